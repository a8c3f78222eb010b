import {html} from "htl";
import {type Field, fields} from "../scenario/fields.js";
import type {Plan} from "../sizing/plan.js";
import {type AsInputs, asInputs} from "../verify/as-inputs.js";
import type {PlanView} from "./headline-view.js";
import {resultView} from "./result-view.js";
import type {ScenarioForm} from "./scenario-form.js";
import {textButton} from "./text-button.js";
import type {VerifyResults} from "./verify-results.js";

/** Sets the scenario to what was measured, which can be undone, and says what that changes and what no metric tells. */
export function useAsInputs(results: VerifyResults, form: ScenarioForm): PlanView {
  let found: AsInputs | undefined;
  const use = textButton("Use these as my inputs", () => {
    if (found) form.replace(found.input, "The inputs are those that were measured.");
  });
  const [changes, open] = [html`<ul></ul>`, html`<ul></ul>`];
  const root = html`<div hidden><h3>As inputs</h3><div class="row">${use}</div>${changes}<details><summary>What could not be taken</summary>${open}</details></div>`;
  return resultView(results, root, ({measured}, plan: Plan) => {
    root.hidden = !measured;
    if (!measured) return;
    found = asInputs(measured.values, plan, form.value);
    use.disabled = !found.taken.length;
    changes.replaceChildren(...found.taken.map(takenLine));
    open.replaceChildren(
      ...found.notTaken.map(({key, why}) => html`<li>${fields[key].label} <span class="said">${why}</span></li>`)
    );
  });
}

function takenLine({key, from, to}: AsInputs["taken"][number]): HTMLElement {
  const field: Field = fields[key];
  const {label, unit} = field;
  const words: Readonly<Record<string, string>> = field.type === "choice" ? (field.words ?? {}) : {};
  const write = (value: unknown) =>
    typeof value === "number" ? value.toLocaleString("en-US") : (words[String(value)] ?? String(value));
  return html`<li>${label}: ${write(to)}${unit && ` ${unit}`} <span class="said">${from === to ? "as it is" : `now ${write(from)}`}</span></li>`;
}
