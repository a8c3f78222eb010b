import {formatNumber} from "../format.js";
import type {LimitRisk, Risk} from "../risk/risk.js";
import type {Bar, Correlation, Outcome} from "../risk/sensitivity.js";
import {pointsOf} from "../risk/spread.js";
import type {Summary} from "../risk/summary.js";
import {formatCsv} from "./csv.js";
import {textTable} from "./text-table.js";

/** A risk with what drives one of its figures. */
export interface ToldRisk {
  readonly risk: Risk;
  readonly outcome: Outcome;
  readonly tornado: readonly Bar[];
  readonly correlations: readonly Correlation[];
}

export const resultLabels: Readonly<Record<keyof Risk["results"], readonly [string, string]>> = {
  nodes: ["Nodes", "nodes"],
  vcpu: ["vCPU", "vCPU"],
  memoryGiB: ["Memory", "GiB"],
  storageGB: ["Block storage", "GB"],
  objectTB: ["Object storage", "TB"],
  month: ["Cost a month", "USD/month"]
};

const TOLD = 12;

interface Row {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly plan: number;
  readonly summary: Summary;
  readonly limit?: LimitRisk;
}

/** The figures of a risk: results, then limits. */
export function riskRowsOf({results, limits, plan}: Risk): Row[] {
  const figures = (Object.keys(resultLabels) as (keyof Risk["results"])[]).flatMap((id): Row[] => {
    const summary = results[id];
    if (!summary) return [];
    const [label, unit] = resultLabels[id];
    const own = id === "month" ? (plan.cost?.month.plan ?? Number.NaN) : plan.totals[id].plan;
    return [{id, label, unit, plan: own, summary}];
  });
  const ofLimits = limits.map((limit): Row => {
    const {id, label, utilisation} = limit;
    return {id: `limit/${id}`, label, unit: "ratio", plan: limit.plan, summary: utilisation, limit};
  });
  return [...figures, ...ofLimits];
}

/** CSV of the results, the parameters or the tornado; chances are shares of the draws. */
export function riskCsv(
  {risk, outcome, tornado, correlations}: ToldRisk,
  rows: "results" | "parameters" | "tornado"
): string {
  const about = {draws: risk.draws, seed: risk.seed, data_version: risk.dataVersion};
  if (rows === "results") {
    return formatCsv(
      [
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
        ...Object.keys(about)
      ],
      riskRowsOf(risk).map(({summary: {p10, p50, p90, mean}, limit, id, label, unit, plan}) => ({
        ...{id, label, unit, p10, p50, p90, mean, ...about},
        plan: Number.isNaN(plan) ? null : plan,
        chance_over: limit?.over,
        chance_binding: limit?.binding
      }))
    );
  }
  if (rows === "parameters") {
    return formatCsv(
      ["id", "kind", "label", "unit", "spread", "low_or_p10", "likely_or_p50", "high_or_p90", "source", "section"],
      risk.parameters.map(({id, kind, label, unit, spread, source, section}) => {
        const [low, likely, high] = pointsOf(spread);
        const points = {low_or_p10: low, likely_or_p50: likely, high_or_p90: high};
        return {id, kind, label, unit, spread: spread.kind, ...points, source, section};
      })
    );
  }
  const rankOf = (id: string) => correlations.find(({parameter}) => parameter === id)?.rank;
  return formatCsv(
    ["outcome", "parameter", "label", "unit", "from", "to", "at_from", "at_to", "rank_correlation"],
    tornado.map(({parameter, label, unit, from, to, atFrom, atTo}) => ({
      ...{outcome, parameter, label, unit, from, to},
      at_from: atFrom,
      at_to: atTo,
      rank_correlation: rankOf(parameter)
    }))
  );
}

/** A risk as text for a terminal. */
export function riskText({risk, outcome, tornado, correlations}: ToldRisk): string {
  const share = (chance: number) => `${(100 * chance).toFixed(1)} %`;
  const results = riskRowsOf(risk).map(({label, unit, plan, summary: {p10, p50, p90}, limit}) => [
    `${label}${unit === "ratio" ? "" : `, ${unit}`}`,
    ...[plan, p10, p50, p90].map((value) => written(value, unit)),
    limit ? share(limit.over) : "",
    limit ? share(limit.binding) : ""
  ]);
  const ranks = new Map(correlations.map(({parameter, rank}) => [parameter, rank]));
  const bars = tornado
    .slice(0, TOLD)
    .map(({parameter, label, from, to, atFrom, atTo}) => [
      `${label} (${parameter})`,
      ...[from, to, atFrom, atTo].map((value) => formatNumber(value)),
      (ranks.get(parameter) ?? 0).toFixed(2)
    ]);
  const others = (what: string, chances: readonly {value: string | number; chance: number}[]) =>
    `${what}: ${chances.map(({value, chance}) => `${value} ${share(chance)}`).join(", ")}`;
  return [
    `${formatNumber(risk.draws)} draws with seed ${risk.seed} of ${risk.parameters.length} uncertain figures`,
    "",
    textTable([["figure", "plan", "P10", "P50", "P90", "over in", "binds in"], ...results]),
    "",
    others("tier", risk.tiers),
    others("management clusters", risk.managementClusters),
    "",
    `What drives ${outcome}:`,
    textTable([["figure", "from", "to", `${outcome} there`, "and there", "rank correlation"], ...bars])
  ].join("\n");
}

function written(value: number, unit: string): string {
  if (Number.isNaN(value)) return "-";
  return unit === "ratio" ? `${(100 * value).toFixed(0)} %` : formatNumber(Math.round(value));
}
