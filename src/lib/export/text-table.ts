/** Lines up rows of text in columns, numbers to the right; the first row is the header. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join("  ")
        .trimEnd()
    )
    .join("\n");
}

function pad(cell: string, width: number): string {
  return /^[\d,. ()-]+( inst\.| nodes)?$/.test(cell) ? cell.padStart(width) : cell.padEnd(width);
}
