import {readFileSync} from "node:fs";

/** Returns the text of a file below data/; loaders, command line and tests all read through here. */
export function readData(path: string): string {
  return readFileSync(new URL(`../../data/${path}`, import.meta.url), "utf8");
}
