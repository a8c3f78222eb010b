import {rolloutHeadline} from "../rollout/rollout-headline.js";
import {type PlanView, sentenceView} from "./headline-view.js";
import type {RolloutSource} from "./rollout-source.js";

/** The rollout in a sentence or two. */
export function rolloutLine(rolloutOf: RolloutSource): PlanView {
  const view = sentenceView((plan) => rolloutHeadline(plan, rolloutOf(plan)));
  view.classList.add("long");
  return view;
}
