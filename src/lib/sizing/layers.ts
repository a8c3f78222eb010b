import type {BillRow} from "../catalog/schemas.js";
import type {Catalog} from "../catalog/tables.js";
import type {TierId} from "../catalog/vocabulary.js";
import {apportion} from "./apportion.js";
import {BILL, type BillLineOf, type Range, sizedRow} from "./bill-line.js";
import type {Calculus} from "./calculus.js";
import {sizer} from "./guide-rows.js";
import type {ManagementOf, Part} from "./management.js";
import {ruleValue} from "./rule-value.js";
import {interpolated, interpolatedScaled, largest, oneForEach, scaled, smallest} from "./rules.js";
import {positionIn, tierNamed} from "./tier.js";

/** The name in the region column of what serves all regions. */
export const GLOBAL = "global";

interface Fleet<V> {
  readonly clusters: V;
  readonly machines: V;
  readonly tier: TierId;
}

type Layer = "none" | "fleet" | "hierarchical";

/** What stands above the management clusters; nothing above a single one. */
export function layerOf(layout: ManagementOf["layout"], managementClusters: number, tier: TierId): Layer {
  if (managementClusters < 2 || layout === "single" || layout === "sharded") return "none";
  return layout === "hierarchical" && isLarge(tier) ? "hierarchical" : "fleet";
}

/** Xl and extreme, where the guide adds federated observability. */
function isLarge(tier: TierId): boolean {
  return tier === "xl" || tier === "extreme";
}

/** The lines above the management clusters. Source: S001, Fleet Controller, Federated Observability and Extreme tables. */
export function layerLines<V>(
  fleet: Fleet<V>,
  management: ManagementOf<V>,
  parts: readonly Part<V>[],
  catalog: Catalog,
  calculus: Calculus<V>
): BillLineOf<V>[] {
  const layer = calculus.decide((count) => layerOf(management.layout, count, fleet.tier), management.clusters);
  if (layer === "none") return [];
  const position = positionIn(tierNamed("xl", catalog), fleet.clusters, fleet.machines, calculus);
  const line = lineMaker(position, catalog, calculus);
  if (layer === "hierarchical") {
    return [
      line("extreme/federation-controller", {id: "federation-controller", region: GLOBAL}),
      line("extreme/central-observability", {id: "central-observability", region: GLOBAL}),
      ...regionalObservability(management, line, catalog, calculus),
      objectStorage(position, catalog, calculus, fleet.clusters)
    ];
  }
  const controller = [
    line("fleet/control-plane", {id: "fleet-control-plane", region: GLOBAL}),
    line("fleet/workers", {id: "fleet-workers", region: GLOBAL})
  ];
  if (!isLarge(fleet.tier)) return controller;
  return [
    ...controller,
    ...parts.flatMap(({id, region}) => [
      line("federated/prometheus", {id: `${id}-prometheus`, region, managementCluster: id}, management.clusters),
      line("federated/thanos-sidecar", {id: `${id}-thanos-sidecar`, region, managementCluster: id}, management.clusters)
    ]),
    line("federated/thanos-query", {id: "thanos-query", region: GLOBAL}),
    line("federated/thanos-store", {id: "thanos-store", region: GLOBAL}),
    objectStorage(position, catalog, calculus)
  ];
}

interface Place {
  readonly id: string;
  readonly region: string;
  readonly managementCluster?: string;
}

/** Makes a line of a guide row: of its nodes, or of one instance, which `each` counts. */
function lineMaker<V>(position: V, catalog: Catalog, calculus: Calculus<V>) {
  return (rowId: string, {id, region, managementCluster = undefined}: Place, each?: V): BillLineOf<V> => {
    const row = billRow(rowId, catalog);
    const size = sizer(row, position, calculus);
    const nodes = size("nodes", "nodes");
    const instances = instancesOf(row, calculus, each);
    const sizes = {
      nodes,
      vcpu: size("vcpu", "vCPU"),
      memoryGiB: size("memoryGiB", "GiB"),
      storageGB: size("storageGB", "GB")
    };
    return {
      id,
      region,
      managementCluster: managementCluster ?? null,
      ...(instances !== undefined && {instances}),
      ...sizedRow(row, sizes, instances === undefined ? nodes : same(instances), calculus),
      iops: null,
      latencyMs: null
    };
  };
}

function instancesOf<V>(row: BillRow, calculus: Calculus<V>, each?: V): V | undefined {
  if (row.instancesLow === null) return undefined;
  if (each === undefined) return calculus.cell(BILL, row, "instancesLow");
  return calculus.apply({label: `${row.component}: instances`, unit: "instances", rule: oneForEach}, each);
}

function regionalObservability<V>(
  management: ManagementOf<V>,
  line: ReturnType<typeof lineMaker<V>>,
  catalog: Catalog,
  calculus: Calculus<V>
): BillLineOf<V>[] {
  const hubs = hubsOf(management, catalog, calculus);
  const count = (value: V) => calculus.decide((number) => number, value);
  const weights = management.regions.map(({managementClusters}) => count(managementClusters));
  const seats = apportion(
    count(hubs),
    weights.map((weight) => weight || Number.MIN_VALUE)
  );
  let hub = 0;
  return management.regions.flatMap(({name}, index) =>
    Array.from({length: seats[index] ?? 0}, () =>
      line("extreme/regional-observability", {id: `hub${++hub}-observability`, region: name}, hubs)
    )
  );
}

/** Hubs: at least three, one for each region, never more than management clusters. Source: S001, Extreme table. */
export function hubsOf<V>(management: ManagementOf<V>, catalog: Catalog, calculus: Calculus<V>): V {
  const regions = calculus.input("regions", "Number of regions", "regions", management.regions.length);
  const wanted = calculus.apply(
    {label: "Hubs wanted", unit: "hubs", rule: largest},
    ruleValue(catalog, calculus, "hubs-at-least"),
    regions
  );
  return calculus.apply({label: "Hubs", unit: "hubs", rule: smallest}, wanted, management.clusters);
}

/** Object storage by position; the hierarchical layer lets it grow with the clusters beyond those the row covers. */
function objectStorage<V>(position: V, catalog: Catalog, calculus: Calculus<V>, clusters?: V): BillLineOf<V> {
  const row = billRow("federated/object-storage", catalog);
  const low = calculus.cell(BILL, row, "objectTBLow");
  const high = calculus.cell(BILL, row, "objectTBHigh");
  const apply = (rule: typeof scaled, ...terms: V[]) =>
    calculus.apply({label: row.component, unit: "TB", rule}, ...terms);
  const line = lineMaker(position, catalog, calculus)(row.id, {id: "object-storage", region: GLOBAL});
  if (clusters === undefined) return {...line, objectTB: {low, plan: apply(interpolated, position, low, high), high}};
  const covered = ruleValue(catalog, calculus, "object-storage-clusters");
  return {
    ...line,
    objectTB: {
      low: apply(scaled, low, clusters, covered),
      plan: apply(interpolatedScaled, position, low, high, clusters, covered),
      high: apply(scaled, high, clusters, covered)
    }
  };
}

function same<V>(value: V): Range<V> {
  return {low: value, plan: value, high: value};
}

function billRow(id: string, catalog: Catalog): BillRow {
  const row = catalog.bill.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`${BILL}: ${id} is missing`);
  return row;
}
