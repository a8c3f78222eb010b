import type {ClusterClass, Scenario} from "../scenario/fields.js";
import type {Calculus} from "../sizing/calculus.js";
import {addUp, type Part} from "../sizing/management.js";
import {product, smallest} from "../sizing/rules.js";
import {difference, proportion, quotient} from "./rules.js";

/** Clusters that are alike; machines and MachineDeployments are for one of them, on average. */
export interface GroupOf<V = number> {
  readonly id: string;
  readonly clusters: V;
  readonly controlPlaneMachines: V;
  readonly workers: V;
  readonly machineDeployments: V;
}

/** The clusters of a management cluster by their classes, or as one group where there are none. */
export function groupsOf<V>(part: Part<V>, scenario: Scenario, calculus: Calculus<V>): GroupOf<V>[] {
  const {classes} = scenario;
  return classes.length
    ? classes.map((each) => groupOfClass(each, part, scenario, calculus))
    : [wholeGroup(part, scenario, calculus)];
}

/** Control-plane machines come first where there are too few machines for all. */
function wholeGroup<V>(part: Part<V>, scenario: Scenario, calculus: Calculus<V>): GroupOf<V> {
  const input = (key: "controlPlaneMachines" | "machineDeployments", label: string, unit: string) =>
    calculus.input(key, label, unit, scenario[key]);
  const machines = calculus.apply(
    {label: "Machines of a cluster, on average", unit: "machines", rule: quotient},
    part.machines,
    part.clusters
  );
  const wanted = input("controlPlaneMachines", "Control-plane machines per cluster", "machines");
  const controlPlane = {label: "Control-plane machines of a cluster", unit: "machines", rule: smallest};
  const controlPlaneMachines = calculus.apply(controlPlane, wanted, machines);
  return {
    id: "all",
    clusters: part.clusters,
    controlPlaneMachines,
    workers: calculus.apply(
      {label: "Workers of a cluster, on average", unit: "machines", rule: difference},
      machines,
      controlPlaneMachines
    ),
    machineDeployments: input("machineDeployments", "MachineDeployments per cluster", "MachineDeployments")
  };
}

/** Classes are spread over management clusters as the clusters are. */
function groupOfClass<V>(each: ClusterClass, part: Part<V>, scenario: Scenario, calculus: Calculus<V>): GroupOf<V> {
  const input = (label: string, unit: string, value: number) =>
    calculus.input("classes", `${label} of class ${each.name}`, unit, value);
  const clusters = input("Clusters", "clusters", each.clusters);
  const all = calculus.input("clusters", "Workload clusters", "clusters", scenario.clusters);
  const here = {label: `Clusters of class ${each.name} here`, unit: "clusters", rule: proportion};
  return {
    id: each.name,
    clusters:
      calculus.valueOf(part.clusters) === scenario.clusters
        ? clusters
        : calculus.apply(here, part.clusters, clusters, all),
    controlPlaneMachines: input("Control-plane machines", "machines", each.controlPlaneMachines),
    workers: input("Workers", "machines", each.workers),
    machineDeployments: input("MachineDeployments", "MachineDeployments", each.machineDeployments)
  };
}

/** MachineDeployments of all clusters. */
export function deploymentsOf<V>(groups: readonly GroupOf<V>[], calculus: Calculus<V>): V {
  const each = groups.map(({id, clusters, machineDeployments}) =>
    calculus.placed(
      id,
      calculus.apply(
        {label: "MachineDeployments", unit: "MachineDeployments", rule: product},
        clusters,
        machineDeployments
      )
    )
  );
  return addUp("MachineDeployments", "MachineDeployments", each, calculus);
}
