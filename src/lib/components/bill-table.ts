import {html} from "htl";
import {roleName} from "../catalog/vocabulary.js";
import {formatCents, formatList, formatNumber} from "../format.js";
import {condition} from "../sizing/lines-where.js";
import type {BillLine, Plan} from "../sizing/plan.js";
import {type FoldedLine, foldBill, unfoldBill} from "../sizing/roll-up.js";
import {type CellView, type Column, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import {rangeCell} from "./range-cell.js";

type Row = {readonly kind: "line"; readonly fold: FoldedLine} | {readonly kind: "total"; readonly plan: Plan};

/** Every line of the bill with low, plan and high. Lines bought alike are one row with a count, unless every line is asked for. */
export function billTable(): PlanView {
  const everyLine = html`<input type="checkbox">` as HTMLInputElement;
  const caption =
    "The bill: plan, and low to high, per unit and in total. Units are nodes, or instances (inst.) where there are no nodes.";
  const table = dataTable<Row>({caption, columns, key: keyOf, foot: ({kind}) => kind === "total"});
  let plan: Plan | undefined;
  const update = (next: Plan) => {
    plan = next;
    const folds = everyLine.checked ? unfoldBill(next) : foldBill(next);
    table.update([...folds.map((fold) => ({kind: "line", fold}) as const), {kind: "total", plan: next}]);
  };
  everyLine.addEventListener("change", () => plan && update(plan));
  return Object.assign(html`<div><label class="option">${everyLine} Every line by itself</label>${table}</div>`, {
    lazy: true,
    update
  });
}

function keyOf(row: Row): string {
  return row.kind === "total" ? "total" : `${row.fold.line.id}×${row.fold.count}`;
}

type Of = (fold: FoldedLine) => CellView;

const column = (
  header: string,
  unit: string,
  line: Of,
  total: (plan: Plan) => CellView = () => ({text: ""})
): Column<Row> => ({
  header,
  unit,
  numeric: true,
  cell: (row) => (row.kind === "total" ? total(row.plan) : line(row.fold))
});

const perUnit = (header: string, unit: string, key: "vcpu" | "memoryGiB" | "storageGB") =>
  column(`${header} per unit`, unit, ({line}) => rangeCell(line[key], `bill.${line.id}.${key}`));

const inTotal = (header: string, unit: string, key: "vcpu" | "memoryGiB" | "storageGB") =>
  column(
    header,
    unit,
    ({sum}) => rangeCell(sum[key], `bill.${sum.condition}.total.${key}`),
    ({totals}) => rangeCell(totals[key], `totals.${key}`)
  );

const words = (header: string, line: (fold: FoldedLine) => string, total = ""): Column<Row> => ({
  header,
  cell: (row) => ({text: row.kind === "total" ? total : line(row.fold)})
});

const columns: readonly Column<Row>[] = [
  words(
    "Line",
    ({line, count}) => (count === 1 ? line.id : `${roleName(line.role)} × ${formatNumber(count)}`),
    "Total"
  ),
  words("Component", ({line}) => line.component),
  words("Region", ({regions}) => (regions.length > 3 ? `${regions.length} regions` : formatList(regions))),
  column("Units", "nodes or instances", countCell, ({totals}) => rangeCell(totals.nodes, "totals.nodes")),
  perUnit("vCPU", "", "vcpu"),
  perUnit("Memory", "GiB", "memoryGiB"),
  perUnit("Block storage", "GB", "storageGB"),
  inTotal("vCPU", "", "vcpu"),
  inTotal("Memory", "GiB", "memoryGiB"),
  inTotal("Block storage", "GB", "storageGB"),
  column(
    "Object storage",
    "TB",
    ({line, sum}) => (line.objectTB ? rangeCell(sum.objectTB, `bill.${sum.condition}.objectTB`) : {text: "–"}),
    ({totals}) => rangeCell(totals.objectTB, "totals.objectTB")
  ),
  words("Disk", ({line}) => line.storageClass || "not stated"),
  column("IOPS", "each disk", ({line}) => numberCell(line.iops, `bill.${line.id}.iops`)),
  column("WAL fsync p99", "ms", ({line}) => numberCell(line.latencyMs, `bill.${line.id}.latencyMs`)),
  column(
    "Cost",
    "USD/month",
    ({sum}) => rangeCell(sum.month, `cost.byLine.${sum.condition}.month`, formatCents),
    ({cost}) => rangeCell(cost?.month, "cost.month", formatCents)
  ),
  {header: "Source", cell: (row) => (row.kind === "total" ? {text: ""} : sourceCell(row.fold.line))}
];

function sourceCell({source, basis}: BillLine): CellView {
  return {text: source, note: `by ${basis}`};
}

function countCell({line, count, sum}: FoldedLine): CellView {
  if (line.instances === undefined) return rangeCell(sum.nodes, `bill.${sum.condition}.nodes`);
  const path = `bill.${count === 1 ? condition({id: line.id}) : condition({like: line.id})}.instances`;
  return {text: `${formatNumber(line.instances * count)} inst.`, path};
}

function numberCell(value: number | null, path: string): CellView {
  return value === null ? {text: "–"} : {text: formatNumber(value), path};
}
