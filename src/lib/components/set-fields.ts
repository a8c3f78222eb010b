import type {ScenarioInput} from "../scenario/fields.js";
import type {ScenarioForm} from "./scenario-form.js";

/**
 * Sets fields from an input that stands outside the form, as the form's own inputs do: at every keystroke, and without
 * a message that offers to undo it. A field set to undefined goes back to its default.
 */
export function setFields(
  form: ScenarioForm,
  change: {readonly [K in keyof ScenarioInput]: ScenarioInput[K] | undefined}
): void {
  const kept = Object.entries({...form.value, ...change}).filter(([, value]) => value !== undefined);
  form.value = Object.fromEntries(kept);
  form.dispatchEvent(new Event("input", {bubbles: true}));
}
