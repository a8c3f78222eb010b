import type {Catalog} from "../catalog/tables.js";
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

function settingsOf(kind: Kind, {manager}: ShippedManager, context: ConfigContext, instances: number): ConfigValue[] {
  const {key, unit, figure, times} = kind;
  const demand = largestManaged(context.plan);
  const controller = demand?.controllers.find(({id}) => id === manager);
  const at = (level: "likely" | "high") => ((controller?.[figure][level] ?? 0) * times) / instances;
  const [floor, step, twice] = [kind.floor, kind.step, "manager-limit-times"].map((id) => configRule(context, id));
  const share = limitValue(context.catalog, kind.share);
  const upTo = (amount: number) => Math.ceil(amount / (step ?? 1) - 1e-9) * (step ?? 1);
  const request = upTo(Math.max(floor ?? 0, at("likely")));
  const limit = upTo(Math.max((twice ?? 1) * request, at("high") / (share / 100)));
  const path = `demand.managementClusters.${demand?.id}.controllers.${manager}.${figure}`;
  const of = instances > 1 ? `, in one of ${instances} shards` : "";
  const make = (end: "requests" | "limits", amount: number, why: string, level: "likely" | "high") =>
    setting(context, {
      component: "deployment",
      name: `spec.template.spec.containers.resources.${end}.${key}`,
      value: `${amount}${unit}`,
      why,
      source: "headroom",
      explain: `${path}.${level}`
    });
  return [
    make(
      "requests",
      request,
      `max(${floor}, ${written(at("likely"))}), up to a multiple of ${step} ${unit}${of}`,
      "likely"
    ),
    make(
      "limits",
      limit,
      `max(${twice} × ${request}, ${written(at("high"))} / ${share} %), up to a multiple of ${step} ${unit}${of}`,
      "high"
    )
  ];
}

function limitValue({limits}: Pick<Catalog, "limits">, id: string): number {
  const row = limits.find((limit) => limit.id === id);
  if (!row) throw new Error(`limits.csv: no row ${id}`);
  return row.value;
}
