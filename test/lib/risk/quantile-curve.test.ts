import {expect, test} from "vitest";
import {quantileCurve} from "../../../src/lib/risk/quantile-curve.js";

test("quantileCurve(values) is the straight line of an even spread, and leaves out draws without the figure", () => {
  const even = Float64Array.from({length: 201}, (_, index) => 200 - index);
  for (const {share, value} of quantileCurve(even)) expect(value).toBeCloseTo(200 * share, 9);
  const some = Float64Array.from([Number.NaN, ...even, Number.NaN]);
  expect(quantileCurve(some)).toEqual(quantileCurve(even));
});

test("quantileCurve(values) rises from the half of a hundredth to the last half, and is empty without values", () => {
  const curve = quantileCurve(Float64Array.of(3, 1, 2));
  expect([curve.length, curve[0]?.share, curve.at(-1)?.share]).toEqual([101, 0.005, 0.995]);
  expect(curve.every(({value}, index) => index === 0 || value >= (curve[index - 1]?.value ?? 0))).toBe(true);
  expect(quantileCurve(new Float64Array())).toEqual([]);
  expect(quantileCurve(Float64Array.of(Number.NaN))).toEqual([]);
});
