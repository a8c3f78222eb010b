import {html} from "htl";
import {type Checked, expectation, parseField} from "../scenario/check-field.js";
import {type NumberField, wordOf} from "../scenario/fields.js";

/** A number, or the word that the field takes beside numbers. */
export type NumberOrWord = number | "auto" | "none";

export interface TypedNumberOptions<T extends NumberOrWord> {
  readonly value: T;
  /** Puts a typed value to use. */
  readonly use: (value: T) => void;
  /** Why another value than the typed one is in use, for a value that other inputs bound as well. */
  readonly why?: (typed: T) => string;
}

/** A number box and the message that stands below it. */
export interface TypedNumber<T extends NumberOrWord> {
  readonly box: HTMLInputElement;
  readonly message: HTMLElement;
  /** Shows the value in use. */
  show(value: T): void;
}

/**
 * A number box for one field, in which nothing means the field's word. What is typed stays as it is typed until the box
 * is left; then a number out of the field's range is taken to its end and anything else is put back, and a message says
 * so.
 */
export function typedNumber<T extends NumberOrWord>(
  field: NumberField,
  {value: initial, use, why}: TypedNumberOptions<T>
): TypedNumber<T> {
  const word = wordOf(field);
  const box =
    html`<input type="number" min=${field.min} max=${field.max} step=${field.whole ? 1 : "any"} placeholder=${word ?? false}>` as HTMLInputElement;
  const message = html`<p class="message" role="alert"></p>`;
  let value = initial;
  let before = initial;

  const read = (): Checked => parseField(field, word && box.value === "" && !box.validity.badInput ? word : box.value);
  const write = () => {
    box.value = value === word ? "" : String(value);
  };

  function show(next: T): void {
    value = next;
    if (document.activeElement !== box) write(); // never under the fingers of somebody who types
    message.textContent = "";
  }

  box.addEventListener("focus", () => {
    before = value;
  });
  box.addEventListener("input", (event) => {
    event.stopPropagation();
    const checked = read();
    if ("value" in checked) use(checked.value as T);
  });
  box.addEventListener("change", (event) => {
    event.stopPropagation();
    const [typed, checked] = [box.value, read()];
    if ("problem" in checked) use((checked.nearest ?? before) as T);
    write();
    before = value;
    message.textContent = remark(checked, typed);
  });

  /** What to say of a typed text: why it does not hold, or why it is not the value in use. */
  function remark(checked: Checked, typed: string): string {
    if ("value" in checked) return checked.value === value ? "" : (why?.(checked.value as T) ?? "");
    const used = typeof value === "number" ? value.toLocaleString("en-US", {maximumFractionDigits: 10}) : value;
    return `${field.label} ${expectation(field)}${typed === "" ? "" : `, got ${typed}`}: ${used} is used.`;
  }

  show(initial);
  return {box, message, show};
}
