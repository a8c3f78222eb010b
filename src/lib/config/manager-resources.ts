import type {Catalog} from "../catalog/tables.js";
import type {Manager} from "../catalog/vocabulary.js";
import {largestManaged} from "../sizing/largest-managed.js";
import {type ConfigContext, configRule} from "./config-context.js";
import type {ConfigValue} from "./config-file.js";
import {instancesOf, type ShippedManager} from "./manager-of.js";
import {setting} from "./setting.js";
import {written} from "./written.js";

/** Requests and limits of a container, as they stand in a manifest. */
export interface Resources {
  readonly requests: {readonly cpu: string; readonly memory: string};
  readonly limits: {readonly cpu: string; readonly memory: string};
}

interface Kind {
  readonly key: "cpu" | "memory";
  readonly unit: "m" | "Mi";
  readonly figure: "cores" | "memoryGiB";
  /** From the plan's unit to the manifest's. */
  readonly times: number;
  readonly floor: string;
  readonly step: string;
  /** The limit of which the high demand may be that share. */
  readonly share: string;
}

const kinds: readonly Kind[] = [
  {
    key: "cpu",
    unit: "m",
    figure: "cores",
    times: 1_000,
    floor: "manager-cpu-floor",
    step: "manager-cpu-step",
    share: "controller-cpu"
  },
  {
    key: "memory",
    unit: "Mi",
    figure: "memoryGiB",
    times: 1_024,
    floor: "manager-memory-floor",
    step: "manager-memory-step",
    share: "controller-memory"
  }
];

/** Requests by the likely demand of one instance, limits by the high one; the manifests as shipped have neither. */
export function resourceSettings(
  shipped: ShippedManager,
  context: ConfigContext,
  instances = instancesOf(shipped, context)
): ConfigValue[] {
  return kinds.flatMap((kind) => settingsOf(kind, shipped, context, instances));
}

/** The resources of a manifest from their values. */
export function resourcesOf(values: readonly ConfigValue[]): Resources {
  const at = (end: string) => String(values.find(({name}) => name.endsWith(end))?.value);
  return {
    requests: {cpu: at("requests.cpu"), memory: at("requests.memory")},
    limits: {cpu: at("limits.cpu"), memory: at("limits.memory")}
  };
}

function settingsOf(
  kind: Kind,
  {manager, component, row}: ShippedManager,
  context: ConfigContext,
  instances: number
): ConfigValue[] {
  const {key, unit, figure} = kind;
  const {request, limit, whyRequest, whyLimit} = amountsOf(kind, manager, context, instances);
  const path = `demand.managementClusters.${largestManaged(context.plan)?.id}.controllers.${manager}.${figure}`;
  const share = instances > 1 ? `, in one of ${instances} shards` : "";
  const lent = component === "bmo" ? "; nobody measured it with many hosts, so that CAPM3's figure stands in" : "";
  const make = (end: "requests" | "limits", amount: number, why: string, level: "likely" | "high") =>
    setting(context, {
      component: "deployment",
      of: row.deployment,
      name: `spec.template.spec.containers.resources.${end}.${key}`,
      value: `${amount}${unit}`,
      why: `${why}, up to a multiple of ${configRule(context, kind.step)} ${unit}${share}${lent}`,
      source: "headroom",
      explain: `${path}.${level}`
    });
  return [make("requests", request, whyRequest, "likely"), make("limits", limit, whyLimit, "high")];
}

/** A request that holds the likely demand of an instance, and a limit of which its high demand is a safe share. */
function amountsOf(kind: Kind, manager: Manager, context: ConfigContext, instances: number) {
  const controller = largestManaged(context.plan)?.controllers.find(({id}) => id === manager);
  const at = (level: "likely" | "high") => ((controller?.[kind.figure][level] ?? 0) * kind.times) / instances;
  const rule = (id: string) => configRule(context, id);
  const [floor, step, times] = [rule(kind.floor), rule(kind.step), rule("manager-limit-times")];
  const share = limitValue(context.catalog, kind.share);
  const upTo = (amount: number) => Math.ceil(amount / step - 1e-9) * step;
  const request = upTo(Math.max(floor, at("likely")));
  return {
    request,
    limit: upTo(Math.max(times * request, at("high") / (share / 100))),
    whyRequest: `max(${floor}, ${written(at("likely"))})`,
    whyLimit: `max(${times} × ${request}, ${written(at("high"))} / ${share} %)`
  };
}

function limitValue({limits}: Pick<Catalog, "limits">, id: string): number {
  const row = limits.find((limit) => limit.id === id);
  if (!row) throw new Error(`limits.csv: no row ${id}`);
  return row.value;
}
