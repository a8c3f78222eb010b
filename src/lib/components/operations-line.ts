import {operationsHeadline} from "../operations/operations-headline.js";
import type {Plan} from "../sizing/plan.js";
import {type PlanView, sentenceView} from "./headline-view.js";
import type {KeptTicks} from "./kept-ticks.js";
import type {OperationsSource} from "./operations-source.js";

/** Whose action plan, how long, and how much of it is done; it follows plan and ticks. */
export function operationsLine(sheetOf: OperationsSource, ticks: KeptTicks): PlanView {
  let last: Parameters<PlanView["update"]> | undefined;
  const view = sentenceView((plan) => {
    const {plan: steps, checks} = sheetOf(plan);
    return operationsHeadline(steps, checks, ticks.ids);
  });
  const update: PlanView["update"] = (plan: Plan, today, catalog) => {
    last = [plan, today, catalog];
    ticks.open(plan);
    write(...last);
  };
  const write = view.update;
  ticks.addEventListener("change", () => last && write(...last));
  return Object.assign(view, {update});
}
