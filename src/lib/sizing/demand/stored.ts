import {type Context, estimateOf, figureOf} from "./context.js";
import {countIn} from "./counts.js";
import {certain, type Estimate} from "./estimate.js";
import {demandFigures} from "./figures.js";
import type {LoadOf} from "./load.js";
import {
  apiMemory,
  databaseSize,
  etcdMemory,
  percentOfGib,
  perThousand,
  quotaFor,
  steadyWrites,
  thousandthsOfProducts,
  upgradeWrites
} from "./rules.js";

/** What the API server and etcd have to hold and to write. */
export interface StoredOf<V> {
  readonly objects: Estimate<V>;
  readonly customResources: Estimate<V>;
  readonly logicalMB: Estimate<V>;
  readonly etcdDbMB: Estimate<V>;
  readonly etcdQuotaGiB: Estimate<V>;
  readonly etcdAlarmMB: Estimate<V>;
  readonly etcdMemoryGiB: Estimate<V>;
  readonly steadyWritesPerSecond: Estimate<V>;
  readonly peakWritesPerSecond: Estimate<V>;
  readonly apiServerMemoryGB: Estimate<V>;
  readonly apiServerCores: Estimate<V>;
}

/** @param nodes nodes of the management cluster, which renew their leases */
export function storedOf<V>(load: LoadOf<V>, nodes: V, context: Context<V>): StoredOf<V> {
  const {calculus, constant, rule, input} = context;
  const objects = certain(countIn(demandFigures.objects, context.counts.objects, load, calculus));
  const logicalMB = logicalSize(load, context);
  const etcdDbMB = figureOf(
    "etcdDbMB",
    databaseSize,
    context,
    constant("base-database"),
    constant("bolt-factor"),
    constant("fragmentation"),
    logicalMB
  );
  const etcdQuotaGiB = quotaOf(etcdDbMB, context);
  const steadyWritesPerSecond = steadyOf(load, nodes, context);
  return {
    objects,
    customResources: certain(countIn(demandFigures.customResources, context.counts.customResources, load, calculus)),
    logicalMB,
    etcdDbMB,
    etcdQuotaGiB,
    etcdAlarmMB: figureOf("etcdAlarmMB", percentOfGib, context, certain(rule("quota-alarm")), etcdQuotaGiB),
    etcdMemoryGiB: figureOf(
      "etcdMemoryGiB",
      etcdMemory,
      context,
      etcdQuotaGiB,
      constant("etcd-page-cache"),
      certain(rule("etcd-memory-databases")),
      etcdDbMB
    ),
    steadyWritesPerSecond,
    peakWritesPerSecond: figureOf(
      "peakWritesPerSecond",
      upgradeWrites,
      context,
      steadyWritesPerSecond,
      constant("writes-per-machine-replaced"),
      certain(load.machines),
      certain(input("upgradeWindowHours"))
    ),
    apiServerMemoryGB: figureOf(
      "apiServerMemoryGB",
      apiMemory,
      context,
      constant("api-base-memory"),
      constant("api-memory-per-database-byte"),
      etcdDbMB
    ),
    apiServerCores: figureOf("apiServerCores", perThousand, context, constant("api-cores-per-1000-objects"), objects)
  };
}

function logicalSize<V>(load: LoadOf<V>, context: Context<V>): Estimate<V> {
  const {constant, input} = context;
  const pairs: [Estimate<V>, V][] = [
    [constant("kb-per-cluster"), load.clusters],
    [constant("kb-per-machine-deployment"), load.machineDeployments],
    [constant("kb-per-control-plane-machine"), load.controlPlaneMachines],
    [constant("kb-per-worker"), load.workers],
    [certain(input("crsPayloadKB")), load.clusters]
  ];
  return figureOf(
    "logicalMB",
    thousandthsOfProducts,
    context,
    ...pairs.flatMap(([each, count]) => [each, certain(count)])
  );
}

function quotaOf<V>(etcdDbMB: Estimate<V>, context: Context<V>): Estimate<V> {
  const {rule, limit} = context;
  const terms = [rule("quota-alarm"), rule("quota-smallest"), limit("etcd-db")].map(certain);
  return figureOf("etcdQuotaGiB", quotaFor, context, etcdDbMB, ...terms);
}

function steadyOf<V>(load: LoadOf<V>, nodes: V, context: Context<V>): Estimate<V> {
  const {constant} = context;
  return estimateOf(
    {...demandFigures.steadyWritesPerSecond, rule: steadyWrites},
    context,
    constant("node-lease-writes"),
    certain(nodes),
    constant("leader-lease-writes"),
    constant("leaders"),
    constant("events-per-machine-hour"),
    constant("patches-per-machine-hour"),
    certain(load.machines)
  );
}
