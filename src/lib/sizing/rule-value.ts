import type {RuleRow} from "../catalog/schemas.js";
import type {Catalog} from "../catalog/tables.js";
import type {Calculus} from "./calculus.js";

/** The row of rules.csv with an id. */
export function ruleRow(catalog: Catalog, id: string): RuleRow {
  const row = catalog.rules.find((rule) => rule.id === id);
  if (!row) throw new Error(`rules.csv: ${id} is missing`);
  return row;
}

/** A number of rules.csv as a value of the model. */
export function ruleValue<V>(catalog: Catalog, calculus: Calculus<V>, id: string): V {
  return calculus.cell("rules.csv", ruleRow(catalog, id), "value");
}
