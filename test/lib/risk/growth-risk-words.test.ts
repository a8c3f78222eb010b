import {expect, test} from "vitest";
import type {GrowthRisk} from "../../../src/lib/risk/growth-risk.js";
import {chanceBy, growthDrawsWords, growthRiskSentence, toldMonths} from "../../../src/lib/risk/growth-risk-words.js";
import {riskLine} from "../../../src/lib/risk/risk-headline.js";

const over = {
  id: "objects-per-type",
  label: "Objects of one type",
  by: [
    {month: 0, chance: 0},
    {month: 9, chance: 0.04},
    {month: 18, chance: 0.123}
  ]
};
const risk: GrowthRisk = {
  draws: 500,
  seed: 1,
  months: [0, 9, 18],
  bands: {cost: [{month: 18, p10: 33_000, p50: 41_049, p90: 52_000}]},
  over: [over],
  otherTier: 0.25
};

test("growthRiskSentence() says what the end may bring", () => {
  expect(growthRiskSentence(risk)).toBe(
    '12 % chance that "Objects of one type" is over within 18 months; 25 % that the tier is another one then; P50 41,000 USD a month then, P10 to P90 33,000 to 52,000.'
  );
  expect(growthRiskSentence({...risk, over: [], otherTier: 0, bands: {}})).toBe(
    "No limit is over within 18 months in any of 500 draws."
  );
});

test("riskLine() tells the chances of the growth where there is one", () => {
  const summary = {p10: 33_000, p50: 41_000, p90: 52_000, mean: 42_000};
  expect(riskLine({results: {month: summary}, limits: [], draws: 5_000}, risk)).toBe(
    'P50 41,000 USD a month, P10 to P90 33,000 to 52,000; 12 % chance that "Objects of one type" is over within 18 months.'
  );
});

test("chanceBy() is that of the last month drawn until then", () => {
  expect([0, 8, 9, 17, 18, 40].map((month) => chanceBy(over, month))).toEqual([0, 0, 0.04, 0.04, 0.123, 0.123]);
});

test("toldMonths() are up to four, the last one the horizon", () => {
  expect(toldMonths(risk)).toEqual([5, 9, 14, 18]);
  expect(toldMonths({months: [0, 1]})).toEqual([1]);
});

test("growthDrawsWords() says what is drawn", () => {
  expect(growthDrawsWords(risk, [], () => "2026-12-01")).toBe(
    "500 draws with seed 1, each one course of things from December 2026 on: what is high in a draw stays high. 3 months are drawn; the growth itself is taken as sure."
  );
  expect(growthDrawsWords(risk, ["Growth of clusters"], () => "2026-12-01")).toMatch(
    /3 months are drawn; Growth of clusters is drawn as marked\.$/
  );
});
