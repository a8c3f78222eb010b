import {html} from "htl";
import {
  completeGrowth,
  type GrowthInput,
  type GrowthKey,
  type GrowthSettings,
  growthFields,
  growthKeys
} from "../growth/fields.js";
import type {Scenario} from "../scenario/fields.js";
import {optionText} from "../scenario/shown-value.js";
import {dateBox} from "./date-box.js";
import type {FieldInput} from "./field-input.js";
import {followingSlider} from "./following-slider.js";
import {milestonesEditor} from "./milestones-editor.js";
import {selectBox} from "./select-box.js";
import {slider} from "./slider.js";

/** The inputs of growth. Tells every change with an event "input", after its value has changed. */
export interface GrowthForm extends HTMLElement {
  /** What is set; everything else is at its default. */
  readonly value: GrowthInput;
  /** Shows what follows from the scenario. */
  follow(scenario: Scenario): void;
}

interface Options {
  /** The day that the start follows until it is set. */
  readonly start: string;
  /** Milestones of the link that do not hold, to be mended. */
  readonly broken: string;
}

const TENTHS = 10;
/** Inputs that are used in one way of growing only. */
const modeOf: Partial<Record<GrowthKey, GrowthSettings["mode"]>> = {
  clustersPercent: "compound",
  machinesPercent: "compound",
  clustersNumber: "linear",
  machinesNumber: "linear",
  milestones: "milestones"
};

/** A form for the growth of a fleet; inputs of other ways of growing are hidden and keep what they have. */
export function growthForm(initial: GrowthInput, {start, broken}: Options): GrowthForm {
  const inputs = inputsOf();
  const reset = html`<button type="button">Back to the defaults</button>`;
  const root: HTMLElement = html`<div class="controls growth-form"><div class="apart fields">${growthKeys.map((key) => inputs[key])}</div><div class="row">${reset}</div></div>`;
  let value = initial;
  let scenario: Scenario | undefined;

  root.addEventListener("input", ({target}) => {
    if (target === root) return;
    value = Object.fromEntries(growthKeys.map((key) => [key, inputs[key].value]));
    show();
  });
  reset.addEventListener("click", () => {
    fill({});
    root.dispatchEvent(new Event("input"));
  });

  function fill(next: GrowthInput): void {
    value = next;
    const settings: Readonly<Record<GrowthKey, unknown>> = completeGrowth(next);
    for (const key of growthKeys) (inputs[key] as FieldInput).value = settings[key];
    show();
  }

  function show(): void {
    const {mode, clustersPercent, clustersNumber} = completeGrowth(value);
    for (const key of growthKeys) inputs[key].hidden = (modeOf[key] ?? mode) !== mode;
    inputs.per.hidden = mode === "milestones";
    inputs.start.lead(start);
    inputs.machinesPercent.lead(clustersPercent);
    const density = scenario ? scenario.machines / scenario.clusters : 0;
    inputs.machinesNumber.lead(Math.round(clustersNumber * density * TENTHS) / TENTHS);
  }

  fill(initial);
  if (broken) inputs.milestones.load(broken.replaceAll(",", "\n").replaceAll(":", ","));
  return Object.defineProperties(root, {
    value: {get: () => value},
    follow: {
      value: (next: Scenario) => {
        scenario = next;
        show();
      }
    }
  }) as GrowthForm;
}

function inputsOf() {
  const {mode, per} = growthFields;
  const number = (key: "horizon" | "leadMonths" | "leadDays" | "step", scale: "log" | "sqrt") =>
    slider({field: growthFields[key], value: growthFields[key].default, scale});
  const signed = (key: "clustersPercent" | "clustersNumber") =>
    slider({field: growthFields[key], value: growthFields[key].default, scale: "signed"});
  const following = (key: "machinesPercent" | "machinesNumber") =>
    followingSlider(growthFields[key], {scale: "signed", followText: "Follow the clusters"});
  return {
    start: dateBox(growthFields.start),
    mode: selectBox(mode, mode.options, (option) => optionText(mode, option)),
    per: selectBox(per, per.options),
    clustersPercent: signed("clustersPercent"),
    machinesPercent: following("machinesPercent"),
    clustersNumber: signed("clustersNumber"),
    machinesNumber: following("machinesNumber"),
    milestones: milestonesEditor(),
    horizon: number("horizon", "log"),
    leadMonths: number("leadMonths", "sqrt"),
    leadDays: number("leadDays", "sqrt"),
    step: number("step", "log")
  } satisfies Record<GrowthKey, HTMLElement>;
}
