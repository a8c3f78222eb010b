import {expect, test} from "vitest";
import {columnStore, type Drawn, startRun} from "../../../src/lib/risk/columns.js";
import {drawPlans} from "../../../src/lib/risk/draw-plans.js";
import {type Parameter, parametersOf, uncertainOnes} from "../../../src/lib/risk/parameters.js";
import {sampleOf} from "../../../src/lib/risk/sample.js";
import {type PertSpread, pertMoments} from "../../../src/lib/risk/spread.js";
import {numbers, type Rule} from "../../../src/lib/sizing/calculus.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {pricedCatalog} from "../../library.js";
import {drawnCatalog} from "./drawn-catalog.js";

/** The closed form and the draws are two routes to one number: they may differ by four standard errors. */
const ERRORS = 4;
const DRAWS = 20_000;

const spreads: PertSpread[] = [
  {kind: "pert", low: 1, likely: 2, high: 5},
  {kind: "pert", low: 0.5, likely: 0.5, high: 3},
  {kind: "pert", low: 10, likely: 30, high: 31},
  {kind: "pert", low: 0, likely: 4, high: 8}
];

const parameters = spreads.map(
  (spread, index): Parameter => ({
    id: `constant/factor-${index}`,
    kind: "constant",
    label: "",
    unit: "",
    spread,
    source: "",
    section: "",
    why: "",
    whole: false,
    enters: {way: "factor"}
  })
);

/** What a formula over the four parameters comes to in many draws. */
function drawn(apply: (...values: number[]) => number): Float64Array {
  const sample = sampleOf(parameters, DRAWS, 1);
  const store = columnStore(DRAWS);
  const run = startRun(() => ({input: numbers.input, cell: numbers.cell}) as never, DRAWS, store.next);
  const columns = parameters.map((_, index): Drawn => ({...store.next(), values: sample.valuesOf(index)}));
  const rule: Rule = {names: [], write: () => "", apply};
  const result = run.calculus.apply({label: "", unit: "", rule}, ...columns);
  return typeof result === "number" ? new Float64Array(DRAWS).fill(result) : result.values;
}

function expectClose(values: Float64Array, mean: number, deviation: number): void {
  const own = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.abs(own - mean)).toBeLessThan((ERRORS * deviation) / Math.sqrt(values.length));
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - own) ** 2, 0) / values.length);
  expect(spread / deviation).toBeGreaterThan(0.97);
  expect(spread / deviation).toBeLessThan(1.03);
}

test("the sum of four parameters has the mean and deviation of the closed form", () => {
  const moments = spreads.map(pertMoments);
  const mean = moments.reduce((sum, each) => sum + each.mean, 0);
  const variance = moments.reduce((sum, each) => sum + each.deviation ** 2, 0);
  expectClose(
    drawn((...values) => values.reduce((a, b) => a + b, 0)),
    mean,
    Math.sqrt(variance)
  );
});

test("the product of four parameters has the mean and deviation of the closed form", () => {
  const moments = spreads.map(pertMoments);
  const mean = moments.reduce((product, each) => product * each.mean, 1);
  const square = moments.reduce((product, each) => product * (each.deviation ** 2 + each.mean ** 2), 1);
  expectClose(
    drawn((...values) => values.reduce((a, b) => a * b, 1)),
    mean,
    Math.sqrt(square - mean ** 2)
  );
});

test("figures that are sums of products have the mean that plan() gives for the means of the parameters", async () => {
  const priced = await pricedCatalog("onprem");
  for (const input of [{clusters: 300}, {clusters: 2_400, machines: 30_000}]) {
    const all = uncertainOnes(parametersOf(plan(input, priced), priced, {}));
    const drawnOnes = all.filter(({kind}) => kind === "constant");
    const sample = sampleOf(drawnOnes, 4_000, 1);
    const plans = drawPlans(input, priced, sample);
    const means = drawnCatalog(
      input,
      priced,
      drawnOnes,
      (index) => pertMoments(drawnOnes[index]?.spread as PertSpread).mean
    );
    const atMeans = plan(means.input, means.catalog);
    for (const id of ["etcd-db", "series", "etcd-writes"] as const) {
      const values = plans.utilisation.get(id) as Float64Array;
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
      const expected = atMeans.limits.find((limit) => limit.id === id)?.utilisation ?? Number.NaN;
      expect(Math.abs(mean - expected)).toBeLessThan((ERRORS * deviation) / Math.sqrt(values.length));
      expect(deviation).toBeGreaterThan(0);
    }
  }
});

test("the cost of hosts follows the price of a server and its support as worked out by hand", async () => {
  const priced = await pricedCatalog("onprem");
  const input = {clusters: 300};
  const planned = plan(input, priced);
  const all = parametersOf(planned, priced, {}).filter(({id}) =>
    ["price/onprem/server-usd", "price/onprem/support-rate"].includes(id)
  );
  const {results} = drawPlans(input, priced, sampleOf(all, DRAWS, 5));
  const [server, support] = all.map(({spread}) => pertMoments(spread as PertSpread));
  if (!server || !support) throw new Error("the price book has neither");
  const hosts = planned.cost?.hosts.reduce((sum, each) => sum + each.hosts.plan, 0) ?? 0;
  const likely = (43_750 / 60) * hosts + ((43_750 * 0.1) / 12) * hosts; // what both come to in the plan
  const mean = (server.mean / 60) * hosts + ((server.mean * support.mean) / 12) * hosts;
  const rest = (planned.cost?.month.plan ?? 0) - likely;
  const own = results.month.reduce((sum, value) => sum + value, 0) / DRAWS;
  const deviation = Math.sqrt(results.month.reduce((sum, value) => sum + (value - own) ** 2, 0) / DRAWS);
  expect(Math.abs(own - (mean + rest))).toBeLessThan((ERRORS * deviation) / Math.sqrt(DRAWS) + 0.02);
});
