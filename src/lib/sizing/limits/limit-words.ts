import {formatNumber, formatPercent} from "../../format.js";
import type {LimitOf} from "./limit.js";

type Worded = Pick<LimitOf, "id" | "of" | "demand" | "capacity" | "unit" | "class" | "utilisation">;

/** What a limit counts, behind its number; the unit stands where it is not the thing itself. */
const nouns: Readonly<Record<string, (limit: Worded) => string>> = {
  "etcd-db": () => "MB of etcd database",
  "objects-per-type": ({of, unit}) => (unit === "MB" ? `MB of ${of} objects` : `${of} objects`),
  "objects-per-namespace": ({of, unit}) =>
    unit === "MB" ? `MB of ${of} objects in a namespace` : `${of} objects in a namespace`,
  "custom-resources": () => "custom resources",
  "api-memory": () => "GiB of API server memory",
  "api-cpu": () => "cores for the API servers",
  "client-qps": ({of}) => `calls/s of the ${of} manager`,
  "controller-memory": () => "GiB of memory for the controllers",
  "controller-cpu": () => "cores for the controllers",
  "etcd-writes": () => "etcd writes/s",
  series: () => "series in one Prometheus",
  "prism-vms": () => "machines of one Prism Central",
  "nodes-per-workload-cluster": () => "nodes in a workload cluster",
  "clusters-per-management-cluster": () => "clusters in a management cluster",
  "ip-addresses": () => "IP addresses",
  "provisioning-window": () => "hours to create all machines"
};

/** A limit in words: "10,000 Machine objects". */
export function limitName(limit: Worded): string {
  const capacity = short(limit.capacity);
  const noun = nouns[limit.id]?.(limit) ?? limit.unit;
  return `${formatNumber(capacity)} ${capacity === 1 ? noun.replace(/^([a-z]+)s\b/, "$1") : noun}`;
}

/** A limit with how much of it is used: "10,000 Machine objects (advice), 60 % used". */
export function limitUsed(limit: Worded): string {
  return `${limitName(limit)} (${limit.class}), ${formatPercent(limit.utilisation)} used`;
}

/** Three digits are enough for a sentence. */
export function short(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
