import {readdirSync, statSync} from "node:fs";
import {join} from "node:path";

/** The sum of the sizes of all files below a folder, or of one file, in bytes. */
export function folderBytes(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + folderBytes(join(path, name)), 0);
}
