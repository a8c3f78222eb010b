import {setMaxListeners} from "node:events";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** Where one measurement happens: a folder that goes with it, and a signal that ends it early. */
export interface Workspace {
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Has something undone at the end, whatever happens; what came last is undone first. */
  readonly atEnd: (undo: () => Promise<void>) => void;
}

/**
 * Runs a measurement for so many minutes at most. At its end, on an error, when the time is up and on Ctrl-C, all that
 * it started is stopped and its folder removed.
 */
export async function inWorkspace<T>(minutes: number, run: (workspace: Workspace) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "headroom-measure-"));
  const stop = new AbortController();
  setMaxListeners(0, stop.signal); // every open request listens to it
  const end = () => stop.abort(new Error("stopped"));
  const late = setTimeout(() => stop.abort(new Error(`not done after ${minutes} minutes`)), minutes * 60_000);
  const undos: (() => Promise<void>)[] = [];
  process.on("SIGINT", end).on("SIGTERM", end);
  try {
    return await run({folder, signal: stop.signal, atEnd: (undo) => undos.unshift(undo)});
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    clearTimeout(late);
    for (const undo of undos) await undo();
    process.off("SIGINT", end).off("SIGTERM", end);
    rmSync(folder, {recursive: true, force: true});
  }
}
