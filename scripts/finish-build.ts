import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";

const out = "dist";

/**
 * Makes the output what it should be: without the time at which a data loader ran, which Framework writes into every
 * page, and with the mark that keeps GitHub Pages from dropping folders that start with an underscore.
 */
export function finishBuild(): void {
  for (const file of readdirSync(out, {recursive: true, encoding: "utf8"})) {
    if (!file.endsWith(".html")) continue;
    const path = join(out, file);
    writeFileSync(path, readFileSync(path, "utf8").replace(/"lastModified":\d+(\.\d+)?,/g, ""));
  }
  writeFileSync(join(out, ".nojekyll"), "");
}
