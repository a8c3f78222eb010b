import {checkField} from "../scenario/check-field.js";
import {type Amounts, fields} from "../scenario/fields.js";
import type {ScenarioForm} from "./scenario-form.js";
import {setFields} from "./set-fields.js";

/**
 * Sets one number of a field of numbers by name, or takes it out.
 *
 * @returns what is wrong with it, in which case nothing is set; empty where it holds
 */
export function setAmount(
  form: ScenarioForm,
  key: "prices" | "ownCosts",
  name: string,
  value: number | undefined
): string {
  const {[name]: _, ...others} = form.value[key] ?? {};
  const next: Amounts = value === undefined ? others : {...form.value[key], [name]: value};
  const checked = checkField(fields[key], next);
  if ("problem" in checked) return `${fields[key].label} ${checked.problem}`;
  setFields(form, {[key]: Object.keys(next).length ? next : undefined});
  return "";
}
