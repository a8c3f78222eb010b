import {defaultOf} from "../catalog/capi-defaults.js";
import type {ConfigContext} from "./config-context.js";
import {configRule} from "./config-context.js";
import {isKnown} from "./flag-of.js";
import type {ShippedManager} from "./manager-of.js";

/** What the plan would set and a manager has no flag for, as lines of a list: what counts instead. */
export function missingFlags(shipped: ShippedManager, context: ConfigContext): string[] {
  const {component, version, row} = shipped;
  const has = (name: string) => isKnown(context.tables, component, name, version);
  const takesNone = (what: string, instead: string) =>
    `- ${row.deployment} ${version} takes no flag for ${what}: ${instead}.`;
  return [
    ...(has("--kube-api-qps") ? [] : [takesNone("calls a second", rateOf(shipped, context))]),
    ...(has("--sync-period") ? [] : [takesNone("the sync period", periodOf(shipped, context))]),
    ...(component === "bmo" && !has("--controller-concurrency")
      ? [takesNone("its workers", "the environment variable BMO_CONCURRENCY sets them")]
      : [])
  ];
}

function rateOf({component, version}: ShippedManager, {catalog}: ConfigContext): string {
  const rate = defaultOf(catalog, component, "qps", version);
  return rate == null
    ? "nothing limits its client, and the API server alone shares out its seats"
    : `${rate} are fixed`;
}

function periodOf({component, version}: ShippedManager, context: ConfigContext): string {
  if (component === "bmo") return `it looks at each host every ${configRule(context, "bmo-poll-seconds")} s by itself`;
  const minutes = defaultOf(context.catalog, component, "sync-period-min", version);
  return minutes == null ? "that of controller-runtime counts" : `${minutes} min are fixed`;
}
