import type {LayoutOption} from "./layouts-of.js";

/** What layouts are compared by: USD a month, or vCPU where no price book is at hand. */
export function priceOf({plan: {cost, totals}}: Pick<LayoutOption, "plan">): number {
  return cost?.month.plan ?? totals.vcpu.plan;
}

/** The cheapest layout that can be had for the fleet as it is, the earlier one of equals; undefined where none can. */
export function cheapestLayout(options: readonly LayoutOption[]): LayoutOption | undefined {
  const [first, ...others] = options.filter(({feasibility, hypothetical}) => feasibility.feasible && !hypothetical);
  return first && others.reduce((least, next) => (priceOf(next) < priceOf(least) ? next : least), first);
}
