import {formatNumber} from "../format.js";
import type {Range} from "../sizing/bill-line.js";
import type {CellView} from "./data-table.js";

/** A range as a cell: the plan, and below it the bounds where they differ. Each number explains itself. */
export function rangeCell(range: Range | undefined, path: string, write = formatNumber): CellView {
  if (!range) return {text: "–"};
  const end = (bound: "low" | "high") => ({text: write(range[bound]), path: `${path}.${bound}`});
  const ends = range.low === range.high ? undefined : ([end("low"), end("high")] as const);
  return {text: write(range.plan), path: `${path}.plan`, ends};
}
