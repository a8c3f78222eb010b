import {html} from "htl";
import {priceBooks as bookIds, type PriceBookId} from "../catalog/price-vocabulary.js";
import type {Catalog} from "../catalog/tables.js";
import {cumulativeChart} from "../charts/cumulative-chart.js";
import {type BookCost, booksCompared} from "../cost/books-compared.js";
import type {BreakEven} from "../cost/break-even.js";
import {paidAfter} from "../cost/cumulative-cost.js";
import {formatCount, formatList, formatNumber, formatPercent, formatPrice, formatUsd} from "../format.js";
import {fields} from "../scenario/fields.js";
import {optionText} from "../scenario/shown-value.js";
import type {Plan} from "../sizing/plan.js";
import {atRest} from "./at-rest.js";
import {type CellView, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import {setText} from "./number-button.js";
import type {PriceBooks} from "./price-books.js";
import {rangeCell} from "./range-cell.js";
import {staticTable} from "./static-table.js";

const MONTHS = 60;

type Row = BookCost & {readonly present: boolean};

/** The bill in each price book, with when hosts of one's own have cost less than a cloud. The books are loaded when it is seen. */
export function booksView(books: PriceBooks): PlanView {
  const said = html`<p class="aside">The price books are being loaded.</p>`;
  const table = booksTable();
  const box = html`<div class="chart cumulative"></div>`;
  const details = html`<details><summary>The lines as a table</summary></details>` as HTMLDetailsElement;
  let plan: Plan | undefined;
  let rows: readonly BookCost[] = [];

  const refresh = atRest(async () => {
    const asked = plan;
    if (!asked) return;
    const catalogs = await loadAll(books, asked);
    if (asked !== plan) return; // another plan came while the books were loaded
    rows = booksCompared(asked.scenario, catalogs);
    table.update(rows.map((row) => ({...row, present: row.book === asked.scenario.priceBook})));
    setText(said, remarkOf(rows));
    draw();
    tabulate();
  });

  function draw(): void {
    if (rows.length && box.clientWidth) box.replaceChildren(cumulativeChart(linesOf(rows), {width: box.clientWidth}));
  }

  function tabulate(): void {
    if (details.open) details.replaceChildren(details.firstElementChild ?? "", monthsTable(rows));
  }

  new ResizeObserver(draw).observe(box);
  details.addEventListener("toggle", tabulate);
  return Object.assign(html`<div class="books">${table}${said}<figure class="steps">${box}${details}</figure></div>`, {
    lazy: true,
    update(next: Plan) {
      plan = next;
      refresh();
    }
  });
}

/** Every book that can be loaded; the user's own counts for the provider of the scenario. */
async function loadAll(books: PriceBooks, {scenario}: Plan): Promise<Partial<Record<PriceBookId, Catalog>>> {
  const loaded = bookIds.map(async (id) => {
    const ownBook = id === scenario.priceBook ? scenario.ownBook : "";
    return [id, await books.load({priceBook: id, ownBook})] as const;
  });
  return Object.fromEntries(await Promise.all(loaded));
}

const nameOf = (book: PriceBookId) => (book === "onprem" ? "Own hosts" : optionText(fields.priceBook, book));

function booksTable() {
  return dataTable<Row>({
    caption: "The same fleet in each price book; hosts of one's own against each cloud",
    key: ({book}) => book,
    columns: [
      {header: "Price book", cell: nameCell},
      {header: "Month", unit: "USD", numeric: true, cell: monthCell},
      {
        header: "Paid at the start",
        unit: "USD",
        numeric: true,
        cell: ({upfront}) => ({text: upfront.plan ? formatPrice(upfront.plan) : "–"})
      },
      {header: "Hardware threads", numeric: true, cell: ({threads}) => ({text: formatNumber(threads)})},
      {
        header: "Each thread",
        unit: "USD a month",
        numeric: true,
        cell: ({perThread}) => ({text: formatPrice(perThread)})
      },
      {header: "Own hosts cost less", cell: ({breakEven}) => monthsCell(breakEven)},
      {header: "Cloud costs the same", cell: ({breakEven}) => hoursCell(breakEven)}
    ]
  });
}

function nameCell({book, present, unpriced}: Row): CellView {
  const notes = [
    ...(present ? ["this plan"] : []),
    ...(unpriced ? [`${formatCount(unpriced, "parts")} without a price`] : [])
  ];
  return {text: nameOf(book), note: notes.join("; ")};
}

function monthCell({month, present}: Row): CellView {
  if (present) return rangeCell(month, "cost.month", formatPrice);
  const span = `${formatPrice(month.low)} – ${formatPrice(month.high)}`;
  return {text: formatPrice(month.plan), note: month.low === month.high ? "" : span};
}

function monthsCell(breakEven: BreakEven | null): CellView {
  if (!breakEven) return {text: "–", note: ""};
  const {months, within} = breakEven;
  if (months === null) return {text: "never", note: `within the ${within} months in which they are paid off`};
  return {text: `after ${formatCount(months, "months")}`, note: `of the ${within} in which they are paid off`};
}

function hoursCell(breakEven: BreakEven | null): CellView {
  if (!breakEven || breakEven.utilisation === null) return {text: "–", note: ""};
  const {utilisation} = breakEven;
  if (utilisation > 1) return {text: "always less", note: "even if its machines run all hours"};
  if (utilisation < 0) return {text: "never", note: "not even if its machines are off"};
  return {text: `at ${formatPercent(utilisation)} of the hours`, note: "of machines on demand"};
}

function remarkOf(rows: readonly BookCost[]): string {
  const replaced = rows.flatMap(({book, replaced}) =>
    replaced.length ? [`${nameOf(book)}: ${replaced.join(", ")}`] : []
  );
  const [cheapest] = [...rows].filter(({unpriced}) => !unpriced).sort((a, b) => a.month.plan - b.month.plan);
  return [
    ...(cheapest ? [`Cheapest by the month: ${nameOf(cheapest.book)}, ${formatUsd(cheapest.month.plan)}.`] : []),
    ...(replaced.length ? [`Prices from the nearest region, for ${formatList(replaced)}.`] : [])
  ].join(" ");
}

const pointsOf = ({payments}: BookCost) =>
  Array.from({length: MONTHS + 1}, (_, month) => ({month, usd: paidAfter(payments, month)}));
const linesOf = (rows: readonly BookCost[]) => rows.map((row) => ({name: nameOf(row.book), points: pointsOf(row)}));

function monthsTable(rows: readonly BookCost[]): HTMLElement {
  const lines = linesOf(rows);
  const months = Array.from({length: MONTHS / 6 + 1}, (_, index) => index * 6);
  return staticTable(
    "USD paid when so many months are over",
    ["Months", ...lines.map(({name}) => name)],
    months.map((month) => [String(month), ...lines.map(({points}) => Math.round(points[month]?.usd ?? 0))])
  );
}
