import {formatNumber, formatPercent} from "../format.js";
import type {RiskSummary} from "./question.js";
import {formatDrawn} from "./risk-headline.js";
import type {Outcome} from "./sensitivity.js";

/** What can be looked at in detail, with its name and how its values are written. */
export interface OutcomeWords {
  readonly outcome: Outcome;
  readonly name: string;
  readonly unit: string;
  /** For axes and sentences. */
  readonly write: (value: number) => string;
}

const whole = (value: number) => formatNumber(Math.round(value));

/** Results of a plan by what they are called. */
export const resultWords = [
  {outcome: "month", name: "Cost", unit: "USD a month", write: formatDrawn},
  {outcome: "nodes", name: "Nodes", unit: "nodes", write: whole},
  {outcome: "vcpu", name: "vCPU", unit: "vCPU", write: formatDrawn},
  {outcome: "memoryGiB", name: "Memory", unit: "GiB", write: formatDrawn},
  {outcome: "storageGB", name: "Block storage", unit: "GB", write: formatDrawn},
  {outcome: "objectTB", name: "Object storage", unit: "TB", write: formatDrawn},
  {outcome: "managementClusters", name: "Management clusters", unit: "management clusters", write: whole}
] as const satisfies readonly OutcomeWords[];

/** What a risk can be asked for in detail: the results it has, then its limits. */
export function outcomesOf({results, limits}: Pick<RiskSummary, "results" | "limits">): OutcomeWords[] {
  const there = resultWords.filter(({outcome}) => outcome === "managementClusters" || results[outcome] !== undefined);
  const ofLimits = limits.map(
    ({id, label}): OutcomeWords => ({outcome: `limit/${id}`, name: label, unit: "used", write: formatPercent})
  );
  return [...there, ...ofLimits];
}

/** Name and unit, as an axis has them: "Cost (USD a month)". */
export function outcomeLabel({name, unit}: OutcomeWords): string {
  return name.toLowerCase() === unit.toLowerCase() ? name : `${name} (${unit})`;
}
