import {spawnSync} from "node:child_process";
import {bundlePages} from "./bundle.js";
import {finishBuild} from "./finish-build.js";
import {prepareCache} from "./prepare-cache.js";

/** Builds the site into dist/, without network, the same to the byte each time. Says little unless something is wrong. */
prepareCache();
await bundlePages();
const {status, stdout, stderr} = spawnSync("observable", ["build"], {
  encoding: "utf8",
  env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1"}
});
for (const line of stderr.split("\n")) if (line.startsWith("data/")) console.warn(line); // rows past their review date
if (status !== 0) {
  console.error(stdout + stderr);
  process.exit(status ?? 1);
}
finishBuild();
console.log("built dist/");
