import {formatPrice} from "../format.js";
import {type Card, cost, figuresView} from "./figures-view.js";
import type {PlanView} from "./headline-view.js";

const cards: readonly Card[] = [
  {title: "A month", figures: [cost("month", "USD")]},
  {title: "A year", figures: [cost("year", "USD")]},
  {title: "Paid at the start", figures: [cost("upfront", "USD")]},
  {title: "Each workload cluster", figures: [cost("perCluster", "USD a month", formatPrice)]},
  {title: "Each machine", figures: [cost("perMachine", "USD a month", formatPrice)]}
];

/** What the plan costs, in the five ways people ask for it. */
export function costFigures(): PlanView {
  return figuresView({cards, kind: "cost"});
}
