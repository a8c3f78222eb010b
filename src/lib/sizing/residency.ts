import type {Calculus} from "./calculus.js";
import {inOneRegion} from "./management.js";
import type {PlanOf} from "./plan.js";

/** Whether a region that must keep its clusters does so in a plan, and why. */
export interface ResidencyRule {
  readonly region: string;
  readonly kept: boolean;
  readonly managedFrom: string;
  readonly message: string;
  readonly field: "residency";
}

/** Every region that the scenario names in `residency`. */
export function residencyOf<V>(
  {management, scenario}: Pick<PlanOf<V>, "management" | "scenario">,
  calculus: Pick<Calculus<V>, "valueOf">
): ResidencyRule[] {
  return scenario.residency.map((region) => {
    const managedFrom = managerOf(region, management, scenario.regions[0]?.name ?? "");
    const empty = management.regions.some(
      ({name, workloadClusters}) => name === region && calculus.valueOf(workloadClusters) === 0
    );
    const kept = empty || managedFrom === region;
    if (empty)
      return {region, kept, managedFrom, message: `residency: ${region} has no workload cluster.`, field: "residency"};
    const message = kept
      ? `residency: the workload clusters of ${region} are managed from inside it.`
      : `residency: the workload clusters of ${region} must be managed from inside it, and layout ${management.layout} manages them from ${managedFrom}.`;
    return {region, kept, managedFrom, message, field: "residency"};
  });
}

function managerOf(region: string, {layout, regions}: PlanOf<unknown>["management"], home: string): string {
  if (inOneRegion(layout)) return home;
  return regions.find(({name}) => name === region)?.managedFrom ?? home;
}
