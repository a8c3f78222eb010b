import {html} from "htl";
import type {Range} from "../sizing/bill-line.js";
import type {Plan} from "../sizing/plan.js";
import {type RollUp, rollUpByGroup} from "../sizing/roll-up.js";
import {type CellView, type Column, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import {rangeCell} from "./range-cell.js";

interface Row {
  readonly name: string;
  readonly roll: Pick<RollUp, "nodes" | "vcpu" | "memoryGiB" | "storageGB" | "objectTB">;
  /** Where the figure stands in the plan; undefined for groups without a line. */
  readonly path: ((key: keyof Row["roll"]) => string) | undefined;
}

const column = (header: string, unit: string, key: keyof Row["roll"]): Column<Row> => ({
  header,
  unit,
  numeric: true,
  cell: ({roll, path}) => cell(roll[key], path?.(key))
});

function cell(range: Range, path: string | undefined): CellView {
  return path === undefined || range.high === 0 ? {text: "–"} : rangeCell(range, path);
}

const columns: readonly Column<Row>[] = [
  {header: "Part", cell: ({name}) => ({text: name})},
  column("Nodes", "", "nodes"),
  column("vCPU", "", "vcpu"),
  column("Memory", "GiB", "memoryGiB"),
  column("Block storage", "GB", "storageGB"),
  column("Object storage", "TB", "objectTB")
];

/** The bill by part of the management plane, with its total. Its rows are the same for every plan, so that nothing jumps. */
export function billSummary(): PlanView {
  const caption = "The bill by part: plan, and low to high";
  const table = dataTable<Row>({
    caption,
    columns,
    key: ({name}) => name,
    foot: ({name}) => name === "Total",
    fixed: true
  });
  return Object.assign(html`<div>${table}</div>`, {
    lazy: true,
    update(plan: Plan) {
      const rows = rollUpByGroup(plan).map((roll) => ({name: roll.name, roll, path: pathOf(roll)}));
      table.update([...rows, {name: "Total", roll: plan.totals, path: (key) => `totals.${key}`}]);
    }
  });
}

function pathOf({lines, condition}: RollUp): Row["path"] {
  if (!lines) return undefined;
  return (key) => `bill.${condition}.${key === "nodes" || key === "objectTB" ? key : `total.${key}`}`;
}
