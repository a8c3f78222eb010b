import type {Catalog} from "../catalog/tables.js";
import type {Calculus, Quantity} from "../sizing/calculus.js";

/** A figure as it may turn out: low <= likely <= high. */
export interface Spread<V = number> {
  readonly low: V;
  readonly likely: V;
  readonly high: V;
}

/** What may come out, in its order. */
export const outcomes = ["low", "likely", "high"] as const;

export type Outcome = (typeof outcomes)[number];

export function mapSpread<V>(value: (outcome: Outcome) => V): Spread<V> {
  return {low: value("low"), likely: value("likely"), high: value("high")};
}

/** Applies a quantity to each outcome; a term that is no spread is the same in all of them. */
export function applySpread<V>(calculus: Calculus<V>, quantity: Quantity, ...terms: (V | Spread<V>)[]): Spread<V> {
  return mapSpread((outcome) =>
    calculus.apply(quantity, ...terms.map((term) => (isSpread(term) ? term[outcome] : term)))
  );
}

function isSpread<V>(term: V | Spread<V>): term is Spread<V> {
  return typeof term === "object" && term !== null && "likely" in term;
}

const FILE = "rollout/constants.csv";

/** A number of rollout/constants.csv with its range. */
export function constantOf<V>({rolloutConstants}: Catalog, calculus: Calculus<V>, id: string): Spread<V> {
  const row = rolloutConstants.find((constant) => constant.id === id);
  if (!row) throw new Error(`${FILE}: ${id} is missing`);
  return mapSpread((outcome) => calculus.cell(FILE, row, outcome));
}
