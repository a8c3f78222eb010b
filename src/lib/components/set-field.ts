import type {ScenarioInput} from "../scenario/fields.js";
import type {ScenarioForm} from "./scenario-form.js";

/** Sets fields of a form from elsewhere on the page, as if they were typed in it. */
export function setField(form: ScenarioForm, change: ScenarioInput): void {
  form.value = {...form.value, ...change};
  form.dispatchEvent(new Event("input", {bubbles: true}));
}
