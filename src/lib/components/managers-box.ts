import {html} from "htl";
import {type Checked, parseField} from "../scenario/check-field.js";
import {fields} from "../scenario/fields.js";

/** A number box in which nothing means auto. */
export interface ManagersBox extends HTMLElement {
  value: number | "auto";
}

const field = fields.managementClusters;

/** The number of management clusters; a number out of range is taken to its end when the box is left, and a message says so. */
export function managersBox(initial: number | "auto"): ManagersBox {
  const box =
    html`<input type="number" id="management-clusters" min=${field.min} max=${field.max} step="1" placeholder="auto">` as HTMLInputElement;
  const message = html`<p class="message" role="alert"></p>`;
  const root: HTMLElement = html`<div class="managers"><label for="management-clusters">${field.label}</label>${box}${message}</div>`;
  let value = initial;
  let before = initial;

  const read = (): Checked => parseField(field, box.value === "" && !box.validity.badInput ? "auto" : box.value);
  const written = (number: number | "auto") => (number === "auto" ? "" : String(number));

  function take(next: number | "auto"): void {
    value = next;
    if (document.activeElement !== box) box.value = written(next);
    message.textContent = "";
  }

  function emit(next: number | "auto"): void {
    take(next);
    root.dispatchEvent(new Event("input", {bubbles: true}));
  }

  box.addEventListener("focus", () => {
    before = value;
  });
  box.addEventListener("input", (event) => {
    event.stopPropagation();
    const checked = read();
    if ("value" in checked) emit(checked.value as number | "auto");
  });
  box.addEventListener("change", (event) => {
    event.stopPropagation();
    const checked = read();
    if ("problem" in checked) emit(checked.nearest ?? before);
    box.value = written(value);
    before = value;
    message.textContent = "problem" in checked ? `${field.label} ${checked.problem}: ${value} is used.` : "";
  });

  take(initial);
  return Object.defineProperty(root, "value", {get: () => value, set: take}) as ManagersBox;
}
