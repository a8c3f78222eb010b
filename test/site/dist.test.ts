import {execFileSync, spawnSync} from "node:child_process";
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {gzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {paths} from "./browser.js";

const out = "dist";
const files = readdirSync(out, {recursive: true, encoding: "utf8"}).filter((file) =>
  statSync(join(out, file)).isFile()
);
const pages = files.filter((file) => file.endsWith(".html"));
const read = (file: string) => readFileSync(join(out, file), "utf8");

/** What a page loads or links to: imports of its script, workers, and addresses of its elements. */
function references(file: string): string[] {
  const html = read(file);
  const imports = [...html.matchAll(/(?:from |import\(?\s*)"([^"]+)"/g)].map(([, specifier = ""]) => specifier);
  const workers = [...html.matchAll(/new URL\("(\.[^"]+\.js)", location\)/g)].map(([, address = ""]) => address);
  const addresses = [...html.matchAll(/ (?:href|src)="([^"#]+)(?:#[^"]*)?"/g)].map(([, address = ""]) => address);
  return [...imports, ...workers, ...addresses].filter((reference) => !reference.startsWith("data:"));
}

function exists(file: string, reference: string): boolean {
  const target = join(out, dirname(file), reference.replace(/[?#].*$/, ""));
  return existsSync(target) || existsSync(`${target}.html`) || existsSync(join(target, "index.html"));
}

test("the build has the pages, and none shows an error", () => {
  expect(pages.sort()).toEqual(paths.map((path) => `${path || "index"}.html`).sort());
  expect(pages.filter((page) => read(page).includes("observablehq--error"))).toEqual([]);
});

test("every import of a page is relative, and everything a page names is there", () => {
  for (const page of pages) {
    const imports = [...read(page).matchAll(/(?:from |import\(?\s*)"([^"]+)"/g)].map(([, specifier = ""]) => specifier);
    expect(imports.filter((specifier) => !/^\.\.?\//.test(specifier))).toEqual([]);
    expect(references(page).filter((reference) => !/^https?:/.test(reference) && !exists(page, reference))).toEqual([]);
  }
});

test("no page loads anything from another host", () => {
  const loaded = /<(?:link|script|img|iframe)\b[^>]*?(?:href|src)="(https?:[^"]*)"/g;
  expect(pages.flatMap((page) => [...read(page).matchAll(loaded)].map(([, url]) => url))).toEqual([]);
  const styles = files.filter((file) => file.endsWith(".css"));
  expect(styles.filter((file) => /url\(["']?https?:|@import\s+["']https?:/.test(read(file)))).toEqual([]);
});

test("no module needs Node, a version that is not known, or a package of a CDN", () => {
  const modules = files.filter((file) => file.endsWith(".js"));
  expect(modules.filter((file) => /(?:from|import)\s*["']node:/.test(read(file)))).toEqual([]);
  expect(files.filter((file) => file.includes("@undefined"))).toEqual([]);
  expect(existsSync(join(out, "_npm"))).toBe(false);
});

test("no page carries zod or arquero", () => {
  const modules = files.filter((file) => file.endsWith(".js"));
  expect(modules.filter((file) => /_node\/(zod|arquero)/.test(file) || /ZodError|flechette/.test(read(file)))).toEqual(
    []
  );
});

test("the JSON Schemas are published at addresses that stay", () => {
  for (const name of ["headroom.plan.1.json", "headroom.scenario.1.json"]) {
    expect(read(`schema/${name}`)).toBe(readFileSync(`schema/${name}`, "utf8"));
  }
});

test("every page stays within 260 kB of gzipped JavaScript", () => {
  for (const page of pages) {
    const scripts = new Set(
      references(page)
        .filter((reference) => reference.endsWith(".js"))
        .map((reference) => join(out, dirname(page), reference))
    );
    const bytes = [...scripts].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(260_000);
  }
});

test("the build needs no network, and two builds are the same to the byte", () => {
  const first = mkdtempSync(join(tmpdir(), "headroom-dist-"));
  cpSync(out, first, {recursive: true});
  rmSync("src/.observablehq", {recursive: true, force: true});
  const offline = spawnSync("unshare", ["-rn", "true"]).status === 0 ? ["unshare", "-rn"] : [];
  const [command = "", ...args] = [...offline, "npm", "run", "build"];
  execFileSync(command, args, {stdio: "pipe"});
  expect(spawnSync("diff", ["-rq", out, first], {encoding: "utf8"}).stdout).toBe("");
  rmSync(first, {recursive: true});
});
