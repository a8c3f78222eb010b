import {growthHeadline} from "../growth/growth-headline.js";
import type {GrowthMonth} from "../growth/growth-month.js";
import type {GrowthAhead} from "../growth/growth-of.js";
import type {LimitAhead} from "../growth/limits-ahead.js";

/** What growth brings as JSON: its settings, the months without their bills, limits, steps, purchases and notices. */
export function growthJson(ahead: GrowthAhead): object {
  const {growth, months, limits, tiers, rises, purchases, warnings, notices} = ahead;
  return {
    schema: "headroom.growth/1",
    dataVersion: months[0]?.plan.dataVersion,
    headline: growthHeadline(ahead),
    today: growth.today,
    start: growth.start,
    growth: growth.settings,
    scenario: growth.scenario,
    months: months.map(monthOf),
    limits: limits.map(limitOf),
    tiers,
    managementClusters: rises,
    purchases,
    warnings,
    notices
  };
}

function monthOf({fleet: {bounded: _, classes: __, ...fleet}, plan, spent}: GrowthMonth) {
  const {tier, management, totals, limits, binding, cost} = plan;
  return {
    ...fleet,
    tier: tier.id,
    managementClusters: management.clusters,
    totals,
    binding,
    utilisation: Object.fromEntries(limits.map(({id, utilisation}) => [id, utilisation])),
    cost: cost?.month,
    spent
  };
}

/** A crossing names its limit as it is then. */
function limitOf({tight, over, ...rest}: LimitAhead) {
  return {...rest, tight: tight ?? null, over: over ?? null};
}
