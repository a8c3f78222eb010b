import type {Catalog} from "../catalog/tables.js";
import {numbers} from "../sizing/calculus.js";
import {inOneRegion} from "../sizing/management.js";
import type {Plan} from "../sizing/plan.js";
import type {LayoutOption} from "./layouts-of.js";
import {type RegionLoss, regionLoss, verdicts} from "./region-loss.js";

/** What happens to the management when a region is lost: each region, and the worst. */
export interface Failover {
  readonly regions: readonly RegionLoss[];
  readonly worst: RegionLoss;
  /** What the figures rest on. */
  readonly note: string;
}

const NOTE =
  "clusterctl move reads the management cluster it moves from. Once that is gone, its objects come from files that " +
  "clusterctl move --to-directory wrote before: without them nothing can be taken over. Workload clusters that ran in " +
  "the lost region are gone with it and have to be created anew; these figures are about their management.";

/** Whether the rest can take over when a region is lost. It plans once for each region, so compute it when asked. */
export function failoverOf({plan}: Pick<LayoutOption, "plan">, catalog: Catalog): Failover {
  const regions = managingRegions(plan).map((name) => regionLoss(name, plan, catalog, numbers));
  const worst = regions.reduce((most, next) => (isWorse(next, most) ? next : most));
  return {regions, worst, note: NOTE};
}

/** The regions that something is managed from. */
function managingRegions({management, scenario}: Plan): string[] {
  if (inOneRegion(management.layout)) return [scenario.regions[0]?.name ?? ""];
  return management.regions.filter(({managementClusters}) => managementClusters > 0).map(({name}) => name);
}

function isWorse(a: RegionLoss, b: RegionLoss): boolean {
  const order = verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict);
  return order !== 0 ? order > 0 : a.short.vcpu > b.short.vcpu;
}
