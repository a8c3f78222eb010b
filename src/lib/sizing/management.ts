import type {Catalog} from "../catalog/tables.js";
import type {TierId} from "../catalog/vocabulary.js";
import type {layouts, Scenario} from "../scenario/fields.js";
import {apportion, seatsOf} from "./apportion.js";
import type {Calculus} from "./calculus.js";
import {ruleValue} from "./rule-value.js";
import {asMany, ceilingOfRatio, evenPart, largest, raisedTo, smallest, sum} from "./rules.js";

export type Layout = Exclude<(typeof layouts)[number], "auto">;

export interface ManagementOf<V = number> {
  readonly layout: Layout;
  readonly clusters: V;
  readonly regions: readonly RegionOf<V>[];
  /** Namespace shards of the controllers in each management cluster; 1 unless the layout is sharded. */
  readonly shards: V;
  /** Whether hard limits raised the number of management clusters. */
  readonly raised: boolean;
  /** The guide's tables that size the management clusters, each once, smaller ones first. */
  readonly sizedAs: readonly Exclude<TierId, "extreme">[];
}

/** A region with what lies in it; a region without management cluster of its own is managed from `managedFrom`. */
export interface RegionOf<V = number> {
  readonly name: string;
  readonly managementClusters: V;
  readonly workloadClusters: V;
  readonly machines: V;
  readonly managedFrom: string;
}

/** A management cluster with its part of the fleet. */
export interface Part<V> {
  readonly id: string;
  readonly region: string;
  readonly clusters: V;
  readonly machines: V;
}

/** The layout that a scenario's choice and its tier lead to. */
export function layoutOf({layout, regions, managementClusters}: Scenario, tier: TierId): Layout {
  if (layout !== "auto") return layout;
  if (tier === "extreme") return "hierarchical";
  const several = regions.length > 1 ? "regional" : "multi";
  if (tier === "xl") return several;
  return managementClusters !== "auto" && managementClusters > 1 ? several : "single";
}

/** Whether a layout manages everything from the first region. */
export function inOneRegion(layout: Layout): boolean {
  return layout === "single" || layout === "sharded" || layout === "multi";
}

/**
 * Layout, number of management clusters and what lies in which region. Source: S001, XL and Extreme diagrams.
 *
 * @param raise the number of management clusters that hard limits ask for, where it is more
 */
export function manage<V>(
  scenario: Scenario,
  tier: TierId,
  fleet: {clusters: V; machines: V},
  catalog: Catalog,
  calculus: Calculus<V>,
  raise?: number
): Omit<ManagementOf<V>, "sizedAs"> {
  const layout = layoutOf(raise === undefined ? scenario : {...scenario, managementClusters: raise}, tier);
  const wanted = countManagementClusters(scenario, layout, tier, fleet, catalog, calculus);
  const raised = {label: "Management clusters, raised by a hard limit", unit: "clusters"};
  const clusters = raise === undefined ? wanted : calculus.apply({...raised, rule: raisedTo(raise)}, wanted);
  return {
    layout,
    clusters,
    regions: inOneRegion(layout)
      ? [wholeRegion(scenario, clusters, fleet)]
      : spread(scenario, clusters, fleet, calculus),
    raised: raise !== undefined,
    shards: countShards(scenario, layout, fleet.clusters, catalog, calculus)
  };
}

function countManagementClusters<V>(
  scenario: Scenario,
  layout: Layout,
  tier: TierId,
  fleet: {clusters: V; machines: V},
  catalog: Catalog,
  calculus: Calculus<V>
): V {
  if (layout === "single" || layout === "sharded") {
    return calculus.input("layout", `One management cluster, as layout ${layout} says`, "clusters", 1);
  }
  const wanted = wantedManagementClusters(scenario, tier, fleet, catalog, calculus);
  if (calculus.always((count, clusters) => count <= clusters, wanted, fleet.clusters)) return wanted;
  return calculus.apply(
    {label: "Management clusters, never more than workload clusters", unit: "clusters", rule: smallest},
    wanted,
    fleet.clusters
  );
}

function wantedManagementClusters<V>(
  {managementClusters, regions}: Scenario,
  tier: TierId,
  fleet: {clusters: V; machines: V},
  catalog: Catalog,
  calculus: Calculus<V>
): V {
  if (managementClusters !== "auto") {
    return calculus.input("managementClusters", "Management clusters, as set", "clusters", managementClusters);
  }
  const places = calculus.input("regions", "Number of regions", "regions", regions.length);
  if (tier !== "xl" && tier !== "extreme") {
    return calculus.apply({label: "Management clusters", unit: "clusters", rule: asMany}, places);
  }
  const value = (id: string) => ruleValue(catalog, calculus, id);
  const ratio = (label: string, load: V, capacity: V) =>
    calculus.apply({label, unit: "clusters", rule: ceilingOfRatio}, load, capacity);
  return calculus.apply(
    {label: "Management clusters", unit: "clusters", rule: largest},
    places,
    ratio("Management clusters by clusters", fleet.clusters, value(`${tier}-clusters-per-management-cluster`)),
    ratio("Management clusters by machines", fleet.machines, value("xl-machines-per-management-cluster"))
  );
}

function wholeRegion<V>({regions}: Scenario, clusters: V, fleet: {clusters: V; machines: V}): RegionOf<V> {
  const name = regions[0]?.name ?? "";
  return {
    name,
    managementClusters: clusters,
    workloadClusters: fleet.clusters,
    machines: fleet.machines,
    managedFrom: name
  };
}

function spread<V>(
  {regions}: Scenario,
  clusters: V,
  fleet: {clusters: V; machines: V},
  calculus: Calculus<V>
): RegionOf<V>[] {
  const shares = regions.map(({name, share}) => calculus.input("regions", `Share of ${name}`, "", share));
  const seatsIn = (house: number) =>
    apportion(
      house,
      regions.map(({share}) => share)
    );
  const managers = seatsIn(calculus.decide((count) => count, clusters));
  const settled = regions.flatMap((_, index) =>
    calculus.decide((count) => (seatsIn(count)[index] ?? 0) > 0, fleet.clusters) ? [index] : []
  );
  return regions.map(({name}, index) => {
    const seats = (what: string, unit: string, house: V, among: readonly V[], at: number) =>
      calculus.apply({label: `${what} in ${name}`, unit, rule: seatsOf(at)}, house, ...among);
    // machines go to regions that have clusters, which with fewer clusters than regions not all of them do
    const settledShares = settled.flatMap((i) => shares[i] ?? []);
    return {
      name,
      managementClusters: seats("Management clusters", "clusters", clusters, shares, index),
      workloadClusters: seats("Workload clusters", "clusters", fleet.clusters, shares, index),
      machines: settled.includes(index)
        ? seats("Machines", "machines", fleet.machines, settledShares, settled.indexOf(index))
        : calculus.input("clusters", `No cluster and so no machine in ${name}`, "machines", 0),
      managedFrom: regions[managerOf(index, managers)]?.name ?? name
    };
  });
}

/** The region that manages the one at an index: itself, else the nearest listed before, else the first one after. */
function managerOf(index: number, managers: readonly number[]): number {
  for (let i = index; i >= 0; i--) if (managers[i]) return i;
  return managers.findIndex(Boolean);
}

function countShards<V>({shards}: Scenario, layout: Layout, clusters: V, catalog: Catalog, calculus: Calculus<V>): V {
  if (layout !== "sharded") return calculus.input("layout", "Not sharded", "shards", 1);
  if (shards !== "auto") return calculus.input("shards", "Namespace shards, as set", "shards", shards);
  return calculus.apply(
    {label: "Namespace shards", unit: "shards", rule: ceilingOfRatio},
    clusters,
    ruleValue(catalog, calculus, "clusters-per-shard")
  );
}

/** The management clusters with their parts: inside a region as even as whole numbers allow, larger first. */
export function partsOf<V>({regions}: Pick<ManagementOf<V>, "regions">, calculus: Calculus<V>): Part<V>[] {
  let numbered = 0;
  return regions.flatMap((region) => {
    const managed = regions.filter(({managedFrom}) => managedFrom === region.name);
    const total = (unit: string, values: V[]) =>
      addUp(`All ${unit} managed from ${region.name}`, unit, values, calculus);
    const clusters = total(
      "clusters",
      managed.map(({workloadClusters}) => workloadClusters)
    );
    const machines = total(
      "machines",
      managed.map(({machines}) => machines)
    );
    const count = calculus.decide((number) => number, region.managementClusters);
    return Array.from({length: count}, (_, index) => {
      const part = (label: string, unit: string, whole: V) =>
        count === 1 ? whole : calculus.apply({label, unit, rule: evenPart(index)}, whole, region.managementClusters);
      const id = `mc${++numbered}`;
      return {
        id,
        region: region.name,
        clusters: part(`Workload clusters of ${id}`, "clusters", clusters),
        machines: part(`Machines of ${id}`, "machines", machines)
      };
    });
  });
}

/** The sum of values; a single value is its own sum. */
export function addUp<V>(label: string, unit: string, values: readonly V[], calculus: Calculus<V>): V {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : calculus.apply({label, unit, rule: sum}, ...values);
}
