import {html} from "htl";
import {
  type WorkloadField,
  type WorkloadGroup,
  type WorkloadInput,
  type WorkloadKey,
  workloadFields,
  workloadFieldsOf,
  workloadKeys
} from "../workload/fields.js";
import type {FieldInput} from "./field-input.js";
import {numberBox} from "./number-box.js";
import {switchBox} from "./switch-box.js";

/** The inputs of the workload cluster, in groups that stand where they are needed. */
export interface WorkloadForm extends EventTarget {
  /** What is set; everything else is at its default. */
  readonly value: WorkloadInput;
  /** The inputs of one calculator. */
  part(group: WorkloadGroup): HTMLElement;
  /** A button that puts every input back to its default. */
  readonly reset: HTMLElement;
}

/** Tells every change with an event "input", after its value has changed. */
export function workloadForm(initial: WorkloadInput): WorkloadForm {
  let value = initial;
  const form = new EventTarget();
  const inputs = new Map(workloadKeys.map((key) => [key, inputOf(workloadFields[key])]));
  const reset = html`<button type="button">Back to the defaults</button>`;

  for (const [key, input] of inputs) {
    input.value = initial[key] ?? workloadFields[key].default;
    input.addEventListener("input", () => set({...value, [key]: input.value}));
  }
  reset.addEventListener("click", () => {
    set({});
    for (const [key, input] of inputs) input.value = workloadFields[key].default;
  });

  function set(next: WorkloadInput): void {
    value = next;
    form.dispatchEvent(new Event("input"));
  }

  const nodeOf = (key: WorkloadKey) => inputs.get(key) ?? "";
  return Object.defineProperties(form, {
    value: {get: () => value},
    reset: {value: html`<div class="controls"><div class="row">${reset}</div></div>`},
    part: {
      value: (group: WorkloadGroup) =>
        html`<div class="controls"><div class="apart fields">${workloadFieldsOf(group).map(nodeOf)}</div></div>`
    }
  }) as WorkloadForm;
}

function inputOf(field: WorkloadField): FieldInput {
  return field.type === "switch"
    ? switchBox(field)
    : numberBox<number | "auto">(field, field.default === "auto" ? "auto" : Number(field.default));
}
