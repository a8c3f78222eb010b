import {html} from "htl";
import {formatQuantity} from "../format.js";
import {fieldId, fieldName} from "../scenario/field-name.js";
import type {NumberField} from "../scenario/fields.js";
import type {FieldInput} from "./field-input.js";
import {typedNumber} from "./typed-number.js";

export interface SliderOptions {
  readonly field: NumberField;
  readonly value: number;
  /** How the slider is scaled; numbers over decades take the logarithm, those on both sides of 0 `signed`. */
  readonly scale?: keyof typeof scales;
  /** Why another value than the typed one is in use, for a value that other inputs bound as well. */
  readonly why?: (typed: number) => string;
}

const scales = {
  log: {to: Math.log, from: Math.exp},
  sqrt: {to: Math.sqrt, from: (x: number) => x * x},
  signed: {to: Math.asinh, from: Math.sinh}
};

const KEY_SHARE = 0.02;
const TENTH = 10;

/** A slider and a number box of the same name for one field. */
export function slider({field, value: initial, scale = "log", why}: SliderOptions): FieldInput<number> {
  const {to, from} = scales[scale];
  const [id, name] = [fieldId(field), fieldName(field)];
  const typed = typedNumber<number>(field, {value: initial, use: emit, ...(why && {why})});
  const range =
    html`<input type="range" aria-label=${name} min=${to(field.min)} max=${to(field.max)} step="any">` as HTMLInputElement;
  const root: HTMLElement = html`<div class="slider"><label for=${id} title=${field.help}>${name}</label><div>${typed.box}${range}</div>${typed.message}</div>`;
  let value = initial;
  for (const input of [typed.box, range]) input.setAttribute("aria-description", field.help);
  typed.box.id = id;

  function take(next: number): void {
    value = next;
    range.valueAsNumber = to(next);
    range.setAttribute("aria-valuetext", formatQuantity(next, field.unit));
    typed.show(next);
  }

  function emit(next: number): void {
    take(next);
    root.dispatchEvent(new Event("input", {bubbles: true}));
  }

  range.addEventListener("input", (event) => {
    event.stopPropagation();
    emit(clamp(rounded(from(range.valueAsNumber), field), field));
  });
  range.addEventListener("keydown", (event) => {
    const direction = {ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1}[event.key];
    if (!direction) return;
    event.preventDefault();
    const step = Math.max(field.whole ? 1 : 1 / TENTH, value * KEY_SHARE);
    emit(clamp(rounded(value + direction * step, field), field));
  });

  take(initial);
  return Object.defineProperty(root, "value", {
    get: () => value,
    set: (next: number) => {
      if (next !== value || typed.message.textContent) take(next);
    }
  }) as FieldInput<number>;
}

function rounded(value: number, {whole}: NumberField): number {
  return whole ? Math.round(value) : Math.round(value * TENTH) / TENTH;
}

function clamp(value: number, {min, max}: NumberField): number {
  return Math.min(max, Math.max(min, value));
}
