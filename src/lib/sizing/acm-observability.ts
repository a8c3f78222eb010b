import type {AcmCoefficient} from "../catalog/reference-schemas.js";

const GIB = 1024 ** 3;
const HOURS_A_DAY = 24;

export interface AcmRetention {
  readonly samplesPerHour: number;
  /** How long Thanos Receive keeps samples on its volumes. */
  readonly localHours: number;
  readonly objectDays: number;
}

export interface AcmObservability {
  readonly memoryGB: number;
  readonly cores: number;
  readonly receivePvGiBPerReplica: {readonly raw: number; readonly bought: number};
  /** All volumes as bought, with every replica. */
  readonly pvcTotalGiB: number;
  readonly objectStoreGiB: {readonly raw: number; readonly bought: number};
  /** More series than the lines were fitted to: memory and cores are extrapolated. */
  readonly extrapolated: boolean;
}

/**
 * Observability of an ACM hub by the formula of Red Hat's notebooks: memory and cores are straight lines fitted up to
 * 13.06 million series. The line of memory is negative below about 235,600 series, so it is floored at the 2.22 GB
 * measured with one cluster. Volumes and the object store are bought in steps of 10 GiB; all three resolutions and
 * every replica are included. Source: stolostron/capacity-planning, ObsSizingTemplate-Rev1.ipynb and
 * sizing_summary_based_on_max_run_08222023.csv.
 */
export function acmObservability(
  series: number,
  {samplesPerHour, localHours, objectDays}: AcmRetention,
  rows: readonly AcmCoefficient[]
): AcmObservability {
  const value = (id: string) => coefficient(rows, id).value;
  const bought = (gib: number) => Math.ceil(gib / value("bought-step")) * value("bought-step");
  const gibPerHour = (series * samplesPerHour * value("bytes-per-sample")) / GIB;
  const receive = gibPerHour * localHours;
  const stored = gibPerHour * HOURS_A_DAY * objectDays * value("resolutions");
  return {
    memoryGB: Math.max(value("memory-floor"), value("memory-base") + value("memory-per-series") * series),
    cores: value("cores-base") + value("cores-per-series") * series,
    receivePvGiBPerReplica: {raw: receive, bought: bought(receive)},
    pvcTotalGiB: volumesOf(rows, bought(receive)),
    objectStoreGiB: {raw: stored, bought: bought(stored)},
    extrapolated: series > value("fitted-series")
  };
}

export interface AcmCluster {
  readonly controlPlaneNodes: number;
  /** Workers beyond the three of the base. */
  readonly furtherWorkers: number;
  readonly vcpuPerWorker: number;
  readonly podsPerWorker: number;
  readonly namespaces: number;
}

export interface AcmSeries {
  readonly base: number;
  readonly pods: number;
  readonly nodes: number;
  readonly namespaces: number;
  readonly vcpu: number;
  readonly total: number;
}

/**
 * Series that one cluster sends to the hub, by what they are counted for. A one-node cluster has a base of its own, to
 * which nothing is added. Source: stolostron/capacity-planning, ObsSizingTemplate-Rev1.ipynb.
 */
export function acmSeriesPerCluster(cluster: AcmCluster, rows: readonly AcmCoefficient[]): AcmSeries {
  const {controlPlaneNodes, furtherWorkers, vcpuPerWorker, podsPerWorker, namespaces} = cluster;
  const value = (id: string) => coefficient(rows, id).value;
  if (controlPlaneNodes === 1) return summed({base: value("series-single-node")});
  const furtherNodes = controlPlaneNodes - value("base-control-plane-nodes");
  return summed({
    base: value("series-base") + value("series-per-control-plane-node") * furtherNodes,
    pods: value("series-per-pod") * podsPerWorker * (furtherWorkers + value("base-workers")),
    nodes: value("series-per-worker") * furtherWorkers,
    namespaces: value("series-per-namespace") * namespaces,
    vcpu: value("series-per-vcpu") * vcpuPerWorker * furtherWorkers
  });
}

function summed({base = 0, pods = 0, nodes = 0, namespaces = 0, vcpu = 0}: Partial<AcmSeries>): AcmSeries {
  return {base, pods, nodes, namespaces, vcpu, total: base + pods + nodes + namespaces + vcpu};
}

function volumesOf(rows: readonly AcmCoefficient[], receive: number): number {
  const volumes = rows.filter(({replicas}) => replicas !== null);
  const size = ({id, value}: AcmCoefficient) => (id === "volume-receive" ? receive : value);
  return volumes.reduce((total, row) => total + size(row) * (row.replicas ?? 0), 0);
}

function coefficient(rows: readonly AcmCoefficient[], id: string): AcmCoefficient {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`upstream/acm-observability.csv: ${id} is missing`);
  return row;
}
