import type {Plan} from "../sizing/plan.js";
import {metricLabels, targetPath, targetValue} from "../sizing/targets.js";
import type {FioResult, Percentile} from "./fio-result.js";
import {p99Of} from "./fio-result.js";
import {type Held, held} from "./held.js";

/** A result of fio against the targets of a plan. */
export interface CheckedFio {
  readonly rows: readonly Held[];
  /** What makes the result doubtful, a sentence each. */
  readonly notes: readonly string[];
}

const shown = [50, 90, 95, 99.9, 99.99];
const FEWEST_WRITES = 1_000;
/** No disk flushes this fast; memory does. */
const MEMORY_MS = 0.005;

/** Pass or fail against the plan's targets for etcd's disk. The p99 decides; the other percentiles are there to see. */
export function checkFio(result: FioResult, {targets}: Plan): CheckedFio {
  const rows = [
    ...flushRows(result, goalOf(targets, "fsync-p99")),
    ...iopsRow("sequential-iops", result.wal.iops, goalOf(targets, "sequential-iops")),
    ...iopsRow("iops", result.concurrent?.iops ?? null, goalOf(targets, "iops"))
  ];
  return {rows, notes: notesOf(result)};
}

/** A target as a row holds it, with its path in the plan. */
type Goal = Pick<Held, "target"> & {readonly explain: string};

function goalOf(targets: Plan["targets"], metric: "fsync-p99" | "sequential-iops" | "iops"): Goal | undefined {
  const [found, target] = [targets.find((one) => one.metric === metric), targetValue(targets, metric)];
  return found && target !== undefined ? {target, explain: targetPath(found)} : undefined;
}

function flushRows({wal}: FioResult, goal: Goal | undefined): Held[] {
  if (!goal) return [];
  const tails = wal.percentiles.filter(({percent}) => shown.includes(percent));
  const p99 = held({id: "fsync-p99", label: "fdatasync, p99", measured: p99Of(wal), unit: "ms", ...goal});
  return [p99, ...tails.map((percentile) => tail(percentile, goal))];
}

function tail({percent, ms}: Percentile, goal: Goal): Held {
  const why = percent < 99 ? "" : "Beyond p99, which the target is for";
  const label = `fdatasync, p${percent}`;
  return held({id: `fsync-p${percent}`, label, measured: ms, unit: "ms", decides: false, why, ...goal});
}

function iopsRow(id: "sequential-iops" | "iops", measured: number | null, goal: Goal | undefined): Held[] {
  if (!goal) return [];
  const why =
    measured === null ? "The result has no job that writes side by side: run the second job of the command" : "";
  return [held({id, label: metricLabels[id], measured, unit: "IOPS", atLeast: true, why, ...goal})];
}

function notesOf({wal, leftOut}: FioResult): string[] {
  const [median] = wal.percentiles.filter(({percent}) => percent === 50);
  return [
    ...(wal.writes < FEWEST_WRITES
      ? [`${wal.writes} writes are few: p99 rests on ${Math.ceil(wal.writes / 100)} of them`]
      : []),
    ...(median && median.ms < MEMORY_MS ? ["A flush in less than 0.005 ms is one of memory, not of a disk"] : []),
    ...leftOut.map((job) => `Left out: ${job}`)
  ];
}
