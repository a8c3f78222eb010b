import type {Catalog} from "../catalog/tables.js";
import {type Rollout, rollout} from "../rollout/rollout.js";
import type {Plan} from "../sizing/plan.js";
import {numberAt} from "./number-at.js";

/** A number of a plan with the path that explains it. */
export type NumberOf = (path: string) => {readonly value: number; readonly path: string} | undefined;

/** The numbers of a plan by their paths; its rollout is worked out when first asked for. */
export function numberAtPlan(plan: Plan, catalog: Catalog): NumberOf {
  let known: Rollout | undefined;
  return (path) => {
    known ??= rollout(plan, catalog);
    const value = numberAt(plan, known, path);
    return value === undefined ? undefined : {value, path};
  };
}
