import type {ScenarioInput} from "../scenario/fields.js";

/** Scenarios side by side, of which the first is the base, and the one that somebody recommends. */
export interface Comparison {
  readonly scenarios: readonly ScenarioInput[];
  /** The index of the recommended one. */
  readonly pick?: number | undefined;
  /** Why it is recommended. */
  readonly reason: string;
}

/** What scenarios are called in links and on the page, in their order. */
export const letters = ["a", "b", "c", "d", "e"] as const;

export const MOST_REASON = 600;

/** Puts further scenarios behind the others. */
export function withAdded(comparison: Comparison, added: readonly ScenarioInput[]): Comparison {
  return {...comparison, scenarios: [...comparison.scenarios, ...added]};
}

/** Puts another scenario in the place of one. */
export function withReplaced(comparison: Comparison, index: number, input: ScenarioInput): Comparison {
  return {...comparison, scenarios: comparison.scenarios.with(index, input)};
}

/** Takes one out; a recommendation for it goes with it. */
export function withoutOne(comparison: Comparison, index: number): Comparison {
  const order = [...comparison.scenarios.keys()].filter((other) => other !== index);
  return inOrderOf(comparison, order);
}

/** Moves one to another place; the recommendation stays with its scenario. */
export function withMoved(comparison: Comparison, from: number, to: number): Comparison {
  const others = [...comparison.scenarios.keys()].filter((other) => other !== from);
  return inOrderOf(comparison, others.toSpliced(to, 0, from));
}

function inOrderOf(comparison: Comparison, order: readonly number[]): Comparison {
  const scenarios = order.flatMap((index) => comparison.scenarios[index] ?? []);
  const pick = comparison.pick === undefined ? -1 : order.indexOf(comparison.pick);
  return {...comparison, scenarios, pick: pick < 0 ? undefined : pick};
}
