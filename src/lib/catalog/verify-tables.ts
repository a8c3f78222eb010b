import {fields} from "../scenario/fields.js";
import type {ReadFile} from "./load-catalog.js";
import {readTable} from "./read-table.js";
import type {Catalog} from "./tables.js";
import {type FioOption, fioOptionRow, type Query, queryRow} from "./verify-schemas.js";

/** What a real cluster is measured with; only the page and the command that verify load it. */
export interface VerifyTables {
  readonly queries: readonly Query[];
  readonly fioOptions: readonly FioOption[];
}

export const verifyTables = {
  queries: {file: "verify/queries.csv", row: queryRow},
  fioOptions: {file: "verify/fio.csv", row: fioOptionRow}
} as const;

/**
 * Reads the tables of data/verify, and checks that what they name is in the catalogue.
 *
 * @throws Error that names file, row and column of what is wrong
 */
export function loadVerify(read: ReadFile, catalog: Catalog): VerifyTables {
  const {queries: q, fioOptions: f} = verifyTables;
  const queries = readTable(q.file, read(q.file), q.row);
  const fioOptions = readTable(f.file, read(f.file), f.row);
  const known = {
    source: idsOf(catalog.sources),
    limit: idsOf(catalog.limits),
    check: idsOf(catalog.rolloutChecks),
    input: new Set(Object.keys(fields))
  };
  const problems = [
    ...queries.flatMap((row) => unknown(q.file, row, known)),
    ...fioOptions.flatMap((row) => unknown(f.file, row, {source: known.source}))
  ];
  if (problems.length) throw new Error(problems.join("\n"));
  return {queries, fioOptions};
}

function idsOf(rows: readonly {id: string}[]): Set<string> {
  return new Set(rows.map(({id}) => id));
}

function unknown<R extends {id: string}>(file: string, row: R, known: Partial<Record<keyof R, Set<string>>>): string[] {
  return Object.entries<Set<string>>(known as Record<string, Set<string>>).flatMap(([column, ids]) => {
    const cell = String(row[column as keyof R]);
    return cell && !ids.has(cell) ? [`${file} row ${row.id}, column ${column}: ${cell} is not in the list`] : [];
  });
}
