import type {LimitRow} from "../../catalog/demand-schemas.js";
import type {LimitClass} from "../../catalog/vocabulary.js";
import type {Calculus, Rule} from "../calculus.js";
import type {Context} from "../demand/context.js";
import {limitRowOf} from "../demand/context.js";
import type {Estimate} from "../demand/estimate.js";

const TIGHT = "utilisation-tight";
const SMALLEST_CAPACITY = 1e-9;

export type Status = "ok" | "tight" | "over";

/** A limit with what the fullest management cluster asks of it; demand is likely, low and high are utilisations. */
export interface LimitOf<V = number> {
  readonly id: string;
  readonly label: string;
  readonly managementCluster: string;
  /** What is counted, where the limit is for one of several things: the type, or the manager. */
  readonly of: string;
  readonly demand: V;
  readonly capacity: V;
  readonly unit: string;
  readonly utilisation: V;
  readonly low: V;
  readonly high: V;
  readonly class: LimitClass;
  readonly status: Status;
  /** Management clusters that this limit asks for; null where more of them do not mend it. */
  readonly needs: V | null;
  readonly source: string;
}

/** What one management cluster asks of a limit. */
export interface Use<V> {
  readonly row: LimitRow;
  readonly of: string;
  readonly demand: V;
  readonly capacity: V;
  readonly unit: string;
  readonly utilisation: V;
  readonly low: V;
  readonly high: V;
}

/** Demand over capacity; a capacity of nothing counts as next to nothing. */
const share: Rule = {
  names: ["demand", "capacity"],
  write: (demand, capacity) => `${demand} / ${capacity}`,
  apply: (demand, capacity) => demand / Math.max(capacity, SMALLEST_CAPACITY)
};

/** Puts demand and capacity together. */
export function useOf<V>(
  id: string,
  demand: Estimate<V>,
  capacity: V,
  unit: string,
  {catalog, calculus}: Context<V>,
  of = ""
): Use<V> {
  const row = limitRowOf(id, catalog);
  const quantity = {label: `Utilisation: ${row.label}`, unit: "ratio", rule: share};
  const utilisation = calculus.apply(quantity, demand.likely, capacity);
  return {
    row,
    of,
    demand: demand.likely,
    capacity,
    unit,
    utilisation,
    low: demand.low === demand.likely ? utilisation : calculus.apply(quantity, demand.low, capacity),
    high: demand.high === demand.likely ? utilisation : calculus.apply(quantity, demand.high, capacity)
  };
}

/** The one of several with the highest value; of equal ones the first. */
export function fullestOf<T, V>(all: readonly T[], value: (one: T) => V, calculus: Calculus<V>): T {
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  const index = calculus.decide((...values) => values.indexOf(Math.max(...values)), ...all.map(value));
  return all[index] as T;
}

/** Ok below 70 %, tight up to 100 %, over above. */
export function statusOf<V>(utilisation: number, {rule, calculus}: Context<V>): Status {
  if (utilisation > 1) return "over";
  return utilisation < calculus.shown(rule(TIGHT)) ? "ok" : "tight";
}
