import type {Setting} from "../catalog/schemas.js";
import type {Catalog} from "../catalog/tables.js";
import {type Kind, kinds, type Metric, type Role, type TierId} from "../catalog/vocabulary.js";
import type {Calculus, NumberColumn, SourcedRow} from "./calculus.js";
import {etcdTiming} from "./etcd-timing.js";
import {ruleRow, ruleValue} from "./rule-value.js";
import {largest, percentOf, smallest} from "./rules.js";

/** What hardware or configuration must reach, with what each source says about it. */
export interface TargetOf<V = number> {
  readonly role: Role;
  readonly metric: Metric;
  readonly value: V | string;
  readonly unit: string;
  readonly source: string;
  /** Why this value is used, where it is not simply the strictest. */
  readonly reason: string;
  /** Every value that a source gives, the one used included. */
  readonly alternatives: readonly AlternativeOf<V>[];
}

export interface AlternativeOf<V = number> {
  readonly source: string;
  readonly section: string;
  readonly value: V;
  readonly printed: string;
  readonly kind: Kind;
  readonly correction: string;
}

/** Disk classes in the order of the settings tables: 1 is SSD, 2 is NVMe. */
export const diskClasses = ["", "SSD", "NVMe"] as const;

interface Metrics {
  readonly metric: Metric;
  readonly unit: string;
  /** Which of several values asks for more. */
  readonly strictest: typeof largest;
}

const etcdMetrics: readonly Metrics[] = [
  {metric: "disk-class", unit: "", strictest: largest},
  {metric: "iops", unit: "IOPS", strictest: largest},
  {metric: "sequential-iops", unit: "IOPS", strictest: largest},
  {metric: "fsync-p99", unit: "ms", strictest: smallest},
  {metric: "backend-commit-p99", unit: "ms", strictest: smallest},
  {metric: "quota", unit: "GiB", strictest: smallest},
  {metric: "compaction", unit: "min", strictest: smallest},
  {metric: "snapshot-count", unit: "transactions", strictest: smallest},
  {metric: "heartbeat", unit: "ms", strictest: largest},
  {metric: "election", unit: "ms", strictest: largest},
  {metric: "network", unit: "Gbit/s", strictest: largest}
];

const apiMetrics: readonly Metrics[] = [
  {metric: "api-mutating-p99", unit: "ms", strictest: smallest},
  {metric: "api-read-p99", unit: "ms", strictest: smallest},
  {metric: "api-list-p99", unit: "ms", strictest: smallest}
];

/** A value that a source gives, before the strictest is chosen. */
interface Position<V> {
  readonly alternative: AlternativeOf<V>;
  readonly decides: boolean;
  readonly reason: string;
}

/**
 * The targets of a management cluster: the strictest value of S000, S001 and upstream, but upstream's where it shows
 * the guides' to be meaningless. The strictest quota is the smallest. Heartbeat and election timeout follow the RTT. XL takes large's etcd settings, since
 * the guide gives none.
 *
 * @param tier the table that sizes the management cluster
 * @param clusters workload clusters of that management cluster
 */
export function targetsOf<V>(
  tier: TierId,
  clusters: V,
  rttMs: V,
  catalog: Catalog,
  calculus: Calculus<V>
): TargetOf<V>[] {
  const host: Role = tier === "small" || tier === "medium" ? "control-plane" : "etcd";
  const row = calculus.decide((count) => storageRow(count, catalog), clusters);
  const choose = (role: Role) => (metric: Metrics) =>
    chooseTarget(role, metric, positionsOf(metric.metric, tier, row, catalog, calculus), calculus);
  const etcd = etcdMetrics.map(choose(host)).map((target) => followRtt(target, rttMs, catalog, calculus));
  return [
    ...etcd.flatMap((target) => withAlarm(target, catalog, calculus)),
    ...apiMetrics.map(choose("control-plane"))
  ];
}

function chooseTarget<V>(
  role: Role,
  {metric, unit, strictest}: Metrics,
  positions: readonly Position<V>[],
  calculus: Calculus<V>
): TargetOf<V> {
  const decisive = positions.find(({decides}) => decides);
  const alternatives = positions.map(({alternative}) => alternative);
  const values = alternatives.map(({value}) => value);
  const value =
    decisive?.alternative.value ?? calculus.apply({label: metricLabels[metric], unit, rule: strictest}, ...values);
  const equal = alternatives.filter((other) => calculus.valueOf(other.value) === calculus.valueOf(value));
  const used = decisive?.alternative ?? bestKnown(equal);
  return {
    role,
    metric,
    value: metric === "disk-class" ? (diskClasses[calculus.valueOf(value)] ?? "") : value,
    unit,
    source: used?.source ?? "",
    reason: decisive?.reason ?? "",
    alternatives
  };
}

/** Of values that are the same, the one from the better kind of source. */
function bestKnown<V>(alternatives: readonly AlternativeOf<V>[]): AlternativeOf<V> | undefined {
  return [...alternatives].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))[0];
}

/** Everything the sources say of a metric: the settings tables by tier, S000's storage table by clusters. */
function positionsOf<V>(
  metric: Metric,
  tier: TierId,
  row: StorageRow | undefined,
  catalog: Catalog,
  calculus: Calculus<V>
): Position<V>[] {
  const settings = (file: string, rows: readonly Setting[], scope: TierId) =>
    rowsFor(rows, metric)
      .filter((row) => row.scope.includes("all") || row.scope.includes(scope))
      .map((row) => positionAt(file, row, "value", calculus));
  const guideTier = tier === "xl" || tier === "extreme" ? "large" : tier;
  return [
    ...storagePosition(metric, row, calculus),
    ...settings("guide/settings.csv", catalog.settings, guideTier),
    ...settings("upstream/targets.csv", catalog.targets, tier === "extreme" ? "xl" : tier)
  ];
}

const byMetric = new WeakMap<readonly Setting[], Map<Metric, readonly Setting[]>>();

/** The rows of a metric, looked up once for each table. */
function rowsFor(rows: readonly Setting[], metric: Metric): readonly Setting[] {
  const known = byMetric.get(rows) ?? new Map<Metric, readonly Setting[]>();
  byMetric.set(rows, known);
  const found = known.get(metric) ?? rows.filter((row) => row.metric === metric);
  known.set(metric, found);
  return found;
}

function positionAt<
  V,
  R extends SourcedRow & {kind: Kind; printed?: string; correction: string; decides?: boolean; reason?: string}
>(file: string, row: R, column: NumberColumn<R>, calculus: Calculus<V>, printed = row.printed ?? ""): Position<V> {
  const {source, section, kind, correction} = row;
  return {
    alternative: {source, section, value: calculus.cell(file, row, column), printed, kind, correction},
    decides: row.decides ?? false,
    reason: row.reason ?? ""
  };
}

type StorageRow = Catalog["storagePerformance"][number];

/** The row of S000's storage table for a number of clusters. */
export function storageRow(clusters: number, {storagePerformance}: Catalog): StorageRow | undefined {
  return storagePerformance.findLast(({clustersFrom}) => clustersFrom <= clusters);
}

function storagePosition<V>(metric: Metric, row: StorageRow | undefined, calculus: Calculus<V>): Position<V>[] {
  const at = (column: "iops" | "latencyMs" | "diskClass", printed: string) =>
    row ? [positionAt("ladder/storage-performance.csv", row, column, calculus, printed)] : [];
  if (metric === "iops") return at("iops", `${row?.iops}+ IOPS`);
  if (metric === "fsync-p99") return at("latencyMs", `latency below ${row?.latencyMs} ms`);
  if (metric === "disk-class") return at("diskClass", row?.disk ?? "");
  return [];
}

/** Heartbeat and election timeout by the RTT; the value stands among the alternatives in place of upstream's floor. */
function followRtt<V>(target: TargetOf<V>, rttMs: V, catalog: Catalog, calculus: Calculus<V>): TargetOf<V> {
  const {metric, source} = target;
  if (metric !== "heartbeat" && metric !== "election") return target;
  const {heartbeatMs, electionMs} = etcdTiming(rttMs, catalog, calculus);
  const value = metric === "heartbeat" ? heartbeatMs : electionMs;
  const alternatives = target.alternatives.map((other) => (other.source === source ? {...other, value} : other));
  return {...target, value, alternatives};
}

/** Adds the alarm level behind the quota. */
function withAlarm<V>(target: TargetOf<V>, catalog: Catalog, calculus: Calculus<V>): TargetOf<V>[] {
  if (target.metric !== "quota" || typeof target.value === "string") return [target];
  const row = ruleRow(catalog, "quota-alarm");
  const share = ruleValue(catalog, calculus, row.id);
  const value = calculus.apply({label: metricLabels["quota-alarm"], unit: "GiB", rule: percentOf}, share, target.value);
  const {source, section, kind} = row;
  const alternative = {source, section, value, printed: `${row.value} % of the quota`, kind, correction: ""};
  return [target, {...target, metric: "quota-alarm", value, source, alternatives: [alternative]}];
}

/** The numeric value of a target, or undefined where it is missing or a word. */
export function targetValue<V>(targets: readonly TargetOf<V>[], metric: Metric): V | undefined {
  const value = targets.find((target) => target.metric === metric)?.value;
  return typeof value === "string" ? undefined : value;
}

/** The path by which explain() finds a target. */
export const targetPath = ({role, metric}: Pick<TargetOf<unknown>, "role" | "metric">) => `targets.${role}.${metric}`;

/** What a metric is called. */
export const metricLabels: Readonly<Record<Metric, string>> = {
  "disk-class": "Disk class",
  iops: "IOPS, concurrent",
  "sequential-iops": "IOPS, sequential with fdatasync",
  "fsync-p99": "WAL fsync, p99",
  "backend-commit-p99": "Backend commit, p99",
  quota: "Database quota",
  "quota-alarm": "Database size at which to raise an alarm",
  compaction: "Compaction interval",
  "snapshot-count": "Snapshot count",
  heartbeat: "Heartbeat interval",
  election: "Election timeout",
  network: "Network between members",
  "max-wals": "WAL files kept",
  "api-mutating-p99": "API calls, mutating, p99",
  "api-read-p99": "API calls, reading one object, p99",
  "api-list-p99": "API calls, reading a namespace or the cluster, p99",
  "api-p99-alert": "API calls, alert on p99",
  "max-requests-inflight": "Requests in flight",
  "max-mutating-requests-inflight": "Mutating requests in flight",
  "watch-cache-size of clusters": "Watch cache of Clusters",
  "watch-cache-size of machines": "Watch cache of Machines",
  "kube-api-qps": "Client QPS",
  "kube-api-burst": "Client burst",
  percentageOfNodesToScore: "Percentage of nodes to score"
};
