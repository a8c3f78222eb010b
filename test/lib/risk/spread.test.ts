import fc from "fast-check";
import {expect, test} from "vitest";
import {pertMoments, pointsOf, quantilesOf, type Spread, spreadProblem} from "../../../src/lib/risk/spread.js";

const shares = Float64Array.from({length: 999}, (_, index) => (index + 1) / 1_000);
const pert = (low: number, likely: number, high: number) => ({kind: "pert", low, likely, high}) as const;

/** The beta distribution with whole a and b: the chance of at least a heads in a + b - 1 throws. */
function betaChance(x: number, a: number, b: number): number {
  const throws = a + b - 1;
  let chance = 0;
  for (let heads = a; heads <= throws; heads++)
    chance += chooseOf(throws, heads) * x ** heads * (1 - x) ** (throws - heads);
  return chance;
}

function chooseOf(n: number, k: number): number {
  return k === 0 ? 1 : (chooseOf(n, k - 1) * (n - k + 1)) / k;
}

test("quantilesOf(PERT) are those of the beta distribution, where its chances are known in closed form", () => {
  for (const [likely, a] of [
    [0, 1],
    [0.25, 2],
    [0.5, 3],
    [0.75, 4],
    [1, 5]
  ] as const) {
    const quantiles = quantilesOf(pert(0, likely, 1), shares);
    for (const [index, share] of shares.entries())
      expect(betaChance(quantiles[index] ?? 0, a, 6 - a)).toBeCloseTo(share, 4);
  }
});

test("quantilesOf(PERT) have the mean and the deviation of the formula", () => {
  const count = 20_000;
  const fine = Float64Array.from({length: count}, (_, index) => (index + 0.5) / count);
  for (const spread of [pert(37_500, 43_750, 65_625), pert(0.05, 0.2, 2), pert(1, 1, 2), pert(3, 5, 5)]) {
    const values = quantilesOf(spread, fine);
    const mean = values.reduce((sum, value) => sum + value, 0) / count;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count);
    const exact = pertMoments(spread);
    expect(mean / exact.mean).toBeCloseTo(1, 4);
    expect(deviation / exact.deviation).toBeCloseTo(1, 3);
  }
});

test("quantilesOf(three quantiles) meet them, however lopsided they are", () => {
  const points = Float64Array.of(0.1, 0.5, 0.9);
  for (const spread of [
    {kind: "quantiles", p10: 250, p50: 300, p90: 400},
    {kind: "quantiles", p10: 5, p50: 5, p90: 90}
  ] as const) {
    const [p10, p50, p90] = quantilesOf(spread, points);
    expect([p10, p50, p90].map((value) => value?.toFixed(9))).toEqual(
      pointsOf(spread).map((value) => value.toFixed(9))
    );
  }
});

test("quantiles rise with the share and stay within low and high", () => {
  const three = fc
    .tuple(...[1, 2, 3].map(() => fc.double({min: 0, max: 1e6, noNaN: true})))
    .map((points) => points.sort((a, b) => a - b) as [number, number, number]);
  fc.assert(
    fc.property(three, fc.boolean(), ([low, likely, high], isPert) => {
      const spread: Spread = isPert ? pert(low, likely, high) : {kind: "quantiles", p10: low, p50: likely, p90: high};
      const values = quantilesOf(spread, shares);
      for (let i = 1; i < values.length; i++) expect(values[i]).toBeGreaterThanOrEqual(values[i - 1] ?? 0);
      if (!isPert) return;
      expect(values[0]).toBeGreaterThanOrEqual(low);
      expect(values[998]).toBeLessThanOrEqual(high * (1 + 1e-12));
    })
  );
});

test("spreadProblem() names the points that are wrong", () => {
  expect(spreadProblem(pert(1, 2, 3))).toBeUndefined();
  expect(spreadProblem(pert(2, 2, 2))).toBeUndefined();
  expect(spreadProblem(pert(5, 2, 3))).toBe("must have low at most likely, got 5 and 2");
  expect(spreadProblem(pert(1, 4, 3))).toBe("must have likely at most high, got 4 and 3");
  expect(spreadProblem(pert(1, Number.NaN, 3))).toBe("must have a number for likely, got NaN");
  expect(spreadProblem({kind: "quantiles", p10: 3, p50: 2, p90: 4})).toBe("must have P10 at most P50, got 3 and 2");
});
