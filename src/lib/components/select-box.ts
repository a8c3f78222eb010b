import {html} from "htl";
import type {Field} from "../scenario/fields.js";
import {type FieldInput, labelled} from "./field-input.js";

/** A list to choose one value from. */
export interface SelectBox<T> extends FieldInput<T> {
  /** Offers other values; the first one is chosen where the present one is not among them. */
  offer(options: readonly T[]): void;
}

/**
 * The list of the values of a field, with its name.
 *
 * @param textOf what a value is called
 */
export function selectBox<T extends string | number>(
  field: Field,
  options: readonly T[],
  textOf: (option: T) => string = String
): SelectBox<T> {
  const select = html`<select></select>` as HTMLSelectElement;
  const root = labelled(field, select);
  let offered = options;

  function offer(next: readonly T[]): void {
    const chosen = select.value;
    offered = next;
    select.replaceChildren(...next.map((option) => html`<option value=${option}>${textOf(option)}</option>`));
    choose(next.find((option) => String(option) === chosen));
  }

  function choose(value: T | undefined): void {
    select.selectedIndex = value === undefined ? 0 : Math.max(0, offered.indexOf(value));
  }

  offer(options);
  return Object.defineProperties(root, {
    value: {get: () => offered[select.selectedIndex], set: choose},
    offer: {value: offer}
  }) as SelectBox<T>;
}
