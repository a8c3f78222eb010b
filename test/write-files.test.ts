import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {writeFiles} from "../src/write-files.js";

const files = [
  {path: "a/b/patch.yaml", text: "a: 1\n", language: "yaml"},
  {path: "run.sh", text: "#!/bin/sh\n", language: "shell"}
] as const;

const fresh = () => mkdtempSync(join(tmpdir(), "headroom-config-"));

test("writeFiles(directory, files) creates directories, and scripts that can be run", () => {
  const directory = join(fresh(), "new", "one");
  writeFiles(directory, files);
  expect(readFileSync(join(directory, "a/b/patch.yaml"), "utf8")).toBe("a: 1\n");
  expect(statSync(join(directory, "run.sh")).mode & 0o111).toBe(0o111);
  expect(statSync(join(directory, "a/b/patch.yaml")).mode & 0o111).toBe(0);
});

test("writeFiles(directory, files) refuses a directory that holds something, unless forced", () => {
  const directory = fresh();
  writeFileSync(join(directory, "mine.txt"), "mine");
  expect(() => writeFiles(directory, files)).toThrow("is not empty: name another, or add --force to write into it");
  expect(readdirSync(directory)).toEqual(["mine.txt"]);
  writeFiles(directory, files, {force: true});
  expect(readFileSync(join(directory, "mine.txt"), "utf8")).toBe("mine");
  expect(existsSync(join(directory, "run.sh"))).toBe(true);
  expect(() => writeFiles(join(directory, "mine.txt"), files)).toThrow("is a file, not a directory");
});

test("writeFiles(directory, files) writes nothing at all when a file would lie outside", () => {
  for (const path of ["../out.yaml", "/tmp/out.yaml", "a/../../out.yaml", "..", "", "a/.."]) {
    const directory = join(fresh(), "inside");
    expect(() => writeFiles(directory, [...files, {...files[0], path}])).toThrow("lies outside");
    expect(existsSync(directory)).toBe(false);
  }
  const dots = fresh();
  writeFiles(dots, [{...files[0], path: "..a/b.yaml"}]);
  expect(existsSync(join(dots, "..a/b.yaml"))).toBe(true);
});

test("writeFiles(directory, files) does not follow links out of the directory", () => {
  const [directory, elsewhere] = [fresh(), fresh()];
  symlinkSync(elsewhere, join(directory, "a"));
  expect(() => writeFiles(directory, files, {force: true})).toThrow("holds a symbolic link, a,");
  const other = fresh();
  mkdirSync(join(other, "x"));
  symlinkSync(join(elsewhere, "run.sh"), join(other, "run.sh"));
  expect(() => writeFiles(other, files, {force: true})).toThrow("holds a symbolic link, run.sh,");
  expect(readdirSync(elsewhere)).toEqual([]);
});
