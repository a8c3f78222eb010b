import type {Catalog} from "../catalog/tables.js";
import {type Compared, compare, comparedFigures} from "../compare/compare.js";
import {formatLink} from "../scenario/permalink.js";
import {type Cell, formatCsv} from "./csv.js";

/** The columns of a comparison: a row for each figure of each scenario, so that a spreadsheet can pivot it. */
export const compareColumns = [
  "level",
  "id",
  "figure",
  "unit",
  "scenario",
  "low",
  "plan",
  "high",
  "delta_to_first",
  "price_book",
  "commitment",
  "scenario_link",
  "data_version"
] as const;

/** Two to five plans side by side as CSV. */
export function compareCsv(compared: readonly Compared[], catalog: Catalog): string {
  return formatCsv(compareColumns, compareRecords(compared, catalog));
}

/** The rows of the CSV as records. */
export function compareRecords(compared: readonly Compared[], catalog: Catalog): Record<string, Cell>[] {
  const rows = compare(compared.map(({plan}) => plan));
  return rows.flatMap(({level, id, figure, values, deltas}) =>
    compared.map(({name, plan}, index) => ({
      level,
      id,
      figure,
      unit: comparedFigures[figure].unit,
      scenario: name,
      ...(values[index] ?? {}),
      delta_to_first: deltas[index],
      price_book: plan.cost?.priceBook,
      commitment: plan.cost?.commitment,
      scenario_link: formatLink(plan.scenario, catalog),
      data_version: plan.dataVersion
    }))
  );
}
