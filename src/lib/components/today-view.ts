import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {formatLink, parseLink} from "../scenario/permalink.js";
import {headline} from "../sizing/headline.js";
import {plan} from "../sizing/plan.js";
import {setText} from "./number-button.js";
import {remember, remembered} from "./remembered.js";
import type {ScenarioForm} from "./scenario-form.js";

/** Sets the present plan as today's, to show differences from it, and says what today's is until it is forgotten. */
export function todayView(
  form: ScenarioForm,
  catalog: Catalog
): {readonly button: HTMLElement; readonly sentence: HTMLElement} {
  const button = html`<button type="button"></button>`;
  const sentence = html`<p class="message" role="status"></p>`;
  button.addEventListener("click", () => {
    const query = remembered("today") ? undefined : formatLink(form.value, catalog) || "?";
    remember("today", query);
    show();
    form.dispatchEvent(new Event("input", {bubbles: true}));
  });
  addEventListener("storage", show); // set or forgotten in another tab

  function show(): void {
    const query = remembered("today");
    setText(button, query ? "Forget today" : "Set as today");
    setText(
      sentence,
      query ? `Figures show the difference from today: ${headline(plan(parseLink(query, catalog).input, catalog))}` : ""
    );
  }
  show();
  return {button, sentence};
}
