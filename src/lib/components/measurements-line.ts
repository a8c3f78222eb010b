import type {Catalog} from "../catalog/tables.js";
import {formatCount} from "../format.js";
import type {Comparison} from "../measurements/comparison.js";
import {measuredRanges} from "../measurements/ranges.js";
import {tally, tallySentence} from "../measurements/tally.js";
import {type PlanView, sentenceView} from "./headline-view.js";

/** How the model holds against what was measured, and how many constants this plan uses beyond their range. */
export function measurementsLine(catalog: Catalog, rows: readonly Comparison[]): PlanView {
  const sentence = tallySentence(tally(rows));
  return sentenceView((plan) => {
    const beyond = measuredRanges(plan, catalog).filter((range) => range.beyond).length;
    const here = beyond
      ? `beyond the measured range of ${formatCount(beyond, "constants")}`
      : "within every measured range";
    return `${sentence} This plan lies ${here}.`;
  });
}
