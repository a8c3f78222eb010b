import {logOf, powerOf, sinOf} from "./portable-math.js";

/** How sure a figure is: three points of a PERT distribution, or three quantiles somebody vouches for. */
export type Spread = PertSpread | QuantileSpread;

/** Least, likeliest and greatest value. */
export interface PertSpread {
  readonly kind: "pert";
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Values that lie above the figure with 10, 50 and 90 per cent chance. */
export interface QuantileSpread {
  readonly kind: "quantiles";
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** PERT puts four sixths of the weight on the likeliest value. */
const PERT_WEIGHT = 4;
/** Cells in which the density counts as a straight line: quantiles are then right to a millionth of the span. */
const CELLS = 400;
const LOGIT_OF_P90 = logOf(9);

/** The likeliest value of a PERT distribution, the middle one of quantiles. */
export function middleOf(spread: Spread): number {
  return spread.kind === "pert" ? spread.likely : spread.p50;
}

/** Whether there is nothing uncertain about it. */
export function isFixed(spread: Spread): boolean {
  const [from, , to] = pointsOf(spread);
  return from === to;
}

/** The three points of a spread in their order. */
export function pointsOf(spread: Spread): [number, number, number] {
  return spread.kind === "pert" ? [spread.low, spread.likely, spread.high] : [spread.p10, spread.p50, spread.p90];
}

/** What is wrong with a spread, in words that follow its name; undefined where nothing is. */
export function spreadProblem(spread: Spread): string | undefined {
  const names = spread.kind === "pert" ? ["low", "likely", "high"] : ["P10", "P50", "P90"];
  const points = pointsOf(spread);
  const missing = points.findIndex((point) => !Number.isFinite(point));
  if (missing >= 0) return `must have a number for ${names[missing]}, got ${points[missing]}`;
  const at = points.findIndex((point, index) => index > 0 && point < (points[index - 1] ?? point));
  if (at < 0) return undefined;
  return `must have ${names[at - 1]} at most ${names[at]}, got ${points[at - 1]} and ${points[at]}`;
}

/**
 * The quantiles of a spread at shares of the probability.
 *
 * PERT is the beta distribution with a = 1 + 4 (likely - low) / (high - low) and b = 6 - a. Through three quantiles go
 * two halves of logistic curves, one below and one above the middle: they meet the three points whatever those are.
 * Source: Malcolm and others, Application of a Technique for Research and Development Program Evaluation, 1959.
 *
 * @param shares between 0 and 1, in rising order
 */
export function quantilesOf(spread: Spread, shares: Float64Array): Float64Array {
  if (isFixed(spread)) return new Float64Array(shares.length).fill(middleOf(spread));
  return spread.kind === "pert" ? pertQuantiles(spread, shares) : logisticQuantiles(spread, shares);
}

/** Mean and standard deviation of a PERT distribution, exactly. */
export function pertMoments({low, likely, high}: PertSpread): {mean: number; deviation: number} {
  const mean = (low + PERT_WEIGHT * likely + high) / (PERT_WEIGHT + 2);
  return {mean, deviation: Math.sqrt(((mean - low) * (high - mean)) / (PERT_WEIGHT + 3))};
}

function logisticQuantiles({p10, p50, p90}: QuantileSpread, shares: Float64Array): Float64Array {
  return shares.map((share) => {
    const logit = logOf(share / (1 - share)) / LOGIT_OF_P90;
    return p50 + logit * (share < 0.5 ? p50 - p10 : p90 - p50);
  });
}

function pertQuantiles({low, likely, high}: PertSpread, shares: Float64Array): Float64Array {
  const span = high - low;
  const mode = (likely - low) / span;
  const {density, reached} = betaTable(PERT_WEIGHT * mode, PERT_WEIGHT * (1 - mode));
  const values = new Float64Array(shares.length);
  for (let index = 0, cell = 0; index < shares.length; index++) {
    const share = at(shares, index);
    while (cell < CELLS - 1 && at(reached, cell + 1) < share) cell++;
    const width = at(ends, cell + 1) - at(ends, cell);
    const within = inCell((share - at(reached, cell)) / width, at(density, cell), at(density, cell + 1));
    values[index] = low + span * Math.min(1, at(ends, cell) + within * width);
  }
  return values;
}

/** Ends of the cells between 0 and 1, which lie close where the density may be steep. */
const ends = Float64Array.from({length: CELLS + 1}, (_, index) =>
  index * 2 <= CELLS ? endAt(index) : 1 - endAt(CELLS - index)
);

function endAt(index: number): number {
  const sine = sinOf((Math.PI * index) / (2 * CELLS));
  return sine * sine;
}

/** Density at the ends of the cells, and the probability reached there, of x^p (1 - x)^q between 0 and 1. */
function betaTable(p: number, q: number): {density: Float64Array; reached: Float64Array} {
  const density = ends.map((x) => powerOf(x, p) * powerOf(1 - x, q));
  const reached = new Float64Array(CELLS + 1);
  for (let cell = 0; cell < CELLS; cell++) {
    const width = at(ends, cell + 1) - at(ends, cell);
    reached[cell + 1] = at(reached, cell) + (width * (at(density, cell) + at(density, cell + 1))) / 2;
  }
  const all = at(reached, CELLS);
  return {density: density.map((value) => value / all), reached: reached.map((value) => value / all)};
}

/** How far into a cell a probability lies, for its width, when the density goes from one value to another in a straight line. */
function inCell(probability: number, from: number, to: number): number {
  const slope = to - from;
  const root = Math.sqrt(Math.max(0, from * from + 2 * slope * probability));
  const far = from + root;
  return far > 0 ? Math.min(1, (2 * probability) / far) : 0;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
