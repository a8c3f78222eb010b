import {html} from "htl";
import {roleName} from "../catalog/vocabulary.js";
import {formatNumber} from "../format.js";
import type {Plan, Target} from "../sizing/plan.js";
import {metricLabels, targetPath} from "../sizing/targets.js";
import {type CellView, type Column, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";

/** The targets of the largest management cluster: the value used, what each source says, and why this one. */
export function targetsTable(sourcesPage: string): PlanView {
  const table = dataTable<Target>({
    caption: "Targets: the value used, and what each source says",
    columns: columnsOf(sourcesPage),
    key: ({metric}) => metric
  });
  return Object.assign(html`<div>${table}</div>`, {lazy: true, update: ({targets}: Plan) => table.update(targets)});
}

function columnsOf(sourcesPage: string): Column<Target>[] {
  return [
    {header: "Target", cell: ({metric, role}) => ({text: metricLabels[metric], note: roleName(role)})},
    {header: "Value used", numeric: true, cell: valueCell},
    {header: "S000", cell: (target) => ({text: says(target, (source) => source === "S000")})},
    {header: "S001", cell: (target) => ({text: says(target, (source) => source === "S001")})},
    {header: "Upstream", cell: (target) => ({text: says(target, (source) => !/^S00[01]$/.test(source))})},
    {header: "Why this value", cell: (target) => ({text: whyOf(target)})},
    {header: "Correction", cell: (target) => correctionCell(target, sourcesPage)}
  ];
}

function valueCell(target: Target): CellView {
  const {value, unit} = target;
  if (typeof value === "string") return {text: value};
  return {text: `${formatNumber(value)} ${unit}`, path: targetPath(target)};
}

/** What some sources print, one after the other. */
function says({alternatives, metric}: Target, is: (source: string) => boolean): string {
  if (metric === "quota-alarm" && !is("S001")) return "–";
  return (
    alternatives
      .filter(({source}) => is(source))
      .map(({printed}) => printed)
      .join("; ") || "–"
  );
}

function whyOf({reason, alternatives, source, metric}: Target): string {
  if (reason) return `${reason}.`;
  if (metric === "quota-alarm") return "A share of the quota.";
  if (alternatives.length < 2) return `Only ${source} gives one.`;
  return `The strictest, from ${source}.`;
}

function correctionCell({alternatives}: Target, sourcesPage: string): CellView {
  const correction = alternatives.find(({correction}) => correction)?.correction;
  return correction ? {text: "see", href: `${sourcesPage}#${correction}`} : {text: ""};
}
