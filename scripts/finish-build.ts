import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";

const out = "dist";

// Framework writes the time at which a data loader ran into every page; without it two builds are the same.
for (const file of readdirSync(out, {recursive: true, encoding: "utf8"})) {
  if (!file.endsWith(".html")) continue;
  const path = join(out, file);
  writeFileSync(path, readFileSync(path, "utf8").replace(/"lastModified":\d+(\.\d+)?,/g, ""));
}
writeFileSync(join(out, ".nojekyll"), ""); // GitHub Pages would drop the folders that start with an underscore
