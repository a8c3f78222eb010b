import {checkCatalog} from "./check-catalog.js";
import {digest} from "./digest.js";
import {readTable} from "./read-table.js";
import {
  type Catalog,
  modelTables,
  type Operations,
  operationsTables,
  type Reference,
  referenceTables
} from "./tables.js";

/** Returns the text of a file below data/, named by its path there. */
export type ReadFile = (path: string) => string;

export interface Library {
  readonly catalog: Catalog;
  readonly reference: Reference;
  readonly operations: Operations;
}

/**
 * Reads and checks every table below data/.
 *
 * @throws Error that names file, row and column of what is wrong.
 */
export async function loadCatalog(read: ReadFile): Promise<Library> {
  const files: string[] = [];
  const open = (file: string) => {
    const text = read(file);
    files.push(`${file}\n${text}`);
    return text;
  };
  const model = readTables(modelTables, open) as Omit<Catalog, "version">;
  const reference = readTables(referenceTables, open) as Reference;
  const operations = readTables(operationsTables, open) as Operations;
  const catalog: Catalog = {...model, version: await digest(files)};
  const library = {catalog, reference, operations};
  checkCatalog(library);
  return library;
}

type Registry = Readonly<Record<string, {file: string; row: Parameters<typeof readTable>[2]}>>;

function readTables(tables: Registry, open: ReadFile): unknown {
  return Object.fromEntries(
    Object.entries(tables).map(([name, {file, row}]) => [name, readTable(file, open(file), row)])
  );
}
