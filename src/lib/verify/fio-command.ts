import type {FioOption} from "../catalog/verify-schemas.js";
import {formatNumber} from "../format.js";
import {largestManaged} from "../sizing/largest-managed.js";
import type {Plan} from "../sizing/plan.js";

const jobs = ["etcd-wal", "concurrent"] as const;

/** The command with what its options are for, and what the plan adds to that. */
export interface FioCommand {
  readonly command: string;
  readonly options: readonly FioOption[];
  readonly note: string;
}

/** Other values of options than the table's, such as a directory of one's own. */
export type FioValues = Readonly<Record<string, string>>;

/** The fio command that writes as etcd does, and then asks for the concurrent IOPS that guides print. */
export function fioCommand(plan: Plan, options: readonly FioOption[], values: FioValues = {}): FioCommand {
  const written = (row: FioOption) => write(row.option, values[row.id] ?? row.value);
  const lines = [
    ["fio", ...options.filter(({job}) => job === "all").map(written)],
    ...jobs.map((name) => [`--name=${name}`, ...options.filter(({job}) => job === name).map(written)])
  ];
  return {command: lines.map((line) => line.join(" ")).join(" \\\n  "), options, note: noteOf(plan)};
}

function write(option: string, value: string): string {
  if (!value) return `--${option}`;
  return `--${option}=${/^[\w./:,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`}`;
}

/** How much the plan's etcd writes, and in which sizes. */
function noteOf(plan: Plan): string {
  const demand = largestManaged(plan);
  if (!demand) return "";
  const {steadyWritesPerSecond: steady, peakWritesPerSecond: peak, logicalMB, objects} = demand;
  const kB = (logicalMB.likely * 1e3) / Math.max(1, objects.likely);
  return `The etcd of ${demand.id} writes ${rough(steady.likely)} times a second when all is quiet and ${rough(peak.likely)} times in an upgrade; an object takes ${rough(kB)} kB on average.`;
}

function rough(value: number): string {
  return formatNumber(Number(value.toPrecision(2)));
}
