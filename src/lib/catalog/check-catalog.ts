import type {Library} from "./load-catalog.js";
import {modelTables, operationsTables, referenceTables} from "./tables.js";

type Row = Readonly<Record<string, unknown>> & {readonly id: string};

/**
 * Checks what one row cannot tell: sources and corrections that are named exist, and no low lies above its high.
 *
 * @throws Error that names file, row id and column.
 */
export function checkCatalog(library: Library): void {
  const {catalog, reference, operations} = library;
  const sources = new Set(catalog.sources.map(({id}) => id));
  const corrections = new Set(reference.corrections.map(({id}) => id));
  const phases = new Set(operations.phases.map(({id}) => id));
  const queries = new Set(operations.queries.map(({id}) => id));
  const problems = eachTable(library).flatMap(({file, rows}) =>
    rows.flatMap((row) =>
      [
        ...named(row, "source", sources),
        ...named(row, "sources", sources),
        ...named(row, "evidenceSources", sources),
        ...named(row, "correction", corrections),
        ...named(row, "phase", phases),
        ...named(row, "query", queries),
        ...named(row, "look", file.endsWith("troubleshooting.yaml") ? queries : undefined),
        ...reversed(row)
      ].map((problem) => `${file} row ${row.id}, ${problem}`)
    )
  );
  if (problems.length) throw new Error(problems.join("\n"));
}

/** Every table with the file it comes from. */
export function eachTable({catalog, reference, operations}: Library): {file: string; rows: readonly Row[]}[] {
  const tables: Readonly<Record<string, {file: string}>> = {...modelTables, ...referenceTables, ...operationsTables};
  const all: Readonly<Record<string, unknown>> = {...catalog, ...reference, ...operations};
  return Object.entries(tables).map(([name, {file}]) => ({file, rows: all[name] as readonly Row[]}));
}

function named(row: Row, column: string, known: ReadonlySet<string> | undefined): string[] {
  if (!known) return [];
  const ids = [row[column] ?? []].flat().filter((id) => id !== "");
  return ids.filter((id) => !known.has(String(id))).map((id) => `column ${column}: ${id} is not in the list`);
}

function reversed(row: Row): string[] {
  const lows = Object.keys(row).filter((column) => column.endsWith("Low"));
  return lows.flatMap((low) => {
    const high = low.replace(/Low$/, "High");
    const [from, to] = [row[low], row[high]];
    return typeof from === "number" && typeof to === "number" && from > to
      ? [`column ${low}: ${from} lies above ${high}, ${to}`]
      : [];
  });
}
