import {tierIds} from "../catalog/vocabulary.js";
import type {Plan} from "../sizing/plan.js";
import type {ResultKey} from "./draw-plans.js";
import type {Outcome} from "./sensitivity.js";

/** An outcome of one plan; NaN where the plan does not have it, as the cost without a price book. */
export function outcomeOf(outcome: Outcome, plan: Plan): number {
  const {totals, management, tier, cost, limits} = plan;
  const results: Readonly<Record<ResultKey, number>> = {
    nodes: totals.nodes.plan,
    vcpu: totals.vcpu.plan,
    memoryGiB: totals.memoryGiB.plan,
    storageGB: totals.storageGB.plan,
    objectTB: totals.objectTB.plan,
    managementClusters: management.clusters,
    month: cost?.month.plan ?? Number.NaN,
    tier: tierIds.indexOf(tier.id)
  };
  if (isResult(outcome)) return results[outcome];
  return limits.find(({id}) => `limit/${id}` === outcome)?.utilisation ?? Number.NaN;
}

function isResult(outcome: Outcome): outcome is ResultKey {
  return !outcome.startsWith("limit/");
}
