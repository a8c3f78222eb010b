import type {Catalog, OperationsPage} from "../catalog/tables.js";
import {type OperationsSheet, operationsSheet} from "../operations/sheet.js";
import type {Plan} from "../sizing/plan.js";

/** Gives the sheet of a plan to all views of the page, worked out once for each plan. */
export type OperationsSource = (plan: Plan) => OperationsSheet;

export function operationsSource(catalog: Catalog, tables: OperationsPage): OperationsSource {
  let known: [Plan, OperationsSheet] | undefined;
  return (plan) => {
    if (known?.[0] !== plan) known = [plan, operationsSheet(plan, tables, catalog)];
    return known[1];
  };
}
