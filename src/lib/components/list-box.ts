import {html} from "htl";
import {formatAmounts} from "../scenario/amounts.js";
import {parseField} from "../scenario/check-field.js";
import type {Amounts, AmountsField, NamesField} from "../scenario/fields.js";
import {type FieldInput, labelled} from "./field-input.js";

type List = Amounts | readonly string[];

/** A field of names or of numbers by name, as a line of text; what does not hold is named and not used. */
export function listBox(field: AmountsField | NamesField): FieldInput<List> {
  const box = html`<input type="text" placeholder="none" autocomplete="off">` as HTMLInputElement;
  const message = html`<p class="message" role="alert"></p>`;
  let value: List = field.default;

  box.addEventListener("input", (event) => {
    const checked = parseField(field, box.value);
    const problem = "problem" in checked ? checked.problem : "";
    box.ariaInvalid = String(problem !== "");
    message.textContent = problem && `${field.label} ${problem}. The last list that holds stays in use.`;
    if (!("value" in checked)) return event.stopPropagation();
    value = checked.value as List;
  });

  return Object.defineProperty(labelled(field, box, message), "value", {
    get: () => value,
    set: (next: List) => {
      value = next;
      box.value = textOf(next);
      box.ariaInvalid = "false";
      message.textContent = "";
    }
  }) as FieldInput<List>;
}

function textOf(list: List): string {
  return isNames(list) ? list.join(",") : formatAmounts(list);
}

function isNames(list: List): list is readonly string[] {
  return Array.isArray(list);
}
