import type {Catalog} from "../../catalog/tables.js";
import {fields} from "../../scenario/fields.js";
import type {Calculus} from "../calculus.js";
import {limitRowOf} from "../demand/context.js";
import type {FiguresOf} from "../figures.js";
import type {LimitOf} from "./limit.js";

/**
 * The least number of management clusters from the planned one on at which no hard limit is over, or undefined where
 * none is over, where the number is set, or where no number within the limits helps.
 *
 * @param limitsAt the limits with another number of management clusters
 */
export function raiseOf<V>(
  {scenario, management, limits}: FiguresOf<V>,
  calculus: Calculus<V>,
  catalog: Catalog,
  limitsAt: (count: number) => readonly LimitOf[]
): number | undefined {
  const fixed = scenario.managementClusters !== "auto" || scenario.basis !== "larger";
  if (fixed || scenario.layout === "single" || scenario.layout === "sharded") return undefined;
  const mendable = <T>(all: readonly LimitOf<T>[]) =>
    all.filter(({id, class: own}) => own === "hard" && limitRowOf(id, catalog).mend === "clusters");
  const isOver = (...utilisations: number[]) => utilisations.some((utilisation) => utilisation > 1);
  if (!calculus.decide(isOver, ...mendable(limits).map(({utilisation}) => utilisation))) return undefined;
  const isOverAt = (count: number) => isOver(...mendable(limitsAt(count)).map(({utilisation}) => utilisation));
  let over = calculus.decide((count) => count, management.clusters);
  let under = Math.min(fields.managementClusters.max, scenario.clusters);
  if (under <= over || isOverAt(under)) return undefined;
  while (under - over > 1) {
    const middle = Math.floor((over + under) / 2);
    if (isOverAt(middle)) over = middle;
    else under = middle;
  }
  return under;
}
