import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";

/** Programs that tests run, with the package of Debian and Ubuntu that has each. */
const programs: readonly (readonly [program: string, packageName: string])[] = [
  ["etcd", "etcd-server"],
  ["shellcheck", "shellcheck"]
];

/** Installs what is missing with apt on Debian and Ubuntu as root; elsewhere says what to install. */
const missing = () => programs.filter(([program]) => spawnSync(program, ["--version"]).error !== undefined);

if (missing().length && existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
  apt("update", "-qq");
  apt("install", "-y", "-qq", ...missing().map(([, packageName]) => packageName));
}
for (const [program, packageName] of missing()) {
  console.error(`The tests need ${program}: install it; on Debian and Ubuntu it is in the package ${packageName}.`);
  process.exitCode = 1;
}

/** Debian starts a server that it installs unless this policy says no. */
function apt(...args: string[]): void {
  spawnSync("apt-get", args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: {...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1"}
  });
}
