import {verdict} from "../verify/verdict.js";
import {type PlanView, sentenceView} from "./headline-view.js";
import type {VerifyResults} from "./verify-results.js";

/** What to reach, or how the results did, in a sentence. */
export function verifyLine(results: VerifyResults): PlanView {
  const sentence = sentenceView((plan) => verdict(plan, results.of(plan)));
  const {update} = sentence;
  let again = () => {};
  results.addEventListener("change", () => again());
  return Object.assign(sentence, {
    update(...shown: Parameters<typeof update>) {
      again = () => update(...shown);
      again();
    }
  });
}
