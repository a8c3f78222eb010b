import {html} from "htl";
import {formatNumber} from "../format.js";
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
  /** What it costs a month, and where that stands in the plan. */
  readonly month: {readonly range: Range | undefined; readonly path: string};
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
  column("Object storage", "TB", "objectTB"),
  {header: "Cost", unit: "USD/month", numeric: true, cell: ({month}) => costCell(month)}
];

function costCell({range, path}: Row["month"]): CellView {
  return range && range.high > 0 ? rangeCell(range, path, inWhole) : {text: "–"};
}

function inWhole(usd: number): string {
  return formatNumber(Math.round(usd));
}

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
      const rows = rollUpByGroup(plan).map((roll) => {
        const month = {range: roll.month, path: `cost.byLine.${roll.condition}.month`};
        return {name: roll.name, roll, path: pathOf(roll), month};
      });
      const month = {range: plan.cost?.month, path: "cost.month"};
      table.update([...rows, {name: "Total", roll: plan.totals, path: (key) => `totals.${key}`, month}]);
    }
  });
}

function pathOf({lines, condition}: RollUp): Row["path"] {
  if (!lines) return undefined;
  return (key) => `bill.${condition}.${key === "nodes" || key === "objectTB" ? key : `total.${key}`}`;
}
