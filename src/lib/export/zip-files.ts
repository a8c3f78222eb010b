import {strToU8, zipSync} from "fflate";
import type {ConfigFile} from "../config/config-file.js";

/** Zip knows no earlier day; one that stays makes the same files the same archive. */
const day = new Date(1980, 0, 1);
const UNIX = 3;
const shifted = (mode: number) => (mode << 16) >>> 0;
const [script, plain] = [shifted(0o100755), shifted(0o100644)];

/** Files as one archive, in which scripts can be run. Pages load this lazily. */
export function zipFiles(files: readonly Pick<ConfigFile, "path" | "text" | "language">[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({path, text, language}) => {
    const attrs = language === "shell" ? script : plain;
    return [path, [strToU8(text), {mtime: day, os: UNIX, attrs}]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]) as Uint8Array<ArrayBuffer>;
}
