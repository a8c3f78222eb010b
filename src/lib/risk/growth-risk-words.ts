import {formatList} from "../format.js";
import {dateText} from "../growth/dates.js";
import type {GrowthRisk, OverBy} from "./growth-risk.js";
import {formatChance, formatDrawn, overWithin} from "./risk-headline.js";

/** The chance that a limit has been over by a month: that of the last month drawn until then. */
export function chanceBy({by}: OverBy, month: number): number {
  return by.findLast((each) => each.month <= month)?.chance ?? 0;
}

/**
 * What the end of the growth may bring: "12 % chance that "Objects of one type" is over within 18 months; P50 10,000 USD
 * a month then, P10 to P90 8,200 to 18,000."
 */
export function growthRiskSentence(risk: GrowthRisk): string {
  const {bands, otherTier} = risk;
  const cost = bands.cost?.at(-1);
  const parts = [
    overWithin(risk),
    ...(otherTier ? [`${formatChance(otherTier)} that the tier is another one then`] : []),
    ...(cost
      ? [
          `P50 ${formatDrawn(cost.p50)} USD a month then, P10 to P90 ${formatDrawn(cost.p10)} to ${formatDrawn(cost.p90)}`
        ]
      : [])
  ];
  return `${parts.join("; ").replace(/^n/, "N")}.`;
}

/** Months at which chances are told: up to four, evenly, the last one the horizon. */
export function toldMonths({months}: Pick<GrowthRisk, "months">): number[] {
  const end = months.at(-1) ?? 0;
  return [...new Set([1, 2, 3, 4].map((quarter) => Math.round((end * quarter) / 4)))].filter((month) => month > 0);
}

/** What is drawn, for the words beside the figures. */
export function growthDrawsWords(
  {draws, seed, months}: GrowthRisk,
  marked: readonly string[],
  dateOf: (month: number) => string
): string {
  const growth = marked.length
    ? `${formatList(marked)} ${marked.length === 1 ? "is" : "are"} drawn as marked`
    : "the growth itself is taken as sure";
  return `${formatDrawn(draws)} draws with seed ${seed}, each one course of things from ${dateText(dateOf(0))} on: what is high in a draw stays high. ${months.length} months are drawn; ${growth}.`;
}
