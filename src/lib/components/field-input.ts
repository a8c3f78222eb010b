import {html} from "htl";
import {fieldId, fieldName} from "../scenario/field-name.js";
import type {Field, Scenario, ScenarioInput} from "../scenario/fields.js";

/** The input of one field; it tells a change with an event "input". Assigning a value shows it. */
export interface FieldInput<T = unknown> extends HTMLElement {
  value: T;
  /** Shows what follows from other fields. */
  follow?(scenario: Scenario, input: ScenarioInput): void;
}

/** An input with its name and its help, which describes it as well for those who do not see it. */
export function labelled(field: Field, control: HTMLElement, message: HTMLElement | "" = ""): HTMLElement {
  const id = fieldId(field);
  control.id = id;
  control.setAttribute("aria-describedby", `${id}-help`);
  return html`<div class=${`field ${field.type}`} title=${field.help}><label for=${id}>${fieldName(field)}</label>${control}<small class="help" id=${`${id}-help`}>${field.help}</small>${message}</div>`;
}
