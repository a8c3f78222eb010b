import {html} from "htl";
import type {SwitchField} from "../scenario/fields.js";
import {type FieldInput, labelled} from "./field-input.js";

/** The checkbox of a field, with its name. */
export function switchBox(field: SwitchField): FieldInput<boolean> {
  const box = html`<input type="checkbox">` as HTMLInputElement;
  return Object.defineProperty(labelled(field, box), "value", {
    get: () => box.checked,
    set: (value: boolean) => {
      box.checked = value;
    }
  }) as FieldInput<boolean>;
}
