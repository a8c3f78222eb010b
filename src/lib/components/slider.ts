import * as Inputs from "@observablehq/inputs";
import {html} from "htl";
import {formatNumber} from "../format.js";
import {checkField, expectation, parseField} from "../scenario/check-field.js";
import type {NumberField} from "../scenario/fields.js";

export interface SliderOptions {
  readonly field: NumberField;
  readonly value: number;
  /** How the slider is scaled; numbers over decades take the logarithm. */
  readonly scale?: "log" | "sqrt";
}

/** A slider with a number box of the same name. Its value is always the one in use. */
export interface Slider extends HTMLElement {
  value: number;
}

const transforms = {
  log: {transform: Math.log, invert: Math.exp},
  sqrt: {transform: Math.sqrt, invert: (x: number) => x * x}
};

/**
 * A slider and a number box for one field. A typed number outside the field's range is taken to its end, anything else
 * is put back, and a message says so; either way the box shows the value in use.
 */
export function slider({field, value, scale = "log"}: SliderOptions): Slider {
  const name =
    field.unit && field.unit !== "clusters" && field.unit !== "machines"
      ? `${field.label} (${field.unit})`
      : field.label;
  const step = field.whole ? 1 : 0.1;
  const validate = (input: HTMLInputElement) => "value" in parseField(field, input.value);
  const form = Inputs.range([field.min, field.max], {label: name, step, value, validate, ...transforms[scale]});
  const [box, range] = [input(form, "number"), input(form, "range")];
  range.setAttribute("aria-label", name);
  const message = html`<p class="message" role="alert"></p>`;
  const root: HTMLElement = html`<div class="slider">${form}${message}</div>`;

  const show = () => range.setAttribute("aria-valuetext", `${formatNumber(form.value)} ${field.unit}`);
  root.addEventListener("input", () => {
    message.textContent = "";
    show();
  });
  box.addEventListener("change", () => {
    const text = box.value;
    const checked = parseField(field, text);
    if ("value" in checked) return;
    const nearest = checked.nearest ?? form.value;
    const got = text === "" ? "" : `, got ${text}`;
    form.value = nearest;
    root.dispatchEvent(new Event("input", {bubbles: true}));
    message.textContent = `${field.label} ${expectation(field)}${got}: ${formatNumber(nearest)} is used.`;
  });
  show();
  return Object.defineProperty(root, "value", {
    get: () => form.value,
    set: (next: number) => {
      if ("problem" in checkField(field, next) || next === form.value) return;
      form.value = next;
      show();
    }
  }) as Slider;
}

function input(form: HTMLElement, type: string): HTMLInputElement {
  const found = form.querySelector<HTMLInputElement>(`input[type=${type}]`);
  if (!found) throw new Error(`the input has no ${type} box`);
  return found;
}
