import type {Catalog} from "../../catalog/tables.js";
import type {Scenario} from "../../scenario/fields.js";
import {plan} from "../plan.js";
import {atClusters} from "../sweep.js";

/** Nodes, vCPU and utilisations at one number of clusters. */
export interface LimitsPoint {
  readonly clusters: number;
  readonly managementClusters: number;
  readonly nodes: number;
  readonly vcpu: number;
  /** Utilisation by the id of the limit. */
  readonly utilisations: Readonly<Record<string, number>>;
}

/** The plan at a number of clusters, at the scenario's machines per cluster, as a point of the sweep. */
export function limitsPoint(scenario: Scenario, clusters: number, catalog: Catalog): LimitsPoint {
  const {management, totals, limits} = plan(atClusters(scenario, clusters), catalog);
  return {
    clusters,
    managementClusters: management.clusters,
    nodes: totals.nodes.plan,
    vcpu: totals.vcpu.plan,
    utilisations: Object.fromEntries(limits.map(({id, utilisation}) => [id, utilisation]))
  };
}
