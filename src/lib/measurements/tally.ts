import {formatNumber} from "../format.js";
import type {Comparison, Standing} from "./comparison.js";

/** How many measured figures count as what, and how many of them lie within low to high. */
export interface Tally {
  readonly all: number;
  readonly within: Readonly<Record<Standing, number>>;
  readonly count: Readonly<Record<Standing, number>>;
}

export function tally(rows: readonly Comparison[]): Tally {
  const of = (standing: Standing) => rows.filter(({checks}) => checks === standing);
  const each = (count: (standing: Standing) => number) => ({
    checked: count("checked"),
    fitted: count("fitted"),
    shown: count("shown")
  });
  return {
    all: rows.length,
    count: each((standing) => of(standing).length),
    within: each((standing) => of(standing).filter(({within}) => within).length)
  };
}

/** The tally in a sentence; figures that a constant was fitted to never count as a check. */
export function tallySentence({within, count}: Tally): string {
  return `${formatNumber(within.checked)} of ${formatNumber(count.checked)} measured figures lie within the model's low to high; ${formatNumber(count.fitted)} more were used to fit constants and ${formatNumber(count.shown)} are only shown.`;
}
