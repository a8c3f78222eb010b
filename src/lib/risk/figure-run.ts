import type {Catalog} from "../catalog/tables.js";
import {monthlyCost} from "../cost/cost.js";
import {pricingFor} from "../cost/pricing.js";
import type {Scenario} from "../scenario/fields.js";
import type {Calculus} from "../sizing/calculus.js";
import {type FiguresOf, figuresOf} from "../sizing/figures.js";

/** What the figures lead to: the cost, where the catalogue holds the price book that the scenario names. */
export interface FigureRun<V> {
  readonly figures: FiguresOf<V>;
  readonly month: V | undefined;
  /** Whether something of the bill has no price, so that the cost is too low. */
  readonly incomplete: boolean;
}

/** Figures and cost of a plan without what is said about them, for runs over many plans. */
export function figureRun<V>(scenario: Scenario, catalog: Catalog, calculus: Calculus<V>): FigureRun<V> {
  const {figures} = figuresOf(scenario, catalog, calculus);
  const pricing = pricingFor(scenario, catalog, calculus);
  if (pricing === undefined) return {figures, month: undefined, incomplete: false};
  const {month, unpriced} = monthlyCost(figures, pricing);
  return {figures, month: month.plan, incomplete: unpriced.length > 0};
}
