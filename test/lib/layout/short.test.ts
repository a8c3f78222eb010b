import {expect, test} from "vitest";
import type {Cost} from "../../../src/lib/cost/cost.js";
import {shortOf} from "../../../src/lib/layout/short.js";
import {numbers} from "../../../src/lib/sizing/calculus.js";
import {type Plan, plan} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";
import {regionsNamed} from "./fleets.js";

const before = plan({clusters: 900, layout: "regional", regions: regionsNamed(3)}, catalog);
const after = plan(
  {clusters: 900, layout: "regional", regions: regionsNamed(3).slice(0, 2), managementClusters: 2},
  catalog
);

const range = (month: number) => ({low: month, plan: month, high: month});

/** A plan with a cost of which only the month, in all and by region, is of interest. */
function costing(planned: Plan, month: number, byRegion: Readonly<Record<string, number>>): Plan {
  const cost: Cost = {
    currency: "USD",
    priceBook: "aws",
    commitment: "on-demand",
    ownBook: "",
    bookVersion: "",
    changedPrices: 0,
    month: range(month),
    year: range(12 * month),
    upfront: range(0),
    perCluster: range(0),
    perMachine: range(0),
    lines: [],
    byRole: [],
    byRegion: Object.entries(byRegion).map(([id, each]) => ({id, month: range(each), share: each / month})),
    byManagementCluster: [],
    byKind: [],
    byLine: [],
    fits: [],
    hosts: [],
    unpriced: [],
    notIncluded: []
  };
  return {...planned, cost};
}

const [dear, dearer] = [
  costing(before, 1_000, {r1: 300, r2: 300, r3: 300, global: 100}),
  costing(after, 1_100, {r1: 500, r2: 500, global: 100})
];

test("shortOf(lost, before, after) costs what the larger bill is beyond what is left", () => {
  expect(shortOf("r3", dear, dearer, numbers).month).toBe(400);
  expect(shortOf("r1", dear, dearer, numbers).month).toBe(500);
  expect(shortOf("r3", dear, costing(after, 600, {r1: 600}), numbers).month).toBe(0);
});

test("shortOf(lost, before, after) has no cost without prices, and sums its roles", () => {
  const short = shortOf("r3", before, after, numbers);
  expect(short).not.toHaveProperty("month");
  for (const key of ["nodes", "vcpu", "memoryGiB"] as const)
    expect(short.byRole.reduce((sum, role) => sum + role[key], 0)).toBe(short[key]);
});
