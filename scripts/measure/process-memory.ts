import {readFileSync} from "node:fs";

/** Memory of a process in MiB: resident, its part that is not of files, and the most it ever was. */
export interface ProcessMemory {
  readonly rssMiB: number;
  readonly anonymousMiB: number;
  readonly peakMiB: number;
}

/** Reads the memory of a process of this machine; Linux only. */
export function processMemory(pid: number): ProcessMemory {
  return readMemory(readFileSync(`/proc/${pid}/status`, "utf8"));
}

/** Reads the lines of /proc/PID/status that give memory, in kB there. */
export function readMemory(status: string): ProcessMemory {
  const mebibytes = (line: string) => Number(new RegExp(`^${line}:\\s*(\\d+) kB`, "m").exec(status)?.[1]) / 1024;
  return {rssMiB: mebibytes("VmRSS"), anonymousMiB: mebibytes("RssAnon"), peakMiB: mebibytes("VmHWM")};
}
