import {createWriteStream, lstatSync, renameSync, rmSync} from "node:fs";
import {hostname} from "node:os";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";

/**
 * Writes lines to a file as they come. The file has its name only once it is whole: until then it is called after the
 * machine and the process as well, so that two attempts at the same part are not in each other's way.
 *
 * @throws Error with one line that says what is in the way; what was written until then is taken away
 */
export async function writeLines(path: string, lines: Iterable<string>, {force = false} = {}): Promise<void> {
  const there = lstatSync(path, {throwIfNoEntry: false});
  if (there && !force) throw new Error("is there already: name another, or add --force to write over it");
  if (there && !there.isFile()) throw new Error("is no file, and is not written over");
  const partial = `${path}.${hostname()}-${process.pid}.partial`;
  try {
    await pipeline(Readable.from(lines), createWriteStream(partial));
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, {force: true});
    throw error;
  }
}
