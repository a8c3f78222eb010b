import type {Catalog, Reference} from "../catalog/tables.js";
import {formatNumber} from "../format.js";
import {notPredicted} from "../measurements/not-predicted.js";
import {from} from "./reference-tables.js";
import {type StaticCell, staticTable} from "./static-table.js";

const orDash = (value: number | null): StaticCell => value ?? "–";

/** What was measured and nothing predicts, with the reason. */
export function notPredictedTable(): HTMLElement {
  const rows = notPredicted.map(({system, what, reason, page}): StaticCell[] => [
    system,
    what,
    reason,
    page ? {text: page, href: `./${page}.html`} : ""
  ]);
  return staticTable("Measured, and predicted by nothing here", ["System", "Figures", "Why", "Page"], rows);
}

/** Other systems that manage clusters: use as measured, or hardware as their makers ask for it. */
export function otherSystemsTable({otherSystems}: Catalog, page: string): HTMLElement {
  const rows = otherSystems.map((row) => [
    row.system,
    row.clusters,
    orDash(row.machines),
    orDash(row.nodes),
    orDash(row.vcpu),
    orDash(row.memoryGiB),
    `${row.isUse ? "use" : "hardware"}${row.withdrawn ? ", withdrawn" : ""}`,
    row.note,
    from(row, page)
  ]);
  return staticTable(
    "Systems that manage clusters: use as measured, or hardware as asked for, in total",
    ["System", "Clusters", "Machines", "Nodes", "vCPU", "Memory GiB", "Is", "Note", "Source"],
    rows
  );
}

/** A hosted control plane of OpenShift by the requests it serves. */
export function hostedControlPlanesTable({hostedControlPlanes}: Reference, page: string): HTMLElement {
  const rows = hostedControlPlanes.map((row) => [row.printed, row.vcpu, row.memoryGiB, row.note, from(row, page)]);
  return staticTable("A hosted control plane of OpenShift", ["Requests", "vCPU", "Memory GiB", "Note", "Source"], rows);
}

/** The database of Red Hat's global hub by the days it keeps. */
export function hubDatabaseTable({hubDatabase}: Reference, page: string): HTMLElement {
  const rows = hubDatabase.map((row) => [
    formatNumber(row.days),
    row.hubs,
    row.clusters,
    row.policies,
    row.databaseRows,
    row.memoryGB,
    row.diskGB,
    from(row, page)
  ]);
  return staticTable(
    "The database of a global hub",
    ["Days kept", "Hubs", "Clusters", "Policies", "Rows", "Memory GB", "Disk GB", "Source"],
    rows
  );
}

/** Nodes of an OpenShift cluster by its workers. */
export function openshiftNodesTable({openshiftNodes}: Reference, page: string): HTMLElement {
  const rows = openshiftNodes.map((row) => [
    row.role.replace("-", " "),
    row.network || "any",
    row.workers,
    row.namespaces,
    row.vcpu,
    row.memoryGiB,
    row.note,
    from(row, page)
  ]);
  return staticTable(
    "Nodes of an OpenShift cluster, each",
    ["Role", "Network", "Workers", "Namespaces", "vCPU", "Memory GiB", "Note", "Source"],
    rows
  );
}

/** Hosts of a Prometheus by the samples it takes in. */
export function prometheusHostsTable({prometheusHosts}: Reference, page: string): HTMLElement {
  const rows = prometheusHosts.map((row) => [
    formatNumber(row.samplesPerSecond),
    row.workers,
    row.pods,
    row.vcpu,
    row.memoryGiB,
    row.writtenGB,
    row.diskGB,
    row.note,
    from(row, page)
  ]);
  return staticTable(
    "A Prometheus with seven days of samples, by samples a second",
    ["Samples/s", "Workers", "Pods", "vCPU", "Memory GiB", "Written GB", "Disk GB", "Note", "Source"],
    rows
  );
}

/** etcd's own benchmarks of requests and memory. */
export function etcdBenchmarksTable({etcdBenchmarks}: Reference, page: string): HTMLElement {
  const rows = etcdBenchmarks.map((row) => [
    row.figure,
    orDash(row.clients),
    orDash(row.keyBytes),
    orDash(row.valueBytes),
    row.value,
    row.unit,
    row.note,
    from(row, page)
  ]);
  return staticTable(
    "etcd's own benchmarks",
    ["Figure", "Clients", "Key bytes", "Value bytes", "Value", "Unit", "Note", "Source"],
    rows
  );
}

/** Use of every pod of Metal3's management cluster, with 1,000 clusters at rest. */
export function metal3IdleTable({metal3Idle}: Reference, page: string): HTMLElement {
  const rows = metal3Idle.map((row) => [
    `${row.component} ${row.instance}`,
    row.cpuMillicores,
    row.memoryMiB,
    row.note,
    from(row, page)
  ]);
  return staticTable(
    "Metal3's management cluster with 1,000 clusters at rest, by pod",
    ["Pod", "CPU millicores", "Memory MiB", "Note", "Source"],
    rows
  );
}

/** Use of ACM's hub as it was measured. */
export function acmHubTable({acmHub}: Reference, page: string): HTMLElement {
  const rows = acmHub.map((row) => [
    formatNumber(row.clusters),
    row.etcdDbMB,
    row.kubeApiMemoryGB,
    row.obsMemoryGB,
    row.hubMemoryGB,
    row.kubeApiCores,
    row.obsCores,
    row.hubCores,
    row.timeSeries,
    from(row, page)
  ]);
  return staticTable(
    "A Red Hat ACM hub by one-node clusters: peaks of their own, so parts do not add up",
    [
      "Clusters",
      "etcd databases MB",
      "API servers GB",
      "Observability GB",
      "Hub GB",
      "API servers cores",
      "Observability cores",
      "Hub cores",
      "Series",
      "Source"
    ],
    rows
  );
}

interface Stamp {
  readonly date: string;
  readonly version: string;
  readonly machine: string;
}

/** When, with which version and on which machine, each once. */
function stampOf(rows: readonly Stamp[]): string {
  return [...new Set(rows.map(({date, version, machine}) => `${date}, version ${version}, ${machine}`))].join("; ");
}

/** The etcd that this project loaded with custom resources. */
export function etcdLoadTable({etcdLoad}: Reference, page: string): HTMLElement {
  const rows = etcdLoad.map((row) => [
    formatNumber(row.resources),
    row.clusters,
    row.valueMB,
    row.loadedMB,
    row.loadedInUseMB,
    row.compactedMB,
    row.compactedInUseMB,
    row.defragmentedMB,
    row.rssMiB,
    row.putsPerSecond,
    orDash(row.walFsyncP99Ms),
    orDash(row.backendCommitP99Ms),
    from(row, page)
  ]);
  return staticTable(
    `etcd under custom resources: ${stampOf(etcdLoad)}`,
    [
      "Custom resources",
      "Clusters",
      "Stored MB",
      "Loaded MB",
      "in use",
      "Updated and compacted MB",
      "in use",
      "Defragmented MB",
      "Memory MiB",
      "Writes/s",
      "WAL fsync p99 ms",
      "Commit p99 ms",
      "Source"
    ],
    rows
  );
}

/** The Prometheus that this project had scrape Cluster API series. */
export function prometheusLoadTable({prometheusLoad}: Reference, page: string): HTMLElement {
  const rows = prometheusLoad.map((row) => [
    formatNumber(row.series),
    row.clusters,
    row.intervalSeconds,
    row.scrapes,
    `${Math.round(100 * row.evenShare)} %`,
    row.samples,
    row.rssMiB,
    row.peakMiB,
    row.cpuSeconds,
    row.walMB,
    row.blockChunksMB,
    row.blockIndexMB,
    from(row, page)
  ]);
  return staticTable(
    `Prometheus under Cluster API series: ${stampOf(prometheusLoad)}`,
    [
      "Series",
      "Clusters",
      "Interval s",
      "Scrapes",
      "On time",
      "Samples",
      "Memory MiB",
      "Peak MiB",
      "CPU s",
      "WAL MB",
      "Chunks MB",
      "Index MB",
      "Source"
    ],
    rows
  );
}
