import {html} from "htl";
import {formatPercent} from "../format.js";
import type {Level} from "../sizing/demand/estimate.js";
import type {Limit} from "../sizing/plan.js";
import type {ComparedFigure} from "../verify/compared-figures.js";
import {capacityPath} from "../verify/explain-verified.js";
import type {MeasuredAgainst} from "../verify/measured-against.js";
import {type CellView, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import {heldTable, rounded} from "./held-table.js";
import {resultView} from "./result-view.js";
import type {VerifyResults} from "./verify-results.js";

/** What was measured beside what the model says; what of it has a limit, a target or a bound; and what has no value. */
export function measuredView(results: VerifyResults): PlanView {
  const [figures, limits] = [figuresTable(), limitsTable()];
  const targets = heldTable("Targets on measured values");
  const checks = heldTable("Where to stop while the fleet grows, on measured values");
  const missing = html`<ul></ul>`;
  const open = html`<details><summary>Queries without a value</summary>${missing}</details>`;
  const root = html`<div class="measured" hidden><h3>Measured and modelled</h3>${figures}<h3>Limits on measured values</h3>${limits}${targets}${checks}${open}</div>`;
  return resultView(results, root, ({measured}) => {
    root.hidden = !measured;
    if (!measured) return;
    figures.update([...measured.demand, ...measured.reconcilers].filter((row) => row.measured !== null));
    limits.update(measured.limits);
    targets.update(measured.targets);
    checks.update(measured.checks);
    limits.hidden = !measured.limits.length;
    missing.replaceChildren(...withoutValue(measured));
    open.hidden = !missing.children.length;
  });
}

function withoutValue({values}: MeasuredAgainst): HTMLElement[] {
  return values
    .filter(({value}) => value === null)
    .map(({query, problem}) => html`<li>${query.label} <span class="said">${problem}</span></li>`);
}

function figuresTable() {
  return dataTable<ComparedFigure>({
    caption: "What was measured beside what the model says, low to high",
    columns: [
      {header: "Figure", cell: ({label, why}) => ({text: label, note: why || undefined})},
      {header: "Measured is", cell: placeCell},
      {header: "Measured", numeric: true, cell: ({measured}) => ({text: measured === null ? "–" : rounded(measured)})},
      {header: "Low", numeric: true, cell: modelledCell("low")},
      {header: "Likely", numeric: true, cell: modelledCell("likely")},
      {header: "High", numeric: true, cell: modelledCell("high")},
      {header: "Unit", cell: ({unit}) => ({text: unit})}
    ],
    key: ({id}) => id
  });
}

function modelledCell(level: Level) {
  return ({modelled, paths}: ComparedFigure): CellView => ({text: rounded(modelled[level]), path: paths[level]});
}

const places = {below: "▼ below low", inside: "inside", above: "▲ above high"} as const;

function placeCell({place, measured, modelled}: ComparedFigure): CellView {
  if (!place || measured === null) return {text: "–"};
  const share = modelled.likely ? measured / modelled.likely : Number.NaN;
  return {text: places[place], note: Number.isFinite(share) ? `${formatPercent(share)} of likely` : undefined};
}

function capacityCell(limit: Limit): CellView {
  return {text: `${rounded(limit.capacity)} ${limit.unit}`, path: capacityPath(limit)};
}

function limitsTable() {
  return dataTable<Limit>({
    caption: "Limits of the plan on what was measured, the fullest first",
    columns: [
      {header: "Limit", cell: ({label, of, class: own}) => ({text: of ? `${label}: ${of}` : label, note: own})},
      {header: "Status", cell: ({status}) => ({text: status === "over" ? "✗ over" : status})},
      {header: "Used", numeric: true, cell: ({utilisation}) => ({text: formatPercent(utilisation)})},
      {header: "Left", numeric: true, cell: ({utilisation}) => ({text: formatPercent(1 - utilisation)})},
      {header: "Measured", numeric: true, cell: ({demand, unit}) => ({text: `${rounded(demand)} ${unit}`})},
      {header: "Limit", numeric: true, cell: capacityCell}
    ],
    key: ({id}) => id
  });
}
