import {expect, test} from "vitest";
import {
  election,
  evenPart,
  heartbeat,
  interpolated,
  interpolatedOdd,
  logPosition,
  nextOdd,
  position,
  roundHalfUp,
  upToOdd
} from "../../../src/lib/sizing/rules.js";

test("roundHalfUp(value) rounds halves up, also those that floating point misses", () => {
  expect([2.5, 2.4, 2.6, 0.5, 3].map(roundHalfUp)).toEqual([3, 2, 3, 1, 3]);
  expect(roundHalfUp(2.4999999999999996)).toBe(3);
  expect(roundHalfUp(2.4999)).toBe(2);
});

test("nextOdd(value) leaves odd numbers alone", () => {
  expect([3, 4, 5, 6].map(nextOdd)).toEqual([3, 5, 5, 7]);
});

test("position and logPosition are clamped to 0 and 1", () => {
  expect([0, 1, 10.5, 20, 99].map((value) => position.apply(value, 1, 20))).toEqual([0, 0, 0.5, 1, 1]);
  expect([1, 100, 1_000, 9_999].map((value) => logPosition.apply(value, 10, 1_000))).toEqual([0, 0.5, 1, 1]);
});

test("interpolated gives the bounds at 0 and 1", () => {
  expect([0, 0.5, 1].map((share) => interpolated.apply(share, 4, 7))).toEqual([4, 6, 7]);
  expect([0, 0.5, 1].map((share) => interpolatedOdd.apply(share, 3, 5))).toEqual([3, 5, 5]);
  expect([0, 0.01, 1].map((share) => upToOdd.apply(share, 3, 5))).toEqual([3, 5, 5]);
});

test("evenPart(index) shares out with the larger parts first", () => {
  expect([0, 1, 2].map((index) => evenPart(index).apply(8, 3))).toEqual([3, 3, 2]);
});

test("heartbeat and election follow the RTT between floor and ceiling", () => {
  expect([0, 1, 100, 250].map((rtt) => heartbeat.apply(100, rtt))).toEqual([100, 100, 100, 250]);
  expect([1, 100, 101, 1_000, 9_000].map((rtt) => election.apply(1_000, 10, rtt, 50_000))).toEqual([
    1_000, 1_000, 1_010, 10_000, 50_000
  ]);
});
