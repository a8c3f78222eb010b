import * as aq from "arquero";
import type {StatedTotal} from "./schemas.js";
import type {Catalog} from "./tables.js";

/** A total the guide prints beside the sum of the guide's own rows. */
export interface AuditedTotal
  extends Pick<StatedTotal, "id" | "table" | "row" | "quantity" | "printed" | "correction"> {
  readonly statedLow: number;
  readonly statedHigh: number;
  readonly low: number;
  readonly high: number;
  readonly differs: boolean;
}

const quantities = ["nodes", "vcpu", "memoryGiB", "storageGB", "objectTB"] as const;
const keys = ["table", "row", "quantity"];

/** Recomputes every total the guide prints from the guide's own rows. Sizes are for one unit; a row counts its nodes or instances. */
export function auditTotals({bill, stated, rules}: Catalog): AuditedTotal[] {
  const rows = aq.from(bill.flatMap(amounts));
  const ends = {low: (d: {low: number}) => aq.op.sum(d.low), high: (d: {high: number}) => aq.op.sum(d.high)};
  const totals = rows
    .groupby("table", "quantity")
    .rollup(ends)
    .derive({row: () => "total"});
  const regions = totals
    .params({regions: rules.find(({id}) => id === "regions-in-the-guide")?.value ?? Number.NaN})
    .filter((d: {table: string}) => d.table === "xl")
    .derive({
      table: () => "xl-three-regions",
      low: (d: {low: number}, $: {regions: number}) => d.low * $.regions,
      high: (d: {high: number}, $: {regions: number}) => d.high * $.regions
    });
  const recomputed = rows.concat(totals, regions);
  const printed = aq.from(stated.map(({low, high, ...rest}) => ({...rest, statedLow: low, statedHigh: high})));
  return printed
    .join(recomputed, [keys, keys])
    .derive({differs: (d: AuditedTotal) => d.low !== d.statedLow || d.high !== d.statedHigh})
    .select(
      "id",
      "table",
      "row",
      "quantity",
      "printed",
      "correction",
      "statedLow",
      "statedHigh",
      "low",
      "high",
      "differs"
    )
    .objects() as AuditedTotal[];
}

/** What each row adds up to over its nodes or instances, one record per quantity. */
function amounts(row: Catalog["bill"][number]) {
  const lows = {
    nodes: 1,
    vcpu: row.vcpuLow,
    memoryGiB: row.memoryGiBLow,
    storageGB: row.storageGBLow,
    objectTB: row.objectTBLow ?? 0
  };
  const highs = {
    nodes: 1,
    vcpu: row.vcpuHigh,
    memoryGiB: row.memoryGiBHigh,
    storageGB: row.storageGBHigh,
    objectTB: row.objectTBHigh ?? 0
  };
  return quantities.map((quantity) => ({
    table: row.table as string,
    row: row.id.replace(/^.*\//, ""),
    quantity: quantity as string,
    low: lows[quantity] * (quantity === "nodes" ? row.nodesLow : (row.instancesLow ?? row.nodesLow)),
    high: highs[quantity] * (quantity === "nodes" ? row.nodesHigh : (row.instancesHigh ?? row.nodesHigh))
  }));
}
