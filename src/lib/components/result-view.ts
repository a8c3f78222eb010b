import type {Plan} from "../sizing/plan.js";
import type {Results} from "../verify/verdict.js";
import type {PlanView} from "./headline-view.js";
import type {VerifyResults} from "./verify-results.js";

/** A node that shows results beside the plan, again when either changes. */
export function resultView(
  results: VerifyResults,
  root: HTMLElement,
  show: (results: Results, plan: Plan) => void
): PlanView {
  let shown: Plan | undefined;
  const update = (plan: Plan | undefined) => {
    shown = plan;
    if (plan) show(results.of(plan), plan);
  };
  results.addEventListener("change", () => update(shown));
  return Object.assign(root, {update});
}
