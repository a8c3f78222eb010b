import {expect, test} from "vitest";
import {parseAllDocuments} from "yaml";
import {fleetFiles} from "../../../src/lib/config/fleet-files.js";
import {explain} from "../../../src/lib/sizing/explain.js";
import {everyCase, fleetContextFor} from "../../fleet-context.js";
import {catalog} from "../../library.js";

test("fleetFiles(every preset, provider and version): every file has text that parses, and says what it is", () => {
  for (const {name, context} of everyCase())
    for (const {path, language, text, about} of fleetFiles(context)) {
      expect(text.length, `${name} ${path}`).toBeGreaterThan(20);
      expect(text, `${name} ${path}`).not.toMatch(/undefined|NaN|Infinity|\[object/);
      expect(about, path).toMatch(/\.$/);
      if (language === "yaml")
        for (const document of parseAllDocuments(text)) expect(document.errors, `${name} ${path}`).toEqual([]);
      if (language === "json") JSON.parse(text);
    }
});

test("fleetFiles(every case): every value has a reason, a source that exists, and a path that explain() follows", () => {
  const sources = new Set(catalog.sources.map(({id}) => id));
  for (const scenario of [
    {clusters: 300},
    {clusters: 1_800, machines: 45_000, rttMs: 40},
    {clusters: 1, machines: 3}
  ]) {
    const context = fleetContextFor(scenario);
    for (const {path, values} of fleetFiles(context))
      for (const {name, why, source, explain: at} of values) {
        expect(why.length, `${path} ${name}`).toBeGreaterThan(5);
        expect(sources, `${path} ${name}`).toContain(source);
        if (at) expect(Number.isFinite(explain(context.plan, catalog, at).value), `${path} ${at}`).toBe(true);
      }
  }
});
