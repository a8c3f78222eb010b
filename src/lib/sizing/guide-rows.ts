import type {BillRow, Edition} from "../catalog/schemas.js";
import type {Catalog} from "../catalog/tables.js";
import {type TierId, tierIds} from "../catalog/vocabulary.js";
import type {Scenario} from "../scenario/fields.js";
import {BILL, type Range, type SizedRow, sizedRow} from "./bill-line.js";
import type {Calculus} from "./calculus.js";
import {ruleValue} from "./rule-value.js";
import {
  interpolated,
  interpolatedOdd,
  interpolatedWithOverhead,
  largest,
  position,
  unrounded,
  withOverhead
} from "./rules.js";
import {positionIn, tierFor} from "./tier.js";

const EDITIONS = "guide/editions.csv";

/** Which of the guide's tables sizes a management cluster, and where in it the cluster lies. */
export interface Table<V> {
  readonly tier: Exclude<TierId, "extreme">;
  readonly position: V;
}

/**
 * The table for one management cluster. Up to large it is the table of the part's own tier; in xl and extreme a part
 * from 167 clusters or 3,333 machines on is sized by the XL regional rows. Source: S001; the two limits in rules.csv.
 */
export function tableFor<V>(
  part: {clusters: V; machines: V},
  fleetTier: TierId,
  catalog: Catalog,
  calculus: Calculus<V>
): Table<V> {
  const value = (id: string) => ruleValue(catalog, calculus, id);
  const [fromClusters, fromMachines] = [value("xl-rows-from-clusters"), value("xl-rows-from-machines")];
  const tier = calculus.decide(
    (clusters, machines) => tierFor(clusters, machines, catalog),
    part.clusters,
    part.machines
  );
  const small = calculus.decide(
    (clusters, machines, leastClusters, leastMachines) => clusters < leastClusters && machines < leastMachines,
    part.clusters,
    part.machines,
    fromClusters,
    fromMachines
  );
  if (tier.id !== "xl" && tier.id !== "extreme" && (small || (fleetTier !== "xl" && fleetTier !== "extreme"))) {
    return {tier: tier.id, position: positionIn(tier, part.clusters, part.machines, calculus)};
  }
  const share = (name: string, load: V, from: V, to: V) =>
    calculus.apply({label: `Position in the XL rows by ${name}`, unit: "", rule: position}, load, from, to);
  return {
    tier: "xl",
    position: calculus.apply(
      {label: "Position in the XL rows", unit: "", rule: largest},
      share("clusters", part.clusters, fromClusters, value("xl-clusters-per-management-cluster")),
      share("machines", part.machines, fromMachines, value("xl-machines-per-management-cluster"))
    )
  };
}

/** The tiers of some tables, each once, smaller ones first. */
export function tablesOf<V>(tables: readonly Table<V>[]): Table<V>["tier"][] {
  const used = new Set<TierId>(tables.map(({tier}) => tier));
  return tierIds.filter((id): id is Table<V>["tier"] => used.has(id));
}

/** The guide's rows for one management cluster, sized, with the edition's overhead on vCPU and memory. */
export function guideRows<V>(
  table: Table<V>,
  edition: Scenario["edition"],
  catalog: Catalog,
  calculus: Calculus<V>
): SizedRow<V>[] {
  const overhead = overheadOf(edition, catalog, calculus);
  return catalog.bill
    .filter((row) => row.table === table.tier)
    .map((row) => {
      const size = sizer(row, table.position, calculus);
      const nodes = size("nodes", "nodes", row.hostsEtcd);
      return sizedRow(
        row,
        {
          nodes,
          vcpu: overhead ? size.raised("vcpu", "vCPU", overhead) : size("vcpu", "vCPU"),
          memoryGiB: overhead ? size.raised("memoryGiB", "GiB", overhead) : size("memoryGiB", "GiB"),
          storageGB: size("storageGB", "GB")
        },
        nodes,
        calculus
      );
    });
}

type Column = "nodes" | "vcpu" | "memoryGiB" | "storageGB";

const names: Record<Column, string> = {
  nodes: "nodes",
  vcpu: "vCPU per node",
  memoryGiB: "memory per node",
  storageGB: "storage per node"
};

/** Reads ranges off a guide row: the bounds are the guide's own, the plan lies between them at the position. */
export function sizer<V>(row: BillRow, share: V, calculus: Calculus<V>) {
  const label = (column: Column) => `${row.component}: ${names[column]}`;
  const range = (column: Column, unit: string, odd = false): Range<V> => {
    const low = calculus.cell(BILL, row, `${column}Low`);
    const high = calculus.cell(BILL, row, `${column}High`);
    const rule = odd ? interpolatedOdd : interpolated;
    return {low, plan: calculus.apply({label: label(column), unit, rule}, share, low, high), high};
  };
  const raised = (column: Column, unit: string, overhead: Range<V>): Range<V> => {
    const low = calculus.cell(BILL, row, `${column}Low`);
    const high = calculus.cell(BILL, row, `${column}High`);
    const bound = {label: label(column), unit, rule: withOverhead};
    const plan = {label: label(column), unit, rule: interpolatedWithOverhead};
    return {
      low: calculus.apply(bound, low, overhead.low),
      plan: calculus.apply(plan, share, low, high, overhead.plan),
      high: calculus.apply(bound, high, overhead.high)
    };
  };
  return Object.assign(range, {raised});
}

/** The edition's overhead in per cent, or undefined for the baseline. Source: S001; half way between is the plan. */
function overheadOf<V>(edition: Scenario["edition"], catalog: Catalog, calculus: Calculus<V>): Range<V> | undefined {
  const row = editionRow(edition, catalog);
  if (!row || row.overheadHigh === 0) return undefined;
  const low = calculus.cell(EDITIONS, row, "overheadLow");
  const high = calculus.cell(EDITIONS, row, "overheadHigh");
  const plan = {label: `Overhead of ${row.label}`, unit: "%", rule: unrounded};
  return {low, plan: calculus.apply(plan, ruleValue(catalog, calculus, "edition-plan-share"), low, high), high};
}

export function editionRow(edition: Scenario["edition"], catalog: Catalog): Edition | undefined {
  return catalog.editions.find(({id}) => id === edition);
}
