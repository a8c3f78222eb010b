import {html} from "htl";
import {roleName} from "../catalog/vocabulary.js";
import type {Cost} from "../cost/cost.js";
import {type FoldedCost, foldCosts, singleCost} from "../cost/fold-costs.js";
import {formatList, formatNumber, formatPercent, formatPrice, formatUnitPrice} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import {kindName} from "./cost-shares.js";
import {type CellView, type Column, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import {rangeCell} from "./range-cell.js";

type Row =
  | {readonly kind: "line"; readonly fold: FoldedCost; readonly cost: Cost}
  | {readonly kind: "total"; readonly cost: Cost};

/** Every line of the cost; lines bought alike are one row with a count, unless every line is asked for. */
export function costLinesTable(sourcesPage: string): PlanView {
  const everyLine = html`<input type="checkbox">` as HTMLInputElement;
  const caption = "Every line of the cost: unit price times quantity is USD a month; plan, and low to high.";
  const table = dataTable<Row>({
    caption,
    columns: columnsOf(sourcesPage),
    key: keyOf,
    foot: ({kind}) => kind === "total"
  });
  const none = html`<p class="aside">The price book is being loaded.</p>`;
  let plan: Plan | undefined;
  const update = (next: Plan) => {
    plan = next;
    const {cost} = next;
    none.hidden = cost !== undefined;
    if (!cost) return;
    const folds = everyLine.checked ? cost.lines.map(singleCost) : foldCosts(cost.lines);
    table.update([...folds.map((fold) => ({kind: "line", fold, cost}) as const), {kind: "total", cost}]);
  };
  everyLine.addEventListener("change", () => plan && update(plan));
  return Object.assign(
    html`<div class="cost-lines"><label class="option">${everyLine} Every cost line by itself</label>${none}${table}</div>`,
    {lazy: true, update}
  );
}

function keyOf(row: Row): string {
  return row.kind === "total" ? "total" : `${row.fold.line.id}×${row.fold.count}`;
}

function columnsOf(sourcesPage: string): readonly Column<Row>[] {
  return [
    {header: "Line", cell: (row) => (row.kind === "total" ? {text: "Total"} : nameCell(row.fold))},
    {
      header: "Item",
      cell: (row) =>
        row.kind === "total" ? {text: ""} : {text: row.fold.line.item, note: kindName(row.fold.line.kind)}
    },
    {
      header: "Unit price",
      unit: "USD",
      numeric: true,
      cell: (row) => (row.kind === "total" ? {text: ""} : priceCell(row.fold))
    },
    {
      header: "Quantity",
      numeric: true,
      cell: (row) => (row.kind === "total" ? {text: ""} : rangeCell(row.fold.quantity, `${row.fold.path}.quantity`))
    },
    {header: "Unit", cell: (row) => ({text: row.kind === "total" ? "" : row.fold.line.unit})},
    {
      header: "Month",
      unit: "USD",
      numeric: true,
      cell: (row) =>
        row.kind === "total"
          ? rangeCell(row.cost.month, "cost.month", formatPrice)
          : rangeCell(row.fold.month, `${row.fold.path}.month`, formatPrice)
    },
    {header: "Share", numeric: true, cell: shareCell},
    {header: "As of", cell: (row) => (row.kind === "total" ? {text: ""} : dateCell(row.fold))},
    {header: "Source", cell: (row) => (row.kind === "total" ? {text: ""} : sourceCell(row.fold, sourcesPage))}
  ];
}

function nameCell({line, count, regions}: FoldedCost): CellView {
  const where = regions.length > 3 ? `${regions.length} regions` : formatList(regions);
  if (count === 1) return {text: line.lineId ?? line.id, note: where};
  return {text: `${line.role ? roleName(line.role) : line.item} × ${formatNumber(count)}`, note: where};
}

/** The price of the first line: lines that are folded have the same. */
function priceCell({line, path}: FoldedCost): CellView {
  return rangeCell(line.unitPrice, `${path.replace("like=", "")}.unitPrice`, formatUnitPrice);
}

function shareCell(row: Row): CellView {
  if (row.kind === "total" || row.cost.month.plan === 0) return {text: ""};
  return {text: formatPercent(row.fold.month.plan / row.cost.month.plan)};
}

function dateCell({line: {asOf, confidence}}: FoldedCost): CellView {
  return {text: asOf ?? "undated", note: `${confidence} confidence`};
}

function sourceCell({line: {source, priceKind}}: FoldedCost, sourcesPage: string): CellView {
  const isOwn = source === "scenario" || source === "own";
  return {text: isOwn ? "your own" : source, note: priceKind, href: isOwn ? undefined : `${sourcesPage}#${source}`};
}
