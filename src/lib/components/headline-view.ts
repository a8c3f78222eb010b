import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {headline} from "../sizing/headline.js";
import type {Plan} from "../sizing/plan.js";
import {atRest} from "./at-rest.js";
import {setText} from "./number-button.js";

const REST_MS = 500;

/** A node that shows a plan and changes in place; some show how far it is from today's. */
export interface PlanView extends HTMLElement {
  /** Whether it may wait until it is seen, or until the input rests. */
  readonly lazy?: boolean;
  /** @param catalog the tables the plan was made with, the price book among them once it is there */
  update(plan: Plan, today: Plan | undefined, catalog: Catalog): void;
}

/** The answer in one sentence. */
export function headlineView(): PlanView {
  return sentenceView(headline);
}

/** A sentence about the plan. Screen readers hear it once the input rests, instead of at every step of a slider. */
export function sentenceView(write: (plan: Plan) => string): PlanView {
  const sentence = html`<span></span>`;
  const spoken = html`<span class="visually-hidden" role="status"></span>`;
  const speak = atRest(() => setText(spoken, sentence.textContent ?? ""), REST_MS);
  return Object.assign(html`<p class="headline">${sentence}${spoken}</p>`, {
    update(plan: Plan) {
      setText(sentence, write(plan));
      speak();
    }
  });
}
