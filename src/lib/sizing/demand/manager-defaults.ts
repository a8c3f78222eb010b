import {defaultRow} from "../../catalog/capi-defaults.js";
import type {CapiComponent, CapiSetting, Manager} from "../../catalog/vocabulary.js";
import {newestVersions, type Scenario} from "../../scenario/fields.js";
import type {Context} from "./context.js";

const DEFAULTS = "capi/flag-defaults.csv";

/** The component of the flag catalogue behind a manager, or undefined for providers whose flags are not in it. */
export function componentOf(manager: Manager, {provider}: Pick<Scenario, "provider">): CapiComponent | undefined {
  if (manager !== "infrastructure") return manager;
  return ({nutanix: "capx", metal3: "capm3"} as const)[provider as string];
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

function versionOf(component: CapiComponent, {capiVersion, provider, providerVersion}: Scenario): string {
  if (component !== "capx" && component !== "capm3") return capiVersion;
  return providerVersion === "newest" ? (newestVersions[provider] ?? "") : providerVersion;
}
