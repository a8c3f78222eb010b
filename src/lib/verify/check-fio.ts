import type {Plan} from "../sizing/plan.js";
import {metricLabels, targetValue} from "../sizing/targets.js";
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
export function checkFio(result: FioResult, plan: Plan): CheckedFio {
  const {wal, concurrent} = result;
  const [sequential, fsync, iops] = (["sequential-iops", "fsync-p99", "iops"] as const).map((metric) =>
    targetValue(plan.targets, metric)
  );
  const rows: Held[] = [];
  if (fsync !== undefined) {
    rows.push(held({id: "fsync-p99", label: "fdatasync, p99", measured: p99Of(wal), target: fsync, unit: "ms"}));
    for (const percentile of wal.percentiles)
      if (shown.includes(percentile.percent)) rows.push(tail(percentile, fsync));
  }
  if (sequential !== undefined)
    rows.push(
      held({
        id: "sequential-iops",
        label: metricLabels["sequential-iops"],
        measured: wal.iops,
        target: sequential,
        unit: "IOPS",
        atLeast: true
      })
    );
  if (iops !== undefined) rows.push(concurrentRow(concurrent?.iops ?? null, iops));
  return {rows, notes: notesOf(result)};
}

function tail({percent, ms}: Percentile, target: number): Held {
  const why = percent < 99 ? "" : "Beyond p99, which the target is for";
  return held({
    id: `fsync-p${percent}`,
    label: `fdatasync, p${percent}`,
    measured: ms,
    target,
    unit: "ms",
    decides: false,
    why
  });
}

function concurrentRow(measured: number | null, target: number): Held {
  const why =
    measured === null ? "The result has no job that writes side by side: run the second job of the command" : "";
  return held({id: "iops", label: metricLabels.iops, measured, target, unit: "IOPS", atLeast: true, why});
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
