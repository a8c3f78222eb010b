import {compareVersions} from "../catalog/compare-versions.js";
import type {ConfigComponent} from "../catalog/flag-vocabulary.js";
import type {ConfigTables} from "../catalog/tables.js";
import {isKnown} from "./flag-of.js";

/**
 * The newest API version of a component's documents that a version of Kubernetes takes.
 *
 * @throws Error where the catalogue has none.
 */
export function newestApiVersion(tables: ConfigTables, component: ConfigComponent, kubernetes: string): string {
  const known = tables.flags
    .filter((flag) => flag.component === component && flag.type === "api-version")
    .filter(({name}) => isKnown(tables, component, name, kubernetes))
    .sort((a, b) => compareVersions(b.since, a.since));
  const [newest] = known;
  if (!newest) throw new Error(`${component}: no API version is known for Kubernetes ${kubernetes}`);
  return newest.name;
}
