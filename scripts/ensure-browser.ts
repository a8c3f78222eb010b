import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {findBrowser} from "./find-browser.js";

/** Installs chromium with apt on Debian and Ubuntu as root where no browser is found; elsewhere says what to install. */
if (!findBrowser()) {
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    run("apt-get", "update", "-qq");
    run("apt-get", "install", "-y", "-qq", "chromium");
  }
  if (!findBrowser()) {
    console.error("The tests need a browser: install Chrome or Chromium, or set CHROME_PATH to one.");
    process.exit(1);
  }
}

function run(command: string, ...args: string[]): void {
  spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}
  });
}
