import {formatNumber, formatPercent} from "../format.js";
import type {Limit, Plan} from "../sizing/plan.js";
import type {ComparedFigure} from "../verify/compared-figures.js";
import type {Held} from "../verify/held.js";
import type {MeasuredAgainst} from "../verify/measured-against.js";
import {type Results, verdict} from "../verify/verdict.js";
import {textTable} from "./text-table.js";

/** Results beside the plan, as text for a terminal. */
export function verifyText(plan: Plan, results: Results): string {
  const {fio, measured} = results;
  const parts = [
    verdict(plan, results),
    fio && `fio\n${heldTable(fio.rows)}`,
    ...(fio?.notes ?? []).map((note) => `${note}.`),
    ...(measured ? measuredText(measured) : [])
  ];
  return parts.filter(Boolean).join("\n\n");
}

function measuredText({managementCluster, demand, reconcilers, limits, targets, checks}: MeasuredAgainst): string[] {
  return [
    `Demand of ${managementCluster}, measured and modelled\n${figuresTable([...demand, ...reconcilers])}`,
    limits.length ? `Limits on measured values\n${limitsTable(limits)}` : "",
    `Targets on measured values\n${heldTable(targets)}`,
    `Where to stop while the fleet grows\n${heldTable(checks)}`
  ];
}

function heldTable(rows: readonly Held[]): string {
  const cells = rows.map(({label, measured, target, unit, atLeast, margin, status, decides, why}) => [
    label,
    figure(measured),
    `${atLeast ? ">=" : "<="} ${figure(target)} ${unit}`,
    margin === null ? "–" : formatPercent(margin),
    status === "not measured" || decides ? status : `${status === "pass" ? "within" : "beyond"}`,
    why
  ]);
  return textTable([["what", "measured", "target", "margin", "result", ""], ...cells]);
}

function figuresTable(rows: readonly ComparedFigure[]): string {
  const cells = rows.map(({label, unit, measured, modelled: {low, likely, high}, place, problem}) => [
    label,
    figure(measured),
    figure(low),
    figure(likely),
    figure(high),
    unit,
    place ?? problem
  ]);
  return textTable([["figure", "measured", "low", "likely", "high", "unit", "measured is"], ...cells]);
}

function limitsTable(rows: readonly Limit[]): string {
  const cells = rows.map((limit) => [
    limit.of ? `${limit.label}: ${limit.of}` : limit.label,
    figure(limit.demand),
    figure(limit.capacity),
    limit.unit,
    formatPercent(limit.utilisation),
    limit.class,
    limit.status
  ]);
  return textTable([["limit", "measured", "limit", "unit", "used", "class", "status"], ...cells]);
}

function figure(value: number | null): string {
  if (value === null) return "–";
  return formatNumber(Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
}
