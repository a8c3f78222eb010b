import type {ConfigFile, ConfigValue} from "../config/config-file.js";
import {type CellView, type Column, type DataTable, dataTable} from "./data-table.js";

/** A value with where it stands in its table, and with the file that holds it. */
export interface ValueRow extends ConfigValue {
  readonly index: number;
  readonly file: Pick<ConfigFile, "path" | "text">;
}

/**
 * Values with the defaults of their versions, why they are what they are, and their sources. A value that stands in
 * the plan explains itself on a click.
 *
 * @param apart whether the values are of several files, and differ from the defaults
 */
export function valuesTable(caption: string, sourcesPage: string, {apart = false} = {}): DataTable<ValueRow> {
  const state: Column<ValueRow> = {header: "State", cell: (row) => ({text: stateOf(row)})};
  const file: Column<ValueRow> = {
    header: "File",
    cell: ({file: {path}}) => ({text: path, href: `#${fileId(path)}`})
  };
  const table = dataTable<ValueRow>({
    caption,
    key: ({index}) => String(index),
    columns: [
      {header: "Value", cell: ({name, component, of}) => ({text: name, note: of ?? component})},
      {header: "This plan", cell: ({value, explain}) => shown(String(value), explain)},
      {
        header: "Default",
        cell: ({default: given}) => ({text: given === null || given === "" ? "none" : String(given)})
      },
      ...(apart ? [] : [state]),
      {header: "Why", cell: ({why}) => ({text: why})},
      {header: "Source", cell: ({source}) => ({text: source, href: `${sourcesPage}#${source}`})},
      ...(apart ? [file] : [])
    ]
  });
  table.classList.add("values", ...(apart ? ["apart"] : []));
  return table;
}

/** The id of a file on the page. */
export function fileId(path: string): string {
  return `file-${path.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
}

function shown(text: string, explain: string | undefined): CellView {
  return explain === undefined ? {text} : {text, path: explain};
}

/** A default that the file must name all the same, or that another component of it is given, is not left out. */
function stateOf({isDefault, name, file}: ValueRow): string {
  if (!isDefault) return "set";
  const word = name.replace(/^--/, "").split(".").at(-1) ?? name;
  return file.text.includes(word) ? "the default already" : "the default already, left out";
}
