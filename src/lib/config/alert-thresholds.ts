import type {Metric} from "../catalog/vocabulary.js";
import {rollout} from "../rollout/rollout.js";
import {configRule} from "./config-context.js";
import {type FleetContext, largestDemand} from "./fleet-context.js";
import {written} from "./written.js";

/** The bound of an alert, where it follows from the plan. */
export interface Threshold {
  readonly value: number;
  readonly why: string;
  readonly source: string;
  readonly explain?: string;
}

type ThresholdOf = (context: FleetContext, written: number) => Threshold | undefined;

/** Bounds that the plan decides, by the id of the alert; the other alerts keep the bound of data/operations. */
const thresholds: Readonly<Record<string, ThresholdOf>> = {
  "etcd-size-high": quotaShare,
  "etcd-fsync": inSeconds("fsync-p99"),
  "etcd-commit": inSeconds("backend-commit-p99"),
  "etcd-peer-latency": peerLatency,
  "queue-backlog": queueDepth,
  "machines-stuck": machinesAtOnce,
  "creation-rate": largestBatch,
  "objects-per-type": objectsPerType,
  "series-high": series
};

/** The bound of an alert by the plan; undefined where the table's own bound holds. */
export function thresholdOf(id: string, inTable: number, context: FleetContext): Threshold | undefined {
  return Object.hasOwn(thresholds, id) ? thresholds[id]?.(context, inTable) : undefined;
}

function targetOf({plan}: FleetContext, metric: Metric) {
  const target = plan.targets.find((one) => one.metric === metric);
  return target && typeof target.value === "number" ? {...target, value: target.value} : undefined;
}

function inSeconds(metric: Metric): ThresholdOf {
  return (context) => {
    const target = targetOf(context, metric);
    if (!target) return undefined;
    const {role, value, source} = target;
    const why = `The target of the plan, ${value} ms in seconds`;
    return {value: value / 1_000, why, source, explain: `targets.${role}.${metric}`};
  };
}

function quotaShare(context: FleetContext): Threshold | undefined {
  const [quota, alarm] = [targetOf(context, "quota"), targetOf(context, "quota-alarm")];
  if (!quota || !alarm) return undefined;
  const why = `The alarm of the plan by its quota, ${alarm.value} GiB / ${quota.value} GiB`;
  return {value: alarm.value / quota.value, why, source: alarm.source, explain: `targets.${alarm.role}.quota-alarm`};
}

/** Members that stand apart have a round trip that is no fault. */
function peerLatency(context: FleetContext, inTable: number): Threshold {
  const {rttMs} = context.plan.scenario;
  const times = configRule(context, "peer-rtt-times");
  const why = `max(${inTable}, ${times} × ${rttMs} ms), the round trip between members in the plan`;
  return {value: Math.max(inTable, (times * rttMs) / 1_000), why, source: "S000", explain: "scenario.rttMs"};
}

/** As many items as are worked on at once are no backlog. */
function queueDepth(context: FleetContext, inTable: number): Threshold {
  const concurrencies = largestDemand(context).reconcilers.map(({concurrency}) => Math.ceil(concurrency.likely));
  const most = Math.max(...concurrencies);
  const why = `max(${inTable}, ${most}): never below what the plan reconciles at once`;
  return {value: Math.max(inTable, most), why, source: "S001"};
}

function machinesAtOnce({plan}: FleetContext, inTable: number): Threshold {
  const {provider, prismConcurrency} = plan.scenario;
  if (provider !== "nutanix") return {value: inTable, why: "The bound of the guide", source: "S001"};
  const why = `max(${inTable}, 2 × ${prismConcurrency}): twice what Prism Central creates at once`;
  const value = Math.max(inTable, 2 * prismConcurrency);
  return {value, why, source: "S001", explain: "scenario.prismConcurrency"};
}

/** A batch of the rollout is meant. */
function largestBatch({plan, catalog}: FleetContext, inTable: number): Threshold {
  const sizes = rollout(plan, catalog).batches.phases.filter(({batches}) => batches > 0);
  const most = Math.max(...sizes.map(({size}) => size));
  const why = `max(${inTable}, ${most}): the largest batch of the rollout is meant`;
  return {value: Math.max(inTable, most), why, source: "S001"};
}

function objectsPerType(context: FleetContext): Threshold | undefined {
  const limit = context.plan.limits.find(({id}) => id === "objects-per-type");
  if (!limit) return undefined;
  const {capacity, demand, source} = limit;
  const growth = configRule(context, "alert-growth");
  const isOver = demand >= capacity;
  const value = isOver ? Math.ceil(demand * growth) : capacity;
  const why = isOver
    ? `The plan itself is over the advice of ${written(capacity)}: ${growth} × its ${written(demand)} objects`
    : "The advice for this size of object";
  return {value, why, source, explain: `limits.objects-per-type.${isOver ? "demand" : "capacity"}`};
}

function series(context: FleetContext): Threshold {
  const {id, series: demand} = largestDemand(context);
  const growth = configRule(context, "alert-growth");
  const why = `${growth} × ${written(demand.high)}, the high estimate of the plan`;
  return {
    value: Math.ceil(demand.high * growth),
    why,
    source: "headroom",
    explain: `demand.managementClusters.${id}.series.high`
  };
}
