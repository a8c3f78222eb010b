import fc from "fast-check";
import {expect, test} from "vitest";
import type {Catalog} from "../../../src/lib/catalog/tables.js";
import {tierIds} from "../../../src/lib/catalog/vocabulary.js";
import {drawPlans, resultKeys} from "../../../src/lib/risk/draw-plans.js";
import {type Marks, parametersOf, uncertainOnes} from "../../../src/lib/risk/parameters.js";
import {sampleOf} from "../../../src/lib/risk/sample.js";
import {completeScenario} from "../../../src/lib/scenario/complete.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {presets} from "../../../src/lib/scenario/presets.js";
import {type Plan, plan} from "../../../src/lib/sizing/plan.js";
import {catalog, pricedCatalog} from "../../library.js";
import {scenario} from "../../scenarios.js";
import {drawnCatalog} from "./drawn-catalog.js";

/** Holds every draw against plan() of a catalogue with the drawn values in its rows. */
function expectPlans(input: ScenarioInput, priced: Catalog, marks: Marks, count: number, seed = 1): number {
  const parameters = uncertainOnes(parametersOf(plan(input, priced), priced, marks));
  const sample = sampleOf(parameters, count, seed);
  const drawn = drawPlans(input, priced, sample);
  for (let draw = 0; draw < count; draw++) {
    const value = (parameter: number) => sample.valuesOf(parameter)[draw] as number;
    const own = drawnCatalog(input, priced, parameters, value);
    const planned = plan(own.input, own.catalog);
    for (const key of resultKeys)
      expect.soft([key, drawn.results[key][draw]], JSON.stringify(input)).toEqual([key, figureOf(planned, key)]);
    for (const {id, utilisation} of planned.limits)
      expect.soft([id, drawn.utilisation.get(id)?.[draw]]).toEqual([id, utilisation]);
    expect.soft(drawn.limitIds[drawn.binding[draw] ?? -1]).toBe(planned.binding);
    for (const name of ["hard", "advice", "policy"] as const)
      expect.soft(drawn.needed[name][draw]).toBe(planned.needed[name].managementClusters);
  }
  return parameters.length;
}

function figureOf({totals, management, tier, cost}: Plan, key: (typeof resultKeys)[number]): number {
  if (key === "month") return cost?.month.plan ?? Number.NaN;
  if (key === "tier") return tierIds.indexOf(tier.id);
  return key === "managementClusters" ? management.clusters : totals[key].plan;
}

test.for(presets)(
  "each draw of $id is what plan() gives with its values in data/, on own hosts and in a cloud",
  async ({input}) => {
    for (const priceBook of ["onprem", "aws"] as const) {
      const priced = await pricedCatalog(priceBook);
      expect(expectPlans({...input, priceBook}, priced, {}, 12)).toBeGreaterThan(40);
    }
  }
);

const three = (low: number, likely: number, high: number) => ({kind: "pert", low, likely, high}) as const;

test("a draw across the borders of tiers, instances and numbers of management clusters is what plan() gives", async () => {
  const priced = await pricedCatalog("gcp");
  const marks = {"input/clusters": three(60, 100, 700), "input/scrapeSeconds": three(10, 30, 60)};
  for (const more of [{}, {machines: 400}, {basis: "demand" as const}, {edition: "pro" as const}]) {
    const input = {clusters: 100, priceBook: "gcp" as const, ...more};
    expectPlans(input, priced, marks, 25);
  }
});

test("draws in which hard limits raise the number of management clusters search for it one by one", async () => {
  const priced = await pricedCatalog("onprem");
  const input = {clusters: 1_500, machines: 60_000, managementClusters: "auto", layout: "multi"} as const;
  expectPlans(input, priced, {"input/clusters": three(1_000, 1_500, 2_500)}, 12);
});

test("each draw of any scenario is what plan() gives", () => {
  fc.assert(
    fc.property(scenario, fc.integer({min: 0, max: 1_000}), (input, seed) => {
      expectPlans(input, catalog, {}, 4, seed);
    }),
    {numRuns: 25}
  );
});

test("without any spread every draw is exactly the plan", async () => {
  for (const {input} of presets) {
    const priced = await pricedCatalog("onprem");
    const planned = plan(input, priced);
    const marks = Object.fromEntries(
      parametersOf(planned, priced, {}).map(({id, spread}) => {
        const value = spread.kind === "pert" ? spread.likely : spread.p50;
        return [id, three(value, value, value)];
      })
    );
    const parameters = parametersOf(planned, priced, marks);
    expect(uncertainOnes(parameters)).toEqual([]);
    for (const drawn of [parameters, []]) {
      const {results} = drawPlans(input, priced, sampleOf(drawn, 5, 1));
      for (const key of resultKeys) expect([...results[key]]).toEqual(Array(5).fill(figureOf(planned, key)));
    }
  }
});

test("a parameter more or less does not shift the draws of the others", () => {
  const parameters = uncertainOnes(parametersOf(plan({clusters: 300}, catalog), catalog, {}));
  const [all, fewer] = [sampleOf(parameters, 100, 3), sampleOf(parameters.slice(1), 100, 3)];
  parameters.slice(1).forEach((_, index) => {
    expect(fewer.valuesOf(index)).toEqual(all.valuesOf(index + 1));
  });
});

test("draws of inputs are whole where the field is, and keep to its limits", () => {
  const planned = plan({clusters: 300}, catalog);
  const marks = {"input/clusters": {kind: "quantiles", p10: 1, p50: 2, p90: 90} as const};
  const parameters = parametersOf(planned, catalog, marks).filter(({id}) => id === "input/clusters");
  for (const value of sampleOf(parameters, 500, 1).valuesOf(0)) {
    expect(Number.isInteger(value)).toBe(true);
    expect(value).toBeGreaterThanOrEqual(1);
  }
  expect(completeScenario({}, catalog).clusters).toBe(60);
});
