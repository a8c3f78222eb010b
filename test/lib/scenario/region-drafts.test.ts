import {expect, test} from "vitest";
import {type Draft, fromDrafts, resized, shareProblem, toDrafts} from "../../../src/lib/scenario/region-drafts.js";

const drafts = (...percents: string[]): Draft[] =>
  percents.map((percent, index) => ({name: "abcdefghij"[index] ?? "", percent}));
const percents = (list: readonly Draft[]) => list.map(({percent}) => percent);

test("toDrafts(regions) writes per cent that add up to 100 as written", () => {
  expect(
    percents(
      toDrafts([
        {name: "a", share: 0.7},
        {name: "b", share: 0.3}
      ])
    )
  ).toEqual(["70", "30"]);
  expect(percents(toDrafts(["a", "b", "c"].map((name) => ({name, share: 1 / 3}))))).toEqual([
    "33.34",
    "33.33",
    "33.33"
  ]);
});

test("fromDrafts(drafts) gives shares that add up to 1, or none where they are even", () => {
  expect(fromDrafts(drafts("70", "30"), true)).toEqual([
    {name: "a", share: 0.7},
    {name: "b", share: 0.3}
  ]);
  expect(fromDrafts(drafts("70", "30"), false)).toEqual([{name: "a"}, {name: "b"}]);
  expect(fromDrafts(drafts("33.34", "33.33", "33.33"), true)).toEqual([{name: "a"}, {name: "b"}, {name: "c"}]);
  const shares = fromDrafts(drafts("33.4", "33.4", "33.21"), true).map(({share}) => share ?? 0);
  expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
});

test("resized(drafts) keeps the proportions of the others", () => {
  expect(percents(resized(drafts("70", "30", "")))).toEqual(["46.67", "20", "33.33"]);
  expect(percents(resized(drafts("70", "20")))).toEqual(["77.78", "22.22"]);
  expect(percents(resized(drafts("50", "50", "", "")))).toEqual(["25", "25", "25", "25"]);
  expect(percents(resized(drafts("", "")))).toEqual(["50", "50"]);
});

test("shareProblem(drafts) speaks in per cent", () => {
  expect(shareProblem(drafts("70", "30"))).toBeUndefined();
  expect(shareProblem(drafts("33.33", "33.33", "33.33"))).toBeUndefined();
  expect(shareProblem(drafts("70", "50"))).toBe("Shares must add up to 100 %, they add up to 120 %.");
  expect(shareProblem(drafts("70", ""))).toBe("The share of b is empty.");
  expect(shareProblem(drafts("110", "-10"))).toBe("The share of b must be above 0 %, got -10 %.");
});
