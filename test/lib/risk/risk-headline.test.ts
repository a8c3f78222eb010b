import {expect, test} from "vitest";
import type {LimitClass} from "../../../src/lib/catalog/vocabulary.js";
import type {RiskSummary} from "../../../src/lib/risk/question.js";
import type {LimitRisk} from "../../../src/lib/risk/risk.js";
import {formatChance, formatDrawn, likeliestOver, riskHeadline, riskLine} from "../../../src/lib/risk/risk-headline.js";

const summary = (p10: number, p50: number, p90: number) => ({p10, p50, p90, mean: p50});

function limit(label: string, over: number, name: LimitClass = "advice", p50 = 0.8): LimitRisk {
  const utilisation = summary(p50 - 0.1, p50, p50 + 0.3);
  return {id: label, label, class: name, plan: p50, utilisation, over, binding: 0};
}

const risk: RiskSummary = {
  schema: "headroom.risk/1",
  dataVersion: "test",
  draws: 5_000,
  seed: 1,
  results: {vcpu: summary(320, 350, 380), month: summary(32_960, 41_049, 52_004)},
  limits: [limit("Objects of one type", 0.1234), limit("etcd database", 0.02, "hard")],
  tiers: [
    {value: "large", chance: 0.97},
    {value: "xl", chance: 0.03}
  ],
  managementClusters: [{value: 1, chance: 1}],
  otherTier: 0.03,
  otherManagementClusters: 0,
  needMore: {hard: 0, advice: 0, policy: 0},
  incomplete: 0
};

test("riskLine(risk) says the range of the cost and which limit is likeliest over", () => {
  expect(riskLine(risk)).toBe(
    'P50 41,000 USD a month, P10 to P90 33,000 to 52,000; 12 % chance that "Objects of one type" (advice) is over.'
  );
  const {month: _, ...results} = risk.results;
  expect(riskLine({...risk, results, limits: []})).toBe(
    "P50 350 vCPU, P10 to P90 320 to 380; no limit is over in any of 5,000 draws."
  );
  expect(riskLine({...risk, results: {month: summary(9_001, 9_002, 9_003)}, limits: [limit("Namespaces", 1)]})).toBe(
    '9,000 USD a month from P10 to P90; "Namespaces" (advice) is over in every draw.'
  );
});

test("riskHeadline(risk) says as well whether another tier or number of management clusters is needed", () => {
  const line = riskLine(risk).replace(/\.$/, "");
  expect(riskHeadline(risk)).toBe(`${line}; 3 % that another tier is needed, 1 management cluster in every draw.`);
  expect(riskHeadline({...risk, otherTier: 0, otherManagementClusters: 0.255})).toBe(
    `${line}; the tier is large in every draw, 26 % that another number of management clusters is needed.`
  );
  const sure = {tiers: [{value: "xl", chance: 1}], managementClusters: [{value: 3, chance: 1}], otherTier: 0} as const;
  expect(riskHeadline({...risk, ...sure})).toBe(
    `${line}; the tier is XL in every draw, 3 management clusters in every draw.`
  );
});

test("likeliestOver(limits) takes the greatest chance, of equals the harder and then the fuller limit", () => {
  const named = (...limits: LimitRisk[]) => likeliestOver(limits)?.label;
  expect(named(limit("a", 0), limit("b", 0))).toBe(undefined);
  expect(named(limit("a", 0.1, "hard"), limit("b", 0.2, "policy"))).toBe("b");
  expect(named(limit("a", 1, "policy"), limit("b", 1, "advice"), limit("c", 1, "hard"))).toBe("c");
  expect(named(limit("a", 1, "hard", 1.1), limit("b", 1, "hard", 1.4))).toBe("b");
  expect(named()).toBe(undefined);
});

test("formatChance(chance) does not make certain what is not", () => {
  expect([0, 0.0002, 0.01, 0.125, 0.5, 0.99, 0.9998, 1].map(formatChance)).toEqual([
    "0 %",
    "under 1 %",
    "1 %",
    "13 %",
    "50 %",
    "99 %",
    "over 99 %",
    "100 %"
  ]);
});

test("formatDrawn(value) keeps three digits", () => {
  expect([0, 0.12345, 7_733.438, 1_234_567].map(formatDrawn)).toEqual(["0", "0.12", "7,730", "1,230,000"]);
});
