import {type FieldKey, fieldKeys, fields, flagOf, type ScenarioInput} from "../scenario/fields.js";
import {bounds} from "../sizing/bill-line.js";
import type {Grid} from "./grid.js";

/** What every row says of its plan, in its order: units stand in the names, money is USD a month. */
export const resultColumns = [
  "tier",
  "planned_layout",
  "planned_management_clusters",
  ...spread("nodes"),
  ...spread("vcpu"),
  ...spread("memory_gib"),
  ...spread("storage_gb"),
  ...spread("object_tb"),
  ...spread("usd_month"),
  "binding_limit",
  "binding_class",
  "binding_utilisation",
  "over_hard",
  "over_advice",
  "over_policy",
  "needed_management_clusters_hard",
  "needed_management_clusters_advice",
  "needed_management_clusters_policy",
  "notices",
  "error",
  "book_version",
  "data_version"
] as const;

/** Fields that stand in every row, as every plan turns on them. */
export const alwaysShown = ["clusters", "machines", "priceBook"] as const satisfies readonly FieldKey[];

/**
 * The columns of a sweep: the number of the row, the axes, the fields every plan turns on, the fixed fields that differ
 * from their defaults, and the results. All shards of a sweep have the same.
 */
export function columnsOf(grid: Grid): string[] {
  const shown = [...alwaysShown, ...fixedFields(grid)].map((key) => columnOf(flagOf(key)));
  return [...new Set(["row", ...grid.axes.map(({flag}) => columnOf(flag)), ...shown, ...resultColumns])];
}

/** The fixed fields that differ from their defaults, in the order of the field table. */
export function fixedFields({fixed}: Pick<Grid, "fixed">): FieldKey[] {
  return fieldKeys.filter((key) => fixed[key] !== undefined && !isDefault(key, fixed));
}

/** The column of a flag: rtt-ms becomes rtt_ms. */
export function columnOf(flag: string): string {
  return flag.replaceAll("-", "_");
}

function isDefault(key: FieldKey, fixed: ScenarioInput): boolean {
  return JSON.stringify(fixed[key]) === JSON.stringify(fields[key].default);
}

function spread<const Name extends string>(name: Name) {
  return bounds.map((bound) => `${name}_${bound}` as const);
}
