import {expect, test} from "vitest";
import {growthFrom} from "../../../src/lib/growth/growth.js";
import {growthAt, scenarioAt} from "../../../src/lib/growth/growth-at.js";
import {growthRisk} from "../../../src/lib/risk/growth-risk.js";
import {parametersOf} from "../../../src/lib/risk/parameters.js";
import {certainAsData, riskOf} from "../../../src/lib/risk/risk.js";
import {pointsOf} from "../../../src/lib/risk/spread.js";
import {completeScenario} from "../../../src/lib/scenario/complete.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, pricedCatalog} from "../../library.js";

const TODAY = "2026-11-22";
const growthOf = (input: {clusters: number; machines?: number}, settings: object) =>
  growthFrom(completeScenario(input, catalog), settings, TODAY);

test("bands of each drawn month are those of that month's plan", async () => {
  const priced = await pricedCatalog("onprem");
  const input = {clusters: 300};
  const growth = growthOf(input, {horizon: 12, per: "month", clustersPercent: 4});
  const uncertainty = {...certainAsData, draws: 200};
  const {bands, months} = growthRisk(input, growth, priced, uncertainty);
  expect(months).toEqual(Array.from({length: 13}, (_, month) => month));
  for (const month of [0, 5, 12]) {
    const fleet = scenarioAt(growth.scenario, growthAt(month, growth));
    const {risk} = riskOf({clusters: fleet.clusters, machines: fleet.machines}, priced, uncertainty);
    const {p10, p50, p90} = risk.results.month ?? {};
    expect(bands.cost?.[month]).toEqual({month, p10, p50, p90});
    const spent = bands.spent?.[month];
    expect(spent?.p10).toBeLessThanOrEqual(spent?.p90 ?? 0);
    const limit = risk.limits[0];
    expect(bands.limits?.[limit?.id ?? ""]?.[month]).toMatchObject({p10: limit?.utilisation.p10});
  }
});

test("a rate of 10 to 40 % a year takes the fleet over 10,000 Machine objects as often as the draws of the rate say", () => {
  // 8,000 machines pass 10,000 within two years where (1 + r)^2 > 1.25, so above 11.8 % a year
  const input = {clusters: 400, machines: 8_000};
  const growth = growthOf(input, {horizon: 24, clustersPercent: 20});
  const marks = {"growth/clustersPercent": {kind: "quantiles", p10: 5, p50: 11.8034, p90: 40} as const};
  const {over, bands} = growthRisk(input, growth, catalog, {...certainAsData, draws: 400, marks});
  const objects = over.find(({id}) => id === "objects-per-type");
  expect(objects?.by.at(-1)?.chance).toBeCloseTo(0.5, 2);
  expect(objects?.by.at(0)?.chance).toBe(0);
  for (const {by} of over)
    for (let i = 1; i < by.length; i++) expect(by[i]?.chance).toBeGreaterThanOrEqual(by[i - 1]?.chance ?? 0);
  const [first, last] = [bands.limits?.["objects-per-type"]?.at(0), bands.limits?.["objects-per-type"]?.at(-1)];
  expect((last?.p90 ?? 0) - (last?.p10 ?? 0)).toBeGreaterThan((first?.p90 ?? 0) - (first?.p10 ?? 0));
});

test("what is spent adds up months, and straight lines between those that are drawn", async () => {
  const priced = await pricedCatalog("onprem");
  const sure = {...certainAsData, draws: 100};
  const all = parametersOf(plan({clusters: 300}, priced), priced, {});
  const marks = Object.fromEntries(
    all.map(({id, spread}) => {
      const [, likely] = pointsOf(spread);
      return [id, {kind: "pert", low: likely, likely, high: likely} as const];
    })
  );
  const spentBy = (horizon: number) => {
    const growth = growthOf({clusters: 300}, {horizon, clustersPercent: 0});
    return growthRisk({clusters: 300}, growth, priced, {...sure, marks}).bands.spent ?? [];
  };
  const month = plan({clusters: 300}, priced).cost?.month.plan ?? 0;
  for (const {month: at, p10, p90} of [...spentBy(12), ...spentBy(120)]) {
    expect(p10).toBeCloseTo(at * month, 2);
    expect(p90).toBeCloseTo(at * month, 2);
  }
});

test("ten years are drawn in 25 months, the first and the last among them", () => {
  const growth = growthOf({clusters: 20}, {horizon: 120});
  const {months} = growthRisk({clusters: 20}, growth, catalog, {...certainAsData, draws: 100});
  expect(months).toHaveLength(25);
  expect([months[0], months[1], months.at(-1)]).toEqual([0, 5, 120]);
});

test("an uncertain start grows as the plan does, draw by draw", () => {
  const input = {clusters: 100, machines: 2_000};
  const growth = growthOf(input, {horizon: 12, clustersPercent: 100});
  const marks = {"input/clusters": {kind: "pert", low: 100, likely: 100, high: 260} as const};
  const {otherTier} = growthRisk(input, growth, catalog, {...certainAsData, draws: 300, marks});
  // 200 to 520 clusters after a year: all leave the tier of 100 clusters, but those that start above it stay in theirs
  expect(otherTier).toBeGreaterThan(0);
  expect(otherTier).toBeLessThan(1);
});
