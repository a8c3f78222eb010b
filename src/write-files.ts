import {lstatSync, mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {dirname, isAbsolute, join, relative, resolve, sep} from "node:path";
import type {ConfigFile} from "./lib/config/config-file.js";

/**
 * Writes files below a directory, which is created; scripts can be run. Nothing is written unless everything can be
 * placed inside the directory, and nothing is written through a symbolic link.
 *
 * @throws Error with one line that names what is in the way
 */
export function writeFiles(
  directory: string,
  files: readonly Pick<ConfigFile, "path" | "text" | "language">[],
  {force = false} = {}
): void {
  if (!force && !isEmpty(directory)) throw new Error("is not empty: name another, or add --force to write into it");
  const placed = files.map((file) => ({...file, target: targetOf(directory, file.path)}));
  for (const {target} of placed) refuseLinks(directory, target);
  for (const {target, text, language} of placed) {
    mkdirSync(dirname(target), {recursive: true});
    writeFileSync(target, text, {mode: language === "shell" ? 0o755 : 0o644});
  }
}

function isEmpty(directory: string): boolean {
  try {
    return readdirSync(directory).length === 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return true;
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") throw new Error("is a file, not a directory");
    throw error;
  }
}

function targetOf(directory: string, path: string): string {
  const target = resolve(directory, path);
  const inside = relative(resolve(directory), target);
  if (!inside || inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside) || isAbsolute(path))
    throw new Error(`would not hold ${path}, which lies outside`);
  return target;
}

function refuseLinks(directory: string, target: string): void {
  const steps = relative(resolve(directory), target).split(sep);
  steps.reduce((parent, step) => {
    const path = join(parent, step);
    if (lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink())
      throw new Error(`holds a symbolic link, ${relative(resolve(directory), path)}, which is not written through`);
    return path;
  }, resolve(directory));
}
