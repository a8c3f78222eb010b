import {type Catalog, modelTables, type Reference, referenceTables} from "./tables.js";

type Row = Readonly<Record<string, unknown>> & {readonly id: string};

/**
 * Checks what one row cannot tell: sources and corrections that are named exist, and no low lies above its high.
 *
 * @throws Error that names file, row id and column.
 */
export function checkCatalog(catalog: Catalog, reference: Reference): void {
  const sources = new Set(catalog.sources.map(({id}) => id));
  const corrections = new Set(reference.corrections.map(({id}) => id));
  const problems = eachTable(catalog, reference).flatMap(({file, rows}) =>
    rows.flatMap((row) =>
      [
        ...named(row, "source", sources),
        ...named(row, "sources", sources),
        ...named(row, "evidenceSources", sources),
        ...named(row, "correction", corrections),
        ...reversed(row)
      ].map((problem) => `${file} row ${row.id}, ${problem}`)
    )
  );
  if (problems.length) throw new Error(problems.join("\n"));
}

/** Every table with the file it comes from. */
export function eachTable(catalog: Catalog, reference: Reference): {file: string; rows: readonly Row[]}[] {
  const tables: Readonly<Record<string, {file: string}>> = {...modelTables, ...referenceTables};
  const all: Readonly<Record<string, unknown>> = {...catalog, ...reference};
  return Object.entries(tables).map(([name, {file}]) => ({file, rows: all[name] as readonly Row[]}));
}

function named(row: Row, column: string, known: ReadonlySet<string>): string[] {
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
