import {formatNumber} from "../format.js";
import {type Estimate, levels} from "../sizing/demand/estimate.js";
import {type CellView, type DataTable, dataTable} from "./data-table.js";

/** A figure of three columns: numbers that explain themselves, or words. */
export interface Figure {
  readonly name: string;
  readonly note?: string;
  readonly unit: string;
  readonly cells: readonly [CellView, CellView, CellView];
}

/** A number that explains itself. */
export function numberCell(value: number, path: string): CellView {
  return {text: formatNumber(value), path};
}

export const noCell: CellView = {text: "–"};

/** A figure at each level. */
export function spreadCells(spread: Estimate, path: string): Figure["cells"] {
  const [low, likely, high] = levels.map((level) => numberCell(spread[level], `${path}.${level}`));
  return [low ?? noCell, likely ?? noCell, high ?? noCell];
}

/** A number that is the same at every level stands in the middle. */
export function singleCells(value: number, path: string): Figure["cells"] {
  return [noCell, numberCell(value, path), noCell];
}

/** A table of figures with three columns of numbers, low, likely and high unless named otherwise. */
export function spreadTable(caption: string, headers = ["Low", "Likely", "High"]): DataTable<Figure> {
  const table = dataTable<Figure>({
    caption,
    columns: [
      {
        header: "Figure",
        cell: ({name, unit, note = ""}) => ({text: name, note: [unit, note].filter(Boolean).join("; ")})
      },
      ...headers.map((header, index) => ({
        header,
        numeric: true,
        cell: ({cells}: Figure) => cells[index] ?? noCell
      }))
    ],
    key: ({name}) => name,
    fixed: true
  });
  table.classList.add("figures-table");
  return table;
}
