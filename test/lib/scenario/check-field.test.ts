import fc from "fast-check";
import {expect, test} from "vitest";
import {checkField, parseField} from "../../../src/lib/scenario/check-field.js";
import {type FieldKey, fieldKeys, fields} from "../../../src/lib/scenario/fields.js";
import {scenarioFileSchema} from "../../../src/lib/scenario/schema.js";

const wrong = (key: FieldKey, text: string) => {
  const checked = parseField(fields[key], text);
  return "problem" in checked ? `${key} ${checked.problem}` : checked.value;
};

test("parseField(field, text) names the field's range and what it got", () => {
  expect(wrong("clusters", "abc")).toMatchInlineSnapshot(
    `"clusters must be a whole number from 1 to 50000, got "abc""`
  );
  expect(wrong("clusters", "")).toMatchInlineSnapshot(`"clusters must be a whole number from 1 to 50000, got """`);
  expect(wrong("clusters", "3.5")).toMatchInlineSnapshot(`"clusters must be a whole number from 1 to 50000, got 3.5"`);
  expect(wrong("clusters", "0")).toMatchInlineSnapshot(`"clusters must be a whole number from 1 to 50000, got 0"`);
  expect(wrong("clusters", "-3")).toMatchInlineSnapshot(`"clusters must be a whole number from 1 to 50000, got -3"`);
  expect(wrong("clusters", "1000000000")).toMatchInlineSnapshot(
    `"clusters must be a whole number from 1 to 50000, got 1000000000"`
  );
  expect(wrong("clusters", "NaN")).toMatchInlineSnapshot(
    `"clusters must be a whole number from 1 to 50000, got "NaN""`
  );
  expect(wrong("clusters", "Infinity")).toMatchInlineSnapshot(
    `"clusters must be a whole number from 1 to 50000, got "Infinity""`
  );
  expect(wrong("clusters", "1e3")).toMatchInlineSnapshot(
    `"clusters must be a whole number from 1 to 50000, got "1e3""`
  );
  expect(wrong("clusters", "auto")).toMatchInlineSnapshot(
    `"clusters must be a whole number from 1 to 50000, got "auto""`
  );
  expect(wrong("managementClusters", "many")).toMatchInlineSnapshot(
    `"managementClusters must be auto or a whole number from 1 to 200, got "many""`
  );
  expect(wrong("rttMs", "1001")).toMatchInlineSnapshot(`"rttMs must be a number from 0 to 1000, got 1001"`);
  expect(wrong("layout", "sideways")).toMatchInlineSnapshot(
    `"layout must be one of auto, single, sharded, multi, regional, hierarchical, got "sideways""`
  );
  expect(wrong("edition", "Pro")).toMatchInlineSnapshot(
    `"edition must be one of none, starter, pro, ultimate, got "Pro""`
  );
  expect(wrong("basis", "most")).toMatchInlineSnapshot(`"basis must be one of guide, demand, larger, got "most""`);
  expect(wrong("name", "x".repeat(81))).toMatchInlineSnapshot(
    `"name must be a line of at most 80 characters, got "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..."`
  );
  expect(wrong("name", "two\nlines")).toMatchInlineSnapshot(
    `"name must be a line of at most 80 characters, got "two\\nlines""`
  );
});

test("parseField(field, text) takes what is right", () => {
  expect(wrong("clusters", "300")).toBe(300);
  expect(wrong("clusters", " 300 ")).toBe(300);
  expect(wrong("managementClusters", "auto")).toBe("auto");
  expect(wrong("rttMs", "0.5")).toBe(0.5);
  expect(wrong("name", "")).toBe("");
});

test("checkField(field, value) gives the nearest value that holds for numbers out of range, and for nothing else", () => {
  expect(checkField(fields.clusters, 1e9)).toMatchObject({nearest: 50_000});
  expect(checkField(fields.clusters, Number.NEGATIVE_INFINITY)).toMatchObject({nearest: 1});
  expect(checkField(fields.clusters, Number.NaN)).not.toHaveProperty("nearest");
  expect(checkField(fields.clusters, 1.5)).not.toHaveProperty("nearest");
  expect(checkField(fields.layout, 7)).not.toHaveProperty("nearest");
});

test("checkField(field, value) never throws and agrees with the zod schema", () => {
  const values = fc.oneof(
    fc.anything(),
    fc.double(),
    fc.integer(),
    fc.string(),
    fc.constantFrom("auto", "none", "regional", "guide")
  );
  fc.assert(
    fc.property(fc.constantFrom(...fieldKeys), values, (key, value) => {
      fc.pre(value !== undefined && key !== "providerVersion"); // which depends on the provider
      const machines = key === "clusters" ? {machines: fields.machines.max} : key === "machines" ? {clusters: 1} : {};
      const parsed = scenarioFileSchema.safeParse({...machines, [key]: value});
      expect("value" in checkField(fields[key], value)).toBe(parsed.success);
    }),
    {numRuns: 2_000}
  );
});
