import fc from "fast-check";
import {expect, test} from "vitest";
import {growthProblem} from "../../../src/lib/growth/check-growth.js";
import {type GrowthInput, growthFields, growthKeys, growthModes} from "../../../src/lib/growth/fields.js";
import {formatGrowthFile, parseGrowthFile} from "../../../src/lib/growth/file.js";
import {formatGrowth, parseGrowth} from "../../../src/lib/growth/link.js";
import {besideOf, withBeside} from "../../../src/lib/scenario/beside.js";
import {fieldId} from "../../../src/lib/scenario/field-name.js";
import {fieldKeys, fields} from "../../../src/lib/scenario/fields.js";
import {formatLink, parseLink} from "../../../src/lib/scenario/permalink.js";
import {workloadFields, workloadKeys} from "../../../src/lib/workload/fields.js";
import {catalog} from "../../library.js";
import {scenario} from "../../scenarios.js";

const input: fc.Arbitrary<GrowthInput> = fc.record(
  {
    start: fc.constantFrom("auto", "2027-01-01", "2028-02-29"),
    mode: fc.constantFrom(...growthModes),
    per: fc.constantFrom("month", "year"),
    clustersPercent: fc.integer({min: -990, max: 10_000}).map((tenths) => tenths / 10),
    machinesPercent: fc.oneof(fc.constant<"auto">("auto"), fc.integer({min: -99, max: 1_000})),
    clustersNumber: fc.integer({min: -50_000, max: 50_000}),
    machinesNumber: fc.oneof(fc.constant<"auto">("auto"), fc.integer({min: -2_000_000, max: 2_000_000})),
    milestones: fc.constantFrom([{date: "2027-01-31", clusters: 5, machines: 90}]),
    horizon: fc.integer({min: 1, max: 120}),
    leadMonths: fc.integer({min: 0, max: 60}),
    leadDays: fc.integer({min: 0, max: 365}),
    step: fc.integer({min: 1, max: 60})
  },
  {requiredKeys: []}
);

test("parseGrowth(query) reads its own parameters and leaves the scenario's alone", () => {
  const query = "?clusters=300&g.mode=milestones&g.start=2027-02&g.milestones=2027-01:5:90&w.nodes=500&g.horizon=60";
  expect(parseGrowth(query)).toEqual({
    input: {
      mode: "milestones",
      start: "2027-02-01",
      milestones: [{date: "2027-01-01", clusters: 5, machines: 90}],
      horizon: 60
    },
    problems: [],
    broken: ""
  });
  expect(parseLink(query, catalog)).toMatchObject({input: {clusters: 300}, problems: []});
  expect(parseGrowth("")).toEqual({input: {}, problems: [], broken: ""});
});

test("parseGrowth(query) names what is wrong, uses the nearest or the default, and keeps broken milestones", () => {
  const wrong =
    "?g.clustersPercent=-100&g.horizon=0&g.start=2027-02-30&g.milestones=2027-01:5:90,2027-13:6:90&g.mode=fast&g.step=1.5&g.leadDays=1e9&g.bogus=1&g.__proto__=1&g.per=year&g.per=month";
  const read = parseGrowth(wrong);
  expect(read.input).toEqual({clustersPercent: -99, horizon: 1, per: "year"});
  expect(read.broken).toBe("2027-01:5:90,2027-13:6:90");
  expect(read.problems).toMatchInlineSnapshot(`
    [
      "g.clustersPercent must be a number from -99 to 1000, got -100; -99 is used",
      "g.horizon must be a whole number from 1 to 120, got 0; 1 is used",
      "g.start must be auto, a month such as 2027-01 or a day such as 2027-01-31, from 2000 to 2199, got "2027-02-30"; the default is used",
      "g.milestones entry 2: date must be a month such as 2027-01 or a day such as 2027-01-31, from 2000 to 2199, got "2027-13"; the default is used",
      "g.mode must be one of compound, linear, milestones, got "fast"; the default is used",
      "g.step must be a whole number from 1 to 60, got 1.5; the default is used",
      "g.leadDays must be a whole number from 0 to 365, got "1e9"; the default is used",
      ""g.bogus" is not a field of growth and was ignored",
      ""g.__proto__" is not a field of growth and was ignored",
      "g.per is there twice; the first one is used",
    ]
  `);
});

test("growth beside a scenario comes back from the link and from a file, and neither changes the other", () => {
  fc.assert(
    fc.property(scenario, input, (fleet, own) => {
      const [alone, beside] = [formatLink(fleet, catalog), formatGrowth(own)];
      const link = withBeside(alone, beside);
      expect(parseLink(link, catalog)).toEqual(parseLink(alone, catalog));
      expect(parseGrowth(link).problems).toEqual([]);
      expect(formatGrowth(parseGrowth(link).input)).toBe(beside);
      expect(besideOf(link)).toBe(beside);
      if (!growthProblem(own)) expect(parseGrowthFile(formatGrowthFile(own))).toEqual(own);
    }),
    {numRuns: 100}
  );
});

test("parseGrowthFile(text) names the field that is wrong", () => {
  expect(() => parseGrowthFile("{")).toThrow(/^is not JSON: /);
  const problem = (value: unknown) => {
    try {
      return parseGrowthFile(JSON.stringify(value)) && "none";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  expect(
    [
      {clustersPercent: -100},
      {horizon: 0},
      {horizon: "36"},
      {start: "soon"},
      {start: 2027},
      {milestones: [{date: "2027-02-30", clusters: 1, machines: 1}]},
      {mode: "milestones"},
      {schema: "headroom.plan/1"},
      {growth: 5},
      []
    ].map(problem)
  ).toMatchInlineSnapshot(`
    [
      "clustersPercent must be a number from -99 to 1000, got -100",
      "horizon must be a whole number from 1 to 120, got 0",
      "horizon must be a whole number from 1 to 120, got "36"",
      "start must be auto, a month such as 2027-01 or a day such as 2027-01-31, from 2000 to 2199, got "soon"",
      "start must be auto, a month such as 2027-01 or a day such as 2027-01-31, from 2000 to 2199, got 2027",
      "milestones entry 1: date must be a month such as 2027-01 or a day such as 2027-01-31, from 2000 to 2199, got "2027-02-30"",
      "milestones must have at least one line where mode is milestones, got none",
      "schema must be headroom.growth-input/1, got "headroom.plan/1"",
      ""growth" is not a field of growth",
      "must be the growth of a fleet, that is {"clustersPercent": 20, ...}",
    ]
  `);
});

test("defaults of the fields lie in their range, and their labels are their own", () => {
  for (const key of growthKeys) {
    const field = growthFields[key];
    if (field.type === "number" && field.default !== "auto") {
      expect(field.default).toBeGreaterThanOrEqual(field.min);
      expect(field.default).toBeLessThanOrEqual(field.max);
    }
  }
  const ids = [
    ...growthKeys.map((key) => fieldId(growthFields[key])),
    ...workloadKeys.map((key) => fieldId(workloadFields[key])),
    ...fieldKeys.map((key) => fieldId(fields[key]))
  ];
  expect(new Set(ids).size).toBe(ids.length);
});
