import type {TierId} from "../catalog/vocabulary.js";
import type {Notice} from "../sizing/notices.js";
import {type Deadline, deadlineOf} from "./deadline.js";
import type {Growth} from "./growth.js";
import type {GrowthMonth} from "./growth-month.js";

/** The fleet gets into another tier. */
export interface TierChange extends Deadline {
  readonly from: TierId;
  readonly to: TierId;
}

/** A region needs more management clusters than it ever had. */
export interface ManagementRise extends Deadline {
  readonly region: string;
  readonly from: number;
  readonly to: number;
  /** In all regions, from then on. */
  readonly clusters: number;
}

/** A warning that the plan of the start does not have. */
export interface WarningAhead extends Pick<Notice, "code" | "message"> {
  readonly month: number;
  readonly date: string;
}

/** The months in which the tier changes. */
export function tierChanges(months: readonly GrowthMonth[], growth: Growth): TierChange[] {
  return months.flatMap(({fleet, plan}, index) => {
    const from = months[index - 1]?.plan.tier.id ?? plan.tier.id;
    return from === plan.tier.id ? [] : [{...deadlineOf(fleet, growth), from, to: plan.tier.id}];
  });
}

/** When the next management clusters must stand, and in which region. What stands stays: a fall needs none. */
export function managementRises(months: readonly GrowthMonth[], growth: Growth): ManagementRise[] {
  const standing = new Map<string, number>();
  return months.flatMap(({fleet, plan: {management}}) =>
    management.regions.flatMap(({name: region, managementClusters: to}) => {
      const from = standing.get(region) ?? 0;
      if (to <= from) return [];
      standing.set(region, to);
      return fleet.month ? [{...deadlineOf(fleet, growth), region, from, to, clusters: management.clusters}] : [];
    })
  );
}

/** Warnings of the plans that come with growth, each at its first month. */
export function warningsAhead(months: readonly GrowthMonth[]): WarningAhead[] {
  const known = new Set<string>();
  return months.flatMap(({fleet: {month, date}, plan}) =>
    plan.notices.flatMap(({level, code, message}) => {
      if (known.has(code)) return [];
      if (level === "warning" || month === 0) known.add(code);
      return level === "warning" && month > 0 ? [{code, message, month, date}] : [];
    })
  );
}
