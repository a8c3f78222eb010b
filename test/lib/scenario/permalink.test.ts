import fc from "fast-check";
import {expect, test} from "vitest";
import {changedFields, completeScenario} from "../../../src/lib/scenario/complete.js";
import {formatLink, parseLink} from "../../../src/lib/scenario/permalink.js";
import {presets} from "../../../src/lib/scenario/presets.js";
import {catalog} from "../../library.js";
import {scenario} from "../../scenarios.js";

const read = (query: string) => parseLink(query, catalog);
const problems = (query: string) => read(query).problems;

test("formatLink(input) holds only what differs from the defaults, in the order of the fields", () => {
  expect(formatLink({}, catalog)).toBe("");
  expect(formatLink({clusters: 60, layout: "auto"}, catalog)).toBe("");
  expect(formatLink({machines: 6_000, clusters: 300}, catalog)).toBe("?clusters=300");
  expect(formatLink({clusters: 300, machines: 900, rttMs: 0.5}, catalog)).toBe("?clusters=300&machines=900&rttMs=0.5");
  expect(
    formatLink(
      {
        regions: [
          {name: "us east", share: 0.75},
          {name: "ü&=", share: 0.25, priceRegion: "x"}
        ]
      },
      catalog
    )
  ).toBe("?regions=us+east:0.75,%C3%BC%26%3D:0.25@x");
});

test("parseLink(query) reads keys and flags alike, machines following the clusters until set", () => {
  expect(read("?clusters=300&management-clusters=2&rtt-ms=5")).toEqual({
    input: {clusters: 300, managementClusters: 2, rttMs: 5},
    problems: []
  });
  expect(completeScenario(read("?clusters=300").input, catalog).machines).toBe(6_000);
});

test("parseLink(query) says what it ignored or took to the end of its range", () => {
  expect(problems("?clusters=abc")).toMatchInlineSnapshot(`
    [
      "clusters must be a whole number from 1 to 50000, got "abc"; the default is used",
    ]
  `);
  expect(problems("?clusters=999999999&machines=-1")).toMatchInlineSnapshot(`
    [
      "clusters must be a whole number from 1 to 50000, got 999999999; 50000 is used",
      "machines must be a whole number from 1 to 2000000, got -1; the default is used",
    ]
  `);
  expect(problems("?clusters=500&machines=20")).toMatchInlineSnapshot(`
    [
      "machines must be at least the number of clusters, 500, got 20; 10000 is used",
    ]
  `);
  expect(problems("?colour=red&__proto__=1&constructor=2")).toMatchInlineSnapshot(`
    [
      ""colour" is not a field of a scenario and was ignored",
      ""__proto__" is not a field of a scenario and was ignored",
      ""constructor" is not a field of a scenario and was ignored",
    ]
  `);
  expect(problems("?clusters=5&clusters=6")).toMatchInlineSnapshot(`
    [
      "clusters is there twice; the first one is used",
    ]
  `);
  expect(problems("?regions=us:0.5")).toMatchInlineSnapshot(`
    [
      "regions must have shares that add up to 1, got 0.5; the default is used",
    ]
  `);
  expect(problems("?clusters")).toMatchInlineSnapshot(`
    [
      "clusters must be a whole number from 1 to 50000, got ""; the default is used",
    ]
  `);
  expect(problems("?%E0%A4%A=1")).toHaveLength(1);
});

test("parseLink(query) never throws and always gives a scenario that holds", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary", maxLength: 200}), (query) => {
      const {clusters, machines} = completeScenario(read(query).input, catalog);
      expect(machines).toBeGreaterThanOrEqual(clusters);
    })
  );
});

test("parseLink(formatLink(input)) gives the same scenario, for every field", () => {
  fc.assert(
    fc.property(scenario, (input) => {
      fc.pre(Math.abs((input.regions ?? []).reduce((sum, {share}) => sum + share, 0) - 1) < 1e-3);
      const named = {...input, name: "Q3: 50 % more & some"};
      const again = read(formatLink(named, catalog));
      expect(again.problems).toEqual([]);
      expect(completeScenario(again.input, catalog)).toEqual(completeScenario(named, catalog));
    })
  );
});

test("changedFields(input) is what a preset sets", () => {
  for (const {input} of presets)
    expect(completeScenario(changedFields(input, catalog), catalog)).toEqual(completeScenario(input, catalog));
});
