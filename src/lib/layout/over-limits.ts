import type {LimitClass} from "../catalog/vocabulary.js";
import type {Calculus} from "../sizing/calculus.js";
import type {LimitOf} from "../sizing/limits/limit.js";
import type {Limit, PlanOf} from "../sizing/plan.js";
import {limitPassed} from "./limit-passed.js";

/** A hard or advised limit that is over once the others have taken over. */
export interface OverLimit {
  readonly id: string;
  readonly class: LimitClass;
  readonly words: string;
  /** Whether it is over as things are, too. */
  readonly alreadyOver: boolean;
}

/** The hard and advised limits that are over in a plan, and whether they were before. */
export function overLimits<V>(taken: PlanOf<V>, before: PlanOf<V>, calculus: Calculus<V>): OverLimit[] {
  const known = new Set(before.limits.filter(({status}) => status === "over").map(({id}) => id));
  return taken.limits
    .filter((limit) => limit.class !== "policy" && limit.status === "over")
    .map((limit) => ({
      id: limit.id,
      class: limit.class,
      words: limitPassed(inNumbers(limit, calculus)),
      alreadyOver: known.has(limit.id)
    }));
}

function inNumbers<V>(limit: LimitOf<V>, {valueOf: value}: Calculus<V>): Limit {
  return {
    ...limit,
    demand: value(limit.demand),
    capacity: value(limit.capacity),
    utilisation: value(limit.utilisation),
    low: value(limit.low),
    high: value(limit.high),
    needs: limit.needs === null ? null : value(limit.needs)
  };
}
