import {execFileSync, spawnSync} from "node:child_process";
import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import {expect, test} from "vitest";
import {everyFile} from "../../../src/lib/config/every-file.js";
import {zipFiles} from "../../../src/lib/export/zip-files.js";
import {fleetContextFor} from "../../fleet-context.js";

const files = everyFile(fleetContextFor({clusters: 300, layout: "sharded", shards: 3}));

test("zipFiles(files) holds every file, and comes back letter by letter", () => {
  const read = Object.entries(unzipSync(zipFiles(files))).map(([path, bytes]) => [path, strFromU8(bytes)]);
  expect(read).toEqual(files.map(({path, text}) => [path, text]));
  const odd = [{path: "ü/é.yaml", text: "naïve: – ✓\n", language: "yaml"}] as const;
  expect(strFromU8(unzipSync(zipFiles(odd))["ü/é.yaml"] as Uint8Array)).toBe(odd[0].text);
  expect(unzipSync(zipFiles([]))).toEqual({});
});

test("zipFiles(files) is the same for the same files", () => {
  expect(Buffer.from(zipFiles(files)).equals(Buffer.from(zipFiles(files)))).toBe(true);
});

test.skipIf(spawnSync("python3", ["--version"]).status !== 0)("zipFiles(files) keeps scripts executable", () => {
  const directory = mkdtempSync(join(tmpdir(), "headroom-zip-"));
  writeFileSync(join(directory, "a.zip"), zipFiles(files));
  const list = `import zipfile; [print(i.filename, oct(i.external_attr >> 16)) for i in zipfile.ZipFile("a.zip").infolist()]`;
  const modes = execFileSync("python3", ["-c", list], {cwd: directory, encoding: "utf8"}).trim().split("\n");
  expect(modes).toEqual(files.map(({path, language}) => `${path} ${language === "shell" ? "0o100755" : "0o100644"}`));
});
