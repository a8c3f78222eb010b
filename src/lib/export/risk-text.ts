import {formatNumber} from "../format.js";
import {outcomeOf} from "../risk/outcome-of.js";
import {resultWords} from "../risk/outcome-words.js";
import type {OutcomeAnswer} from "../risk/question.js";
import type {Risk} from "../risk/risk.js";
import type {Summary} from "../risk/summary.js";
import {textTable} from "./text-table.js";

const TOLD = 12;

/** A risk as text for a terminal, with what drives one of its figures. */
export function riskText(risk: Risk, {outcome, bars, correlations}: OutcomeAnswer): string {
  const others = (what: string, chances: readonly {value: string | number; chance: number}[]) =>
    `${what}: ${chances.map(({value, chance}) => `${value} ${share(chance)}`).join(", ")}`;
  const ranks = new Map(correlations.map(({parameter, rank}) => [parameter, rank]));
  const drivers = bars
    .slice(0, TOLD)
    .map(({parameter, label, from, to, atFrom, atTo}) => [
      `${label} (${parameter})`,
      ...[from, to, atFrom, atTo].map((value) => formatNumber(value)),
      (ranks.get(parameter) ?? 0).toFixed(2)
    ]);
  return [
    `${formatNumber(risk.draws)} draws with seed ${risk.seed} of ${risk.parameters.length} uncertain figures`,
    "",
    textTable([
      ["figure", "plan", "P10", "P50", "P90", "over in", "binds in"],
      ...resultRows(risk),
      ...limitRows(risk)
    ]),
    "",
    others("tier", risk.tiers),
    others("management clusters", risk.managementClusters),
    "",
    `What drives ${outcome}:`,
    textTable([["figure", "from", "to", `${outcome} there`, "and there", "rank correlation"], ...drivers])
  ].join("\n");
}

function resultRows({results, plan}: Risk): string[][] {
  return resultWords.flatMap(({outcome, name, unit}) => {
    const summary = outcome === "managementClusters" ? undefined : results[outcome];
    return summary ? [[`${name}, ${unit}`, ...figures(outcomeOf(outcome, plan), summary, rounded), "", ""]] : [];
  });
}

function limitRows({limits}: Risk): string[][] {
  return limits.map(({label, plan, utilisation, over, binding}) => [
    label,
    ...figures(plan, utilisation, (value) => `${(100 * value).toFixed(0)} %`),
    share(over),
    share(binding)
  ]);
}

function figures(plan: number, {p10, p50, p90}: Summary, write: (value: number) => string): string[] {
  return [plan, p10, p50, p90].map((value) => (Number.isNaN(value) ? "-" : write(value)));
}

function rounded(value: number): string {
  return formatNumber(Math.round(value));
}

function share(chance: number): string {
  return `${(100 * chance).toFixed(1)} %`;
}
