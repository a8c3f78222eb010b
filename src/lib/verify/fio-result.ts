import {formatList} from "../format.js";
import {isObject, numberOf, readResultFile} from "./result-file.js";

/** What a job of fio measured; latencies are in ms. */
export interface FioJob {
  readonly name: string;
  readonly iops: number;
  readonly megabytesPerSecond: number;
  readonly writes: number;
}

/** A job that flushes after each write, as etcd does. */
export interface WalJob extends FioJob {
  /** Percentiles of the time that fdatasync takes, in order. */
  readonly percentiles: readonly Percentile[];
}

export interface Percentile {
  readonly percent: number;
  readonly ms: number;
}

export interface FioResult {
  readonly version: string;
  /** Of several jobs that write as etcd does the one with the slowest p99. */
  readonly wal: WalJob;
  /** The job that writes side by side with the most IOPS, where there is one. */
  readonly concurrent?: FioJob;
  /** Jobs that are left out, each with the reason. */
  readonly leftOut: readonly string[];
}

type Part = Readonly<Record<string, unknown>>;
/** A share of writes without flush that is no more than the last one of each job. */
const FLUSHED = 0.9;

/**
 * Reads the JSON of fio.
 *
 * @throws Error with one line of what is wrong, or of what the job would have to do
 */
export function readFio(text: string): FioResult {
  const {jobs, "fio version": version, "global options": global} = asObject(readResultFile(text));
  if (!Array.isArray(jobs)) throw new Error("is no result of fio: jobs is missing; run fio with --output-format=json");
  const read = jobs.map((job, index) => readJob(job, index, global));
  const wals = read.flatMap(({wal}) => wal ?? []);
  const leftOut = read.flatMap(({problem}) => problem ?? []);
  const [first, ...others] = wals;
  if (!first) throw new Error(leftOut[0] ?? "has no job that writes as etcd does, with --rw=write --fdatasync=1");
  const slowest = others.reduce((slow, job) => (p99Of(job) > p99Of(slow) ? job : slow), first);
  const [concurrent] = read.flatMap((job) => job.concurrent ?? []).sort((a, b) => b.iops - a.iops);
  return {
    version: typeof version === "string" ? version : "",
    wal: slowest,
    ...(concurrent && {concurrent}),
    leftOut: [
      ...leftOut,
      ...wals.filter((job) => job !== slowest).map(({name}) => `${name} is faster than ${slowest.name}`)
    ]
  };
}

/** The percentile by which the target is given. */
export function p99Of({percentiles}: WalJob): number {
  return percentiles.find(({percent}) => percent === 99)?.ms ?? Number.NaN;
}

function asObject(content: ReturnType<typeof readResultFile>): Part {
  if (!isObject(content)) throw new Error("is no result of fio: it is a list");
  return content;
}

interface Read {
  readonly wal?: WalJob;
  readonly concurrent?: FioJob;
  readonly problem?: string;
}

function readJob(job: unknown, index: number, global: unknown): Read {
  if (!isObject(job)) throw new Error(`jobs[${index}] must be an object`);
  const name = typeof job.jobname === "string" ? job.jobname : `jobs[${index}]`;
  const problem = wrongJob(job);
  if (problem) return {problem: `job ${name} ${problem}`};
  const write = partOf(job, "write", name);
  const figures: FioJob = {
    name,
    iops: figure(write, "iops", name),
    megabytesPerSecond: figure(write, "bw_bytes", name) / 1e6,
    writes: figure(write, "total_ios", name)
  };
  const flushes = flushesOf(job);
  if (!flushes && isDirect(job, global)) return {concurrent: figures};
  if (!flushes) return {problem: `job ${name} writes to memory and never flushes: it needs --fdatasync=1`};
  if (flushes < FLUSHED * figures.writes)
    return {problem: `job ${name} flushes ${flushes} times for ${figures.writes} writes: it needs --fdatasync=1`};
  return {wal: {...figures, percentiles: percentilesOf(job, name)}};
}

/** What a job does that etcd does not. */
function wrongJob(job: Part): string | undefined {
  const error = numberOf(job.error);
  if (error) return `ended with error ${job.error ?? "unknown"}`;
  if (operations(job.read)) return "reads: etcd only writes, with --rw=write --fdatasync=1";
  if (operations(job.trim)) return "trims: etcd only writes, with --rw=write --fdatasync=1";
  return operations(job.write) ? undefined : "wrote nothing";
}

function operations(part: unknown): number {
  return isObject(part) ? numberOf(part.total_ios) || 0 : 0;
}

/** fio 3 counts flushes with their latencies; its total_ios is 0 in some versions. */
function flushesOf({sync}: Part): number {
  const latencies = isObject(sync) ? sync.lat_ns : undefined;
  return isObject(latencies) ? numberOf(latencies.N) || 0 : 0;
}

/** Whether a job writes past the page cache; without that its IOPS are those of memory. */
function isDirect({"job options": own}: Part, global: unknown): boolean {
  const direct = {...(isObject(global) && global), ...(isObject(own) && own)}.direct;
  return direct !== undefined && direct !== "0";
}

function percentilesOf(job: Part, name: string): Percentile[] {
  const {percentile} = partOf(partOf(job, "sync", name), "lat_ns", name);
  if (!isObject(percentile))
    throw new Error(`job ${name}: sync.lat_ns.percentile is missing: percentiles must not be switched off`);
  const read = Object.entries(percentile).map(([percent, ns]) => ({percent: Number(percent), ms: numberOf(ns) / 1e6}));
  const wrong = read.find(({percent, ms}) => !(percent >= 0 && percent <= 100 && ms >= 0 && Number.isFinite(ms)));
  if (wrong)
    throw new Error(
      `job ${name}: the percentiles of sync must be numbers of ns, got ${JSON.stringify(percentile).slice(0, 60)}`
    );
  const missing = [50, 99].filter((asked) => !read.some(({percent}) => percent === asked));
  if (missing.length)
    throw new Error(`job ${name}: ${formatList(missing.map((percent) => `p${percent}`))} of sync is missing`);
  return read.sort((a, b) => a.percent - b.percent);
}

function partOf(of: Part, key: string, name: string): Part {
  const part = of[key];
  if (!isObject(part)) throw new Error(`job ${name}: ${key} is missing`);
  return part;
}

function figure(write: Part, key: string, name: string): number {
  const value = numberOf(write[key]);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new Error(
    `job ${name}: write.${key} must be a number of at least 0, got ${JSON.stringify(write[key]) ?? "nothing"}`
  );
}
