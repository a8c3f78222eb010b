import {expect, test} from "vitest";
import {
  formatCount,
  formatDuration,
  formatList,
  formatMinutes,
  formatNumber,
  formatQuantity,
  formatSpan
} from "../../src/lib/format.js";

test("formatNumber(value) separates thousands and keeps two decimals", () => {
  expect([0, 999, 1_000, 1_234_567, 0.5, 1 / 3].map(formatNumber)).toEqual([
    "0",
    "999",
    "1,000",
    "1,234,567",
    "0.5",
    "0.33"
  ]);
});

test("formatCount, formatSpan and formatList read as in a sentence", () => {
  expect([formatCount(1, "clusters"), formatCount(2, "management clusters")]).toEqual([
    "1 cluster",
    "2 management clusters"
  ]);
  expect([
    formatQuantity(1, "clusters"),
    formatQuantity(2, "nodes"),
    formatQuantity(1, "vCPU"),
    formatQuantity(1, "ms"),
    formatQuantity(0.5, "")
  ]).toEqual(["1 cluster", "2 nodes", "1 vCPU", "1 ms", "0.5"]);
  expect([formatSpan(3, 3), formatSpan(3, 5_000)]).toEqual(["3", "3 to 5,000"]);
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(formatList)).toEqual(["", "a", "a and b", "a, b and c"]);
});

test("formatDuration(minutes) takes the unit that suits", () => {
  expect([0, 0.5, 1, 36.8, 89, 90, 597, 600, 1_350, 2_880, 14_400, 100_000].map(formatDuration)).toEqual([
    "less than 1 min",
    "less than 1 min",
    "1 min",
    "37 min",
    "89 min",
    "1.5 h",
    "10 h",
    "10 h",
    "23 h",
    "2 days",
    "10 days",
    "69 days"
  ]);
});

test("formatMinutes(minutes) has whole minutes from ten on", () => {
  expect([0, 0.9571, 9.44, 12.5, 1_492.6].map(formatMinutes)).toEqual(["0", "0.96", "9.44", "13", "1,493"]);
});
