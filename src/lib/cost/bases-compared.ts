import type {Catalog} from "../catalog/tables.js";
import {bases, type ScenarioInput} from "../scenario/fields.js";
import type {Range} from "../sizing/bill-line.js";
import {plan} from "../sizing/plan.js";

/** What the fleet costs when its hardware is sized by the guide, by the demand, or by the larger of both. */
export interface BasisCost {
  readonly basis: (typeof bases)[number];
  readonly nodes: Range;
  readonly vcpu: Range;
  readonly month: Range;
  /** How many times the price of the demand. */
  readonly timesDemand: number | null;
  /** Parts of the bill without a price, which are in no total. */
  readonly unpriced: number;
}

/** The same fleet in money by each basis; nothing until the price book is loaded. */
export function basesCompared(input: ScenarioInput, catalog: Catalog): readonly BasisCost[] {
  const plans = bases.map((basis) => ({basis, planned: plan({...input, basis}, catalog)}));
  const byDemand = plans.find(({basis}) => basis === "demand")?.planned.cost?.month.plan;
  return plans.flatMap(({basis, planned: {totals, cost}}) => {
    if (!cost) return [];
    const timesDemand = byDemand ? cost.month.plan / byDemand : null;
    const {nodes, vcpu} = totals;
    return [{basis, nodes, vcpu, month: cost.month, timesDemand, unpriced: cost.unpriced.length}];
  });
}
