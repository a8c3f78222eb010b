import fc from "fast-check";
import {expect, test} from "vitest";
import {spacedPoints} from "../../../src/lib/sweep/spaced-points.js";

test("spacedPoints(lin) lie at even distances, rounded half up, and end exactly", () => {
  expect(spacedPoints(1, 100, 10, "lin", 3)).toEqual([1, 12, 23, 34, 45, 56, 67, 78, 89, 100]);
  expect(spacedPoints(0, 1, 11, "lin", 3)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  expect(spacedPoints(1, 2, 4, "lin", 3)).toEqual([1, 1.333, 1.667, 2]);
  expect(spacedPoints(1, 4, 3, "lin", 0)).toEqual([1, 3, 4]);
  expect(spacedPoints(7, 7, 2, "lin", 0)).toEqual([7]);
});

test("spacedPoints(log) lie at even ratios: powers of ten and of two come out whole", () => {
  expect(spacedPoints(1, 1_000, 4, "log", 0)).toEqual([1, 10, 100, 1_000]);
  expect(spacedPoints(1, 16, 5, "log", 3)).toEqual([1, 2, 4, 8, 16]);
  expect(spacedPoints(100, 15_000, 3, "log", 0)).toEqual([100, 1_225, 15_000]); // sqrt(1,500,000) = 1,224.7
  expect(spacedPoints(0.001, 1_000, 3, "log", 3)).toEqual([0.001, 1, 1_000]);
});

test("spacedPoints(log, whole) drops what rounds to the same: fifty over 1 to 20 are fewer", () => {
  const points = spacedPoints(1, 20, 50, "log", 0);
  expect(points).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
});

test("spacedPoints(any range) rises from end to end and is the nearest to the powers of floating point", () => {
  const range = fc.tuple(fc.integer({min: 1, max: 50_000}), fc.integer({min: 0, max: 1_950_000}));
  fc.assert(
    fc.property(range, fc.integer({min: 2, max: 60}), fc.constantFrom("lin", "log"), ([from, more], count, spacing) => {
      const to = from + more;
      const points = spacedPoints(from, to, count, spacing as "lin" | "log", 0);
      expect([points[0], points.at(-1)]).toEqual([from, to]);
      expect(points).toEqual([...new Set(points)].sort((a, b) => a - b));
      const near = Array.from({length: count}, (_, step) => {
        const part = step / (count - 1);
        return spacing === "lin" ? from + (to - from) * part : from * (to / from) ** part;
      });
      for (const exact of near)
        expect(Math.min(...points.map((point) => Math.abs(point - exact)))).toBeLessThan(0.5 + 1e-6);
    })
  );
});
