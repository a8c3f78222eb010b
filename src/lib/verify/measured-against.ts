import type {Catalog} from "../catalog/tables.js";
import type {Query} from "../catalog/verify-schemas.js";
import {largestManaged} from "../sizing/largest-managed.js";
import type {Limit, Plan} from "../sizing/plan.js";
import {type ComparedFigure, comparedFigures, comparedReconcilers} from "./compared-figures.js";
import type {Held} from "./held.js";
import {measuredLimits} from "./measured-limits.js";
import {measuredChecks, measuredTargets} from "./measured-targets.js";
import {type MeasuredValue, measuredValues} from "./measured-values.js";
import type {Answers} from "./prometheus-answers.js";

/** A real management cluster beside one of a plan. */
export interface MeasuredAgainst {
  readonly managementCluster: string;
  readonly values: readonly MeasuredValue[];
  readonly demand: readonly ComparedFigure[];
  readonly reconcilers: readonly ComparedFigure[];
  readonly limits: readonly Limit[];
  readonly targets: readonly Held[];
  readonly checks: readonly Held[];
}

interface Against {
  readonly catalog: Catalog;
  readonly queries: readonly Query[];
  /** The management cluster of the plan that was measured; the largest, of which the targets are, until it is named. */
  readonly managementCluster?: string | undefined;
}

/**
 * Holds the answers of a Prometheus against what a plan says of the management cluster that it watches.
 *
 * @throws Error where the plan has no such management cluster
 */
export function measuredAgainst(
  plan: Plan,
  answers: Answers,
  {catalog, queries, managementCluster}: Against
): MeasuredAgainst {
  const all = plan.demand.managementClusters;
  const demand = managementCluster === undefined ? largestManaged(plan) : all.find(({id}) => id === managementCluster);
  if (!demand)
    throw new Error(
      `management cluster ${JSON.stringify(managementCluster)} is not in the plan, which has ${all
        .slice(0, 5)
        .map(({id}) => id)
        .join(", ")}${all.length > 5 ? " and so on" : ""}`
    );
  const values = measuredValues(queries, answers);
  return {
    managementCluster: demand.id,
    values,
    demand: comparedFigures(values, demand),
    reconcilers: comparedReconcilers(values, demand),
    limits: measuredLimits(plan, demand, values, catalog),
    targets: measuredTargets(values, plan),
    checks: measuredChecks(values, catalog)
  };
}
