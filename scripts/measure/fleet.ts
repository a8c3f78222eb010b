import type {perUnits} from "../../src/lib/catalog/vocabulary.js";

type Unit = (typeof perUnits)[number];

/** What a cluster of the synthetic fleet consists of: 20 machines, three of them control plane, in one MachineDeployment. */
export const perCluster: Readonly<Record<Unit, number>> = {
  cluster: 1,
  machineDeployment: 1,
  controlPlaneMachine: 3,
  worker: 17
};

/** One owner of rows of a table in one cluster: the third worker of cluster 7, say. Both are counted from 0. */
export interface Member {
  readonly cluster: number;
  readonly index: number;
}

/** The rows of a table for one cluster, each as often as its owner occurs there. */
export function rowsOfCluster<T extends {per: Unit}>(rows: readonly T[], cluster: number): (Member & {row: T})[] {
  return rows.flatMap((row) => Array.from({length: perCluster[row.per]}, (_, index) => ({cluster, index, row})));
}

/** As many whole clusters as come nearest to a target, at least one. */
export function clustersFor(target: number, eachCluster: number): number {
  return Math.max(1, Math.round(target / eachCluster));
}

/** The name of a cluster, which is that of its namespace as well. */
export function clusterName(cluster: number): string {
  return `fleet-${String(cluster).padStart(5, "0")}`;
}

/** A name as Cluster API composes it; control plane machines and workers of one index differ by the suffix. */
export function memberName({cluster, index}: Member, per: Unit): string {
  const name = clusterName(cluster);
  if (per === "cluster") return name;
  const suffix = ((cluster * 64 + index + 1) * 2_654_435_761).toString(36).slice(-5);
  if (per === "machineDeployment") return `${name}-md-${index}`;
  return per === "worker" ? `${name}-md-0-x7k2p-${suffix}` : `${name}-cp-${suffix}`;
}
