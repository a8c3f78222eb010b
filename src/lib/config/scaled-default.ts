import type {Catalog, ConfigTables} from "../catalog/tables.js";
import {capiVersions} from "../scenario/fields.js";
import type {ConfigContext} from "./config-context.js";
import {defaultOf} from "./default-of.js";
import type {ShippedManager} from "./manager-of.js";

/** Components whose defaults Cluster API itself raised after scale tests: its own managers and CAPD. */
const scaled = ["core", "kcp", "cabpk", "capd"] as const;

/**
 * A value that Cluster API itself came to by scale tests: the default of its newest version. Older versions take it
 * from the medium tier on; below, and for other providers, the version's own default stands.
 */
export function scaledDefault({component}: ShippedManager, name: string, context: ConfigContext): number | undefined {
  const found = scaled.find((one) => one === component);
  if (!found || context.plan.tier.id === "small") return undefined;
  return newestDefault(context.catalog, context.tables, found, name);
}

function newestDefault(
  catalog: Pick<Catalog, "capiDefaults">,
  tables: ConfigTables,
  component: (typeof scaled)[number],
  name: string
): number | undefined {
  const value = defaultOf(catalog, tables, component, name, capiVersions.at(-1) ?? "");
  return typeof value === "number" ? value : undefined;
}
