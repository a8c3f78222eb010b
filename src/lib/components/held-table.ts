import {formatNumber, formatPercent} from "../format.js";
import type {Held} from "../verify/held.js";
import {type CellView, type DataTable, dataTable} from "./data-table.js";

/** Measured values against targets, with how far each is kept or missed. A target of the plan explains itself. */
export function heldTable(caption: string): DataTable<Held> {
  return dataTable<Held>({
    caption,
    columns: [
      {header: "What", cell: ({label, why}) => ({text: label, note: why || undefined})},
      {header: "Result", cell: (row) => ({text: resultOf(row)})},
      {header: "Measured", numeric: true, cell: ({measured, unit}) => ({text: withUnit(measured, unit)})},
      {
        header: "Target",
        numeric: true,
        cell: targetCell
      },
      {header: "Margin", numeric: true, cell: ({margin}) => ({text: margin === null ? "–" : formatPercent(margin)})}
    ],
    key: ({id}) => id
  });
}

function targetCell({target, unit, atLeast, explain}: Held): CellView {
  const text = `${atLeast ? "≥" : "≤"} ${withUnit(target, unit)}`;
  return explain === undefined ? {text} : {text, path: explain};
}

function resultOf({status, decides}: Held): string {
  if (status === "not measured") return status;
  if (!decides) return status === "pass" ? "within it" : "beyond it";
  return status === "pass" ? "✓ pass" : "✗ fail";
}

function withUnit(value: number | null, unit: string): string {
  return value === null ? "–" : `${rounded(value)} ${unit}`;
}

/** Three digits are enough beside a target. */
export function rounded(value: number): string {
  return formatNumber(Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
}
