import {html} from "htl";
import {formatNumber, formatQuantity} from "../format.js";
import {type Checked, expectation, parseField} from "../scenario/check-field.js";
import type {NumberField} from "../scenario/fields.js";

export interface SliderOptions {
  readonly field: NumberField;
  readonly value: number;
  /** How the slider is scaled; numbers over decades take the logarithm. */
  readonly scale?: keyof typeof scales;
  /** Why another value than the typed one is in use, for a value that other inputs bound as well. */
  readonly why?: (typed: number) => string;
}

/** A slider and a number box of the same name. Its value is the one in use; assigning one shows it. */
export interface Slider extends HTMLElement {
  value: number;
}

const scales = {
  log: {to: Math.log, from: Math.exp},
  sqrt: {to: Math.sqrt, from: (x: number) => x * x}
};

const KEY_SHARE = 0.02;
const TENTH = 10;

/**
 * A slider and a number box for one field. What is typed stays as it is typed until the box is left; then a number out
 * of the field's range is taken to its end and anything else is put back, and a message says so.
 */
export function slider({field, value: initial, scale = "log", why}: SliderOptions): Slider {
  const {to, from} = scales[scale];
  const name = ["clusters", "machines"].includes(field.unit) ? field.label : `${field.label} (${field.unit})`;
  const id = `slider-${field.label.toLowerCase().replace(/[^a-z]+/g, "-")}`;
  const box =
    html`<input type="number" id=${id} min=${field.min} max=${field.max} step=${field.whole ? 1 : "any"}>` as HTMLInputElement;
  const range =
    html`<input type="range" aria-label=${name} min=${to(field.min)} max=${to(field.max)} step="any">` as HTMLInputElement;
  const message = html`<p class="message" role="alert"></p>`;
  const root: HTMLElement = html`<div class="slider"><label for=${id}>${name}</label><div>${box}${range}</div>${message}</div>`;
  let value = initial;
  let before = initial;

  function take(next: number): void {
    value = next;
    range.valueAsNumber = to(next);
    range.setAttribute("aria-valuetext", formatQuantity(next, field.unit));
    if (document.activeElement !== box) box.value = String(next); // never under the fingers of somebody who types
    message.textContent = "";
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
  box.addEventListener("focus", () => {
    before = value;
  });
  box.addEventListener("input", (event) => {
    event.stopPropagation();
    const checked = parseField(field, box.value);
    if ("value" in checked) emit(checked.value as number);
  });
  box.addEventListener("change", (event) => {
    event.stopPropagation();
    const typed = box.value;
    const checked = parseField(field, typed);
    if ("problem" in checked) emit(checked.nearest ?? before);
    box.value = String(value);
    before = value;
    message.textContent = remark(checked, typed);
  });

  /** What to say of a typed text: why it does not hold, or why it is not the value in use. */
  function remark(checked: Checked, typed: string): string {
    if ("value" in checked) return checked.value === value ? "" : (why?.(checked.value as number) ?? "");
    return `${field.label} ${expectation(field)}${typed === "" ? "" : `, got ${typed}`}: ${formatNumber(value)} is used.`;
  }

  take(initial);
  return Object.defineProperty(root, "value", {
    get: () => value,
    set: (next: number) => {
      if (next !== value || message.textContent) take(next);
    }
  }) as Slider;
}

function rounded(value: number, {whole}: NumberField): number {
  return whole ? Math.round(value) : Math.round(value * TENTH) / TENTH;
}

function clamp(value: number, {min, max}: NumberField): number {
  return Math.min(max, Math.max(min, value));
}
