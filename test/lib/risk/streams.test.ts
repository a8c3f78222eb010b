import {expect, test} from "vitest";
import {strataOf} from "../../../src/lib/risk/streams.js";

test("strataOf() draws once from each share of the probability", () => {
  const {ranks, shares} = strataOf("constant/kb-per-cluster", 1, 500);
  expect([...ranks].sort((a, b) => a - b)).toEqual(Array.from({length: 500}, (_, index) => index));
  shares.forEach((share, stratum) => {
    expect(Math.floor(share * 500)).toBe(stratum);
  });
});

test("strataOf() gives the same draws for the same name and seed, and others for any other", () => {
  const draws = (name: string, seed: number) => [...strataOf(name, seed, 64).ranks].join();
  expect(draws("a", 1)).toBe(draws("a", 1));
  expect(new Set([draws("a", 1), draws("a", 2), draws("b", 1), draws("b", 2)]).size).toBe(4);
});

test("streams of different names are not correlated: 200 pairs lie within the bounds of chance", () => {
  const count = 400;
  const ranks = Array.from({length: 21}, (_, index) => strataOf(`parameter-${index}`, 7, count).ranks);
  const correlations = ranks.flatMap((a, i) => ranks.slice(i + 1).map((b) => correlation(a, b)));
  const bound = 4.5 / Math.sqrt(count - 1); // of 210 pairs, one in a thousand such tests would lie beyond
  for (const value of correlations) expect(Math.abs(value)).toBeLessThan(bound);
  const spread = Math.sqrt(correlations.reduce((sum, value) => sum + value ** 2, 0) / correlations.length);
  expect(spread * Math.sqrt(count - 1)).toBeGreaterThan(0.8);
  expect(spread * Math.sqrt(count - 1)).toBeLessThan(1.2);
});

function correlation(a: Uint32Array, b: Uint32Array): number {
  const middle = (a.length - 1) / 2;
  const of = (x: Uint32Array, y: Uint32Array) =>
    x.reduce((sum, value, index) => sum + (value - middle) * ((y[index] ?? 0) - middle), 0);
  return of(a, b) / Math.sqrt(of(a, a) * of(b, b));
}
