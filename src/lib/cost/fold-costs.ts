import {group} from "d3";
import {bounds, mapRange, type Range} from "../sizing/bill-line.js";
import {escaped} from "../sizing/lines-where.js";
import type {CostLine} from "./cost.js";
import type {CostLineOf} from "./cost-line.js";

/** Lines of the cost that are bought alike, as one. */
export interface FoldedCost {
  readonly line: CostLine;
  readonly count: number;
  readonly regions: readonly string[];
  /** The path of the line, or of the sum over the lines, in the plan. */
  readonly path: string;
  readonly quantity: Range;
  readonly month: Range;
}

/** Lines of the cost of the same item, price and quantity, in the order of their first; prices differ by region. */
export function foldCosts(lines: readonly CostLine[]): FoldedCost[] {
  return Array.from(group(lines, (line) => costKey(line, Number)).values()).flatMap((alike) => {
    const [line] = alike;
    if (!line) return [];
    const [single, id] = [alike.length === 1, escaped(line.id)];
    return [
      {
        line,
        count: alike.length,
        regions: [...new Set(alike.map(({region}) => region))],
        path: single ? `cost.lines.${id}` : `cost.lines.like=${id}`,
        quantity: mapRange((bound) => alike.reduce((sum, {quantity}) => sum + quantity[bound], 0)),
        month: mapRange((bound) => alike.reduce((sum, {month}) => sum + Math.round(month[bound] * 100), 0) / 100)
      }
    ];
  });
}

/** A line of the cost by itself. */
export function singleCost(line: CostLine): FoldedCost {
  const {quantity, month, region} = line;
  return {line, count: 1, regions: [region], path: `cost.lines.${escaped(line.id)}`, quantity, month};
}

/** The lines that are bought as the one of an id is. */
export function linesAlike<V>(
  lines: readonly CostLineOf<V>[],
  id: string,
  plain: (value: V) => number
): readonly CostLineOf<V>[] {
  const model = lines.find((line) => line.id === id);
  if (!model) return [];
  const key = costKey(model, plain);
  return lines.filter((line) => costKey(line, plain) === key);
}

function costKey<V>(
  {kind, role, item, priceId, unit, unitPrice, quantity}: CostLineOf<V>,
  plain: (value: V) => number
) {
  const figures = [unitPrice, quantity].flatMap((range) => bounds.map((bound) => plain(range[bound])));
  return JSON.stringify([kind, role, item, priceId, unit, figures]);
}
