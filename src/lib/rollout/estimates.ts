import type {Constant} from "../catalog/demand-schemas.js";
import type {Catalog} from "../catalog/tables.js";
import type {Calculus, Quantity} from "../sizing/calculus.js";
import {type Estimate, eachLevel} from "../sizing/demand/estimate.js";
import {rowById} from "../sizing/row-by-id.js";

/** Applies a quantity at each level; a term that is no estimate is the same at all of them. */
export function applyEach<V>(calculus: Calculus<V>, quantity: Quantity, ...terms: (V | Estimate<V>)[]): Estimate<V> {
  return eachLevel((level) =>
    calculus.apply(quantity, ...terms.map((term) => (isEstimate(term) ? term[level] : term)))
  );
}

function isEstimate<V>(term: V | Estimate<V>): term is Estimate<V> {
  return typeof term === "object" && term !== null && "likely" in term;
}

const ROLLOUT = "rollout/constants.csv";
const DEMAND = "demand/constants.csv";

/** A constant of the rollout, low, likely and high. */
export function constantOf<V>({rolloutConstants}: Catalog, calculus: Calculus<V>, id: string): Estimate<V> {
  return estimateOf(ROLLOUT, rolloutConstants, calculus, id);
}

/** A constant that the rollout shares with the demand model. */
export function demandConstantOf<V>({constants}: Catalog, calculus: Calculus<V>, id: string): Estimate<V> {
  return estimateOf(DEMAND, constants, calculus, id);
}

function estimateOf<V>(file: string, rows: readonly Constant[], calculus: Calculus<V>, id: string): Estimate<V> {
  const row = rowById(rows, id, file);
  return eachLevel((level) => calculus.cell(file, row, level));
}
