import type {NumberField} from "../scenario/fields.js";
import {type FieldInput, labelled} from "./field-input.js";
import {type NumberOrWord, typedNumber} from "./typed-number.js";

/** The number box of a field, with its name; nothing means the field's word. */
export function numberBox<T extends NumberOrWord>(field: NumberField, initial: T): FieldInput<T> {
  const {box, message, show} = typedNumber<T>(field, {value: initial, use});
  const root = labelled(field, box, message);
  let value = initial;

  function use(next: T): void {
    take(next);
    root.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function take(next: T): void {
    value = next;
    show(next);
  }

  return Object.defineProperty(root, "value", {get: () => value, set: take}) as FieldInput<T>;
}
