import {expect, test} from "vitest";
import {logOf, powerOf, sinOf} from "../../../src/lib/risk/portable-math.js";

/** How far two numbers are from each other, in parts of the second one. */
const apart = (value: number, other: number) => (value === other ? 0 : Math.abs(value - other) / Math.abs(other));
const BITS = 4 * Number.EPSILON;
const between = (from: number, to: number) =>
  Array.from({length: 2_001}, (_, index) => from + ((to - from) * index) / 2_000);

test("logOf(x) is the logarithm to the last bits: of known numbers, and as Math has it", () => {
  // printed digits: OEIS A002162, A002392 and A002391
  for (const [x, digits] of [
    [2, "0.693147180559945309"],
    [10, "2.302585092994045684"],
    [3, "1.098612288668109691"]
  ] as const) {
    expect(apart(logOf(x), Number(digits))).toBeLessThan(BITS);
    expect(apart(logOf(1 / x), -Number(digits))).toBeLessThan(BITS);
  }
  expect(logOf(1)).toBe(0);
  for (const x of [...between(1e-6, 1), ...between(1, 1e6)]) expect(apart(logOf(x), Math.log(x))).toBeLessThan(BITS);
});

test("powerOf(base, power) is exact at the ends, and as Math has it between them", () => {
  expect([powerOf(0, 0), powerOf(0, 2), powerOf(1, 3.3), powerOf(0.5, 0)]).toEqual([1, 0, 1, 1]);
  expect(apart(powerOf(0.25, 0.5), 0.5)).toBeLessThan(BITS);
  expect(powerOf(1e-300, 4)).toBe(0);
  for (const power of [0.01, 1, 2.5, 4])
    for (const base of between(1e-6, 1)) expect(apart(powerOf(base, power), base ** power)).toBeLessThan(16 * BITS);
});

test("sinOf(angle) is the sine of a quarter turn and its parts", () => {
  expect(sinOf(0)).toBe(0);
  expect(apart(sinOf(Math.PI / 2), 1)).toBeLessThan(BITS);
  expect(apart(sinOf(Math.PI / 6), 0.5)).toBeLessThan(BITS);
  expect(apart(sinOf(Math.PI / 4), Math.SQRT1_2)).toBeLessThan(BITS);
  for (const angle of between(0, Math.PI / 2)) expect(apart(sinOf(angle), Math.sin(angle))).toBeLessThan(BITS);
});
