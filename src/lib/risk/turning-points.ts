import {fields} from "../scenario/fields.js";
import {type Parameter, planValue} from "./parameters.js";
import {pointsOf} from "./spread.js";

/** A value of a parameter at which something about the plan becomes another: what would have to be true. */
export interface TurningPoint {
  /** The first value, seen from the plan, with the other outcome. */
  readonly value: number;
  readonly before: string;
  readonly after: string;
  /** Whether the value lies outside the parameter's own range. */
  readonly beyond: boolean;
}

/** Values that are tried on each side before the search between two of them. */
const STEPS = 24;
/** How far beyond its range a parameter without limits of its own is looked at. */
const REACH = 10;
const CLOSE = 1e-6;

/**
 * The nearest values below and above the plan's at which an outcome changes. A change that comes and goes between two
 * of the values tried is not seen.
 *
 * @param outcomeAt the outcome with a value of the parameter, such as the tier, the limit that binds, or a layout
 */
export function turningPoints(parameter: Parameter, outcomeAt: (value: number) => string): TurningPoint[] {
  const from = planValue(parameter);
  const before = outcomeAt(from);
  const [least, , most] = pointsOf(parameter.spread);
  return reachOf(parameter).flatMap((end) => {
    const value = firstChange(from, end, before, outcomeAt, parameter.whole);
    if (value === undefined) return [];
    return [{value, before, after: outcomeAt(value), beyond: value < least || value > most}];
  });
}

/** How far down and up a parameter may go. */
function reachOf({enters, spread}: Parameter): [number, number] {
  if (enters.way === "share") return [0, 1];
  if (enters.way === "input") return [fields[enters.field].min, fields[enters.field].max];
  const [least, , most] = pointsOf(spread);
  return [least / REACH, most * REACH];
}

function firstChange(
  from: number,
  end: number,
  before: string,
  outcomeAt: (value: number) => string,
  whole: boolean
): number | undefined {
  let near = from;
  for (const value of valuesTo(from, end)) {
    const tried = whole ? Math.round(value) : value;
    if (tried !== near && outcomeAt(tried) !== before) return between(near, tried, before, outcomeAt, whole);
    near = tried;
  }
  return undefined;
}

/** Values from one to another in equal ratios, or in equal steps where one of them is 0. */
function valuesTo(from: number, end: number): number[] {
  const ratio = from > 0 && end > 0;
  return Array.from({length: STEPS}, (_, index) => {
    const share = (index + 1) / STEPS;
    if (index === STEPS - 1) return end;
    return ratio ? from * (end / from) ** share : from + share * (end - from);
  });
}

/** Halves the distance until both ends are next to each other. */
function between(
  same: number,
  other: number,
  before: string,
  outcomeAt: (value: number) => string,
  whole: boolean
): number {
  const isClose = () =>
    whole ? Math.abs(other - same) <= 1 : Math.abs(other - same) <= CLOSE * Math.max(Math.abs(other), Math.abs(same));
  while (!isClose()) {
    const middle = whole ? Math.round((same + other) / 2) : (same + other) / 2;
    if (outcomeAt(middle) === before) same = middle;
    else other = middle;
  }
  return other;
}
