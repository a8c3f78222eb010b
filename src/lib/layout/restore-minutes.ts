import type {Catalog} from "../catalog/tables.js";
import type {Calculus} from "../sizing/calculus.js";
import type {DemandOf} from "../sizing/demand/demand.js";
import {certain, type Estimate, eachLevel} from "../sizing/demand/estimate.js";
import type {PlanOf} from "../sizing/plan.js";
import {clusterctlLimit} from "./clusterctl.js";
import {beside, moveMinutes} from "./move.js";
import {inTurns} from "./rules.js";

/** The largest of the lost ones, as often in turn as there are more of them than survivors; clusterctl runs beside its target. */
export function restoreMinutes<V>(
  lost: readonly DemandOf<V>[],
  left: number,
  {scenario}: PlanOf<V>,
  catalog: Catalog,
  calculus: Calculus<V>
): Estimate<V> {
  const objects = ({objects}: DemandOf<V>) => calculus.valueOf(objects.likely);
  const largest = lost.reduce((most, next) => (objects(next) > objects(most) ? next : most));
  const qps = calculus.cell("layouts/clusterctl.csv", clusterctlLimit(scenario.capiVersion, catalog), "qps");
  const rttMs = certain(beside(calculus));
  const minutes = moveMinutes("restore", {objects: largest.objects.likely, qps, rttMs}, catalog, calculus);
  const count = (label: string, value: number) => calculus.input("managementClusters", label, "clusters", value);
  const [gone, there] = [count("Management clusters lost", lost.length), count("Management clusters left", left)];
  const quantity = {label: "Time to restore what was lost", unit: "min", rule: inTurns};
  return eachLevel((level) => calculus.apply(quantity, minutes[level], gone, there));
}
