import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";

/** Installs a package with apt on Debian and Ubuntu as root, and does nothing elsewhere. */
export function aptInstall(name: string): void {
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return;
  run("apt-get", "update", "-qq");
  run("apt-get", "install", "-y", "-qq", name);
}

function run(command: string, ...args: string[]): void {
  spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}
  });
}
