import {defaultRow} from "../../catalog/capi-defaults.js";
import {hasReached} from "../../catalog/compare-versions.js";
import type {CapiComponent, CapiSetting, Manager} from "../../catalog/vocabulary.js";
import {newestVersions, type Scenario} from "../../scenario/fields.js";
import type {Context} from "./context.js";

const DEFAULTS = "capi/flag-defaults.csv";

/** The managers of providers with versions of their own. */
const ofProviders = {nutanix: "capx", aws: "capa", gcp: "capg", azure: "capz", metal3: "capm3"} as const;
/** Since when the in-memory provider is a part of CAPD, and no longer one of its own. */
const IN_CAPD = "v1.10";

/** The component of the flag catalogue behind a manager; undefined before the in-memory provider existed. */
export function componentOf(
  manager: Manager,
  {provider, capiVersion}: {readonly provider: Scenario["provider"]; readonly capiVersion: string}
): CapiComponent | undefined {
  if (manager !== "infrastructure") return manager;
  if (provider !== "in-memory") return ofProviders[provider];
  return hasReached(capiVersion, IN_CAPD) ? "capd" : "capim";
}

/** Whether a component has versions of its own, and not those of Cluster API. */
export function hasOwnVersion(component: string): boolean {
  return Object.values<string>(ofProviders).includes(component);
}

/** Whether a component is the manager of an infrastructure provider. */
export function isOfProvider(component: string): boolean {
  return hasOwnVersion(component) || component === "capim" || component === "capd";
}

/** CAPX has no sync period of its own: controller-runtime's stands in the flag catalogue. */
export function syncPeriod<V>(manager: Manager, context: Context<V>): V {
  const fixed = manager === "infrastructure" && context.scenario.provider === "nutanix";
  return (fixed ? managerDefault(manager, "sync-period-min", context) : undefined) ?? context.input("syncPeriodMin");
}

/** A default of the scenario's version; null where there is none. */
export function managerDefault<V>(manager: Manager, what: CapiSetting, context: Context<V>, reconciler = ""): V | null {
  return context.remember(`${manager} ${what} ${reconciler}`, () => findDefault(manager, what, context, reconciler));
}

function findDefault<V>(
  manager: Manager,
  what: CapiSetting,
  {scenario, catalog, calculus}: Context<V>,
  reconciler: string
): V | null {
  const component = componentOf(manager, scenario);
  if (!component) return null;
  const row = defaultRow(catalog, component, what, versionOf(component, scenario), reconciler);
  return row && row.value !== null ? calculus.cell(DEFAULTS, row, "value") : null;
}

/** The scenario's version of a component. */
export function versionOf(component: CapiComponent, {capiVersion, provider, providerVersion}: Scenario): string {
  if (!hasOwnVersion(component)) return capiVersion;
  return providerVersion === "newest" ? (newestVersions[provider] ?? "") : providerVersion;
}
