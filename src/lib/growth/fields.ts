import type {ChoiceField, NumberField} from "../scenario/fields.js";
import {fields} from "../scenario/fields.js";
import type {Milestone} from "./milestones.js";

interface Described {
  readonly label: string;
  readonly unit: string;
  readonly help: string;
}

/** A day, written 2027-01-31, or the first of a month, written 2027-01; `auto` follows today. */
export interface DateField extends Described {
  readonly type: "date";
  readonly default: "auto";
}

/** A table of milestones, written date:clusters:machines with commas between. */
export interface MilestonesField extends Described {
  readonly type: "milestones";
  readonly default: readonly Milestone[];
}

export type GrowthField = NumberField | ChoiceField | DateField | MilestonesField;

export const growthModes = ["compound", "linear", "milestones"] as const;
export const growthPeriods = ["month", "year"] as const;

const number = {type: "number", group: "growth"} as const;
const percent = {...number, whole: false, unit: "%", min: -99, max: 1_000} as const;

/**
 * Every input of the growth of a fleet. They are no part of the scenario: the link names them with a prefix of their own.
 * Defaults are examples to be changed, not figures of anybody.
 */
export const growthFields = {
  start: {
    type: "date",
    label: "Growth starts",
    unit: "",
    default: "auto",
    help: "The day on which the fleet is that of the scenario; auto is the first of next month."
  },
  mode: {
    type: "choice",
    group: "growth",
    label: "How it grows",
    unit: "",
    options: growthModes,
    words: {compound: "by a rate", linear: "by a number", milestones: "by milestones"},
    default: "compound",
    help: "By a rate that compounds, by the same number each time, or by a table of milestones."
  },
  per: {
    type: "choice",
    group: "growth",
    label: "Rates and numbers are for a",
    unit: "",
    options: growthPeriods,
    default: "year",
    help: "What a rate or a number of new clusters and machines is for; unused with milestones."
  },
  clustersPercent: {
    ...percent,
    label: "Growth of clusters",
    default: 20,
    help: "Workload clusters in a month or year more than in the one before; negative where the fleet shrinks."
  },
  machinesPercent: {
    ...percent,
    label: "Growth of machines",
    default: "auto",
    help: "The same for machines; auto keeps the machines per cluster, or the classes, as they are."
  },
  clustersNumber: {
    ...number,
    whole: false,
    unit: "clusters",
    label: "New clusters",
    min: -fields.clusters.max,
    max: fields.clusters.max,
    default: 12,
    help: "Workload clusters that come in a month or year; negative where they go."
  },
  machinesNumber: {
    ...number,
    whole: false,
    unit: "machines",
    label: "New machines",
    min: -fields.machines.max,
    max: fields.machines.max,
    default: "auto",
    help: "Machines that come in a month or year; auto keeps the machines per cluster, or the classes, as they are."
  },
  milestones: {
    type: "milestones",
    label: "Milestones",
    unit: "",
    default: [],
    help: "Date, clusters and machines, one milestone a line."
  },
  horizon: {
    ...number,
    whole: true,
    unit: "months",
    label: "Look ahead",
    min: 1,
    max: 120,
    default: 36,
    help: "How many months are planned, up to ten years."
  },
  leadMonths: {
    ...number,
    whole: true,
    unit: "months",
    label: "Lead time of hardware, calendar months",
    min: 0,
    max: 60,
    default: 3,
    help: "Calendar months from order to use: ask your supplier, and count racking and installation."
  },
  leadDays: {
    ...number,
    whole: true,
    unit: "days",
    label: "Lead time of hardware, further days",
    min: 0,
    max: 365,
    default: 0,
    help: "Days beside the months; a week is 7."
  },
  step: {
    ...number,
    whole: true,
    unit: "months",
    label: "A purchase lasts at least",
    min: 1,
    max: 60,
    default: 3,
    help: "1 buys in every month that needs more; 3 buys ahead what the three months from then on need."
  }
} as const satisfies Record<string, GrowthField>;

export type GrowthKey = keyof typeof growthFields;

type Value<F> = F extends {type: "date"}
  ? string
  : F extends {type: "milestones"}
    ? readonly Milestone[]
    : F extends {type: "choice"; options: readonly (infer O)[]}
      ? O
      : F extends {default: "auto"}
        ? number | "auto"
        : number;

/** Every field filled in; `start` is an ISO date or "auto". */
export type GrowthSettings = {readonly [K in GrowthKey]: Value<(typeof growthFields)[K]>};

/** What a user has set; everything else is at its default. */
export type GrowthInput = Partial<GrowthSettings>;

export const growthKeys = Object.keys(growthFields) as GrowthKey[];

const defaults = Object.fromEntries(growthKeys.map((key) => [key, growthFields[key].default]));

/** Fills in the defaults. */
export function completeGrowth(input: GrowthInput): GrowthSettings {
  return {...defaults, ...input} as GrowthSettings;
}
