import {execFileSync} from "node:child_process";
import {cpus, release, totalmem} from "node:os";

/** This machine in a few words, without its name: processor, memory, kernel, and the disk below a folder. */
export function describeMachine(folder: string): string {
  const cores = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${cores[0]?.model.trim()}, ${cores.length} cores, ${memory} GiB, Linux ${release().split("-")[0]}, ${describeDisk(folder)}`;
}

/** The version a program prints, with that of Go where it names it: 3.4.23 (go1.19.8). */
export function versionOf(command: string): string {
  const printed = execFileSync(command, ["--version"], {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]});
  const version = /version:? (\d+(?:\.\d+)+)/i.exec(printed)?.[1] ?? "unknown";
  const go = /go\d+(?:\.\d+)+/i.exec(printed)?.[0];
  return go ? `${version} (${go})` : version;
}

function describeDisk(folder: string): string {
  const [device = "", type = ""] = run("findmnt", "-n", "-o", "SOURCE,FSTYPE", "--target", folder).trim().split(/\s+/);
  const kind = /^\/dev\/(nvme|vd|xvd|sd)/.exec(device)?.[1] ?? "";
  const disks: Readonly<Record<string, string>> = {nvme: "NVMe", vd: "virtual disk", xvd: "virtual disk", sd: "disk"};
  return `${type} on ${disks[kind] ?? (type === "tmpfs" ? "memory" : "another device")}`;
}

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, {encoding: "utf8"});
}
