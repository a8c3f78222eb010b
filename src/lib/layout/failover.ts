import type {Catalog} from "../catalog/tables.js";
import {type Calculus, numbers} from "../sizing/calculus.js";
import {inOneRegion} from "../sizing/management.js";
import type {PlanOf} from "../sizing/plan.js";
import type {LayoutOption} from "./layouts-of.js";
import {type RegionLossOf, regionLoss, verdicts} from "./region-loss.js";

/** What happens to the management when a region is lost: each region, and the worst. */
export interface FailoverOf<V = number> {
  readonly regions: readonly RegionLossOf<V>[];
  readonly worst: RegionLossOf<V>;
  /** What the figures rest on. */
  readonly note: string;
}

export type Failover = FailoverOf<number>;

const NOTE =
  "clusterctl move reads the management cluster it moves from. Once that is gone, its objects come from files that " +
  "clusterctl move --to-directory wrote before: without them nothing can be taken over. Workload clusters that ran in " +
  "the lost region are gone with it and have to be created anew; these figures are about their management.";

/** Whether the rest can take over when a region is lost. It plans once for each region, so compute it when asked. */
export function failoverOf({plan}: Pick<LayoutOption, "plan">, catalog: Catalog): Failover {
  return failoverWith(plan, catalog, numbers);
}

export function failoverWith<V>(plan: PlanOf<V>, catalog: Catalog, calculus: Calculus<V>): FailoverOf<V> {
  const regions = managingRegions(plan, calculus).map((name) => regionLoss(name, plan, catalog, calculus));
  const worst = regions.reduce((most, next) => (isWorse(next, most, calculus) ? next : most));
  return {regions, worst, note: NOTE};
}

/** The regions that something is managed from. */
function managingRegions<V>({management, scenario}: PlanOf<V>, calculus: Calculus<V>): string[] {
  if (inOneRegion(management.layout)) return [scenario.regions[0]?.name ?? ""];
  return management.regions
    .filter(({managementClusters}) => calculus.valueOf(managementClusters) > 0)
    .map(({name}) => name);
}

function isWorse<V>(a: RegionLossOf<V>, b: RegionLossOf<V>, calculus: Calculus<V>): boolean {
  const order = verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict);
  return order !== 0 ? order > 0 : calculus.valueOf(a.short.vcpu) > calculus.valueOf(b.short.vcpu);
}
