import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {type FromLink, parseLink} from "../scenario/permalink.js";
import {headline} from "../sizing/headline.js";
import {plan} from "../sizing/plan.js";
import {remembered} from "./remembered.js";
import type {ScenarioForm} from "./scenario-form.js";

/** The scenario of the address. A link wins over anything kept in this browser, and is never mixed with it. */
export function openScenario(catalog: Catalog): FromLink {
  return parseLink(location.search, catalog);
}

/** Says what of the link could not be used, and offers the last plan made in this browser where there is no link. */
export function openingMessage({problems}: FromLink, form: ScenarioForm, catalog: Catalog): HTMLElement {
  const root = html`<div class="opening"></div>`;
  if (problems.length) {
    root.append(
      html`<div role="alert"><b>The link was not quite right.</b><ul>${problems.map((problem) => html`<li>${problem}.</li>`)}</ul></div>`
    );
  }
  const last = remembered("last");
  if (last && (!location.search || problems.length) && last !== location.search)
    root.append(resume(last, root, form, catalog));
  return root;
}

function resume(last: string, root: HTMLElement, form: ScenarioForm, catalog: Catalog): HTMLElement {
  const {input} = parseLink(last, catalog);
  const button = html`<button type="button">Resume</button>`;
  button.addEventListener("click", () => {
    form.replace(input, "The plan of last time.");
    root.replaceChildren();
  });
  return html`<p>Last time: ${headline(plan(input, catalog))} ${button}</p>`;
}
