import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {writeLines} from "../src/write-lines.js";

const folder = () => mkdtempSync(join(tmpdir(), "headroom-lines-"));

test("writeLines(path, lines) writes them all and leaves nothing else", async () => {
  const directory = folder();
  await writeLines(join(directory, "a.csv"), ["1\n", "2\n"]);
  expect(readFileSync(join(directory, "a.csv"), "utf8")).toBe("1\n2\n");
  expect(readdirSync(directory)).toEqual(["a.csv"]);
});

test("writeLines(a file that is there) keeps it unless forced", async () => {
  const directory = folder();
  const path = join(directory, "a.csv");
  writeFileSync(path, "old");
  await expect(writeLines(path, ["new"])).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: is there already: name another, or add --force to write over it]`
  );
  expect(readFileSync(path, "utf8")).toBe("old");
  await writeLines(path, ["new"], {force: true});
  expect(readFileSync(path, "utf8")).toBe("new");
  mkdirSync(join(directory, "b"));
  await expect(writeLines(join(directory, "b"), ["new"], {force: true})).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: is no file, and is not written over]`
  );
});

test("writeLines(lines that fail half-way) leaves the file as it was, and no part of the new one", async () => {
  const directory = folder();
  const path = join(directory, "a.csv");
  writeFileSync(path, "old");
  function* failing() {
    yield "new\n";
    throw new Error("no plan");
  }
  await expect(writeLines(path, failing(), {force: true})).rejects.toThrowError("no plan");
  expect(readFileSync(path, "utf8")).toBe("old");
  expect(readdirSync(directory)).toEqual(["a.csv"]);
});
