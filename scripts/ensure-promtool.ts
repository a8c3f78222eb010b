import {spawnSync} from "node:child_process";
import {aptInstall} from "./apt-install.js";

/** Installs Prometheus with apt on Debian and Ubuntu as root where promtool is missing; elsewhere says what to install. */
const isThere = () => spawnSync("promtool", ["--version"]).status === 0;

if (!isThere()) aptInstall("prometheus");
if (!isThere()) {
  console.error("The tests check alerts with promtool: install Prometheus.");
  process.exit(1);
}
