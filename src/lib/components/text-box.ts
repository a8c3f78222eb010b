import {html} from "htl";
import type {TextField} from "../scenario/fields.js";
import {type FieldInput, labelled} from "./field-input.js";

/** The line of text of a field, with its name. */
export function textBox(field: TextField): FieldInput<string> {
  const box =
    html`<input type="text" maxlength=${field.most} placeholder=${field.default || "none"}>` as HTMLInputElement;
  return Object.defineProperty(labelled(field, box), "value", {
    get: () => box.value,
    set: (value: string) => {
      box.value = value;
    }
  }) as FieldInput<string>;
}
