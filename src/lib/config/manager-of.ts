import {compareVersions, minorOf} from "../catalog/compare-versions.js";
import type {ManagerRow} from "../catalog/flag-schemas.js";
import type {ConfigTables} from "../catalog/tables.js";
import {type CapiComponent, type Manager, managers} from "../catalog/vocabulary.js";
import {newestVersions} from "../scenario/fields.js";
import {componentOf} from "../sizing/demand/manager-defaults.js";
import {componentVersion} from "./component-version.js";
import type {ConfigContext} from "./config-context.js";

/** A manager of the plan with how its version is shipped. */
export interface ShippedManager {
  readonly manager: Manager;
  readonly component: CapiComponent;
  readonly version: string;
  readonly row: ManagerRow;
}

/** The managers that configuration is generated for: those whose flags and manifests the catalogue has. */
export function shippedManagers({plan, tables, versions}: Omit<ConfigContext, "catalog">): ShippedManager[] {
  return managers.flatMap((manager) => {
    const component = componentOf(manager, plan.scenario);
    const version = component && componentVersion(component, versions);
    const row = component && version ? managerRowOf(tables, component, version) : undefined;
    return component && version && row ? [{manager, component, version, row}] : [];
  });
}

function managerRowOf({managers: rows}: ConfigTables, component: CapiComponent, version: string) {
  const minor = minorOf(version);
  return rows.find(
    (row) =>
      row.component === component &&
      compareVersions(minorOf(row.since), minor) <= 0 &&
      (row.until === null || compareVersions(minor, row.until) <= 0)
  );
}

/** Instances that share the work of a manager in a management cluster: the shards, or one that cannot be sharded. */
export function instancesOf({row}: Pick<ShippedManager, "row">, {plan}: Pick<ConfigContext, "plan">): number {
  return row.shardable ? plan.management.shards : 1;
}

/** Whether the plan was made for the same version, so that its own figures for the manager hold. */
export function isPlansVersion(
  {component, version, row}: ShippedManager,
  {plan}: Pick<ConfigContext, "plan">
): boolean {
  const {capiVersion, provider, providerVersion} = plan.scenario;
  const ofProvider = providerVersion === "newest" ? newestVersions[provider] : providerVersion;
  const planned = component === "capx" || component === "capm3" ? ofProvider : capiVersion;
  return version === planned && instancesOf({row}, {plan}) === 1;
}
