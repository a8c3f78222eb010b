import type {TierId} from "../catalog/vocabulary.js";
import {BILL, type BillLineOf, type SizedRow} from "./bill-line.js";
import type {Context} from "./demand/context.js";
import {type DemandOf, demandAt, demandOf} from "./demand/demand.js";
import {demandRows, largerRow} from "./demand/hardware.js";
import {guideRows, type Table, tableFor} from "./guide-rows.js";
import type {Use} from "./limits/limit.js";
import {usesOf} from "./limits/uses.js";
import {addUp, type ManagementOf, type Part} from "./management.js";
import {largest} from "./rules.js";
import {storageRow, type TargetOf, targetsOf, targetValue} from "./targets.js";

const MOST_TARGETS = 200;

/** A management cluster with everything that follows from its part of the fleet. */
export interface SizedPart<V> {
  readonly part: Part<V>;
  readonly table: Table<V>;
  /** The rows of the bill, by the basis of the scenario. */
  readonly rows: readonly SizedRow<V>[];
  readonly guide: readonly SizedRow<V>[];
  /** What demand alone would buy. */
  readonly asked: readonly SizedRow<V>[];
  readonly targets: readonly TargetOf<V>[];
  readonly demand: DemandOf<V>;
  readonly uses: readonly Use<V>[];
}

/** Sizes each part; parts with the same numbers are sized once, since a fleet of a hundred has at most two sizes a region. */
export function sizeParts<V>(
  parts: readonly Part<V>[],
  fleetTier: TierId,
  management: Pick<ManagementOf<V>, "layout" | "shards">,
  context: Context<V>
): SizedPart<V>[] {
  const size = partSizer(fleetTier, management, context);
  const known = new Map<V, Map<V, SizedPart<V>>>();
  return parts.map((part) => {
    const row = known.get(part.clusters) ?? new Map<V, SizedPart<V>>();
    known.set(part.clusters, row);
    const sized = row.get(part.machines) ?? size(part);
    row.set(part.machines, sized);
    if (sized.part === part) return sized;
    return {...sized, part, demand: demandAt(sized.demand, part)};
  });
}

function partSizer<V>(
  fleetTier: TierId,
  {layout, shards}: Pick<ManagementOf<V>, "layout" | "shards">,
  context: Context<V>
): (part: Part<V>) => SizedPart<V> {
  const {scenario, catalog, calculus} = context;
  return (part) => {
    const table = tableFor(part, fleetTier, catalog, calculus);
    const guide = guideRows(table, scenario.edition, catalog, calculus);
    const nodes = managementNodes(guide, table.tier, context);
    const demand = demandOf(part, nodes, context);
    const asked = demandRows(guide, demand, context);
    const rows = rowsBy(scenario.basis, guide, asked, demand, context);
    return {
      part,
      table,
      rows,
      guide,
      asked,
      targets: targetsFor(table.tier, part.clusters, context),
      demand,
      uses: usesOf({demand, rows, layout, fleetTier, shards, context})
    };
  };
}

/**
 * Nodes that renew leases and have series of their own: those of the guide, but not fewer than its smaller tables have
 * at most, since XL has fewer and larger ones than large, and demand does not fall for that.
 */
function managementNodes<V>(
  guide: readonly SizedRow<V>[],
  table: Table<V>["tier"],
  {catalog, calculus}: Context<V>
): V {
  const own = addUp(
    "Nodes of the guide",
    "nodes",
    guide.map((row) => row.nodes.plan),
    calculus
  );
  if (table !== "xl") return own;
  const large = catalog.bill.filter((row) => row.table === "large");
  const most = addUp(
    "Nodes of the guide's large table at most",
    "nodes",
    large.map((row) => calculus.placed(row.id, calculus.cell(BILL, row, "nodesHigh"))),
    calculus
  );
  return calculus.apply({label: "Management nodes", unit: "nodes", rule: largest}, own, most);
}

/** Targets depend on the table, on the row of S000's storage table and on the RTT: most plans find them known. */
function targetsFor<V>(tier: Table<V>["tier"], clusters: V, context: Context<V>): readonly TargetOf<V>[] {
  const {catalog, calculus, scenario, input, targets} = context;
  const row = calculus.decide((count) => storageRow(count, catalog), clusters);
  const key = `${tier} ${row?.id} ${scenario.rttMs}`;
  const known = targets.get(key);
  if (known) return known;
  const found = targetsOf(tier, clusters, input("rttMs"), catalog, calculus);
  if (targets.size >= MOST_TARGETS) targets.clear();
  targets.set(key, found);
  return found;
}

function rowsBy<V>(
  basis: "guide" | "demand" | "larger",
  guide: readonly SizedRow<V>[],
  asked: readonly SizedRow<V>[],
  demand: DemandOf<V>,
  context: Context<V>
): readonly SizedRow<V>[] {
  if (basis === "guide") return guide;
  if (basis === "demand") return asked;
  const spread = demandRows(guide, demand, context, {spread: true});
  return guide.map((row, index) => largerRow(row, spread[index] ?? row, context));
}

/** The lines of the bill of a management cluster. */
export function linesOf<V>({part, rows, targets}: SizedPart<V>): BillLineOf<V>[] {
  const target = (metric: "iops" | "fsync-p99") => targetValue(targets, metric) ?? null;
  return rows.map((row) => ({
    id: `${part.id}-${row.role}`,
    region: part.region,
    managementCluster: part.id,
    ...row,
    iops: row.hostsEtcd ? target("iops") : null,
    latencyMs: row.hostsEtcd ? target("fsync-p99") : null
  }));
}
