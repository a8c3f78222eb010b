import {csvParseRows} from "d3";
import {LineCounter, parseDocument} from "yaml";
import type {z} from "zod";
import {abridge} from "./abridge.js";

interface Place {
  readonly where: string;
  readonly record: unknown;
}

/**
 * Reads the rows of one table from its text.
 *
 * @throws Error that names file, row and column of every wrong cell (at most ten of them). The header of a CSV file
 *   is row 1; an entry of a YAML file is named by its line.
 */
export function readTable<T extends z.ZodType<{id: string}>>(file: string, source: string, row: T): z.infer<T>[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  const rows: z.infer<T>[] = [];
  for (const {where, record} of places(file, source)) {
    const {success, data, error} = row.safeParse(record);
    if (!success) problems.push(...error.issues.map((issue) => describe(where, record, issue)));
    else if (seen.has(data.id)) problems.push(`${where}, column id: ${data.id} is there twice`);
    else rows.push(data);
    if (success) seen.add(data.id);
  }
  if (!rows.length && !problems.length) problems.push(`${file}: no rows`);
  if (problems.length) throw new Error(abridge(problems).join("\n"));
  return rows;
}

function places(file: string, source: string): Place[] {
  return file.endsWith(".yaml") ? yamlEntries(file, source) : csvRecords(file, source);
}

function csvRecords(file: string, source: string): Place[] {
  const [header = [], ...rows] = csvParseRows(source.replace(/^\ufeff/, ""));
  return rows.map((cells, index) => {
    const where = `${file} row ${index + 2}`;
    if (cells.length !== header.length)
      throw new Error(`${where}: ${cells.length} cells, but the header has ${header.length}`);
    return {where, record: Object.fromEntries(header.map((column, i) => [column, cells[i]]))};
  });
}

function yamlEntries(file: string, source: string): Place[] {
  const lines = new LineCounter();
  const document = parseDocument(source, {lineCounter: lines});
  const [error] = document.errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  const entries: unknown = document.toJS();
  if (!Array.isArray(entries)) throw new Error(`${file}: must be a list of entries`);
  return entries.map((record, index) => {
    const offset = (document.getIn([index], true) as {range?: [number]} | undefined)?.range?.[0] ?? 0;
    return {where: `${file} line ${lines.linePos(offset).line}`, record};
  });
}

function describe(where: string, record: unknown, issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `${where}: unknown column ${issue.keys.join(", ")}`;
  const column = issue.path.join(".");
  const cell = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    record
  );
  if (cell === undefined) return `${where}, column ${column}: is missing`;
  return `${where}, column ${column}: ${issue.message}, got ${JSON.stringify(cell)}`;
}
