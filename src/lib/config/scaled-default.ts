import type {Catalog, ConfigTables} from "../catalog/tables.js";
import {capiVersions} from "../scenario/fields.js";
import type {ConfigContext} from "./config-context.js";
import {defaultOf} from "./default-of.js";
import type {ShippedManager} from "./manager-of.js";

/**
 * A value that Cluster API itself came to by scale tests: the default of its newest version. Older versions take it
 * from the medium tier on; below, and for providers, the version's own default stands.
 */
export function scaledDefault({component}: ShippedManager, name: string, context: ConfigContext): number | undefined {
  const isOfProject = component === "core" || component === "kcp" || component === "cabpk";
  if (!isOfProject || context.plan.tier.id === "small") return undefined;
  return newestDefault(context.catalog, context.tables, component, name);
}

function newestDefault(
  catalog: Pick<Catalog, "capiDefaults">,
  tables: ConfigTables,
  component: "core" | "kcp" | "cabpk",
  name: string
): number | undefined {
  const value = defaultOf(catalog, tables, component, name, capiVersions.at(-1) ?? "");
  return typeof value === "number" ? value : undefined;
}
