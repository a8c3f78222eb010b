import {type Calculus, numbers, type Quantity, type SourcedRow} from "./calculus.js";

/**
 * Where a number comes from: an input of the scenario (`field`), a cell of data/ (`cell`), or a formula over other
 * explanations (`terms`).
 */
export interface Explanation {
  readonly label: string;
  /** Where it stands, such as the line of the bill, for values that share a label. */
  readonly place?: string;
  readonly value: number;
  readonly unit: string;
  /** The formula with the names of its terms. */
  readonly formula?: string;
  /** The formula with their values put in. */
  readonly substituted?: string;
  readonly terms?: readonly Explanation[];
  readonly field?: string;
  readonly cell?: {readonly file: string; readonly row: string; readonly column: string};
  readonly source?: string;
  readonly section?: string;
  readonly kind?: string;
  /** Over which range the constant was measured; empty where nobody measured it. */
  readonly measuredRange?: string;
  /** When a price held, where its source says so. */
  readonly asOf?: string;
  /** How sure a price is: high, medium or low. */
  readonly confidence?: string;
}

interface Derived extends Explanation {
  readonly [derivation]: Quantity;
}

/** Carries the rule along without showing it in JSON. */
const derivation = Symbol("derivation");

/** The calculus whose values are explanations. */
export const explanations: Calculus<Explanation> = {
  input: (field, label, unit, value) => ({label, value, unit, field, source: "scenario"}),
  cell: (file, row, column) => {
    const {label, unit} = describeColumn(row, column);
    const {source, section, kind} = row;
    const measuredRange = "measuredRange" in row ? String(row.measuredRange) : "";
    const value = (row[column] ?? 0) as number;
    const cell = {file, row: row.id, column};
    return {label, value, unit, cell, source, section, kind, measuredRange, ...priceWords(row)};
  },
  apply: (quantity, ...terms) => derive(quantity, terms),
  placed: (place, value) => ({...value, place}),
  decide: (choose, ...terms) => choose(...terms.map(({value}) => value)),
  always: (test, ...terms) => test(...terms.map(({value}) => value)),
  valueOf: ({value}) => value,
  plain: numbers,
  shown: ({value}) => value
};

/** What is said of a price beside its source. */
function priceWords(row: SourcedRow): Pick<Explanation, "asOf" | "confidence"> {
  if (!("confidence" in row)) return {};
  const asOf = "asOf" in row ? row.asOf : "date" in row ? row.date : null;
  return {asOf: asOf ? String(asOf) : "undated", confidence: String(row.confidence)};
}

function derive(quantity: Quantity, terms: readonly Explanation[]): Derived {
  const {label, unit, rule} = quantity;
  const names = rule.names.length ? rule.names : terms.map((term) => term.label);
  return {
    label,
    value: rule.apply(...terms.map(({value}) => value)),
    unit,
    formula: rule.write(...names),
    substituted: rule.write(...terms.map(({value}) => written(value))),
    terms,
    [derivation]: quantity
  };
}

/** Computes an explanation anew from its leaves; equals its value. */
export function evaluate(explanation: Explanation): number {
  if (!isDerived(explanation)) return explanation.value;
  return explanation[derivation].rule.apply(...(explanation.terms ?? []).map(evaluate));
}

function isDerived(explanation: Explanation): explanation is Derived {
  return derivation in explanation;
}

/** The inputs and cells an explanation rests on. */
export function leavesOf(explanation: Explanation): Explanation[] {
  return explanation.terms ? explanation.terms.flatMap(leavesOf) : [explanation];
}

function written(value: number): string {
  const text = String(Number(value.toPrecision(6)));
  return value < 0 ? `(${text})` : text;
}

const columnNames: Readonly<Record<string, {label: string; unit: string}>> = {
  nodes: {label: "nodes", unit: "nodes"},
  instances: {label: "instances", unit: "instances"},
  vcpu: {label: "vCPU for each", unit: "vCPU"},
  memoryGiB: {label: "memory for each", unit: "GiB"},
  storageGB: {label: "storage for each", unit: "GB"},
  objectTB: {label: "object storage", unit: "TB"},
  overhead: {label: "overhead", unit: "%"},
  clustersFrom: {label: "clusters from", unit: "clusters"},
  clustersTo: {label: "clusters up to", unit: "clusters"},
  machinesFrom: {label: "machines from", unit: "machines"},
  machinesTo: {label: "machines up to", unit: "machines"},
  clusters: {label: "clusters", unit: "clusters"},
  machines: {label: "machines", unit: "machines"},
  etcdMembers: {label: "etcd members", unit: "members"},
  etcdVcpu: {label: "vCPU per etcd member", unit: "vCPU"},
  etcdMemoryGiB: {label: "memory per etcd member", unit: "GiB"},
  apiServers: {label: "API servers", unit: "servers"},
  apiServerVcpu: {label: "vCPU per API server", unit: "vCPU"},
  apiServerMemoryGiB: {label: "memory per API server", unit: "GiB"},
  controllerVcpu: {label: "vCPU per controller", unit: "vCPU"},
  controllerMemoryGiB: {label: "memory per controller", unit: "GiB"},
  iops: {label: "IOPS", unit: "IOPS"},
  latencyMs: {label: "latency", unit: "ms"},
  diskClass: {label: "disk class", unit: ""},
  count: {label: "objects", unit: "objects"},
  bytes: {label: "size", unit: "bytes"},
  series: {label: "series", unit: "series"},
  concurrentIops: {label: "concurrent IOPS", unit: "IOPS"},
  low: {label: "low", unit: "own"},
  usd: {label: "", unit: "own"},
  sustainedUse: {label: "discount for a full month", unit: ""},
  likely: {label: "likely", unit: "own"},
  high: {label: "high", unit: "own"},
  minutes: {label: "minutes", unit: "min"},
  to: {label: "clusters at the end", unit: "clusters"},
  qps: {label: "calls a second", unit: "calls/s"},
  apiServerMiBPerCluster: {label: "memory of each API server", unit: "MiB"},
  vmVcpu: {label: "vCPU of the management cluster", unit: "vCPU"},
  vmMemoryGiB: {label: "memory of the host", unit: "GiB"},
  seconds: {label: "seconds for each", unit: "s"},
  concurrency: {label: "at once", unit: "machines"},
  size: {label: "clusters in a batch", unit: "clusters"},
  pauseSeconds: {label: "pause", unit: "s"}
};

function describeColumn(row: SourcedRow, column: string): {label: string; unit: string} {
  const [, stem = column, bound = ""] = /^(.*?)(Low|High)?$/.exec(column) ?? [];
  const own = "unit" in row ? String(row.unit) : "";
  const {label, unit: named} = columnNames[stem] ?? {label: "", unit: own};
  const unit = named === "own" ? own : named;
  const name = nameOf(row);
  const what = label ? `${name}: ${label}` : name;
  return {label: bound ? `${what}, ${bound.toLowerCase()}` : what, unit};
}

function nameOf(row: SourcedRow): string {
  if ("item" in row && "region" in row) return `price of ${row.item} in ${row.region}`;
  if ("what" in row && "component" in row) return `default ${row.what} of ${row.component}`;
  for (const key of ["component", "label", "operation", "disk", "type"] as const) {
    const name = (row as unknown as Record<string, unknown>)[key];
    if (typeof name === "string" && name !== "etcd" && name !== "kube-apiserver") return name;
  }
  return `${row.source}, ${row.id}`;
}
