import type {Catalog, OperationsPage} from "../catalog/tables.js";
import type {Plan} from "../sizing/plan.js";
import {type ActionPlan, actionPlan, implementationPhases, type Phase} from "./action-plan.js";
import {checklist, type Stage} from "./checklist.js";
import {type ProviderCheck, providerChecks} from "./provider-checks.js";

/** Everything that the operations page says of a plan. */
export interface OperationsSheet {
  readonly plan: ActionPlan;
  readonly stages: readonly Stage[];
  readonly phases: readonly Phase[];
  readonly checks: readonly ProviderCheck[];
}

export function operationsSheet(plan: Plan, tables: OperationsPage, catalog: Catalog): OperationsSheet {
  return {
    plan: actionPlan(plan, tables, catalog),
    stages: checklist(plan, tables, catalog),
    phases: implementationPhases(plan, tables, catalog),
    checks: providerChecks(plan, tables, catalog)
  };
}
