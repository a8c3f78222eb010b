import {BYTE_ORDER_MARK, type Cell, formatCsvLine} from "../export/csv.js";
import {bounds} from "../sizing/bill-line.js";
import {columnsOf} from "./columns.js";
import type {SweepRow} from "./result-cells.js";
import {type Sweep, sweepRows} from "./sweep-rows.js";

export const sweepFormats = ["csv", "ndjson"] as const;
export type SweepFormat = (typeof sweepFormats)[number];

/** Lines that are planned as they are read, and how many of those read so far have no plan. */
export interface SweepLines {
  readonly lines: Iterable<string>;
  readonly errors: () => number;
}

/**
 * The rows of a sweep as text. As CSV only the first shard begins with a byte order mark and the header, so that shards
 * one after the other are the CSV of the whole; as NDJSON every line is an object of its own.
 */
export function sweepLines(sweep: Sweep, format: SweepFormat): SweepLines {
  const columns = columnsOf(sweep.grid);
  let errors = 0;
  const line = (row: SweepRow) => {
    if (row.error) errors++;
    return format === "csv" ? csvLine(columns, row) : jsonLine(columns, row);
  };
  function* lines() {
    if (format === "csv" && sweep.shard.index === 1) yield BYTE_ORDER_MARK + formatCsvLine(columns);
    for (const row of sweepRows(sweep)) yield line(row);
  }
  return {lines: lines(), errors: () => errors};
}

const money = new Set<string>(bounds.map((bound) => `usd_month_${bound}`));

function csvLine(columns: readonly string[], row: SweepRow): string {
  return formatCsvLine(columns.map((column) => (money.has(column) ? withCents(row[column]) : row[column])));
}

function withCents(usd: Cell): Cell {
  return typeof usd === "number" ? usd.toFixed(2) : usd;
}

function jsonLine(columns: readonly string[], row: SweepRow): string {
  return `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column] ?? null])))}\n`;
}
