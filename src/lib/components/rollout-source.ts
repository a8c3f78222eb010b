import type {Catalog} from "../catalog/tables.js";
import {type Rollout, rollout} from "../rollout/rollout.js";
import type {Plan} from "../sizing/plan.js";

/** Gives the rollout of a plan to all views of a page, computed once for each plan. */
export type RolloutSource = (plan: Plan) => Rollout;

export function rolloutSource(catalog: Catalog): RolloutSource {
  let known: [Plan, Rollout] | undefined;
  return (plan) => {
    if (known?.[0] !== plan) known = [plan, rollout(plan, catalog)];
    return known[1];
  };
}
