import type {Calculus, Quantity} from "../sizing/calculus.js";
import type {Estimate} from "../sizing/demand/estimate.js";
import {ceilingOfRatio, product} from "../sizing/rules.js";
import {applyEach} from "./estimates.js";
import type {GroupOf} from "./fleet.js";
import {hoursOf, machinesInTurn, surgeOf, timesInWindow} from "./rules.js";

/** Clusters of a group run one after the other in as many lanes as end in the window. */
export function upgradeGroup<V>(
  {id, clusters, controlPlaneMachines, workers, machineDeployments}: GroupOf<V>,
  minutesPerMachine: Estimate<V>,
  windowHours: V,
  surge: V,
  calculus: Calculus<V>
) {
  const spread = (quantity: Quantity, ...terms: (V | Estimate<V>)[]) => applyEach(calculus, quantity, ...terms);
  const inTurn = calculus.apply(
    {label: "Machines replaced in turn", unit: "machines", rule: machinesInTurn},
    controlPlaneMachines,
    workers,
    machineDeployments
  );
  const minutes = spread({label: "Time for a cluster", unit: "min", rule: product}, inTurn, minutesPerMachine);
  const rounds = spread(
    {label: "Clusters one after the other", unit: "clusters", rule: timesInWindow},
    windowHours,
    minutes
  );
  const atOnce = spread({label: "Clusters upgraded at once", unit: "clusters", rule: ceilingOfRatio}, clusters, rounds);
  const machines = {label: "Surge machines", unit: "machines", rule: surgeOf};
  return {
    id,
    hours: spread({label: "Time for a cluster", unit: "h", rule: hoursOf}, minutes),
    atOnce,
    surge: spread(machines, atOnce, surge, controlPlaneMachines, workers, machineDeployments)
  };
}
