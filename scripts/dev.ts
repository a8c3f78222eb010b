import {spawnSync} from "node:child_process";
import {prepareCache} from "./prepare-cache.js";

/** Serves the pages while they are edited. */
prepareCache();
spawnSync("observable", ["preview"], {stdio: "inherit", env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1"}});
