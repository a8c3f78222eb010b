import {html} from "htl";
import {parseGrowthField} from "../growth/check-growth.js";
import {dayText} from "../growth/dates.js";
import type {DateField} from "../growth/fields.js";
import {fieldId, fieldName} from "../scenario/field-name.js";
import type {FieldInput} from "./field-input.js";

/** A day to type or to choose; nothing follows today. */
export interface DateBox extends FieldInput<string> {
  /** Says which day it is while it follows today. */
  lead(date: string): void;
}

/** The box of a date field, with its name. */
export function dateBox(field: DateField): DateBox {
  const id = fieldId(field);
  const box = html`<input type="date" id=${id} aria-describedby=${`${id}-help`}>` as HTMLInputElement;
  const [auto, message] = [html`<span></span>`, html`<p class="message" role="alert"></p>`];
  const root: HTMLElement = html`<div class="field date" title=${field.help}><label for=${id}>${fieldName(field)}</label>${box}<small class="help" id=${`${id}-help`}>${field.help} ${auto}</small>${message}</div>`;
  let value: string = field.default;

  box.addEventListener("input", (event) => {
    const text = box.value === "" && !box.validity.badInput ? field.default : box.value;
    const checked = parseGrowthField(field, text);
    const problem =
      "problem" in checked ? `${field.label} ${checked.problem}. The last date that holds stays in use.` : "";
    box.ariaInvalid = String(problem !== "");
    message.textContent = problem;
    if (!("value" in checked)) return event.stopPropagation();
    value = String(checked.value);
  });

  const accessors = {
    get: () => value,
    set: (next: string) => {
      value = next;
      box.value = next === field.default ? "" : next;
      box.ariaInvalid = "false";
      message.textContent = "";
    }
  };
  const lead = (date: string) => {
    auto.textContent = value === field.default ? `Now it is ${dayText(date)}.` : "";
  };
  return Object.assign(Object.defineProperty(root, "value", accessors), {lead}) as unknown as DateBox;
}
