import type {Plan} from "../sizing/plan.js";
import type {ConfigValue} from "./config-file.js";
import {slug} from "./slug.js";

/** A cluster of the plan, as one template makes it. */
export interface ClusterSize {
  /** A part of file names: cluster, or the name of the class. */
  readonly id: string;
  /** 0 is a control plane that somebody else runs. */
  readonly controlPlaneMachines: number;
  /** Workers of each MachineDeployment. */
  readonly workers: readonly number[];
  readonly values: readonly ConfigValue[];
}

/** The sizes of the scenario's classes, or the mean cluster where it has none. */
export function clusterSizes({scenario}: Pick<Plan, "scenario">): ClusterSize[] {
  const {classes, clusters, machines, controlPlaneMachines, machineDeployments} = scenario;
  if (classes.length)
    return classes.map((row) =>
      sizeOf(slug(row.name), row.controlPlaneMachines, row.workers, row.machineDeployments, `The class ${row.name}`)
    );
  const mean = machines / clusters;
  const ofControlPlane = largestOdd(Math.min(controlPlaneMachines, Math.floor(mean)));
  const workers = Math.max(0, Math.round(mean - ofControlPlane));
  const why = `The mean cluster: ${machines} machines / ${clusters} clusters`;
  return [sizeOf("cluster", ofControlPlane, workers, machineDeployments, why)];
}

/** etcd beside the API server needs an odd number of members; 0 stays 0. */
const largestOdd = (count: number) => (count > 0 && count % 2 === 0 ? count - 1 : count);

function sizeOf(id: string, controlPlane: number, workers: number, deployments: number, why: string): ClusterSize {
  const parts = workers > 0 ? Math.max(1, Math.min(deployments, workers)) : 0;
  const each = Array.from({length: parts}, (_, index) => Math.floor((workers + parts - 1 - index) / parts));
  const value = (name: string, count: number): ConfigValue => ({
    name,
    component: "cluster",
    value: count,
    default: 1,
    isDefault: false,
    why,
    source: "headroom"
  });
  return {
    id,
    controlPlaneMachines: controlPlane,
    workers: each,
    values: [
      ...(controlPlane ? [value("control plane: replicas", controlPlane)] : []),
      ...each.map((count, index) => value(`MachineDeployment md-${index}: replicas`, count))
    ]
  };
}
