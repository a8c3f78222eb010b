import {type Compared, type ComparedRow, compare, comparedFigures} from "../compare/compare.js";
import {formatNumber} from "../format.js";
import {headline} from "../sizing/headline.js";
import {textTable} from "./text-table.js";

/** Two to five plans side by side for a terminal: totals and roles, each with its difference from the first. */
export function compareText(compared: readonly Compared[]): string {
  const rows = compare(compared.map(({plan}) => plan)).filter(({level}) => level !== "line");
  const header = ["", "figure", ...compared.flatMap(({name}, index) => (index ? [name, "difference"] : [name]))];
  const sentences = compared.map(({name, plan}) => `${name}: ${headline(plan)}`);
  return [...sentences, "", textTable([header, ...rows.map(cells)])].join("\n");
}

function cells({level, id, figure, values, deltas}: ComparedRow): string[] {
  const {label, unit} = comparedFigures[figure];
  const figures = values.flatMap((value, index) => {
    const text = value === undefined ? "" : formatNumber(value.plan);
    return index ? [text, signed(deltas[index] ?? 0)] : [text];
  });
  return [level === "total" ? "total" : id, unit ? `${label}, ${unit}` : label, ...figures];
}

function signed(difference: number): string {
  if (difference === 0) return "";
  return `${difference > 0 ? "+" : "-"}${formatNumber(Math.abs(difference))}`;
}
