import type {OtherSystem} from "../catalog/reference-schemas.js";
import type {Catalog} from "../catalog/tables.js";
import {largestManaged} from "./largest-managed.js";
import type {Plan} from "./plan.js";

/**
 * The measured or vendor row whose size is nearest to the plan's largest management cluster, by the ratio of clusters
 * and, where they are known, of machines. Rows without hardware and those that were withdrawn do not count.
 */
export function nearestSystem(plan: Plan, {otherSystems}: Catalog): OtherSystem | undefined {
  const own = largestManaged(plan);
  if (!own) return undefined;
  const distance = ({clusters, machines}: OtherSystem) =>
    Math.abs(Math.log(clusters / own.clusters)) + (machines ? Math.abs(Math.log(machines / own.machines)) / 2 : 1);
  const known = otherSystems.filter(
    ({vcpu, memoryGiB, withdrawn}) => vcpu !== null && memoryGiB !== null && !withdrawn
  );
  const [first, ...others] = known;
  return others.reduce((best, next) => (best && distance(next) < distance(best) ? next : best), first);
}
