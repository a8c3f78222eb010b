import {holdsAt} from "../catalog/capi-defaults.js";
import {hasReached} from "../catalog/compare-versions.js";
import type {Flag} from "../catalog/flag-schemas.js";
import type {ConfigComponent} from "../catalog/flag-vocabulary.js";
import type {Catalog, ConfigTables} from "../catalog/tables.js";
import {flagOf} from "./flag-of.js";

export type FlagValue = string | number | boolean;

/** The default of a flag or field at a version as it is written; null where it has none. */
export function defaultOf(
  catalog: Pick<Catalog, "capiDefaults">,
  tables: ConfigTables,
  component: ConfigComponent,
  name: string,
  version: string
): FlagValue | null {
  const flag = flagOf(tables, component, name, version);
  if (!flag) return null;
  return managerDefault(catalog, component, name, version) ?? typed(flag, changed(tables, flag, version));
}

/** What capi/flag-defaults.csv has, in the unit that the flag is written in. */
function managerDefault(
  {capiDefaults}: Pick<Catalog, "capiDefaults">,
  component: ConfigComponent,
  name: string,
  version: string
): FlagValue | null {
  const row = capiDefaults.find((one) => one.component === component && one.flag === name && holdsAt(one, version));
  if (!row || row.value === null) return null;
  if (row.what.endsWith("-min")) return `${row.value}m`;
  return row.what.endsWith("-ms") ? `${row.value}ms` : row.value;
}

function changed({changedDefaults}: ConfigTables, flag: Flag, version: string): string {
  const rows = changedDefaults.filter(
    ({component, name, since}) => component === flag.component && name === flag.name && hasReached(version, since)
  );
  return rows.at(-1)?.default ?? flag.default;
}

function typed({type}: Flag, text: string): FlagValue | null {
  if (text === "") return null;
  if (type === "int" || type === "float") return Number(text);
  return type === "bool" ? text === "true" : text;
}
