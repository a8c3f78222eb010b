import type {SeriesRow} from "../../src/lib/catalog/demand-schemas.js";
import {conditionTypes, exposed} from "./exposed-metrics.js";

interface Named {
  readonly cluster: string;
  readonly name: string;
}

type Labels = Readonly<Record<string, string>>;

const statuses = ["True", "False", "Unknown"];

/**
 * The series of one object as kube-state-metrics writes them: four for each condition (three statuses and the time of
 * the last transition), one for each value of the phase, and single ones. Conditions make up the number of the table.
 */
export function seriesLines(row: SeriesRow, named: Named): string[] {
  const {group = "", single, phases = []} = exposed[row.type] ?? {single: []};
  const line = writer(row, `${group}cluster.x-k8s.io`, named);
  const others = [
    line("created", 1_790_000_000),
    line("info", 1, infoLabels(row, named)),
    ...single.map((metric) => line(metric, 1)),
    ...phases.map((phase) => line("status_phase", phase === "Running" ? 1 : 0, {phase})),
    ...(row.type === "Machine" ? machineLines(row, line) : [])
  ];
  const conditions = (row.series - others.length) / 4;
  if (!Number.isInteger(conditions) || conditions < 0 || conditions > conditionTypes.length)
    throw new Error(`series-per-object.csv row ${row.id}: ${row.series} series do not come out even`);
  return [...conditionTypes.slice(0, conditions).flatMap((type) => conditionLines(type, line)), ...others];
}

type Write = (metric: string, value: number, labels?: Labels) => string;

function writer(row: SeriesRow, group: string, {cluster, name}: Named): Write {
  const prefix = `capi_${row.type.toLowerCase()}`;
  const common = {
    customresource_group: group,
    customresource_kind: row.type,
    customresource_version: "v1beta2",
    ...(row.type === "Cluster" ? {} : {cluster_name: cluster}),
    name,
    namespace: cluster,
    uid: uidOf(`${row.id}/${name}`)
  };
  return (metric, value, labels = {}) => {
    const written = Object.entries({...common, ...labels}).map(([label, text]) => `${label}="${text}"`);
    return `${prefix}_${metric}{${written.join(",")}} ${value}`;
  };
}

function conditionLines(type: string, line: Write): string[] {
  return [
    ...statuses.map((status) => line("status_condition", status === "True" ? 1 : 0, {status, type})),
    line("status_condition_last_transition_time", 1_790_000_000, {status: "True", type})
  ];
}

/** Addresses, and for control plane machines the day their certificates expire. */
function machineLines(row: SeriesRow, line: Write): string[] {
  const addresses = ["Hostname", "InternalIP", "InternalDNS"].map((type, index) =>
    line("addresses", 1, {address: `10.20.30.${index}`, type})
  );
  return row.per === "worker" ? addresses : [...addresses, line("status_certificatesexpirydate", 1_820_000_000)];
}

function infoLabels(row: SeriesRow, {name}: Named): Labels {
  if (!row.type.startsWith("Machine") || row.type === "MachineHealthCheck") return {version: "v1.34.1"};
  return {
    bootstrap_reference_kind: "KubeadmConfig",
    bootstrap_reference_name: name,
    infrastructure_reference_kind: "NutanixMachine",
    infrastructure_reference_name: name,
    container_runtime_version: "containerd://2.1.4",
    kubelet_version: "v1.34.1",
    os_image: "Rocky Linux 9.6 (Blue Onyx)",
    provider_id: `nutanix://${uidOf(name)}`,
    version: "v1.34.1"
  };
}

/** A text in the form of an UID that depends on nothing but the name (FNV-1a, four times over). */
function uidOf(name: string): string {
  const words = [1, 2, 3, 4].map((seed) => {
    let hash = 2_166_136_261 ^ seed;
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16_777_619);
    return (hash >>> 0).toString(16).padStart(8, "0");
  });
  return words.join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
