import {spawnSync} from "node:child_process";
import {aptInstall} from "./apt-install.js";

/** Programs that tests run, with the package of Debian and Ubuntu that has each. */
const programs: readonly (readonly [program: string, packageName: string])[] = [
  ["curl", "curl"],
  ["etcd", "etcd-server"],
  ["fio", "fio"],
  ["prometheus", "prometheus"],
  ["promtool", "prometheus"],
  ["shellcheck", "shellcheck"]
];

/** Installs what is missing with apt on Debian and Ubuntu as root; elsewhere says what to install. */
const missing = () => programs.filter(([program]) => spawnSync(program, ["--version"]).error !== undefined);

process.env.RUNLEVEL = "1"; // keeps Debian from starting the server that it installs
for (const [, packageName] of missing()) aptInstall(packageName);
for (const [program, packageName] of missing()) {
  console.error(`The tests need ${program}: install it; on Debian and Ubuntu it is in the package ${packageName}.`);
  process.exitCode = 1;
}
