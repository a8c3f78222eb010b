import {spawn} from "node:child_process";
import {watchPages} from "./bundle.js";
import {prepareCache} from "./prepare-cache.js";

/** Serves the pages while they are edited. */
prepareCache();
await watchPages();
const preview = spawn("observable", ["preview"], {
  stdio: "inherit",
  env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1"}
});
preview.on("exit", (code) => process.exit(code ?? 0));
