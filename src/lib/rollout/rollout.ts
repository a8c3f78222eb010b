import type {Catalog} from "../catalog/tables.js";
import {type Calculus, numbers} from "../sizing/calculus.js";
import type {Estimate} from "../sizing/demand/estimate.js";
import {type Part, partsOf} from "../sizing/management.js";
import type {Plan, PlanOf} from "../sizing/plan.js";
import {type BatchPlanOf, batchPlanOf} from "./batch.js";
import {type CreationOf, creationOf} from "./creation.js";
import {type LabOf, labOf} from "./lab.js";
import {type ProvisioningOf, provisioningOf} from "./provisioning.js";
import {type FitOf, type SeriesOf, scaleOut} from "./scale-out.js";
import {type UpgradeOf, upgradeOf, upgradeOfFleet} from "./upgrade.js";

/**
 * How a fleet is rolled out and upgraded. Management clusters work side by side, so that the largest one is what takes
 * the time; everything but `fleet` is about it.
 */
export interface RolloutOf<V = number> {
  readonly managementCluster: string;
  readonly clusters: V;
  readonly machines: V;
  readonly scaleOut: readonly SeriesOf<V>[];
  readonly creation: CreationOf<V>;
  readonly provisioning: ProvisioningOf<V>;
  readonly upgrade: UpgradeOf<V>;
  readonly fleet: {readonly clustersAtOnce: Estimate<V>; readonly surgeMachines: Estimate<V>};
  readonly batches: BatchPlanOf<V>;
  readonly lab: LabOf<V>;
}

export type Rollout = RolloutOf<number>;

/** The setup whose times stand for a management cluster with raised limits. */
export const TUNED = "v3-tuned";

/** The rollout of a plan. Pure, like the plan itself. */
export function rollout(plan: Plan, catalog: Catalog): Rollout {
  return rolloutWith(plan, catalog, numbers);
}

/** The rollout over any calculus; explanations of paths that begin with "rollout" are this. */
export function rolloutWith<V>(plan: PlanOf<V>, catalog: Catalog, calculus: Calculus<V>): RolloutOf<V> {
  const {scenario, management, ladder} = plan;
  const parts = partsOf(management, calculus);
  const largest = parts.find(({id}) => id === ladder.largestManagementCluster) as Part<V>;
  const series = scaleOut(largest.clusters, catalog, calculus);
  const upgrade = (part: Part<V>) => upgradeOf(part, scenario, catalog, calculus);
  return {
    managementCluster: largest.id,
    clusters: largest.clusters,
    machines: largest.machines,
    scaleOut: series,
    creation: creationOf(largest, scenario, catalog, calculus),
    provisioning: provisioningOf(largest, scenario, catalog, calculus),
    upgrade: upgrade(largest),
    fleet: upgradeOfFleet(
      parts.map((part) => ({id: part.id, upgrade: upgrade(part)})),
      calculus
    ),
    batches: batchPlanOf(largest, tunedOf(series), scenario, catalog, calculus),
    lab: labOf(largest, catalog, calculus)
  };
}

/** The series with raised limits, which has a curve. */
export function tunedOf<V>(
  series: readonly SeriesOf<V>[]
): SeriesOf<V> & {readonly fit: FitOf<V>; readonly minutes: V} {
  const found = series.find(({id}) => id === TUNED);
  if (!found?.fit || found.minutes === undefined)
    throw new Error(`measurements/metal3-scale-out.csv: ${TUNED} has no curve`);
  return {...found, fit: found.fit, minutes: found.minutes};
}
