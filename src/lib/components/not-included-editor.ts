import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {fields} from "../scenario/fields.js";
import type {Plan} from "../sizing/plan.js";
import {amountBox} from "./amount-box.js";
import {setAmount} from "./amount-field.js";
import type {PlanView} from "./headline-view.js";
import type {ScenarioForm} from "./scenario-form.js";

/** What no price book has, each with a box for a figure of one's own, which becomes a line of the cost. */
export function notIncludedEditor({notIncluded}: Catalog, form: ScenarioForm): PlanView {
  const rows = notIncluded.map(({id, item, why}) => {
    const box = amountBox({
      label: `${item}, USD a month`,
      max: fields.ownCosts.max,
      placeholder: "none",
      use: (value) => setAmount(form, "ownCosts", id, value)
    });
    return {
      id,
      box,
      node: html`<li><div><b>${item}</b><small>${why}.</small></div>${box}<span aria-hidden="true">USD a month</span></li>`
    };
  });
  return Object.assign(html`<ul class="own-costs">${rows.map(({node}) => node)}</ul>`, {
    lazy: true,
    update({scenario: {ownCosts}}: Plan) {
      for (const {id, box} of rows) box.show(ownCosts[id]);
    }
  });
}
