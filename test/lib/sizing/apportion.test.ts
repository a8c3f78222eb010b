import fc from "fast-check";
import {expect, test} from "vitest";
import {apportion} from "../../../src/lib/sizing/apportion.js";

/** Sainte-Laguë seat by seat in whole numbers: the rule as it is written, and slow. */
function seatBySeat(house: number, weights: readonly bigint[]): number[] {
  const seats = weights.map(() => 0);
  const byWeight = weights
    .map((_, index) => index)
    .sort((a, b) => Number((weights[b] ?? 0n) - (weights[a] ?? 0n)) || a - b);
  for (const index of byWeight.slice(0, house)) seats[index] = 1;
  for (let left = house - Math.min(house, weights.length); left > 0; left--) {
    let best = 0;
    for (let i = 1; i < weights.length; i++) {
      const challenger = (weights[i] ?? 0n) * BigInt(2 * (seats[best] ?? 0) + 1);
      if (challenger > (weights[best] ?? 0n) * BigInt(2 * (seats[i] ?? 0) + 1)) best = i;
    }
    seats[best] = (seats[best] ?? 0) + 1;
  }
  return seats;
}

const weights = fc.array(fc.integer({min: 1, max: 10_000}), {minLength: 1, maxLength: 10});

test("apportion(house, weights) gives one each first, then by quotient, ties to the earlier", () => {
  expect(apportion(3, [1, 1, 1])).toEqual([1, 1, 1]);
  expect(apportion(4, [1, 1, 1])).toEqual([2, 1, 1]);
  expect(apportion(10, [0.7, 0.2, 0.1])).toEqual([7, 2, 1]);
  expect(apportion(4, [0.6, 0.2, 0.2])).toEqual([2, 1, 1]);
  expect(apportion(10, [0.99, 0.01])).toEqual([9, 1]);
});

test("apportion(house, weights) seats the largest weights where there are too few seats", () => {
  expect(apportion(0, [1, 2])).toEqual([0, 0]);
  expect(apportion(1, [0.2, 0.5, 0.3])).toEqual([0, 1, 0]);
  expect(apportion(2, [0.25, 0.5, 0.25])).toEqual([1, 1, 0]);
});

test("apportion(house, weights) equals the rule seat by seat", () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 3_000}), weights, (house, whole) => {
      expect(
        apportion(
          house,
          whole.map((weight) => weight / 10_000)
        )
      ).toEqual(seatBySeat(house, whole.map(BigInt)));
    }),
    {numRuns: 400}
  );
});

test("apportion(house, weights) adds up, and one seat more takes none away, up to two million", () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 2_000_000}), weights, (house, list) => {
      const seats = apportion(house, list);
      const more = apportion(house + 1, list);
      expect(seats.reduce((a, b) => a + b, 0)).toBe(house);
      expect(more.every((count, index) => count >= (seats[index] ?? 0))).toBe(true);
    })
  );
});
