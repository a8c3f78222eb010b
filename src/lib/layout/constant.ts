import type {Catalog} from "../catalog/tables.js";
import type {Calculus} from "../sizing/calculus.js";
import {type Estimate, eachLevel} from "../sizing/demand/estimate.js";
import {rowById} from "../sizing/row-by-id.js";

const FILE = "layouts/constants.csv";

/** A constant of the comparison of layouts, low, likely and high. */
export function layoutConstant<V>(id: string, {layoutConstants}: Catalog, calculus: Calculus<V>): Estimate<V> {
  const row = rowById(layoutConstants, id, FILE);
  return eachLevel((level) => calculus.cell(FILE, row, level));
}
