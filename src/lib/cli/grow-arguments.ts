import {parseGrowthField} from "../growth/check-growth.js";
import {parseDate} from "../growth/dates.js";
import {type GrowthInput, type GrowthKey, growthFields, growthKeys} from "../growth/fields.js";
import type {Uncertainty} from "../risk/risk.js";
import {formatAmong} from "./format-among.js";
import {uncertaintyFlags, uncertaintyOf} from "./risk-arguments.js";

/** Plans a growing fleet. */
export interface GrowArguments {
  readonly name: "grow";
  readonly format: (typeof growFormats)[number];
  /** What the rows of CSV are. */
  readonly rows: (typeof growRows)[number];
  /** Growth as JSON. */
  readonly growth?: string;
  /** Milestones as CSV or as a spreadsheet copies them. */
  readonly milestones?: string;
  /** Fields that are set by flags; they win over those of the file. */
  readonly set: GrowthInput;
  /** The day that counts as today; the caller's if not set. */
  readonly today?: string;
  /** How uncertain plan and growth are, where chances and bands are asked for. */
  readonly uncertainty?: Uncertainty;
}

export const growFormats = ["json", "csv", "table"] as const;
export const growRows = ["months", "purchases"] as const;

/** Fields that flags give as text; milestones come from a file. */
const keys = growthKeys.filter((key): key is Exclude<GrowthKey, "milestones"> => key !== "milestones");

/** Flags that grow takes beside the scenario's. */
export const growFlags: readonly string[] = [
  ...keys.map(growFlagOf),
  "growth",
  "milestones",
  "today",
  "rows",
  ...uncertaintyFlags
];

/** How a field of growth is written on the command line: leadMonths is --lead-months. */
export function growFlagOf(key: GrowthKey): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * How the fleet grows.
 *
 * @throws Error with one line that names the flag and what it takes
 */
export function growArguments(flags: ReadonlyMap<string, string>, rest: readonly string[]): GrowArguments {
  if (rest.length) throw new Error(`grow takes no further words, got ${JSON.stringify(rest[0])}; see --help`);
  const [growth, milestones, today] = ["growth", "milestones", "today"].map((flag) => flags.get(flag));
  const {format} = formatAmong(growFormats, flags);
  const rows = growRows.find((one) => one === (flags.get("rows") ?? growRows[0]));
  if (!rows) throw new Error(`--rows must be one of ${growRows.join(", ")}, got ${JSON.stringify(flags.get("rows"))}`);
  if (flags.has("rows") && format !== "csv") throw new Error("--rows is for --format csv; see --help");
  return {
    name: "grow",
    format,
    rows,
    set: {...(milestones !== undefined && {mode: "milestones"}), ...setByFlags(flags)},
    ...(growth !== undefined && {growth}),
    ...(milestones !== undefined && {milestones}),
    ...(today !== undefined && {today: dayOf(today)}),
    ...(uncertaintyFlags.some((flag) => flags.has(flag)) && {uncertainty: uncertaintyOf(flags)})
  };
}

function setByFlags(flags: ReadonlyMap<string, string>): GrowthInput {
  const set: Record<string, unknown> = {};
  for (const key of keys) {
    const text = flags.get(growFlagOf(key));
    if (text === undefined) continue;
    const checked = parseGrowthField(growthFields[key], text);
    if ("problem" in checked) throw new Error(`--${growFlagOf(key)} ${checked.problem}`);
    set[key] = checked.value;
  }
  return set;
}

function dayOf(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDate(text) : undefined;
  if (date === undefined) throw new Error(`--today must be a day such as 2027-01-31, got ${JSON.stringify(text)}`);
  return date;
}
