import {concurrencySettings} from "./concurrency-settings.js";
import type {ConfigContext} from "./config-context.js";
import type {ConfigValue} from "./config-file.js";
import {defaultOf} from "./default-of.js";
import {isKnown} from "./flag-of.js";
import type {ShippedManager} from "./manager-of.js";
import {atLeast, rateSettings} from "./rate-settings.js";
import {scaledDefault} from "./scaled-default.js";
import {setting} from "./setting.js";

/** The flags that scale a manager, each with the value of this plan, defaults included. */
export function managerSettings(shipped: ShippedManager, context: ConfigContext): ConfigValue[] {
  return [
    ...rateSettings(shipped, context),
    ...concurrencySettings(shipped, context),
    ...cacheSettings(shipped, context),
    ...syncSettings(shipped, context)
  ];
}

/** Connections to workload clusters that are looked after at once, under the name of the version. */
function cacheSettings(shipped: ShippedManager, context: ConfigContext): ConfigValue[] {
  const {component, version} = shipped;
  const names = ["--clustercache-concurrency", "--clustercachetracker-concurrency"];
  return names
    .filter((name) => isKnown(context.tables, component, name, version))
    .map((name) => {
      const given = Number(defaultOf(context.catalog, context.tables, component, name, version) ?? 0);
      const scaled = scaledDefault(shipped, "--clustercache-concurrency", context) ?? given;
      const why = scaled > given ? atLeast(String(given), scaled) : "The default: as high as the other concurrencies";
      return setting(context, {component, name, value: Math.max(given, scaled), why, source: "capi"});
    });
}

function syncSettings({component, version}: ShippedManager, context: ConfigContext): ConfigValue[] {
  const name = "--sync-period";
  if (!isKnown(context.tables, component, name, version)) return [];
  const {syncPeriodMin} = context.plan.scenario;
  const why = "The sync period of the scenario, the same in every manager";
  const explain = "scenario.syncPeriodMin";
  return [setting(context, {component, name, value: `${syncPeriodMin}m`, why, source: "headroom", explain})];
}
