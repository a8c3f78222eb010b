import {limitClasses} from "../catalog/vocabulary.js";
import {formatCount, formatNumber, tierName} from "../format.js";
import type {GrowthRisk} from "./growth-risk.js";
import type {RiskSummary} from "./question.js";
import type {LimitRisk} from "./risk.js";
import type {Summary} from "./summary.js";

const DIGITS = 3;

/**
 * The range of the cost and the limit that is likeliest over, in one line: "P50 41,000 USD a month, P10 to P90 33,000
 * to 52,000; 12 % chance that "Objects of one type" is over within 18 months."
 *
 * @param growth chances of a growing fleet, where the user has said how it grows; without one, those of the fleet as it is
 */
export function riskLine(
  risk: Pick<RiskSummary, "results" | "limits" | "draws">,
  growth?: Pick<GrowthRisk, "over" | "months" | "draws">
): string {
  return `${rangeWords(risk)}; ${growth ? overWithin(growth) : overWords(risk)}.`;
}

/** The limit that is likeliest over at the end of a growth. */
export function overWithin({over: [first], months, draws}: Pick<GrowthRisk, "over" | "months" | "draws">): string {
  const end = months.at(-1) ?? 0;
  if (!first) return `no limit is over within ${formatCount(end, "months")} in any of ${formatCount(draws, "draws")}`;
  return `${formatChance(first.by.at(-1)?.chance ?? 0)} chance that ${JSON.stringify(first.label)} is over within ${formatCount(end, "months")}`;
}

/** The line, and whether another tier or another number of management clusters is needed. */
export function riskHeadline(risk: RiskSummary): string {
  return `${rangeWords(risk)}; ${overWords(risk)}; ${changeWords(risk)}.`;
}

/** A chance in whole per cent, as exact as thousands of draws are; one that is neither 0 nor 1 does not look so. */
export function formatChance(chance: number): string {
  if (chance > 0 && chance < 0.01) return "under 1 %";
  if (chance > 0.99 && chance < 1) return "over 99 %";
  return `${Math.round(100 * chance)} %`;
}

/** A drawn figure, to as many digits as a quantile of draws is good for. */
export function formatDrawn(value: number): string {
  return formatNumber(Number(value.toPrecision(DIGITS)));
}

/** Cost, or vCPU where no price is known. */
function rangeWords({results: {month, vcpu}}: Pick<RiskSummary, "results">): string {
  if (month) return spanWords(month, "USD a month");
  return vcpu ? spanWords(vcpu, "vCPU") : "No draw has a plan";
}

function spanWords({p10, p50, p90}: Summary, unit: string): string {
  const [low, middle, high] = [formatDrawn(p10), formatDrawn(p50), formatDrawn(p90)];
  if (low === high) return `${middle} ${unit} from P10 to P90`;
  return `P50 ${middle} ${unit}, P10 to P90 ${low} to ${high}`;
}

function overWords({limits, draws}: Pick<RiskSummary, "limits" | "draws">): string {
  const likeliest = likeliestOver(limits);
  if (!likeliest) return `no limit is over in any of ${formatCount(draws, "draws")}`;
  const name = `${JSON.stringify(likeliest.label)} (${likeliest.class})`;
  if (likeliest.over === 1) return `${name} is over in every draw`;
  return `${formatChance(likeliest.over)} chance that ${name} is over`;
}

/** The limit that is over in most draws; of equals the harder one, then the fuller one. */
export function likeliestOver(limits: readonly LimitRisk[]): LimitRisk | undefined {
  const order = ({class: name}: LimitRisk) => limitClasses.indexOf(name);
  const [first] = limits
    .filter(({over}) => over > 0)
    .sort((a, b) => b.over - a.over || order(a) - order(b) || b.utilisation.p50 - a.utilisation.p50);
  return first;
}

function changeWords({otherTier, otherManagementClusters, tiers, managementClusters}: RiskSummary): string {
  const tier = otherTier
    ? `${formatChance(otherTier)} that another tier is needed`
    : `the tier is ${tierName(tiers[0]?.value ?? "")} in every draw`;
  const clusters = otherManagementClusters
    ? `${formatChance(otherManagementClusters)} that another number of management clusters is needed`
    : `${formatCount(managementClusters[0]?.value ?? 0, "management clusters")} in every draw`;
  return `${tier}, ${clusters}`;
}
