import type {Catalog} from "../../catalog/tables.js";
import {fields} from "../../scenario/fields.js";
import type {Calculus} from "../calculus.js";
import {limitRowOf} from "../demand/context.js";
import type {Plan, PlanOf} from "../plan.js";

/**
 * The least number of management clusters from the planned one on at which no hard limit is over, or undefined where
 * none is over, where the number is set, or where no number within the limits helps.
 *
 * @param planAt the plan with another number of management clusters
 */
export function raiseOf<V>(
  planned: PlanOf<V>,
  calculus: Calculus<V>,
  catalog: Catalog,
  planAt: (count: number) => Plan
): number | undefined {
  const {scenario, management} = planned;
  const fixed = scenario.managementClusters !== "auto" || scenario.basis !== "larger";
  if (fixed || scenario.layout === "single" || scenario.layout === "sharded") return undefined;
  const isOver = (plan: PlanOf<unknown>, value: (utilisation: unknown) => number) =>
    plan.limits.some(
      ({id, class: own, utilisation}) =>
        own === "hard" && value(utilisation) > 1 && limitRowOf(id, catalog).mend === "clusters"
    );
  if (!isOver(planned, (utilisation) => calculus.valueOf(utilisation as V))) return undefined;
  const isOverAt = (count: number) => isOver(planAt(count), Number);
  let over = calculus.valueOf(management.clusters);
  let under = Math.min(fields.managementClusters.max, scenario.clusters);
  if (under <= over || isOverAt(under)) return undefined;
  while (under - over > 1) {
    const middle = Math.floor((over + under) / 2);
    if (isOverAt(middle)) over = middle;
    else under = middle;
  }
  return under;
}
