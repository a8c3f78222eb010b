import type {Calculus} from "../sizing/calculus.js";
import type {DemandOf} from "../sizing/demand/demand.js";
import {addUp} from "../sizing/management.js";
import type {PlanOf} from "../sizing/plan.js";
import {shareOf} from "./rules.js";

/** What is without management when something fails: how much, and which part of the fleet. */
export interface LossOfManagementOf<V = number> {
  /** The management cluster or the region that fails. */
  readonly id: string;
  readonly clusters: V;
  readonly machines: V;
  readonly clusterShare: V;
  readonly machineShare: V;
}

/** How far a failure reaches: the largest management cluster, and the worst region. */
export interface BlastOf<V = number> {
  readonly managementCluster: LossOfManagementOf<V>;
  /** Everything managed from the region, also of regions that are managed from there. */
  readonly region: LossOfManagementOf<V>;
  /** Whether workload clusters go on running while nobody manages them. */
  readonly workloads: string;
  /** What stops with the fleet layer, and where it stands; empty where there is none. */
  readonly fleetLayer: string;
}

const WORKLOADS =
  "Running workloads are not affected: their control planes and nodes go on by themselves. What stops is creating, " +
  "scaling, upgrading and repairing their machines.";

/** The blast radius of a plan. */
export function blastOf<V>({demand, management, scenario}: PlanOf<V>, calculus: Calculus<V>): BlastOf<V> {
  const parts = demand.managementClusters;
  const fleet = {
    clusters: calculus.input("clusters", "Workload clusters", "clusters", scenario.clusters),
    machines: calculus.input("machines", "Machines", "machines", scenario.machines)
  };
  const regions = [...new Set(parts.map(({region}) => region))];
  const loss = (id: string, lost: readonly DemandOf<V>[]) => lossOf(id, lost, fleet, calculus);
  const several = calculus.valueOf(management.clusters) > 1;
  return {
    managementCluster: worst(
      parts.map((part) => loss(part.id, [part])),
      calculus
    ),
    region: worst(
      regions.map((name) =>
        loss(
          name,
          parts.filter(({region}) => region === name)
        )
      ),
      calculus
    ),
    workloads: WORKLOADS,
    fleetLayer: several
      ? `The layer above the management clusters stands in ${scenario.regions[0]?.name}: without it changes to the whole fleet stop, and each management cluster goes on with what it has.`
      : ""
  };
}

function lossOf<V>(
  id: string,
  lost: readonly DemandOf<V>[],
  fleet: {clusters: V; machines: V},
  calculus: Calculus<V>
): LossOfManagementOf<V> {
  const total = (key: "clusters" | "machines") =>
    addUp(
      `${key === "clusters" ? "Workload clusters" : "Machines"} managed from ${id}`,
      key,
      lost.map((part) => calculus.placed(part.id, part[key])),
      calculus
    );
  const share = (part: V, whole: V, what: string) =>
    calculus.apply({label: `Share of the ${what} without management`, unit: "ratio", rule: shareOf}, part, whole);
  const [clusters, machines] = [total("clusters"), total("machines")];
  return {
    id,
    clusters,
    machines,
    clusterShare: share(clusters, fleet.clusters, "workload clusters"),
    machineShare: share(machines, fleet.machines, "machines")
  };
}

/** The one with the most clusters, then machines. */
function worst<V>(losses: readonly LossOfManagementOf<V>[], calculus: Calculus<V>): LossOfManagementOf<V> {
  return losses.reduce((most, next) => {
    const more =
      calculus.valueOf(next.clusters) - calculus.valueOf(most.clusters) ||
      calculus.valueOf(next.machines) - calculus.valueOf(most.machines);
    return more > 0 ? next : most;
  });
}
