import type {Catalog, ConfigTables} from "../catalog/tables.js";
import type {Plan} from "../sizing/plan.js";
import type {ConfigVersions} from "./config-file.js";

/** What every generator of configuration reads. */
export interface ConfigContext {
  readonly plan: Plan;
  readonly catalog: Catalog;
  readonly tables: ConfigTables;
  readonly versions: ConfigVersions;
}

/** A number of flags/rules.csv. */
export function configRule({tables}: Pick<ConfigContext, "tables">, id: string): number {
  return configRuleRow({tables}, id).value;
}

/** The row of a number of flags/rules.csv, which names its reason and source. */
export function configRuleRow({tables}: Pick<ConfigContext, "tables">, id: string) {
  const row = tables.configRules.find((rule) => rule.id === id);
  if (!row) throw new Error(`flags/rules.csv: no row ${id}`);
  return row;
}
