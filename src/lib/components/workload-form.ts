import {html} from "htl";
import {formatCount} from "../format.js";
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
import {setText} from "./number-button.js";
import {switchBox} from "./switch-box.js";
import {textButton} from "./text-button.js";

/** The inputs of the workload cluster, in groups that stand where they are needed. */
export interface WorkloadForm extends EventTarget {
  /** What is set; everything else is at its default. */
  readonly value: WorkloadInput;
  /** The inputs of one calculator. */
  part(group: WorkloadGroup): HTMLElement;
  /** A button that puts every input back to its default, which can be undone. */
  readonly reset: HTMLElement;
}

/** Tells every change with an event "input", after its value has changed. */
export function workloadForm(initial: WorkloadInput): WorkloadForm {
  let value = initial;
  const form = new EventTarget();
  const inputs = new Map(workloadKeys.map((key) => [key, inputOf(workloadFields[key])]));
  const reset = resetting(form, () => value, replace);

  show();
  for (const [key, input] of inputs) input.addEventListener("input", () => set({...value, [key]: input.value}));

  function show(): void {
    for (const [key, input] of inputs) input.value = value[key] ?? defaultOf(key);
  }

  function replace(next: WorkloadInput): void {
    set(next);
    show();
  }

  function set(next: WorkloadInput): void {
    value = next;
    form.dispatchEvent(new Event("input"));
  }

  const nodeOf = (key: WorkloadKey) => inputs.get(key) ?? "";
  return Object.defineProperties(form, {
    value: {get: () => value},
    reset: {value: reset},
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

/** The button for the defaults, the one that takes it back, and what there is to say. */
function resetting(
  form: EventTarget,
  current: () => WorkloadInput,
  replace: (next: WorkloadInput) => void
): HTMLElement {
  const said = html`<span role="status" class="said"></span>`;
  let before: WorkloadInput = {};
  const undo = textButton("Undo", () => {
    replace(before);
    reset.focus();
    setText(said, "The inputs are back.");
  });
  const reset = textButton("Back to the defaults", () => {
    before = current();
    const count = workloadKeys.filter((key) => (before[key] ?? defaultOf(key)) !== defaultOf(key)).length;
    replace({});
    undo.hidden = !count;
    setText(said, count ? `${formatCount(count, "inputs")} put back.` : "Every input is at its default.");
  });
  undo.hidden = true;
  form.addEventListener("input", () => {
    undo.hidden = true; // it would take back what was typed since
    setText(said, "");
  });
  return html`<div class="controls"><div class="row">${reset}${undo}${said}</div></div>`;
}

const defaultOf = (key: WorkloadKey) => workloadFields[key].default;
