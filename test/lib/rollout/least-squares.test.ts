import fc from "fast-check";
import {expect, test} from "vitest";
import {
  closestCurve,
  explainedShare,
  largestMiss,
  linearPart,
  onCurve
} from "../../../src/lib/rollout/least-squares.js";

const on = (a: number, b: number) => [100, 200, 400, 700].map((n): [number, number] => [n, a * n + b * n ** 2]);
const miss = (points: [number, number][], {a, b}: {a: number; b: number}) =>
  points.reduce((sum, [n, t]) => sum + (t - a * n - b * n ** 2) ** 2, 0);

test("closestCurve(points) finds a curve on which the points lie", () => {
  const {a, b} = closestCurve(on(0.07, 0.0002));
  expect(a).toBeCloseTo(0.07, 9);
  expect(b).toBeCloseTo(0.0002, 12);
});

test("closestCurve(points) has no part below 0", () => {
  expect(closestCurve(on(-0.05, 0.002)).a).toBe(0);
  expect(closestCurve(on(1, -0.0002)).b).toBe(0);
});

test("closestCurve(points) lies closer than any curve beside it", () => {
  const points = fc.array(fc.integer({min: 1, max: 1_000}), {minLength: 3, maxLength: 10});
  fc.assert(
    fc.property(
      points,
      fc.double({min: -1, max: 1, noNaN: true}),
      fc.double({min: -1, max: 1, noNaN: true}),
      (minutes, u, v) => {
        const series = minutes.map((t, index): [number, number] => [(index + 1) * 100, t]);
        const best = closestCurve(series);
        const beside = {a: Math.max(0, best.a + u), b: Math.max(0, best.b + v / 1_000)};
        expect(miss(series, best)).toBeLessThanOrEqual(miss(series, beside) * (1 + 1e-9) + 1e-6);
      }
    )
  );
});

test("the rules take clusters and minutes in turn", () => {
  const terms = on(0.1, 0).flat();
  expect(linearPart.apply(...terms)).toBeCloseTo(0.1, 12);
  expect(explainedShare.apply(...terms)).toBeCloseTo(100, 9);
  expect(largestMiss.apply(...terms)).toBeCloseTo(0, 9);
  expect(linearPart.write("1", "2", "3", "4")).toBe(
    "a of the least-squares curve a n + b n² of 2 points (clusters, minutes): (1, 2) (3, 4)"
  );
  expect(onCurve.apply(0.1, 30, 0.01)).toBeCloseTo(12, 12);
});
