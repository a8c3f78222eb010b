import type {CapiDefault} from "../catalog/reference-schemas.js";
import {largestManaged} from "../sizing/largest-managed.js";
import type {ConfigContext} from "./config-context.js";
import type {ConfigValue} from "./config-file.js";
import {defaultOf} from "./default-of.js";
import {flagOf, isDeprecated} from "./flag-of.js";
import {instancesOf, isPlansVersion, type ShippedManager} from "./manager-of.js";
import {atLeast} from "./rate-settings.js";
import {scaledDefault} from "./scaled-default.js";
import {setting} from "./setting.js";
import {hostWorkers, providerRate, workersAt} from "./workers.js";

/** Objects that each reconciler works on at once: enough for its reconciles, never below the default. */
export function concurrencySettings(shipped: ShippedManager, context: ConfigContext): ConfigValue[] {
  const {component, version} = shipped;
  const rows = context.catalog.capiDefaults.filter(
    (row) => row.component === component && row.what === "concurrency" && row.flag !== ""
  );
  const flags = new Map(rows.map((row) => [row.flag, row]));
  return [...flags.values()].flatMap((row) => {
    const flag = flagOf(context.tables, component, row.flag, version);
    return flag && !isDeprecated(flag, version) ? [concurrencyOf(row, shipped, context)] : [];
  });
}

function concurrencyOf(row: CapiDefault, shipped: ShippedManager, context: ConfigContext): ConfigValue {
  const {component, version} = shipped;
  const name = row.flag;
  const given = Number(defaultOf(context.catalog, context.tables, component, name, version) ?? 0);
  if (component === "capx") return capxConcurrency(name, given, context);
  if (component === "bmo")
    return setting(context, {component, name, source: row.source, ...hostWorkers(shipped, context)});
  const needed = workersOf(row.reconciler, given, shipped, context);
  const scaled = scaledDefault(shipped, name, context);
  const isScaled = scaled !== undefined && scaled > needed.value;
  const value = isScaled
    ? {value: scaled, why: atLeast(needed.formula, scaled)}
    : {value: needed.value, why: needed.why, explain: needed.explain};
  return setting(context, {component, name, source: row.source, ...value});
}

/** Workers by the reconciles a second of the plan; the default where the plan has no figure. */
function workersOf(id: string, given: number, shipped: ShippedManager, context: ConfigContext) {
  const demand = largestManaged(context.plan);
  const reconciler = demand?.reconcilers.find((one) => one.id === id && one.manager === shipped.manager);
  const rate = reconciler?.perSecond ?? providerRate(id, shipped, context);
  if (rate === undefined) {
    const why = `${given}, the default: the plan has no figure that asks for more`;
    return {value: given, formula: String(given), why};
  }
  const {value, formula} = workersAt(rate / instancesOf(shipped, context), given, context);
  const isPlans = reconciler && isPlansVersion(shipped, context) && value === reconciler.concurrency.likely;
  const path = `demand.managementClusters.${demand?.id}.reconcilers.${id}.concurrency.likely`;
  return {value, formula, why: formula, explain: isPlans ? path : undefined};
}

/** CAPX has one flag for all: it should not be what keeps Prism Central from its concurrent creations. */
function capxConcurrency(name: string, given: number, context: ConfigContext): ConfigValue {
  const {prismConcurrency} = context.plan.scenario;
  return setting(context, {
    component: "capx",
    name,
    value: Math.max(given, prismConcurrency),
    why: `max(${given}, ${prismConcurrency}): not below the default, and as many as Prism Central creates at once`,
    source: "headroom"
  });
}
