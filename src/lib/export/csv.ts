/** A cell of a CSV file. */
export type Cell = string | number | boolean | null | undefined;

/** What stands at the start of a file, so that spreadsheets read it as UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";

const FORMULA = /^[=+\-@\t\r\0]/;

/**
 * Writes CSV as spreadsheets read it: RFC 4180 with CRLF, a byte order mark, numbers with a decimal point. A text that
 * a spreadsheet would take for a formula gets a leading apostrophe; numbers never do, since -3 is data.
 */
export function formatCsv(columns: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return `${BYTE_ORDER_MARK}${lines.map(formatCsvLine).join("")}`;
}

/** One line of such a file, for rows that are too many to hold. */
export function formatCsvLine(cells: readonly Cell[]): string {
  return `${cells.map(formatCell).join(",")}\r\n`;
}

function formatCell(value: Cell): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
