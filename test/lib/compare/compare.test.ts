import {expect, test} from "vitest";
import {compare} from "../../../src/lib/compare/compare.js";
import {comparedPath} from "../../../src/lib/compare/compared-path.js";
import {differences} from "../../../src/lib/compare/differences.js";
import {layoutChoices} from "../../../src/lib/compare/layout-choices.js";
import {mixedDates} from "../../../src/lib/compare/mixed-dates.js";
import {scenarioNames} from "../../../src/lib/compare/scenario-names.js";
import {compareRecords} from "../../../src/lib/export/compare-csv.js";
import {compareText} from "../../../src/lib/export/compare-text.js";
import {completeScenario} from "../../../src/lib/scenario/complete.js";
import {fields, type ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {explain} from "../../../src/lib/sizing/explain.js";
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

test("compare(plans) has costs of roles and of lines that add up to the total, transfer and own costs among them", async () => {
  const priced = await pricedCatalog("aws");
  const places = [
    {name: "us", share: 0.5, priceRegion: "us-east-1"},
    {name: "eu", share: 0.5, priceRegion: "eu-west-1"}
  ];
  const inputs: ScenarioInput[] = [one, {...one, regions: places, layout: "regional", ownCosts: {staff: 9_000}}];
  const rows = compare(inputs.map((input) => plan({...input, priceBook: "aws"}, priced)));
  const sum = (level: string, index: number) =>
    rows
      .filter((row) => row.level === level && row.figure === "usdPerMonth")
      .reduce((total, {values}) => total + (values[index]?.plan ?? 0), 0);
  for (const index of [0, 1]) {
    expect(sum("role", index)).toBeCloseTo(sum("total", index), 2);
    expect(sum("line", index)).toBeCloseTo(sum("total", index), 2);
  }
  expect(rows.some(({level, id}) => level === "role" && id === "own")).toBe(true);
});

test("comparedPath(row) leads to the number it stands for", async () => {
  const priced = await pricedCatalog("onprem");
  const planned = plan({...three, ownCosts: {staff: 9_000}}, priced);
  for (const row of compare([planned])) {
    const path = comparedPath(row);
    const whole = row.figure === "managementClusters" ? path : `${path}.high`;
    expect(explain(planned, priced, whole).value).toBeCloseTo(row.values[0]?.high ?? 0, 6);
  }
});

test("differences(scenarios) are the fields that differ, in words, but for the name", () => {
  const scenarios = [one, {...three, name: "three", priceBook: "aws" as const}].map((input) =>
    completeScenario(input, catalog)
  );
  expect(differences(scenarios)).toEqual([
    {key: "layout", label: "Layout", values: ["auto", "multi"]},
    {key: "managementClusters", label: "Management clusters", values: ["auto", "3"]},
    {key: "priceBook", label: fields.priceBook.label, values: [expect.any(String), expect.any(String)]}
  ]);
  expect(differences(scenarios.slice(0, 1))).toEqual([]);
});

test("scenarioNames(plans) are names, or sizes and layouts, and no two the same", () => {
  const plans = [one, three, one, {...one, name: "Q3"}].map((input) => plan(input, catalog));
  expect(scenarioNames(plans)).toEqual([
    "300 clusters as single (A)",
    "300 clusters as multi",
    "300 clusters as single (C)",
    "Q3"
  ]);
});

test("mixedDates(compared) tells of different books and dates, and of nothing where they are the same", async () => {
  const compared = async (name: string, priceBook: "onprem" | "aws") => ({
    name,
    plan: plan({...one, priceBook}, await pricedCatalog(priceBook))
  });
  const [own, cloud] = [await compared("own", "onprem"), await compared("cloud", "aws")];
  expect(mixedDates([own, own])).toBeUndefined();
  expect(mixedDates([own, {name: "none", plan: plan(one, catalog)}])).toBeUndefined();
  expect(mixedDates([own, cloud])).toMatchObject({
    code: "mixed-dates",
    message: expect.stringMatching(/own by the book hosts of one's own .* and cloud by the book AWS \(\d{4}-/)
  });
});

test("layoutChoices(input) are the scenario as it is, and its other feasible layouts", () => {
  const choices = layoutChoices({clusters: 300, name: "Q3"}, catalog);
  expect(choices[0]).toEqual({clusters: 300, name: "Q3"});
  expect(choices.slice(1).map(({layout, name}) => `${name}: ${layout}`)).toEqual([
    "Q3, multi: multi",
    "Q3, regional: regional",
    "Q3, hierarchical: hierarchical"
  ]);
});
