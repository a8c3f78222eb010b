import {bounds, mapRange, type Range} from "../sizing/bill-line.js";
import type {Plan} from "../sizing/plan.js";
import type {Growth} from "./growth.js";
import {type Fleet, growthAt} from "./growth-at.js";

/** A month of the growth: its fleet, the plan of that fleet, and what has been spent. */
export interface GrowthMonth {
  readonly fleet: Fleet;
  readonly plan: Plan;
  /** USD for all months from the start to this date, the month that begins on it not among them; undefined without prices. */
  readonly spent: Range | undefined;
}

/** The fleets from the start to the horizon, both included. */
export function fleetsOf(growth: Growth): Fleet[] {
  return Array.from({length: growth.settings.horizon + 1}, (_, month) => growthAt(month, growth));
}

/** The months of fleets with their plans. Sums are exact, in cents. */
export function monthsOf(fleets: readonly Fleet[], plans: readonly Plan[]): GrowthMonth[] {
  const cents = {low: 0, plan: 0, high: 0};
  return fleets.flatMap((fleet, index) => {
    const plan = plans[index];
    if (!plan) return [];
    const spent = plan.cost && mapRange((bound) => cents[bound] / 100);
    for (const bound of bounds) cents[bound] += Math.round((plan.cost?.month[bound] ?? 0) * 100);
    return [{fleet, plan, spent}];
  });
}
