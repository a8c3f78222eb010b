import type {Catalog} from "../catalog/tables.js";
import type {Rule} from "../sizing/calculus.js";
import {constantRowOf} from "../sizing/demand/context.js";
import {certain, type Estimate, eachLevel} from "../sizing/demand/estimate.js";

/** A constant of the demand model, low, likely and high. */
export function constant(id: string, catalog: Catalog): Estimate {
  const {low, likely, high} = constantRowOf(id, catalog);
  return {low, likely, high};
}

/** A rule of the demand model at each level; plain numbers are the same at all of them. */
export function predict(rule: Rule, ...terms: (Estimate | number)[]): Estimate {
  const estimates = terms.map((term) => (typeof term === "number" ? certain(term) : term));
  return eachLevel((level) => rule.apply(...estimates.map((term) => term[level])));
}
