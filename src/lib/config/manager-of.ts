import {compareVersions, minorOf} from "../catalog/compare-versions.js";
import type {ManagerRow} from "../catalog/flag-schemas.js";
import type {ConfigTables} from "../catalog/tables.js";
import {type CapiComponent, type Manager, managers} from "../catalog/vocabulary.js";
import {componentOf, versionOf} from "../sizing/demand/manager-defaults.js";
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
  const scenario = {provider: plan.scenario.provider, capiVersion: versions.capi};
  const operators = scenario.provider === "metal3" ? [operatorOfHosts] : [];
  return [...managers.map((manager) => ({manager, component: componentOf(manager, scenario)})), ...operators].flatMap(
    ({manager, component}) => {
      const version = component && componentVersion(component, versions);
      const row = component && version ? managerRowOf(tables, component, version) : undefined;
      return component && version && row ? [{manager, component, version, row}] : [];
    }
  );
}

/** Beside CAPM3 the Bare Metal Operator works on the hosts; the model counts both as the infrastructure. */
const operatorOfHosts = {manager: "infrastructure", component: "bmo"} as const;

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
  return component !== "bmo" && version === versionOf(component, plan.scenario) && instancesOf({row}, {plan}) === 1;
}
