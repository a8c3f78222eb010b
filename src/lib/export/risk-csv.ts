import {outcomeOf} from "../risk/outcome-of.js";
import {type OutcomeWords, resultWords} from "../risk/outcome-words.js";
import type {OutcomeAnswer, ParameterList, RiskSummary} from "../risk/question.js";
import {pointsOf} from "../risk/spread.js";
import type {Summary} from "../risk/summary.js";
import type {Plan} from "../sizing/plan.js";
import {type Cell, formatCsv} from "./csv.js";

/** What every row says of where it is from. */
export interface RiskOrigin {
  readonly scenario: string;
  readonly permalink: string;
  readonly seed: number;
  readonly draws: number;
  readonly dataVersion: string;
}

const originColumns = ["seed", "draws", "scenario", "permalink", "data_version"] as const;

export const riskColumns = [
  "what",
  "id",
  "label",
  "unit",
  "plan",
  "p10",
  "p50",
  "p90",
  "mean",
  "chance_over",
  "chance_binding",
  "chance",
  ...originColumns
] as const;

export const parameterColumns = [
  "id",
  "kind",
  "label",
  "unit",
  "form",
  "low_or_p10",
  "likely_or_p50",
  "high_or_p90",
  "drawn",
  "source",
  "section",
  "why",
  ...originColumns
] as const;

export const tornadoColumns = [
  "figure",
  "unit",
  "base",
  "parameter",
  "label",
  "parameter_unit",
  "from",
  "to",
  "at_from",
  "at_to",
  "rank_correlation",
  ...originColumns
] as const;

/** A row for each result, limit, tier and number of management clusters over all draws. Utilisation is a ratio. */
export function riskCsv({plan, risk}: {plan: Plan; risk: RiskSummary}, origin: RiskOrigin): string {
  const rows = [...resultRows(plan, risk), ...limitRows(risk), ...chanceRows(risk)];
  return formatCsv(
    riskColumns,
    rows.map((row) => ({...row, ...originCells(origin)}))
  );
}

/** A row for each parameter, sure ones included. */
export function parametersCsv({parameters, used}: ParameterList, origin: RiskOrigin): string {
  const rows = parameters.map(({id, kind, label, unit, spread, source, section, why}) => {
    const [low, likely, high] = pointsOf(spread);
    return {
      ...{id, kind, label, unit, source, section, why},
      form: spread.kind,
      low_or_p10: low,
      likely_or_p50: likely,
      high_or_p90: high,
      drawn: used.includes(id),
      ...originCells(origin)
    };
  });
  return formatCsv(parameterColumns, rows);
}

/** A row for each parameter that moves a figure, the widest bar first, then those that only go along with it. */
export function tornadoCsv({bars, correlations, base}: OutcomeAnswer, words: OutcomeWords, origin: RiskOrigin): string {
  const ranks = new Map(correlations.map(({parameter, rank}) => [parameter, rank]));
  const ofAll = {figure: words.name, unit: words.unit, base: number(base), ...originCells(origin)};
  const withBars = bars.map(({parameter, label, unit, from, to, atFrom, atTo}) => ({
    ...{parameter, label, parameter_unit: unit, from, to, at_from: atFrom, at_to: atTo},
    rank_correlation: ranks.get(parameter),
    ...ofAll
  }));
  const others = correlations
    .filter(({parameter}) => !bars.some((bar) => bar.parameter === parameter))
    .map(({parameter, label, rank}) => ({parameter, label, rank_correlation: rank, ...ofAll}));
  return formatCsv(tornadoColumns, [...withBars, ...others]);
}

type Row = Partial<Record<(typeof riskColumns)[number], Cell>>;

function resultRows(plan: Plan, {results}: RiskSummary): Row[] {
  return resultWords.flatMap(({outcome, name, unit}) => {
    const summary = outcome === "managementClusters" ? undefined : results[outcome];
    const own = number(outcomeOf(outcome, plan));
    return summary ? [{what: "result", id: outcome, label: name, unit, plan: own, ...summaryCells(summary)}] : [];
  });
}

function limitRows({limits}: RiskSummary): Row[] {
  return limits.map(({id, label, plan, utilisation, over, binding}) => ({
    ...{what: "limit", id, label, unit: "used", plan: number(plan), chance_over: over, chance_binding: binding},
    ...summaryCells(utilisation)
  }));
}

function chanceRows({tiers, managementClusters}: RiskSummary): Row[] {
  return [
    ...tiers.map(({value, chance}) => ({what: "tier", id: value, chance})),
    ...managementClusters.map(({value, chance}) => ({what: "management clusters", id: value, chance}))
  ];
}

function summaryCells({p10, p50, p90, mean}: Summary): Row {
  return {p10, p50, p90, mean};
}

function originCells({scenario, permalink, seed, draws, dataVersion}: RiskOrigin) {
  return {seed, draws, scenario, permalink, data_version: dataVersion};
}

/** Nothing where there is none. */
function number(value: number): Cell {
  return Number.isNaN(value) ? undefined : value;
}
