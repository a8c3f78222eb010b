import {expect, test} from "vitest";
import {certainAsData, riskOf} from "../../../src/lib/risk/risk.js";
import {correlationsOf, endsOf, ranksOf, tornadoOf, valuesOf} from "../../../src/lib/risk/sensitivity.js";
import {chanceOf, chancesOf, summaryOf} from "../../../src/lib/risk/summary.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, pricedCatalog} from "../../library.js";
import {drawnCatalog} from "./drawn-catalog.js";

test("summaryOf() interpolates between draws, by hand: 1, 2, 3, 4, 10", () => {
  const {p10 = 0, p50, p90 = 0, mean} = summaryOf(Float64Array.of(10, 3, 1, 4, 2)) ?? {};
  expect([p10, p50, p90, mean]).toEqual([1.4, 3, expect.closeTo(7.6, 12), 4]); // ranks 0.4, 2 and 3.6
  expect(summaryOf(Float64Array.of(Number.NaN))).toBeUndefined();
});

test("chances are shares of the draws", () => {
  expect(chancesOf([3, 1, 3, 2])).toEqual([
    {value: 3, chance: 0.5},
    {value: 1, chance: 0.25},
    {value: 2, chance: 0.25}
  ]);
  expect(chanceOf(Float64Array.of(0.5, 1, 1.5, Number.NaN), (value) => value > 1)).toBe(0.25);
});

test("ranksOf() shares ranks among equals", () => {
  expect([...(ranksOf(Float64Array.of(5, 1, 5, 9)) ?? [])]).toEqual([1.5, 0, 1.5, 3]);
  expect(ranksOf(Float64Array.of(2, 2, 2))).toBeUndefined();
});

test("a fleet of 60 to 400 clusters, evenly likely at 100, is of another tier as often as its draws are above 100", async () => {
  const priced = await pricedCatalog("onprem");
  const marks = {"input/clusters": {kind: "pert", low: 60, likely: 100, high: 400} as const};
  const {risk, sample} = riskOf({clusters: 100, machines: 1_000}, priced, {...certainAsData, marks, draws: 2_000});
  const place = sample.parameters.findIndex(({id}) => id === "input/clusters");
  expect(risk.otherTier).toBe(chanceOf(sample.valuesOf(place), (value) => value > 100));
  expect(risk.otherTier).toBeGreaterThan(0.5);
  expect(risk.tiers.map(({value}) => value)).toEqual(["large", "medium"]);
});

test("a limit is over as often as its draws are above 1, and one of them binds in each draw", () => {
  const {risk} = riskOf({clusters: 420, machines: 9_900}, catalog, {...certainAsData, draws: 1_000});
  const objects = risk.limits.find(({id}) => id === "objects-per-type");
  expect(objects?.plan).toBeCloseTo(0.99, 2);
  expect(risk.limits.reduce((sum, {binding}) => sum + binding, 0)).toBeCloseTo(1, 9);
  expect(risk.results.month).toBeUndefined(); // without prices a plan has no cost
});

test("the same seed gives the same risk, byte for byte, and another one another", async () => {
  const priced = await pricedCatalog("aws");
  const text = (seed: number) =>
    JSON.stringify(riskOf({clusters: 300, priceBook: "aws"}, priced, {...certainAsData, draws: 500, seed}).risk);
  expect(text(1)).toBe(text(1));
  expect(text(1)).not.toBe(text(2));
});

test("each bar of a tornado is what plan() gives at both ends of the parameter's range", async () => {
  const priced = await pricedCatalog("onprem");
  const input = {clusters: 300};
  const {sample} = riskOf(input, priced, {...certainAsData, draws: 100});
  const ends = endsOf(input, priced, sample.parameters);
  for (const outcome of ["month", "limit/etcd-db"] as const) {
    const bars = tornadoOf(outcome, ends);
    expect(bars.length).toBeGreaterThan(outcome === "month" ? 8 : 5);
    for (const bar of bars.slice(0, 6)) {
      const parameter = sample.parameters.find(({id}) => id === bar.parameter);
      if (!parameter) throw new Error(bar.parameter);
      for (const [value, at] of [
        [bar.from, bar.atFrom],
        [bar.to, bar.atTo]
      ] as const) {
        const others = sample.parameters.map(({spread}) => (spread.kind === "pert" ? spread.likely : spread.p50));
        const drawn = drawnCatalog(input, priced, sample.parameters, (index) =>
          sample.parameters[index] === parameter ? value : (others[index] as number)
        );
        const planned = plan(drawn.input, drawn.catalog);
        const expected =
          outcome === "month" ? planned.cost?.month.plan : planned.limits.find(({id}) => id === "etcd-db")?.utilisation;
        expect(at).toBe(expected);
      }
    }
  }
});

test("rank correlation: what rises with a parameter has 1, what does not depend on it has none", async () => {
  const priced = await pricedCatalog("onprem");
  const marks = {"input/seriesPerCluster": {kind: "pert", low: 100, likely: 7_606, high: 20_000} as const};
  const run = riskOf({clusters: 300}, priced, {...certainAsData, marks, draws: 2_000});
  const [first] = correlationsOf("month", run.plans, run.sample);
  expect(first?.parameter.startsWith("price/onprem/")).toBe(true);
  const only = riskOf({clusters: 300}, catalog, {
    ...certainAsData,
    draws: 300,
    marks: Object.fromEntries(
      run.sample.parameters
        .filter(({id}) => id !== "constant/fragmentation")
        .map(({id}) => [id, {kind: "pert", low: 1, likely: 1, high: 1} as const])
    )
  });
  expect(correlationsOf("limit/etcd-db", only.plans, only.sample)).toEqual([
    {parameter: "constant/fragmentation", label: "Database size per byte in use", rank: expect.closeTo(1, 9)}
  ]);
  expect(valuesOf("limit/unknown", only.plans)[0]).toBeNaN();
});
