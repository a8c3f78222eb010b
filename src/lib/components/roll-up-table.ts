import {html} from "htl";
import type {Plan} from "../sizing/plan.js";
import type {RollUp} from "../sizing/roll-up.js";
import {type Column, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import {rangeCell} from "./range-cell.js";

const column = (
  header: string,
  unit: string,
  key: "nodes" | "vcpu" | "memoryGiB" | "storageGB" | "objectTB"
): Column<RollUp> => ({
  header,
  unit,
  numeric: true,
  cell: (row) =>
    row[key].high === 0
      ? {text: "–"}
      : rangeCell(row[key], `bill.${row.condition}.${key === "nodes" || key === "objectTB" ? key : `total.${key}`}`)
});

/** The bill summed by something, such as role or region. */
export function rollUpTable(caption: string, header: string, rollUp: (plan: Plan) => RollUp[]): PlanView {
  const columns: readonly Column<RollUp>[] = [
    {header, cell: ({name}) => ({text: name})},
    column("Nodes", "", "nodes"),
    column("vCPU", "", "vcpu"),
    column("Memory", "GiB", "memoryGiB"),
    column("Block storage", "GB", "storageGB"),
    column("Object storage", "TB", "objectTB")
  ];
  const table = dataTable<RollUp>({caption, columns, key: ({name}) => name});
  return Object.assign(html`<div>${table}</div>`, {lazy: true, update: (plan: Plan) => table.update(rollUp(plan))});
}
