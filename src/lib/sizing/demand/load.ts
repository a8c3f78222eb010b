import {sumOfClasses} from "../../scenario/classes.js";
import type {Part} from "../management.js";
import type {Context} from "./context.js";
import {controlPlaneOf, differenceOf, productOf, proportionOf} from "./rules.js";

/** What a management cluster has to look after. */
export interface LoadOf<V = number> {
  readonly id: string;
  readonly region: string;
  readonly clusters: V;
  readonly machines: V;
  readonly controlPlaneMachines: V;
  readonly workers: V;
  readonly machineDeployments: V;
}

/**
 * Control-plane machines, workers and MachineDeployments of a management cluster. Where the fleet has classes, each
 * management cluster has them in the proportions of the fleet; the parts are then not whole numbers.
 */
export function loadOf<V>(part: Part<V>, context: Context<V>): LoadOf<V> {
  const {clusters, machines} = part;
  const {calculus, scenario} = context;
  const {controlPlaneMachines, machineDeployments} = scenario.classes.length
    ? shareOfClasses(part, context)
    : alike(part, context);
  const workers = calculus.apply(
    {label: "Workers", unit: "machines", rule: differenceOf},
    machines,
    controlPlaneMachines
  );
  return {id: part.id, region: part.region, clusters, machines, controlPlaneMachines, workers, machineDeployments};
}

function alike<V>({clusters, machines}: Part<V>, {calculus, input}: Context<V>) {
  return {
    controlPlaneMachines: calculus.apply(
      {label: "Control-plane machines", unit: "machines", rule: controlPlaneOf},
      machines,
      input("controlPlaneMachines"),
      clusters
    ),
    machineDeployments: calculus.apply(
      {label: "MachineDeployments", unit: "MachineDeployments", rule: productOf},
      input("machineDeployments"),
      clusters
    )
  };
}

function shareOfClasses<V>({clusters, machines}: Part<V>, {calculus, scenario: {classes}}: Context<V>) {
  const sums = sumOfClasses(classes);
  const total = (label: string, unit: string, value: number) => calculus.input("classes", label, unit, value);
  const each = (key: "controlPlaneMachines" | "machineDeployments") =>
    classes.reduce((sum, row) => sum + row.clusters * row[key], 0);
  return {
    controlPlaneMachines: calculus.apply(
      {label: "Control-plane machines", unit: "machines", rule: proportionOf},
      machines,
      total("Machines of all classes", "machines", sums.machines),
      total("Control-plane machines of all classes", "machines", each("controlPlaneMachines"))
    ),
    machineDeployments: calculus.apply(
      {label: "MachineDeployments", unit: "MachineDeployments", rule: proportionOf},
      clusters,
      total("Clusters of all classes", "clusters", sums.clusters),
      total("MachineDeployments of all classes", "MachineDeployments", each("machineDeployments"))
    )
  };
}
