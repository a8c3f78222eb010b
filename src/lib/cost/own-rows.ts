import {csvParseRows} from "d3";
import {datePattern, quantityPattern, signedPattern} from "../catalog/patterns.js";

/** The columns of a price book as a file. `low`, `likely` and `high` are for inputs, the last ones for what is new. */
export const ownColumns = [
  "id",
  "region",
  "item",
  "term",
  "usd",
  "unit",
  "above",
  "up_to",
  "all_upfront",
  "as_of",
  "confidence",
  "source",
  "note",
  "low",
  "likely",
  "high",
  "vcpu",
  "memory_gib",
  "architecture",
  "local_disk_gb",
  "continent",
  "latitude",
  "longitude"
] as const;
export type OwnColumn = (typeof ownColumns)[number];

const MOST_CHARACTERS = 2_000_000;
const MOST_ROWS = 20_000;

/** A row of the file. What is wrong with its cells goes to `problems`. */
export class OwnRow {
  constructor(
    readonly number: number,
    private readonly cells: ReadonlyMap<OwnColumn, string>,
    private readonly problems: string[]
  ) {}

  private wrong = false;

  /** Whether something was reported of this row: what follows from it need not be. */
  get isWrong(): boolean {
    return this.wrong;
  }

  report(column: OwnColumn, problem: string): null {
    this.wrong = true;
    this.problems.push(`row ${this.number}, column ${column}: ${problem}`);
    return null;
  }

  /** The cell; undefined where the file has no such column. */
  text(column: OwnColumn): string | undefined {
    return this.cells.get(column);
  }

  required(column: OwnColumn): string {
    const text = this.text(column);
    if (!text) this.report(column, "is missing");
    return text ?? "";
  }

  quantity(column: OwnColumn): number | null {
    return this.matching(column, quantityPattern, "must be a number of at least 0", Number);
  }

  requiredQuantity(column: OwnColumn): number {
    return this.required(column) ? (this.quantity(column) ?? 0) : 0;
  }

  requiredPositive(column: OwnColumn): number {
    const problems = this.problems.length;
    const value = this.requiredQuantity(column);
    if (value === 0 && this.problems.length === problems)
      this.report(column, `must be a number above 0, got ${JSON.stringify(this.text(column))}`);
    return value;
  }

  /** A spreadsheet writes TRUE and FALSE. */
  yesNo(column: OwnColumn): boolean | null {
    const text = this.text(column)?.toLowerCase();
    if (!text || text === "true" || text === "false") return text ? text === "true" : null;
    return this.report(column, `must be true or false, got ${JSON.stringify(this.text(column))}`);
  }

  requiredSigned(column: OwnColumn): number {
    return this.required(column) ? (this.matching(column, signedPattern, "must be a number", Number) ?? 0) : 0;
  }

  date(column: OwnColumn): string | null {
    return this.matching(column, datePattern, "must be a date such as 2026-01-31", String);
  }

  oneOf<const T extends string>(column: OwnColumn, values: readonly T[]): T | null {
    const text = this.text(column);
    const value = values.find((known) => known === text);
    if (!text || value !== undefined) return value ?? null;
    return this.report(column, `must be one of ${values.join(", ")}, got ${JSON.stringify(text)}`);
  }

  /** Reports a cell that is neither empty nor the value that the book already has. */
  agree(column: OwnColumn, value: string | number | null): void {
    const text = this.text(column);
    if (text && text !== String(value ?? ""))
      this.report(column, `must be ${JSON.stringify(String(value ?? ""))} for this id, got ${JSON.stringify(text)}`);
  }

  private matching<T>(column: OwnColumn, pattern: RegExp, what: string, read: (text: string) => T): T | null {
    const text = this.text(column);
    if (!text) return null;
    return pattern.test(text) ? read(text) : this.report(column, `${what}, got ${JSON.stringify(text)}`);
  }
}

/**
 * Splits the text of a price book into rows; empty ones are left out.
 *
 * @throws Error for what is no such table at all.
 */
export function readOwnRows(text: string, problems: string[]): OwnRow[] {
  if (text.length > MOST_CHARACTERS)
    throw new Error(`must be at most ${MOST_CHARACTERS} characters long, got ${text.length}`);
  const [header = [], ...rows] = csvParseRows(text.replace(/^\ufeff/, ""));
  if (rows.length > MOST_ROWS) throw new Error(`must have at most ${MOST_ROWS} rows, got ${rows.length}`);
  const columns = readHeader(header);
  return rows.flatMap((cells, index) => {
    if (cells.every((cell) => !cell.trim())) return [];
    const number = index + 2;
    if (cells.length !== columns.length)
      throw new Error(`row ${number}: ${cells.length} cells, but the header has ${columns.length}`);
    return new OwnRow(number, new Map(columns.map((column, i) => [column, unguarded(cells[i] ?? "")])), problems);
  });
}

function readHeader(header: readonly string[]): OwnColumn[] {
  const names = header.map((cell) => cell.trim());
  const columns = ownColumns.filter((column) => names.includes(column));
  for (const column of ["id", "usd"] as const)
    if (!columns.includes(column)) throw new Error(`row 1: column ${column} is missing in the header`);
  for (const [index, name] of names.entries()) {
    if (!columns.some((column) => column === name)) throw new Error(`row 1: unknown column ${JSON.stringify(name)}`);
    if (names.indexOf(name) < index) throw new Error(`row 1: column ${name} is there twice`);
  }
  return names.flatMap((name) => columns.find((column) => column === name) ?? []);
}

/** Takes off the apostrophe that keeps a spreadsheet from reading a text as a formula. */
const unguarded = (cell: string) => cell.trim().replace(/^'(?=[=+\-@])/, "");
