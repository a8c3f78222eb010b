import {parseField} from "../scenario/check-field.js";
import type {NumberField} from "../scenario/fields.js";
import {MOST_SCENARIOS} from "./grid.js";
import {type Spacing, spacedPoints} from "./spaced-points.js";

/** Points of fields that take fractions lie on thousandths. */
const DECIMALS = 3;
const END = new RegExp(`^\\d+(\\.\\d{1,${DECIMALS}})?$`);
const RANGE = /^([^,/]+?)\.\.([^,/]+)(?:\/(lin|log)?(\d+))?$/;
/** Exact roots take the longer the more there are: a thousand take a fraction of a second, ten thousand minutes. */
const MOST_ROOTS = 1_000;

interface Range {
  readonly from: number;
  readonly to: number;
  readonly spacing: Spacing;
  readonly count: number;
}

type Problem = {readonly problem: string};

/**
 * Reads a range of a number: 1..5 is every whole number, 1..100/lin10 and 1..100/10 are ten points at even distances,
 * 1..100/log10 ten at even ratios. Fields of whole numbers get whole points. `asked` counts them before those that
 * round to the same fall away.
 */
export function rangeValues(
  field: NumberField,
  text: string
): {readonly values: readonly number[]; readonly asked: number} | Problem {
  const range = readRange(field, text);
  if ("problem" in range) return range;
  const problem = rangeProblem(range);
  if (problem) return {problem: `${problem}, got ${JSON.stringify(text)}`};
  const {from, to, count, spacing} = range;
  const values = count === 1 ? [from] : spacedPoints(from, to, count, spacing, field.whole ? 0 : DECIMALS);
  return {values, asked: count};
}

function readRange(field: NumberField, text: string): Range | Problem {
  const got = `, got ${JSON.stringify(text)}`;
  const [, low, high, spacing, count] = RANGE.exec(text) ?? [];
  if (low === undefined || high === undefined)
    return {problem: `must be a list such as 1,2,3 or a range such as 1..100, 1..100/lin10 or 1..100/log10${got}`};
  const [from, to] = [endOf(field, low), endOf(field, high)];
  if (typeof from === "object") return from;
  if (typeof to === "object") return to;
  if (count === undefined && !field.whole) return {problem: `must say how many points, such as ${text}/10${got}`};
  return {from, to, spacing: spacing === "log" ? "log" : "lin", count: Number(count ?? to - from + 1)};
}

function endOf(field: NumberField, text: string): number | Problem {
  const checked = parseField(field, text.trim());
  if ("problem" in checked) return checked;
  if (typeof checked.value === "number" && END.test(text.trim())) return checked.value;
  return {
    problem: `must have numbers of at most ${DECIMALS} decimals at the ends of a range, got ${JSON.stringify(text)}`
  };
}

function rangeProblem({from, to, count, spacing}: Range): string | undefined {
  if (from > to) return "must have a range that rises";
  if (spacing === "log" && from === 0) return "must have a logarithmic range that begins above 0";
  const [least, most] = [from === to ? 1 : 2, spacing === "log" ? MOST_ROOTS : MOST_SCENARIOS];
  if (count >= least && count <= most) return undefined;
  return `must have ${least} to ${most} points in a ${spacing === "log" ? "logarithmic" : "linear"} range`;
}
