import {formatNumber} from "../format.js";
import type {OutcomeWords} from "../risk/outcome-words.js";
import type {CurvePoint} from "../risk/quantile-curve.js";
import type {Bar, Correlation} from "../risk/sensitivity.js";
import {staticTable} from "./static-table.js";

/** Three digits are enough beside a chart. */
const short = (value: number) => formatNumber(Number(value.toPrecision(3)));

/** The range of a parameter as it stands in a title: "1 to 3 hosts". */
export function barRange({from, to, unit}: Pick<Bar, "from" | "to" | "unit">): string {
  return `${short(from)} to ${short(to)}${unit && ` ${unit}`}`;
}

/** The quantiles of an outcome. */
export function curveTable(curve: readonly CurvePoint[], {name, unit, write}: OutcomeWords): HTMLElement {
  const rows = curve.map(({share, value}) => [`${formatNumber(100 * share)} %`, write(value)]);
  return staticTable(`${name}: values that a share of the draws does not exceed`, ["Draws", unit], rows);
}

/** What each parameter alone does. */
export function barsTable(bars: readonly Bar[], {name, unit, write}: OutcomeWords): HTMLElement {
  const headers = ["Parameter", "From", "To", "Unit", `At the low end (${unit})`, `At the high end (${unit})`];
  const rows = bars.map((bar) => [
    bar.label,
    short(bar.from),
    short(bar.to),
    bar.unit || "–",
    write(bar.atFrom),
    write(bar.atTo)
  ]);
  return staticTable(`${name} with each parameter at both ends of its range, all others as planned`, headers, rows);
}

/** How strongly parameters and an outcome go together. */
export function correlationsTable(correlations: readonly Correlation[]): HTMLElement {
  const rows = correlations.map(({label, rank}) => [label, rank.toFixed(3)]);
  return staticTable("Rank correlation over all draws, the strongest first", ["Parameter", "Correlation"], rows);
}
