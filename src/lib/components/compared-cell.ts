import {html} from "htl";
import {type ComparedRow, comparedFigures} from "../compare/compare.js";
import {comparedPath} from "../compare/compared-path.js";
import {deltaText} from "../compare/delta-text.js";
import {formatNumber} from "../format.js";
import type {Range} from "../sizing/bill-line.js";
import {numberButton} from "./number-button.js";
import type {PlannedScenario} from "./planned-scenarios.js";
import {rangeEnds} from "./range-ends.js";

/** A figure of one scenario: the plan, low to high below it, and how far it lies from the base. Each number explains itself. */
export function comparedCell(row: ComparedRow, index: number, {letter}: PlannedScenario, name: string): HTMLElement {
  const [range, base] = [row.values[index], row.values[0]];
  const write = writerOf(row);
  const delta = index && (range || base) ? deltaText(row.deltas[index] ?? 0, base?.plan ?? 0, write) : "";
  const difference = html`<small class="delta">${delta}</small>`;
  if (!range) return html`<td class="numeric">–${difference}</td>`;
  const path = comparedPath(row);
  const spoken = `${name}, ${letter.toUpperCase()}`;
  const isRange = row.figure !== "managementClusters";
  const main = numberButton(write(range.plan), isRange ? `${path}.plan` : path, spoken);
  return html`<td class="numeric" data-plan=${letter}>${main}${endsOf(row, range, spoken)}${difference}</td>`;
}

/**
 * The bounds of a figure. The cost of a part is its share of what is bought at each bound, and may be less where the
 * whole costs more: bounds that are none are left to the CSV.
 */
function endsOf(row: ComparedRow, {low, plan, high}: Range, name: string): HTMLElement | "" {
  if (row.figure === "managementClusters" || low === high || low > plan || plan > high) return "";
  const [write, path, ends] = [writerOf(row), comparedPath(row), rangeEnds()];
  ends.update(
    [
      {text: write(low), path: `${path}.low`},
      {text: write(high), path: `${path}.high`}
    ],
    name
  );
  return ends;
}

/** What a figure is called, with its unit. */
export function figureName({figure}: Pick<ComparedRow, "figure">): string {
  const {label, unit} = comparedFigures[figure];
  return unit ? `${label}, ${unit}` : label;
}

function writerOf({figure}: ComparedRow): (value: number) => string {
  return figure === "usdPerMonth" ? (usd) => formatNumber(Math.round(usd)) : formatNumber;
}
