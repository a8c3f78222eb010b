import type {PhaseRow, StepRow} from "../catalog/operations-schemas.js";
import type {Catalog, Operations} from "../catalog/tables.js";
import type {TierId} from "../catalog/vocabulary.js";
import type {Plan} from "../sizing/plan.js";
import {fillText, type Piece} from "./fill-text.js";
import {planValues, type ValueOf} from "./plan-values.js";

/** A step with the values of the plan in its text. */
export interface Step extends Omit<StepRow, "text"> {
  readonly text: readonly Piece[];
}

/** A phase with its steps; `isNow` marks the one that the plan is in, where phases are told by clusters. */
export interface Phase extends PhaseRow {
  readonly when: string;
  readonly isNow: boolean;
  readonly steps: readonly Step[];
}

export interface ActionPlan {
  readonly tier: TierId;
  /** How long it takes: "10 weeks". */
  readonly length: string;
  readonly phases: readonly Phase[];
}

/** The action plan of the plan's tier, filled in; steps for another provider are left out. Source: S001. */
export function actionPlan(plan: Plan, tables: Operations, catalog: Catalog): ActionPlan {
  const phases = phasesOf(plan.tier.id, plan, tables, planValues(plan, catalog));
  const last = phases.at(-1);
  return {tier: plan.tier.id, length: `${last?.to ?? 0} ${last?.unit ?? "weeks"}`, phases};
}

/** S000's phases by clusters, which hold beside the plan of a tier. */
export function implementationPhases(plan: Plan, tables: Operations, catalog: Catalog): readonly Phase[] {
  return phasesOf("scale", plan, tables, planValues(plan, catalog));
}

function phasesOf(of: PhaseRow["plan"], plan: Plan, tables: Operations, valueFor: ValueOf): Phase[] {
  const {clusters, provider} = plan.scenario;
  return tables.phases
    .filter((phase) => phase.plan === of)
    .map((phase) => ({
      ...phase,
      when: whenOf(phase),
      isNow: phase.unit === "clusters" && clusters > (phase.from ?? 0) && clusters <= (phase.to ?? Infinity),
      steps: tables.steps
        .filter((step) => step.phase === phase.id && ["any", provider].includes(step.provider))
        .map((step) => ({...step, text: fillText(step.text, valueFor)}))
    }));
}

/** When a phase is, in words: "weeks 3 to 4", "week 2", "500 to 1,000 clusters", "always". */
function whenOf({unit, from, to}: PhaseRow): string {
  const [low, high] = [from?.toLocaleString("en-US"), to?.toLocaleString("en-US")];
  if (unit === "always") return "always";
  if (unit === "clusters")
    return low === undefined
      ? `up to ${high} clusters`
      : high === undefined
        ? `from ${low} clusters`
        : `${low} to ${high} clusters`;
  return low === high ? `${unit.slice(0, -1)} ${low}` : `${unit} ${low} to ${high}`;
}
