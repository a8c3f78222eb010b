import type {Catalog} from "../catalog/tables.js";
import type {Cost, CostLine} from "../cost/cost.js";
import {bounds, type Range} from "../sizing/bill-line.js";
import type {BillLine, Plan} from "../sizing/plan.js";
import {type Cell, formatCsv} from "./csv.js";

/** The columns of the cost's CSV, in their order; units stand in the names, and `unit` is what a line counts. */
export const costColumns = [
  "cost_line",
  "line",
  "region",
  "management_cluster",
  "role",
  "component",
  ...spread("nodes"),
  "instances",
  ...spread("vcpu_per_unit"),
  ...spread("memory_gib_per_unit"),
  ...spread("storage_gb_per_unit"),
  "kind",
  "item",
  "price_id",
  "unit",
  ...spread("unit_price_usd"),
  ...spread("quantity"),
  ...spread("usd_month"),
  "share",
  ...spread("upfront_usd"),
  "price_as_of",
  "confidence",
  "price_kind",
  "price_changed",
  "source",
  "source_title",
  "price_book",
  "book_version",
  "own_book",
  "commitment",
  "notices",
  "scenario",
  "permalink",
  "data_version"
] as const;

/** The cost as CSV, one row for each of its lines, joined to the line of the bill that it pays for. */
export function costCsv(plan: Plan, catalog: Catalog, permalink: string): string {
  return formatCsv(costColumns, costRecords(plan, catalog, permalink));
}

/** The rows of the CSV as records; empty until the price book is loaded. */
export function costRecords(plan: Plan, catalog: Catalog, permalink: string): Record<string, Cell>[] {
  const {cost, scenario, bill} = plan;
  if (!cost) return [];
  const byId = new Map(bill.map((line) => [line.id, line]));
  const ofAll = {...bookCells(cost), notices: noticeCodes(plan), scenario: scenario.name, permalink};
  return cost.lines.map((line) => ({
    ...billCells(line.lineId === null ? undefined : byId.get(line.lineId)),
    ...lineCells(line, cost),
    price_changed: line.priceId === "" ? "" : Object.hasOwn(scenario.prices, line.priceId),
    source_title: catalog.sources.find(({id}) => id === line.source)?.title,
    ...ofAll,
    data_version: plan.dataVersion
  }));
}

function lineCells(line: CostLine, {month}: Cost): Record<string, Cell> {
  return {
    cost_line: line.id,
    line: line.lineId,
    region: line.region,
    management_cluster: line.managementCluster,
    role: line.role,
    kind: line.kind,
    item: line.item,
    price_id: line.priceId,
    unit: line.unit,
    ...spreadCells("unit_price_usd", line.unitPrice),
    ...spreadCells("quantity", line.quantity),
    ...spreadCells("usd_month", line.month),
    share: month.plan === 0 ? 0 : line.month.plan / month.plan,
    ...spreadCells("upfront_usd", line.upfront ?? undefined),
    price_as_of: line.asOf ?? "undated",
    confidence: line.confidence,
    price_kind: line.priceKind,
    source: line.source
  };
}

/** The line of the bill; nothing for hosts, which several lines share. */
function billCells(line: BillLine | undefined): Record<string, Cell> {
  if (!line) return {};
  return {
    component: line.component,
    instances: line.instances,
    ...spreadCells("nodes", line.nodes),
    ...spreadCells("vcpu_per_unit", line.vcpu),
    ...spreadCells("memory_gib_per_unit", line.memoryGiB),
    ...spreadCells("storage_gb_per_unit", line.storageGB)
  };
}

function bookCells({priceBook, bookVersion, ownBook, commitment}: Cost): Record<string, Cell> {
  return {price_book: priceBook, book_version: bookVersion, own_book: ownBook, commitment};
}

function noticeCodes({notices}: Plan): string {
  const told = notices.filter(({level, code}) => level === "warning" || costCodes.includes(code));
  return [...new Set(told.map(({code}) => code))].join(" ");
}

/** What a reader of prices must know though it is no warning. */
const costCodes: readonly string[] = ["mixed-dates", "estimated-prices", "prices-changed", "shorter-term"];

function spread<const Name extends string>(name: Name) {
  return bounds.map((bound) => `${name}_${bound}` as const);
}

function spreadCells(name: string, range: Range | undefined): Record<string, Cell> {
  return Object.fromEntries(bounds.map((bound) => [`${name}_${bound}`, range?.[bound]]));
}
