import type {Catalog} from "../../catalog/tables.js";
import {type LimitClass, limitClasses} from "../../catalog/vocabulary.js";
import {fields, type Scenario} from "../../scenario/fields.js";
import type {SizedRow} from "../bill-line.js";
import {numbers} from "../calculus.js";
import {contextOf} from "../demand/context.js";
import {demandOf} from "../demand/demand.js";
import {type ManagementOf, manage, type Part, partsOf} from "../management.js";
import type {Limit, Plan} from "../plan.js";
import {atClusters} from "../sweep.js";
import {tierOf} from "../tier.js";
import {limitsOf} from "./limits.js";
import {usesOf} from "./uses.js";

/** How many clusters fit, and what stops the next one; without a limit there is no end within what can be planned. */
export interface Capacity {
  readonly clusters: number;
  readonly machines: number;
  readonly stoppedBy?: Limit;
}

/** Whether a limit counts for a class: each class includes the ones before it, as with --fail-on. */
export function counts(limit: Pick<Limit, "class">, upTo: LimitClass): boolean {
  return limitClasses.indexOf(limit.class) <= limitClasses.indexOf(upTo);
}

/**
 * The most clusters at the scenario's machines per cluster that a plan's management clusters carry as they stand: their
 * number, their layout and their nodes stay, and no limit that counts is over.
 */
export function roomOf(plan: Plan, catalog: Catalog, isCounted: (limit: Limit) => boolean): Capacity {
  return search(plan.scenario, (clusters) => limitsAt(plan, clusters, catalog).filter(isCounted));
}

/** The limits of a plan's management clusters with another number of clusters, on the nodes that the plan has. */
export function limitsAt(plan: Plan, clusters: number, catalog: Catalog): Limit[] {
  const rows = rowsByPart(plan);
  const {layout, clusters: managementClusters} = plan.management;
  const scenario: Scenario = {...atClusters(plan.scenario, clusters), layout, managementClusters};
  return limitsOn(scenario, catalog, (id) => rows.get(id) ?? []);
}

/** Management clusters of one hardware, all alike. */
export interface Hardware {
  readonly managementClusters: number;
  /** The rows of each of them. */
  readonly rows: readonly SizedRow<number>[];
}

/**
 * The most clusters at the scenario's machines per cluster that some hardware carries, with no limit over that counts
 * for a class.
 */
export function carriedBy(scenario: Scenario, hardware: Hardware, upTo: LimitClass, catalog: Catalog): Capacity {
  return search(scenario, (clusters) =>
    limitsOnHardware(scenario, hardware, clusters, catalog).filter((limit) => counts(limit, upTo))
  );
}

/** The limits of some hardware with a number of clusters, at the scenario's machines per cluster. */
export function limitsOnHardware(
  scenario: Scenario,
  {managementClusters, rows}: Hardware,
  clusters: number,
  catalog: Catalog
): Limit[] {
  const several = scenario.regions.length > 1 ? "regional" : "multi";
  const one = scenario.layout === "sharded" ? "sharded" : "single";
  const layout = managementClusters > 1 ? several : one;
  return limitsOn({...atClusters(scenario, clusters), managementClusters, layout}, catalog, () => rows);
}

function rowsByPart({bill}: Plan): Map<string, SizedRow<number>[]> {
  const rows = new Map<string, SizedRow<number>[]>();
  for (const line of bill) {
    if (line.managementCluster === null || line.instances !== undefined) continue;
    rows.set(line.managementCluster, [...(rows.get(line.managementCluster) ?? []), line]);
  }
  return rows;
}

function limitsOn(scenario: Scenario, catalog: Catalog, rowsOf: (id: string) => readonly SizedRow<number>[]): Limit[] {
  const context = contextOf(scenario, catalog, numbers);
  const {clusters, machines} = scenario;
  const fleetTier = tierOf(clusters, machines, catalog, numbers).id;
  const managed = manage(scenario, fleetTier, {clusters, machines}, catalog, numbers);
  const uses = differentParts(managed, rowsOf).map((part) => {
    const rows = rowsOf(part.id);
    const nodes = rows.reduce((sum, row) => sum + row.nodes.plan, 0);
    const demand = demandOf(part, nodes, context);
    return {id: part.id, uses: usesOf({...managed, demand, rows, fleetTier, context})};
  });
  return limitsOf(uses, context);
}

/** The parts of a fleet that differ in size or in hardware: a hundred alike count once, since the fullest one counts. */
function differentParts(
  managed: Pick<ManagementOf, "regions">,
  rowsOf: (id: string) => readonly SizedRow<number>[]
): Part<number>[] {
  const seen = new Set<string>();
  return partsOf(managed, numbers).filter(({id, clusters, machines}) => {
    const nodes = rowsOf(id).map((row) => [row.nodes.plan, row.vcpu.plan, row.memoryGiB.plan]);
    const key = JSON.stringify([clusters, machines, nodes]);
    return !seen.has(key) && seen.add(key);
  });
}

/** Searches the border between fleets without a limit over and fleets with one. */
function search(scenario: Scenario, limitsFor: (clusters: number) => readonly Limit[]): Capacity {
  const overAt = (clusters: number) => limitsFor(clusters).find(({utilisation}) => utilisation > 1);
  const machinesAt = (clusters: number) => (clusters ? atClusters(scenario, clusters).machines : 0);
  const most = fields.clusters.max;
  if (!overAt(most)) return {clusters: most, machines: machinesAt(most)};
  let [fits, over]: [number, number] = [0, most];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (overAt(middle)) over = middle;
    else fits = middle;
  }
  const stoppedBy = overAt(over);
  return {clusters: fits, machines: machinesAt(fits), ...(stoppedBy && {stoppedBy})};
}
