import {html} from "htl";
import {answer} from "../compare/answer.js";
import {setText} from "./number-button.js";
import type {ComparisonView} from "./open-comparison.js";

/** The comparison in one sentence, read out when it changes. */
export function comparisonAnswer(): ComparisonView {
  const sentence = html`<span role="status"></span>`;
  return Object.assign(html`<p class="headline compare-answer">${sentence}</p>`, {
    update: (planned: Parameters<typeof answer>[0]) => setText(sentence, answer(planned))
  });
}
