import {expect, test} from "vitest";
import type {Comparison} from "../../../src/lib/measurements/comparison.js";
import {tally, tallySentence} from "../../../src/lib/measurements/tally.js";

const row = (checks: Comparison["checks"], within: boolean | null) => ({checks, within}) as Comparison;

test("tally(rows) counts figures within low to high by how they count", () => {
  const rows = [
    row("checked", true),
    row("checked", false),
    row("fitted", true),
    row("shown", null),
    row("shown", false)
  ];
  expect(tally(rows)).toEqual({
    all: 5,
    count: {checked: 2, fitted: 1, shown: 2},
    within: {checked: 1, fitted: 1, shown: 0}
  });
  expect(tally([]).count).toEqual({checked: 0, fitted: 0, shown: 0});
});

test("tallySentence(tally) never counts a fitted figure as a check", () => {
  expect(tallySentence(tally([row("checked", true), row("fitted", true), row("shown", null)]))).toBe(
    "1 of 1 measured figures lie within the model's low to high; 1 more were used to fit constants and 1 are only shown."
  );
});
