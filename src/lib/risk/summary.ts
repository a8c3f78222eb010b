import {quantileSorted} from "d3";

/** A figure over all draws: values that 10, 50 and 90 per cent of the draws do not exceed, and their mean. */
export interface Summary {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly mean: number;
}

/** A value with the share of draws that have it. */
export interface Chance<T> {
  readonly value: T;
  readonly chance: number;
}

/** Quantiles by linear interpolation between draws (type 7); undefined where no draw has the figure. */
export function summaryOf(values: Float64Array): Summary | undefined {
  const there = Array.from(values.filter((value) => !Number.isNaN(value)).sort());
  if (!there.length) return undefined;
  const at = (share: number) => quantileSorted(there, share) ?? Number.NaN;
  return {p10: at(0.1), p50: at(0.5), p90: at(0.9), mean: there.reduce((sum, value) => sum + value, 0) / there.length};
}

/** The share of draws for which a test holds; draws without the figure count as not. */
export function chanceOf(values: Float64Array, test: (value: number) => boolean): number {
  let holding = 0;
  for (const value of values) if (!Number.isNaN(value) && test(value)) holding++;
  return holding / values.length;
}

/** The values of draws with their chances, the likeliest first; equal chances in rising order of the value. */
export function chancesOf(values: ArrayLike<number>): Chance<number>[] {
  const counts = new Map<number, number>();
  for (const value of Array.from(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({value, chance: count / values.length}))
    .sort((a, b) => b.chance - a.chance || a.value - b.value);
}
