import type {RuleRow} from "../catalog/schemas.js";
import type {Catalog} from "../catalog/tables.js";
import type {Calculus} from "./calculus.js";
import {rowById} from "./row-by-id.js";

/** The row of rules.csv with an id. */
export function ruleRow(catalog: Catalog, id: string): RuleRow {
  return rowById(catalog.rules, id, "rules.csv");
}

/** A number of rules.csv as a value of the model. */
export function ruleValue<V>(catalog: Catalog, calculus: Calculus<V>, id: string): V {
  return calculus.cell("rules.csv", ruleRow(catalog, id), "value");
}
