import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {formatNumber} from "../format.js";
import type {PhaseOf} from "../rollout/batch.js";
import type {Plan} from "../sizing/plan.js";
import {type CellView, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import type {RolloutSource} from "./rollout-source.js";
import {numberCell} from "./spread-table.js";
import {staticTable} from "./static-table.js";

type Row = {readonly id: string; readonly label: string} & Partial<PhaseOf> & {
    readonly batches: number;
    readonly hours: number;
  };

/** The batches in which the clusters are created, with the time they take. */
export function batchTable(catalog: Catalog, rolloutOf: RolloutSource): PlanView {
  const labels = new Map(catalog.rolloutBatches.map(({id, label}) => [id, label]));
  const cell =
    (key: "size" | "clusters" | "controllerMinutes" | "providerMinutes" | "pauseSeconds") =>
    ({id, [key]: value}: Row): CellView =>
      value === undefined ? {text: ""} : numberCell(value, `rollout.batches.phases.${id}.${key}`);
  const total = (key: "batches" | "hours") => (row: Row) =>
    numberCell(row[key], row.id === "all" ? `rollout.batches.${key}` : `rollout.batches.phases.${row.id}.${key}`);
  const table = dataTable<Row>({
    caption: "Batches: clusters created at a time, with a pause after each",
    columns: [
      {header: "Phase", cell: ({label}) => ({text: label})},
      {header: "Batches", numeric: true, cell: total("batches")},
      {header: "Size", unit: "clusters", numeric: true, cell: cell("size")},
      {header: "Until", unit: "clusters", numeric: true, cell: cell("clusters")},
      {header: "Controllers", unit: "min", numeric: true, cell: cell("controllerMinutes")},
      {header: "Provider", unit: "min", numeric: true, cell: cell("providerMinutes")},
      {header: "Pause after each", unit: "s", numeric: true, cell: cell("pauseSeconds")},
      {header: "Time with pauses", unit: "h", numeric: true, cell: total("hours")}
    ],
    key: ({id}) => id,
    foot: ({id}) => id === "all",
    fixed: true
  });
  table.classList.add("figures-table", "wide");
  const update = (plan: Plan) => {
    const {phases, batches, hours} = rolloutOf(plan).batches;
    const rows = phases.map((phase) => ({...phase, label: labels.get(phase.id) ?? phase.id}));
    table.update([...rows, {id: "all", label: "All", batches, hours}]);
  };
  return Object.assign(html`<div>${table}</div>`, {lazy: true, update});
}

/** What to look at before the next batch. */
export function checksTable({rolloutChecks}: Catalog, sourcesPage: string): HTMLElement {
  const rows = rolloutChecks.map(({label, tight, loose, unit, metric, source, section, kind, why}) => [
    label,
    `below ${formatNumber(tight)}${tight === loose ? "" : `, at most ${formatNumber(loose)}`} ${unit}`,
    metric,
    why,
    {text: `${source}, ${kind}`, href: `${sourcesPage}#${source}`, title: section}
  ]);
  return staticTable("What to check before the next batch", ["Check", "Bound", "Metric", "Why", "Source"], rows);
}
