import {formatNumber} from "../format.js";
import type {Region} from "./fields.js";
import type {RegionText} from "./regions.js";

/** A region as it is being typed, its share in per cent. */
export interface Draft {
  readonly name: string;
  readonly percent: string;
  readonly priceRegion?: string;
}

/** Shares are written with two decimals; three equal ones then miss 100 by a hundredth. */
const TOLERANCE_PERCENT = 0.05;
const ROUNDING = 2e-4;

export function toDrafts(regions: readonly Region[]): Draft[] {
  return written(regions.map(({share, ...region}) => ({...region, weight: share})));
}

/** The regions of drafts; with even shares, or shares that are even but for their rounding, none has one of its own. */
export function fromDrafts(drafts: readonly Draft[], uneven: boolean): RegionText[] {
  const total = drafts.reduce((sum, draft) => sum + percentOf(draft), 0);
  const even = drafts.every((draft) => Math.abs(percentOf(draft) / total - 1 / drafts.length) < ROUNDING);
  return drafts.map(({name, percent: _, ...rest}, index) => ({
    ...rest,
    name: name.trim(),
    ...(uneven && !even && {share: Number((percentOf(drafts[index]) / total).toFixed(8))})
  }));
}

/** What is wrong with the shares, or undefined. */
export function shareProblem(drafts: readonly Draft[]): string | undefined {
  const wrong = drafts.find((draft) => !(percentOf(draft) > 0));
  if (wrong?.percent.trim() === "") return `The share of ${wrong.name || "a region"} is empty.`;
  if (wrong) return `The share of ${wrong.name || "a region"} must be above 0 %, got ${wrong.percent} %.`;
  const total = drafts.reduce((sum, draft) => sum + percentOf(draft), 0);
  if (Math.abs(total - 100) <= TOLERANCE_PERCENT) return undefined;
  return `Shares must add up to 100 %, they add up to ${formatNumber(total)} %.`;
}

/** The drafts after one came or went: a new one, without a share, gets an equal part; the others keep their proportions. */
export function resized(drafts: readonly Draft[]): Draft[] {
  const known = drafts.filter((draft) => percentOf(draft) > 0);
  const total = known.reduce((sum, draft) => sum + percentOf(draft), 0) || 1;
  const part = 1 / drafts.length;
  const left = 1 - part * (drafts.length - known.length);
  return written(
    drafts.map((draft) => ({...draft, weight: percentOf(draft) > 0 ? (left * percentOf(draft)) / total : part}))
  );
}

/** Writes weights as per cent with two decimals that add up to 100 as they are written. */
function written(regions: readonly (Omit<Draft, "percent"> & {readonly weight: number})[]): Draft[] {
  const total = regions.reduce((sum, {weight}) => sum + weight, 0);
  const hundredths = regions.map(({weight}) => Math.round((10_000 * weight) / total));
  const rest = 10_000 - hundredths.reduce((a, b) => a + b, 0);
  return regions.map(({weight: _, ...region}, index) => ({
    ...region,
    percent: String(((hundredths[index] ?? 0) + (index === 0 ? rest : 0)) / 100)
  }));
}

function percentOf(draft: Draft | undefined): number {
  return draft === undefined || draft.percent.trim() === "" ? Number.NaN : Number(draft.percent);
}
