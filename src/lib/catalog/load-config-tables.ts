import {checkConfigTables} from "./check-config-tables.js";
import type {Library, ReadFile} from "./load-catalog.js";
import {readTable} from "./read-table.js";
import {type ConfigTables, configTables} from "./tables.js";

/**
 * Reads and checks the flag catalogue.
 *
 * @throws Error that names file, row and column of what is wrong.
 */
export function loadConfigTables(read: ReadFile, library: Pick<Library, "catalog" | "reference">): ConfigTables {
  const tables = Object.fromEntries(
    Object.entries(configTables).map(([name, {file, row}]) => [name, readTable(file, read(file), row)])
  ) as unknown as ConfigTables;
  checkConfigTables(tables, library);
  return tables;
}
