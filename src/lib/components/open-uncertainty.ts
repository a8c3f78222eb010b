import {html} from "htl";
import {formatUncertainty, parseUncertainty, riskFields} from "../risk/marks.js";
import type {Marks} from "../risk/parameters.js";
import type {Uncertainty} from "../risk/risk.js";
import type {Spread} from "../risk/spread.js";
import type {NumberField} from "../scenario/fields.js";
import {numberBox} from "./number-box.js";
import {carryBeside} from "./sync-link.js";

/** Marks, draws and seed of the page, which stand in the address beside the scenario; a change is an event "input". */
export interface UncertaintyForm extends HTMLElement {
  readonly value: Uncertainty;
  /** Says how sure a parameter is; without a spread it is as data/ has it. */
  mark(id: string, spread: Spread | undefined): void;
  /** What of the address could not be used. */
  readonly message: HTMLElement;
}

const fieldsOfRisk: Readonly<Record<keyof typeof riskFields, NumberField>> = {
  draws: numberField("draws", "Draws", "More draws make chances more exact, and take longer."),
  seed: numberField("seed", "Seed", "The same seed gives the same draws, on every machine.")
};

/** Opens the uncertainty of the address, and keeps its parameters there. */
export function openUncertainty(): UncertaintyForm {
  const {uncertainty, problems} = parseUncertainty(location.search);
  let value = uncertainty;
  const boxes = (["draws", "seed"] as const).map((key) => {
    const box = numberBox<number>(fieldsOfRisk[key], value[key]);
    box.addEventListener("input", (event) => {
      event.stopPropagation();
      set({...value, [key]: box.value});
    });
    return box;
  });
  const reset = html`<button type="button">Reset all that you have marked</button>` as HTMLButtonElement;
  const root = html`<div class="controls"><div class="apart fields">${boxes}</div><div class="row">${reset}</div></div>`;
  reset.addEventListener("click", () => {
    set({...value, marks: {}});
    boxes[0]?.querySelector("input")?.focus(); // the button has nothing more to do
  });

  function set(next: Uncertainty): void {
    value = next;
    carry();
    root.dispatchEvent(new Event("input"));
  }

  function carry(): void {
    carryBeside("uncertainty", formatUncertainty(value));
    reset.disabled = Object.keys(value.marks).length === 0;
  }

  carry();
  const list = problems.map((problem) => html`<li>${problem}.</li>`);
  const message = problems.length
    ? html`<div class="opening"><div role="alert"><b>The link was not quite right.</b><ul>${list}</ul></div></div>`
    : html`<div></div>`;
  return Object.defineProperties(root, {
    value: {get: () => value},
    message: {value: message},
    mark: {value: (id: string, spread: Spread | undefined) => set({...value, marks: marked(value.marks, id, spread)})}
  }) as UncertaintyForm;
}

function marked(marks: Marks, id: string, spread: Spread | undefined): Marks {
  const {[id]: _, ...others} = marks;
  return spread ? {...others, [id]: spread} : others;
}

function numberField(key: keyof typeof riskFields, label: string, help: string): NumberField {
  const {min, max, default: value} = riskFields[key];
  return {type: "number", label, unit: "", group: "Draws", whole: true, min, max, default: value, help};
}
