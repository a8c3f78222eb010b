import {html} from "htl";
import type {Plan} from "../sizing/plan.js";
import type {PlanView} from "./headline-view.js";
import type {ScenarioForm} from "./scenario-form.js";
import {setField} from "./set-field.js";

/** A box for each region: whether its workload clusters must be managed from inside it. */
export function residencyEditor(form: ScenarioForm): PlanView {
  const list = html`<div class="keeps"></div>`;
  const root = html`<fieldset class="residency controls"><legend>Residency: clusters must be managed from inside</legend>${list}</fieldset>`;
  let boxes = new Map<string, HTMLInputElement>();

  function change(): void {
    setField(form, {residency: [...boxes].filter(([, box]) => box.checked).map(([name]) => name)});
  }

  function boxOf(name: string): HTMLInputElement {
    const box = html`<input type="checkbox">` as HTMLInputElement;
    box.addEventListener("input", (event) => {
      event.stopPropagation();
      change();
    });
    list.append(html`<label>${box} ${name}</label>`);
    return box;
  }

  return Object.assign(root, {
    update({scenario: {regions, residency}}: Plan) {
      const names = regions.map(({name}) => name);
      if (names.join() !== [...boxes.keys()].join()) {
        list.replaceChildren();
        boxes = new Map(names.map((name) => [name, boxOf(name)]));
      }
      for (const [name, box] of boxes) box.checked = residency.includes(name);
    }
  });
}
