import type {Tier} from "../catalog/schemas.js";
import type {Catalog} from "../catalog/tables.js";
import type {TierId} from "../catalog/vocabulary.js";
import type {Calculus} from "./calculus.js";
import {endless, largest, position} from "./rules.js";

const TIERS = "guide/tiers.csv";

export interface TierOf<V = number> {
  readonly id: TierId;
  readonly byClusters: TierId;
  readonly byMachines: TierId;
  /** Where in its tier the fleet lies, 0 to 1; 1 in extreme. */
  readonly position: V;
  /** Clusters and machines ask for different tiers; the larger one counts. */
  readonly conflict: boolean;
  /** One more cluster or machine would change the tier. */
  readonly boundary: boolean;
}

/** The tier of a fleet by clusters and by machines, the larger of the two. Source: S001, Scale Tiers Overview. */
export function tierOf<V>(clusters: V, machines: V, catalog: Catalog, calculus: Calculus<V>): TierOf<V> {
  const byClusters = calculus.decide((count) => tierByClusters(count, catalog), clusters);
  const byMachines = calculus.decide((count) => tierByMachines(count, catalog), machines);
  const tier = larger(byClusters, byMachines);
  return {
    id: tier.id,
    byClusters: byClusters.id,
    byMachines: byMachines.id,
    position: positionIn(tier, clusters, machines, calculus),
    conflict: byClusters !== byMachines,
    boundary: isBoundary(calculus.shown(clusters), calculus.shown(machines), tier, catalog)
  };
}

function isBoundary(clusters: number, machines: number, tier: Tier, catalog: Catalog): boolean {
  return tierFor(clusters + 1, machines, catalog) !== tier || tierFor(clusters, machines + 1, catalog) !== tier;
}

/** The row of the tier that counts for a number of clusters and machines. */
export function tierFor(clusters: number, machines: number, catalog: Catalog): Tier {
  return larger(tierByClusters(clusters, catalog), tierByMachines(machines, catalog));
}

/** Where clusters and machines lie in the spans of a tier: the larger of the two clamped positions. */
export function positionIn<V>(tier: Tier, clusters: V, machines: V, calculus: Calculus<V>): V {
  const share = (value: V, name: string, from: "clustersFrom" | "machinesFrom", to: "clustersTo" | "machinesTo") => {
    const low = calculus.cell(TIERS, tier, from);
    const label = `Position by ${name}`;
    if (tier[to] === null) return calculus.apply({label, unit: "", rule: endless}, value, low);
    return calculus.apply({label, unit: "", rule: position}, value, low, calculus.cell(TIERS, tier, to));
  };
  return calculus.apply(
    {label: `Position in tier ${tier.id}`, unit: "", rule: largest},
    share(clusters, "clusters", "clustersFrom", "clustersTo"),
    share(machines, "machines", "machinesFrom", "machinesTo")
  );
}

export function tierNamed(id: TierId, catalog: Catalog): Tier {
  const tier = catalog.tiers.find((row) => row.id === id);
  if (!tier) throw new Error(`${TIERS}: ${id} is missing`);
  return tier;
}

function tierByClusters(clusters: number, {tiers}: Catalog): Tier {
  return firstOrLast(tiers, (tier) => tier.clustersTo !== null && clusters <= tier.clustersTo);
}

function tierByMachines(machines: number, {tiers}: Catalog): Tier {
  return firstOrLast(tiers, ({machinesBelow, machinesTo}) =>
    machinesBelow === null ? machinesTo !== null && machines <= machinesTo : machines < machinesBelow
  );
}

function firstOrLast(tiers: readonly Tier[], fits: (tier: Tier) => boolean): Tier {
  const tier = tiers.find(fits) ?? tiers.at(-1);
  if (!tier) throw new Error(`${TIERS}: no rows`);
  return tier;
}

function larger(a: Tier, b: Tier): Tier {
  return a.rank >= b.rank ? a : b;
}
