import type {Catalog} from "../catalog/tables.js";
import {bounds, type Range} from "../sizing/bill-line.js";
import type {BillLine, Plan} from "../sizing/plan.js";
import {type Cell, formatCsv} from "./csv.js";

/** The columns of the bill's CSV, in their order; units stand in the names, per-node figures say so. */
export const billColumns = [
  "line",
  "region",
  "management_cluster",
  "role",
  "component",
  "hosts_etcd",
  "instances",
  ...spread("nodes"),
  ...spread("vcpu_per_unit"),
  ...spread("memory_gib_per_unit"),
  ...spread("storage_gb_per_unit"),
  ...spread("vcpu_total"),
  ...spread("memory_gib_total"),
  ...spread("storage_gb_total"),
  ...spread("object_tb_total"),
  "storage_class",
  "iops",
  "fsync_p99_ms",
  ...spread("usd_month"),
  "cost_share",
  "price_book",
  "commitment",
  "basis",
  "notices",
  "source",
  "source_title",
  "source_date",
  "source_kind",
  "scenario",
  "permalink",
  "data_version"
] as const;

/** The bill as CSV, one row per line; a unit is a node, or an instance where there are no nodes. */
export function billCsv(plan: Plan, catalog: Catalog, permalink: string): string {
  return formatCsv(billColumns, billRecords(plan, catalog, permalink));
}

/** The rows of the CSV as records. */
export function billRecords(plan: Plan, catalog: Catalog, permalink: string): Record<string, Cell>[] {
  return plan.bill.map((line) => ({
    ...lineCells(line),
    ...costCells(line, plan),
    ...sourceCells(line.source, catalog),
    notices: noticeCodes(plan),
    scenario: plan.scenario.name,
    permalink,
    data_version: plan.dataVersion
  }));
}

/** The codes of the warnings, and of what is extrapolated. */
function noticeCodes({notices}: Plan): string {
  const told = notices.filter(({level, code}) => level === "warning" || code === "extrapolated");
  return [...new Set(told.map(({code}) => code))].join(" ");
}

function lineCells(line: BillLine): Record<string, Cell> {
  return {
    line: line.id,
    region: line.region,
    management_cluster: line.managementCluster,
    role: line.role,
    component: line.component,
    hosts_etcd: line.hostsEtcd,
    instances: line.instances,
    ...spreadCells("nodes", line.nodes),
    ...spreadCells("vcpu_per_unit", line.vcpu),
    ...spreadCells("memory_gib_per_unit", line.memoryGiB),
    ...spreadCells("storage_gb_per_unit", line.storageGB),
    ...spreadCells("vcpu_total", line.total.vcpu),
    ...spreadCells("memory_gib_total", line.total.memoryGiB),
    ...spreadCells("storage_gb_total", line.total.storageGB),
    ...spreadCells("object_tb_total", line.objectTB),
    storage_class: line.storageClass,
    iops: line.iops,
    fsync_p99_ms: line.latencyMs,
    basis: line.basis
  };
}

/** What the line costs and its share of the whole, where the plan has a cost. */
function costCells({id}: BillLine, {cost}: Plan): Record<string, Cell> {
  const found = cost?.byLine.find((part) => part.id === id);
  return {
    ...spreadCells("usd_month", found?.month),
    cost_share: found?.share,
    price_book: cost && (cost.ownBook || cost.priceBook),
    commitment: cost?.commitment
  };
}

function sourceCells(id: string, {sources}: Catalog): Record<string, Cell> {
  const source = sources.find((row) => row.id === id);
  return {
    source: id,
    source_title: source?.title,
    source_date: source?.date ?? (source && `undated, read ${source.read}`),
    source_kind: source?.kind
  };
}

function spread<const Name extends string>(name: Name) {
  return bounds.map((bound) => `${name}_${bound}` as const);
}

function spreadCells(name: string, range: Range | undefined): Record<string, Cell> {
  return Object.fromEntries(bounds.map((bound) => [`${name}_${bound}`, range?.[bound]]));
}
