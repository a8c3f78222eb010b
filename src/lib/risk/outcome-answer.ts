import {outcomeOf} from "./outcome-of.js";
import {quantileCurve} from "./quantile-curve.js";
import type {OutcomeAnswer} from "./question.js";
import type {RiskRun} from "./risk.js";
import {correlationsOf, type Ends, type Outcome, tornadoOf, valuesOf} from "./sensitivity.js";

/** A figure of the plan over all draws, and what moves it. */
export function outcomeAnswer(outcome: Outcome, {risk, plans, sample}: RiskRun, ends: Ends): OutcomeAnswer {
  return {
    outcome,
    plan: outcomeOf(outcome, risk.plan),
    base: valuesOf(outcome, ends.plans)[0] ?? Number.NaN,
    curve: quantileCurve(valuesOf(outcome, plans)),
    bars: tornadoOf(outcome, ends),
    correlations: correlationsOf(outcome, plans, sample)
  };
}
