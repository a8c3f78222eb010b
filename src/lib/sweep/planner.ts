import type {PriceBookId} from "../catalog/price-vocabulary.js";
import type {Catalog} from "../catalog/tables.js";
import type {PriceBook} from "../cost/price-book.js";
import {completeScenario} from "../scenario/complete.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {numbers} from "../sizing/calculus.js";
import {type Plan, plan, withCost} from "../sizing/plan.js";

/** The price books that a sweep asks for. */
export type PriceBooks = ReadonlyMap<PriceBookId, PriceBook>;

/**
 * A plan() that keeps the sizing of the scenario before: where only what is paid differs, only the cost is computed
 * anew. That helps where such a field is the last axis. The plans are those of plan().
 *
 * @throws Error where a scenario asks for a price book that is not there
 */
export function planner({prices: _, ...bare}: Catalog, books: PriceBooks): (input: ScenarioInput) => Plan {
  const priced = new Map([...books].map(([id, prices]) => [id, {...bare, prices}]));
  let sized: {readonly key: string; readonly plan: Plan} | undefined;
  return (input) => {
    const {priceBook, commitment, architecture, managedControlPlane, prices, ownBook, ownCosts, ...physical} = input;
    const scenario = completeScenario(input, bare);
    const catalog = priced.get(scenario.priceBook);
    if (!catalog) throw new Error(`price book ${scenario.priceBook} is not loaded`);
    const key = JSON.stringify(physical);
    if (sized?.key !== key) sized = {key, plan: plan(physical, bare)};
    return withCost({...sized.plan, scenario}, catalog, numbers);
  };
}
