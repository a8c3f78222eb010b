import {html} from "htl";
import {formatNumber} from "../format.js";
import type {Estimate} from "../sizing/demand/estimate.js";
import {type DemandFigure, demandFigureKeys, demandFigures, type SummedFigure} from "../sizing/demand/figures.js";
import {largestManaged} from "../sizing/largest-managed.js";
import type {Plan} from "../sizing/plan.js";
import {type CellView, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";

interface Row {
  readonly key: DemandFigure;
  readonly own: Estimate | undefined;
  readonly id: string;
  readonly fleet: Estimate | undefined;
}

/** What the fleet asks for: every figure, likely with low to high, for the largest management cluster and in all. */
export function demandTable(): PlanView {
  const table = dataTable<Row>({
    caption: "What the fleet asks for: likely, and low to high where a constant is uncertain",
    columns: [
      {header: "Figure", cell: ({key}) => ({text: demandFigures[key].label, note: demandFigures[key].unit})},
      {header: "Of", cell: ({key}) => ({text: demandFigures[key].group})},
      {
        header: "Largest management cluster",
        numeric: true,
        cell: ({key, own, id}) => estimateCell(own, `demand.managementClusters.${id}.${key}`)
      },
      {header: "Fleet", unit: "sum", numeric: true, cell: ({key, fleet}) => estimateCell(fleet, `demand.fleet.${key}`)}
    ],
    key: ({key}) => key
  });
  return Object.assign(html`<div>${table}</div>`, {
    lazy: true,
    update(plan: Plan) {
      const own = largestManaged(plan);
      const fleetOf = (key: DemandFigure) =>
        demandFigures[key].sums ? plan.demand.fleet[key as SummedFigure] : undefined;
      table.update(demandFigureKeys.map((key) => ({key, own: own?.[key], id: own?.id ?? "", fleet: fleetOf(key)})));
    }
  });
}

function estimateCell(estimate: Estimate | undefined, path: string): CellView {
  if (!estimate) return {text: "–"};
  const end = (level: "low" | "high") => ({text: figure(estimate[level]), path: `${path}.${level}`});
  const ends = estimate.low === estimate.high ? undefined : ([end("low"), end("high")] as const);
  return {text: figure(estimate.likely), path: `${path}.likely`, ends};
}

function figure(value: number): string {
  return formatNumber(value);
}
