import {expect, test} from "vitest";
import {compare} from "../../../src/lib/compare/compare.js";
import {compareRecords} from "../../../src/lib/export/compare-csv.js";
import {compareText} from "../../../src/lib/export/compare-text.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, pricedCatalog} from "../../library.js";

const one: ScenarioInput = {clusters: 300, machines: 6_000};
const three: ScenarioInput = {...one, layout: "multi", managementClusters: 3};

test("compare(plans) puts totals, roles and lines side by side with differences from the first", async () => {
  const priced = await pricedCatalog("onprem");
  const plans = [one, three].map((input) => plan(input, priced));
  const rows = compare(plans);
  const nodes = rows.find(({level, figure}) => level === "total" && figure === "nodes");
  expect(nodes?.values.map((value) => value?.plan)).toEqual(plans.map(({totals}) => totals.nodes.plan));
  expect(nodes?.deltas).toEqual([0, (plans[1]?.totals.nodes.plan ?? 0) - (plans[0]?.totals.nodes.plan ?? 0)]);
  const second = rows.find(({id, figure}) => id === "mc2-control-plane" && figure === "nodes");
  expect([second?.values[0], second?.deltas[1]]).toEqual([undefined, second?.values[1]?.plan]);
});

test("compare(plans) has roles that add up to the totals", () => {
  const rows = compare([one, three].map((input) => plan(input, catalog)));
  for (const figure of ["nodes", "vcpu", "memoryGiB", "storageGB"] as const)
    for (const index of [0, 1]) {
      const sum = (level: string) =>
        rows
          .filter((row) => row.level === level && row.figure === figure)
          .reduce((total, {values}) => total + (values[index]?.plan ?? 0), 0);
      expect([sum("role"), sum("line")]).toEqual([sum("total"), sum("total")]);
    }
});

test("compare(plans) of the same plan has no differences, and of plans without prices no cost", () => {
  const rows = compare([plan(one, catalog), plan(one, catalog)]);
  expect(rows.every(({deltas}) => deltas.every((delta) => delta === 0))).toBe(true);
  expect(rows.some(({figure}) => figure === "usdPerMonth")).toBe(false);
});

test("compareRecords(compared) has a row for each figure of each scenario", () => {
  const compared = [
    {name: "one", plan: plan(one, catalog)},
    {name: "three", plan: plan(three, catalog)}
  ];
  const records = compareRecords(compared, catalog);
  expect(records.slice(0, 2)).toMatchObject([
    {level: "total", figure: "managementClusters", scenario: "one", plan: 1, delta_to_first: 0},
    {level: "total", figure: "managementClusters", scenario: "three", plan: 3, delta_to_first: 2}
  ]);
  expect(compareText(compared)).toMatch(/total +Management clusters/);
});
