import {hasReached} from "../catalog/compare-versions.js";
import type {Flag} from "../catalog/flag-schemas.js";
import type {ConfigComponent} from "../catalog/flag-vocabulary.js";
import type {ConfigTables} from "../catalog/tables.js";

type Flags = Pick<ConfigTables, "flags">;

/** The row of a flag or field at a version; a minor such as v1.7 stands for its newest patch. */
export function flagOf(tables: Flags, component: ConfigComponent, name: string, version: string): Flag | undefined {
  return rowsOf(tables, component, name).find((flag) => isThere(flag, version));
}

/** Whether the catalogue lists a flag or field for a component and version. */
export function isKnown(tables: Flags, component: ConfigComponent, name: string, version: string): boolean {
  return flagOf(tables, component, name, version) !== undefined;
}

/** Every span of a flag or field, the oldest first. */
export function rowsOf({flags}: Flags, component: ConfigComponent, name: string): Flag[] {
  return flags.filter((flag) => flag.component === component && flag.name === name);
}

/** Whether the version calls the flag deprecated. */
export function isDeprecated({deprecated}: Flag, version: string): boolean {
  return deprecated !== null && hasReached(version, deprecated);
}

function isThere({since, removed}: Flag, version: string): boolean {
  return hasReached(version, since) && (removed === null || !hasReached(version, removed));
}
