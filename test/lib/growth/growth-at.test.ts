import fc from "fast-check";
import {expect, test} from "vitest";
import type {GrowthInput} from "../../../src/lib/growth/fields.js";
import {growthFrom} from "../../../src/lib/growth/growth.js";
import {growthAt, scenarioAt} from "../../../src/lib/growth/growth-at.js";
import {completeScenario} from "../../../src/lib/scenario/complete.js";
import {fields, type ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {catalog} from "../../library.js";
import {scenario} from "../../scenarios.js";

const TODAY = "2026-11-22";

function at(month: number, fleet: ScenarioInput, input: GrowthInput) {
  return growthAt(month, growthFrom(completeScenario(fleet, catalog), input, TODAY));
}

/** Clusters and machines of some months. */
function counts(months: readonly number[], fleet: ScenarioInput, input: GrowthInput) {
  return months.map((month) => {
    const {clusters, machines} = at(month, fleet, input);
    return [clusters, machines];
  });
}

test("growthAt(month, growth) starts on the first of the month after today, or as set, by calendar months", () => {
  expect([0, 1, 2].map((month) => at(month, {}, {}).date)).toEqual(["2026-12-01", "2027-01-01", "2027-02-01"]);
  const dates = [0, 1, 2, 13].map((month) => at(month, {}, {start: "2027-01-31"}).date);
  expect(dates).toEqual(["2027-01-31", "2027-02-28", "2027-03-31", "2028-02-29"]);
});

test("growthAt(month, growth) compounds a rate, by hand", () => {
  // 10 % a month: 100, 110, 121, 133.1; 20 a cluster
  const monthly = {per: "month", clustersPercent: 10} as const;
  expect(counts([0, 1, 2, 3], {clusters: 100, machines: 2_000}, monthly)).toEqual([
    [100, 2_000],
    [110, 2_200],
    [121, 2_420],
    [133, 2_660]
  ]);
  // 44 % a year is 20 % in half a year: 100, 120, 144; machines by 21 % a year: 1,000, 1,100, 1,210
  const yearly = {clustersPercent: 44, machinesPercent: 21};
  expect(counts([0, 6, 12], {clusters: 100, machines: 1_000}, yearly)).toEqual([
    [100, 1_000],
    [120, 1_100],
    [144, 1_210]
  ]);
  // minus 50 % a year: a half, a quarter
  expect(counts([12, 24], {clusters: 100, machines: 2_000}, {clustersPercent: -50})).toEqual([
    [50, 1_000],
    [25, 500]
  ]);
});

test("growthAt(month, growth) adds a number, by hand, and rounds half up", () => {
  const monthly = {mode: "linear", per: "month", clustersNumber: 2.5, machinesNumber: 30} as const;
  expect(counts([0, 1, 2, 3], {clusters: 10, machines: 100}, monthly)).toEqual([
    [10, 100],
    [13, 130],
    [15, 160],
    [18, 190]
  ]);
  const yearly = {mode: "linear", clustersNumber: 6} as const;
  expect(counts([1, 2, 12], {clusters: 10, machines: 200}, yearly)).toEqual([
    [11, 220],
    [11, 220],
    [16, 320]
  ]);
});

test("growthAt(month, growth) goes between milestones by the day, by hand", () => {
  const milestones = [
    {date: "2027-01-01", clusters: 100, machines: 2_000},
    {date: "2028-01-01", clusters: 465, machines: 9_300},
    {date: "2028-03-01", clusters: 525, machines: 9_300}
  ];
  const input = {mode: "milestones", start: "2027-01-01", milestones} as const;
  // one cluster and 20 machines a day in 2027: 31 days of January, 59 to March; one cluster a day for the 60 days of 2028
  expect(counts([0, 1, 2, 12, 13, 14, 20], {clusters: 7}, input)).toEqual([
    [100, 2_000],
    [131, 2_620],
    [159, 3_180],
    [465, 9_300],
    [496, 9_300],
    [525, 9_300],
    [525, 9_300]
  ]);
});

test("growthAt(month, growth) comes from the scenario's fleet unless a milestone lies by the start", () => {
  const later = [{date: "2027-01-31", clusters: 130, machines: 2_600}];
  const start = "2027-01-01";
  const fleet = {clusters: 100, machines: 2_000};
  expect(counts([0, 1], fleet, {mode: "milestones", start, milestones: later})).toEqual([
    [100, 2_000],
    [130, 2_600]
  ]);
  const before = [{date: "2026-12-02", clusters: 10, machines: 100}, ...later];
  // 30 of 60 days from 10 to 130 clusters and from 100 to 2,600 machines
  expect(counts([0], fleet, {mode: "milestones", start, milestones: before})).toEqual([[70, 1_350]]);
  const past = [{date: "2026-01-01", clusters: 10, machines: 100}];
  expect(counts([0, 5], fleet, {mode: "milestones", start, milestones: past})).toEqual([
    [10, 100],
    [10, 100]
  ]);
  expect(counts([0, 5], fleet, {mode: "milestones", start})).toEqual([
    [100, 2_000],
    [100, 2_000]
  ]);
});

test("growthAt(month, growth) keeps to what a fleet may have, and says so", () => {
  const input = {per: "month", clustersPercent: 1_000} as const;
  expect(at(120, {clusters: 300}, input)).toMatchObject({clusters: 50_000, machines: 1_000_000, bounded: true});
  expect(at(120, {clusters: 1}, {clustersPercent: -99})).toMatchObject({clusters: 1, machines: 20, bounded: true});
  const fewer = {mode: "linear", clustersNumber: 0, machinesNumber: -100_000} as const;
  expect(at(12, {clusters: 10, machines: 200}, fewer)).toMatchObject({clusters: 10, machines: 10, bounded: true});
  const dense = {clusters: 10_000, machines: 2_000_000};
  expect(at(12, dense, {clustersPercent: 10})).toMatchObject({clusters: 11_000, machines: 2_000_000, bounded: true});
  expect(at(12, {clusters: 10, machines: 200}, {})).toMatchObject({bounded: false});
});

test("growthAt(month, growth) keeps the proportions of classes, and drops them where machines go their own way", () => {
  const classes = [
    {name: "edge", clusters: 60, controlPlaneMachines: 1, workers: 0, machineDeployments: 0},
    {name: "large", clusters: 20, controlPlaneMachines: 3, workers: 7, machineDeployments: 1}
  ];
  const grown = at(12, {classes}, {clustersPercent: 50});
  expect(grown).toMatchObject({clusters: 120, machines: 90 + 300});
  expect(grown.classes.map(({clusters}) => clusters)).toEqual([90, 30]);
  expect(at(0, {classes}, {machinesPercent: 50}).classes).toEqual(classes);
  expect(at(12, {classes}, {clustersPercent: 0, machinesPercent: 50})).toMatchObject({machines: 390, classes: []});
});

test("growthAt(month, growth) gives the scenario itself at the start, and whole fleets at every month", () => {
  const percent = fc.integer({min: -99, max: 1_000});
  fc.assert(
    fc.property(scenario, percent, fc.integer({min: 0, max: 120}), (input, clustersPercent, month) => {
      const own = completeScenario(input, catalog);
      const growth = growthFrom(own, {clustersPercent}, TODAY);
      expect(scenarioAt(own, growthAt(0, growth))).toEqual(own);
      const {clusters, machines} = growthAt(month, growth);
      expect(Number.isInteger(clusters) && Number.isInteger(machines)).toBe(true);
      expect(clusters).toBeGreaterThanOrEqual(1);
      expect(machines).toBeGreaterThanOrEqual(clusters);
      expect(machines).toBeLessThanOrEqual(fields.machines.max);
    }),
    {numRuns: 200}
  );
});
