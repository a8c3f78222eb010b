import type {Catalog} from "../catalog/tables.js";
import {completeScenario} from "../scenario/complete.js";
import type {ScenarioInput} from "../scenario/fields.js";
import type {Plan} from "../sizing/plan.js";
import {
  type ManagementRise,
  managementRises,
  type TierChange,
  tierChanges,
  type WarningAhead,
  warningsAhead
} from "./changes-ahead.js";
import type {GrowthInput} from "./fields.js";
import {type Growth, growthFrom} from "./growth.js";
import type {Fleet} from "./growth-at.js";
import {fleetsOf, type GrowthMonth, monthsOf} from "./growth-month.js";
import {type GrowthNotice, growthNotices} from "./growth-notices.js";
import {type LimitAhead, limitsAhead} from "./limits-ahead.js";
import {type GrowthPurchase, purchasesOf} from "./purchases.js";
import {rememberedPlans} from "./remembered-plans.js";

/** What growth brings, month by month from the start to the horizon. */
export interface GrowthAhead {
  readonly growth: Growth;
  /** `horizon + 1` months, the start the first. */
  readonly months: readonly GrowthMonth[];
  readonly limits: readonly LimitAhead[];
  readonly tiers: readonly TierChange[];
  readonly rises: readonly ManagementRise[];
  readonly purchases: readonly GrowthPurchase[];
  readonly warnings: readonly WarningAhead[];
  readonly notices: readonly GrowthNotice[];
}

/**
 * Plans every month of a growing fleet. Pure: the day that counts as today comes from the caller.
 *
 * @param input what is set of the growth; fields are taken as checked
 * @param today ISO date, UTC
 */
export function growthOf(scenario: ScenarioInput, input: GrowthInput, catalog: Catalog, today: string): GrowthAhead {
  const growth = growthFrom(completeScenario(scenario, catalog), input, today);
  const fleets = fleetsOf(growth);
  return growthAhead(growth, fleets, fleets.map(rememberedPlans()(growth.scenario, catalog)));
}

/** What growth brings, from plans that are there already, one for each fleet. */
export function growthAhead(growth: Growth, fleets: readonly Fleet[], plans: readonly Plan[]): GrowthAhead {
  const months = monthsOf(fleets, plans);
  return {
    growth,
    months,
    limits: limitsAhead(months, growth),
    tiers: tierChanges(months, growth),
    rises: managementRises(months, growth),
    purchases: purchasesOf(months, growth),
    warnings: warningsAhead(months),
    notices: growthNotices(months, growth)
  };
}
