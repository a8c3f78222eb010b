import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {roleName} from "../catalog/vocabulary.js";
import {growthCsv, purchasesCsv} from "../export/growth-csv.js";
import {formatNumber, formatUsd} from "../format.js";
import type {GrowthAhead} from "../growth/growth-of.js";
import {type Amount, amounts} from "../growth/holdings.js";
import {amountUnits, purchaseWords} from "../growth/purchase-words.js";
import type {GrowthPurchase, HostsBought, PurchaseLine} from "../growth/purchases.js";
import {type CellView, type Column, dataTable} from "./data-table.js";
import {download, fileName} from "./download.js";
import type {GrowthView} from "./growth-board.js";
import {orderCell} from "./growth-tables.js";
import {permalink} from "./sync-link.js";

/** A purchase, or what it adds in a place. */
interface Row {
  readonly key: string;
  readonly purchase: GrowthPurchase;
  readonly host?: HostsBought;
  readonly line?: PurchaseLine;
}

const headers: Readonly<Record<Amount, string>> = {
  nodes: "Nodes",
  vcpu: "vCPU",
  memoryGiB: "Memory",
  storageGB: "Block storage",
  objectTB: "Object storage"
};

const columns: readonly Column<Row>[] = [
  {header: "Purchase", cell: nameCell},
  {header: "Order by", cell: ({purchase, host, line}) => (host || line ? {text: ""} : orderCell(purchase))},
  {header: "Needed by", cell: ({purchase, host, line}) => ({text: host || line ? "" : purchase.date})},
  ...amounts.map(
    (amount): Column<Row> => ({
      header: `${headers[amount]}, more`,
      unit: amount === "nodes" || amount === "vcpu" ? "" : amountUnits[amount],
      numeric: true,
      cell: (row) => addedCell(row, amount)
    })
  ),
  {
    header: "Cost a month before",
    unit: "USD",
    numeric: true,
    cell: (row) => costCell(row, row.purchase.costBefore, row.purchase.month - 1)
  },
  {
    header: "Cost a month after",
    unit: "USD",
    numeric: true,
    cell: (row) => costCell(row, row.purchase.costAfter, row.purchase.dearest)
  },
  {header: "Paid at once", unit: "USD", numeric: true, cell: (row) => costCell(row, row.purchase.upfront)}
];

/** What must be bought and when, with what each purchase adds, and as CSV. */
export function purchasesTable(): GrowthView {
  const table = dataTable<Row>({caption: "Purchases, and what each adds", key: ({key}) => key, columns});
  const none = html`<p class="aside" hidden>Nothing has to be bought: what the start needs is enough.</p>`;
  const buttons = [
    ["Download purchases CSV", "purchases", purchasesCsv],
    ["Download months CSV", "growth", growthCsv]
  ] as const;
  const everyLine = html`<input type="checkbox">` as HTMLInputElement;
  let shown: [GrowthAhead, Catalog] | undefined;
  const row = buttons.map(([text, what, write]) => {
    const button = html`<button type="button">${text}</button>`;
    button.addEventListener("click", () => {
      if (!shown) return;
      const [ahead, catalog] = shown;
      const {scenario} = ahead.growth;
      const csv = write(ahead, catalog, permalink(scenario, catalog));
      download(fileName(what, scenario.name || `${scenario.clusters} clusters`, "csv"), csv, "text/csv;charset=utf-8");
    });
    return button;
  });

  function update(ahead: GrowthAhead, catalog: Catalog): void {
    shown = [ahead, catalog];
    none.hidden = ahead.purchases.length > 0;
    table.hidden = !none.hidden;
    table.update(ahead.purchases.flatMap((purchase) => rowsOf(purchase, everyLine.checked)));
  }

  everyLine.addEventListener("change", () => shown && update(...shown));
  return Object.assign(
    html`<div><div class="row">${row}<label class="option">${everyLine} What each adds, by region and role</label></div><div class="growth-purchases">${none}${table}</div></div>`,
    {lazy: true, update}
  );
}

/** A purchase, with what it adds in each place where every line is asked for. */
function rowsOf(purchase: GrowthPurchase, everyLine: boolean): Row[] {
  const {number, hosts, lines} = purchase;
  if (!everyLine) return [{key: `${number}`, purchase}];
  return [
    {key: `${number}`, purchase},
    ...hosts.map((host) => ({key: `${number}/hosts/${host.region}`, purchase, host})),
    ...lines.map((line) => ({key: `${number}/${line.region}/${line.role}`, purchase, line}))
  ];
}

function nameCell({purchase, host, line}: Row): CellView {
  if (host) {
    const {region, before, after, added} = host;
    return {text: `${purchase.number}, hosts`, note: `${region}: ${formatNumber(added)} more, ${before} to ${after}`};
  }
  if (line) return {text: `${purchase.number}, ${roleName(line.role)}`, note: placeOf(line, purchase)};
  return {text: `${purchase.number}: ${purchaseWords(purchase)}`, note: undefined};
}

function placeOf({region}: PurchaseLine, {onHosts}: GrowthPurchase): string {
  return onHosts ? `${region}, carried by hosts` : region;
}

function addedCell({purchase, host, line}: Row, amount: Amount): CellView {
  if (host) return {text: ""};
  const {before, after, added} = line ?? {before: undefined, after: undefined, added: purchase.added};
  if (added[amount] === 0) return {text: "–"};
  const span = before && after ? `${formatNumber(before[amount])} to ${formatNumber(after[amount])}` : undefined;
  return {text: formatNumber(added[amount]), note: span};
}

/** An amount of a purchase; the cost of a month's plan explains itself. */
function costCell({host, line}: Row, usd: number | undefined, month?: number): CellView {
  if (host || line) return {text: ""};
  if (usd === undefined) return {text: "–"};
  const text = formatUsd(usd).replace(" USD", "");
  return month === undefined ? {text} : {text, path: `growth.${month}.cost.month.plan`};
}
