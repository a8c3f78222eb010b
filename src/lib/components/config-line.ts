import type {Catalog} from "../catalog/tables.js";
import {configHeadline} from "../config/config-headline.js";
import type {Plan} from "../sizing/plan.js";
import type {ConfigSource} from "./config-source.js";
import {type PlanView, sentenceView} from "./headline-view.js";

/** How many values are set and how many are the default already; it passes the plan on to the source. */
export function configLine(source: ConfigSource): PlanView {
  let last: Parameters<PlanView["update"]> | undefined;
  const view = sentenceView(() => {
    const {current} = source;
    return current ? configHeadline(current.files, current.context.versions, current.context.plan) : "";
  });
  const write = view.update;
  source.addEventListener("change", () => last && write(...last));
  return Object.assign(view, {
    update(plan: Plan, today: Plan | undefined, catalog: Catalog) {
      last = [plan, today, catalog];
      source.follow(plan, catalog);
    }
  });
}
