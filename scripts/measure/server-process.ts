import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {closeSync, openSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import type {Workspace} from "./workspace.js";

/** A server that runs as a child of this process. */
export interface ServerProcess {
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const READY_MS = 60_000;
const GRACE_MS = 20_000;

/** Starts a server and waits until an address of it answers; the workspace stops it if nobody did. */
export async function startServer(
  {folder, signal, atEnd}: Workspace,
  command: string,
  args: readonly string[],
  ready: string
): Promise<ServerProcess> {
  const log = join(folder, `${command}.log`);
  const output = openSync(log, "a");
  const child = spawn(command, args, {cwd: folder, stdio: ["ignore", output, output], env: {PATH: process.env.PATH}});
  closeSync(output);
  const stop = () => stopChild(child);
  atEnd(stop);
  await once(child, "spawn");
  const end = Date.now() + READY_MS;
  while (!(await answers(ready))) {
    if (ended(child) || Date.now() > end) throw new Error(`${command} does not answer\n${lastLines(log)}`);
    await sleep(200, undefined, {signal});
  }
  return {pid: child.pid ?? 0, stop};
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (ended(child) || child.pid === undefined) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  const kill = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  await exit;
  clearTimeout(kill);
}

function ended({exitCode, signalCode}: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ok}) => ok,
    () => false
  );
}

function lastLines(log: string): string {
  return readFileSync(log, "utf8").split("\n").slice(-6).join("\n");
}
