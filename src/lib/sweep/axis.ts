import type {Cell} from "../export/csv.js";
import {checkField, parseField} from "../scenario/check-field.js";
import {type Field, type FieldKey, fields, flagOf, type NumberField, type Region} from "../scenario/fields.js";
import {withShares} from "../scenario/regions.js";
import {rangeValues} from "./range-values.js";

/** A field that a sweep varies, with what it takes one after the other. */
export interface Axis {
  readonly key: FieldKey;
  readonly flag: string;
  /** As it was written. */
  readonly text: string;
  readonly points: readonly AxisPoint[];
  /** How many points were asked for; more than there are where some were equal. */
  readonly asked: number;
}

/** A value of the field, and how it is written in a row. */
interface AxisPoint {
  readonly value: unknown;
  readonly cell: Cell;
}

/** The flag of the axis that varies how many equal regions there are. */
export const REGIONS_COUNT = "regions-count";

const regionsCount: NumberField = {
  type: "number",
  label: "Number of regions",
  unit: "regions",
  group: fields.regions.group,
  whole: true,
  min: 1,
  max: fields.regions.most,
  default: fields.regions.default.length,
  help: "Regions named region-1, region-2 and so on, with equal shares."
};

/**
 * Whether the text of a flag is an axis rather than one value: a comma makes a list of a number, a choice or a switch,
 * and two dots a range of a number. Texts, regions, classes, amounts and names are always one value.
 */
export function isAxis({type}: Field, text: string): boolean {
  if (type === "number") return text.includes(",") || text.includes("..");
  return (type === "choice" || type === "switch") && text.includes(",");
}

/** Reads an axis over a field, or says what is wrong with it as the second half of a sentence. */
export function readAxis(key: FieldKey, text: string): Axis | {readonly problem: string} {
  const read = axisValues(fields[key], text);
  if ("problem" in read) return read;
  const points = [...new Set(read.values)].map((value) => ({value, cell: value as Cell}));
  return {key, flag: flagOf(key), text, points, asked: read.asked};
}

/** Reads an axis over the number of regions, of which one value is one as well. */
export function readRegionsCount(text: string): Axis | {readonly problem: string} {
  const read = axisValues(regionsCount, text);
  if ("problem" in read) return read;
  const points = [...new Set(read.values)].map((count) => ({value: equalRegions(Number(count)), cell: Number(count)}));
  return {key: "regions", flag: REGIONS_COUNT, text, points, asked: read.asked};
}

function equalRegions(count: number): Region[] {
  return withShares(Array.from({length: count}, (_, index) => ({name: `region-${index + 1}`})));
}

interface Values {
  readonly values: readonly unknown[];
  readonly asked: number;
}

function axisValues(field: Field, text: string): Values | {readonly problem: string} {
  const range = field.type === "number" && text.includes("..");
  const read = range ? rangeValues(field, text) : listValues(field, text);
  if ("problem" in read) return read;
  for (const value of read.values) {
    const checked = checkField(field, value);
    if ("problem" in checked) return checked;
  }
  return read;
}

function listValues(field: Field, text: string): Values | {readonly problem: string} {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.some((part) => /^0\d/.test(part)))
    return {problem: `must have commas between values and none inside numbers, got ${JSON.stringify(text)}`};
  const values: unknown[] = [];
  for (const part of parts) {
    const checked = parseField(field, part);
    if ("problem" in checked) return checked;
    values.push(checked.value);
  }
  return {values, asked: values.length};
}
