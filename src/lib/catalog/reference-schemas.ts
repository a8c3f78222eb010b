import {z} from "zod";
import {maybe, note, oneOf, provenance, quantity, signed, text, version, whole, yesNo} from "./cells.js";
import {capiComponents, capiProducts, capiSettings} from "./vocabulary.js";

/** A class of etcd's hardware guide; the last one has no upper bounds. IOPS are concurrent, not sequential. */
export const etcdClassRow = z.strictObject({
  id: oneOf(["small", "medium", "large", "xlarge"]),
  clientsBelow: maybe(whole),
  requestsPerSecondBelow: maybe(whole),
  dataMBTo: maybe(whole),
  vcpu: whole,
  memoryGiB: whole,
  concurrentIops: whole,
  bandwidthMBps: quantity,
  exampleNodes: whole,
  ...provenance,
  note
});

export const thresholdRow = z.strictObject({
  id: text,
  quantity: text,
  scope: oneOf(["cluster", "namespace", "node", "type", "object", "service"]),
  value: quantity,
  unit: text,
  ...provenance,
  note
});

/** Suggested maxima for custom resources: by object size for one type, by etcd's limit for all, and of types. */
export const kep95Row = z.strictObject({
  id: text,
  counts: oneOf(["objects of a type", "objects of all types", "types"]),
  objectKBFrom: maybe(whole),
  objectKBTo: maybe(whole),
  etcdLimitGB: maybe(whole),
  perNamespace: maybe(whole),
  perCluster: whole,
  ...provenance,
  note
});

/** A coefficient of ACM's formula; volumes carry the number of replicas. */
export const acmCoefficientRow = z.strictObject({
  id: text,
  label: text,
  value: signed,
  unit: text,
  replicas: maybe(whole),
  ...provenance,
  note
});

/** One component of a Loki installation, sized for an ingest from, inclusive, to, exclusive. */
export const lokiSizeRow = z.strictObject({
  id: text,
  tier: oneOf(["below-3", "3-to-30", "30"]),
  ingestTBPerDayFrom: whole,
  ingestTBPerDayTo: maybe(whole),
  component: text,
  replicas: whole,
  vcpuEach: quantity,
  memoryGiBEach: quantity,
  ...provenance,
  note
});

/** A figure that a maker gives for planning, low and high where it is a range. */
export const guidanceRow = z.strictObject({
  id: text,
  component: text,
  quantity: text,
  valueLow: quantity,
  valueHigh: quantity,
  unit: text,
  ...provenance,
  note
});

/**
 * A default over a span of versions: from `since` to every patch of the minor `until`, or still. Without a flag it is
 * fixed in code. An empty value means that nothing limits on the client's side.
 */
export const capiDefaultRow = z.strictObject({
  id: text,
  component: oneOf(capiComponents),
  flag: note,
  what: oneOf(capiSettings),
  reconciler: note,
  since: version,
  until: maybe(version),
  value: maybe(quantity),
  ...provenance,
  note
});

export const capiVersionRow = z.strictObject({
  id: text,
  component: oneOf(capiProducts),
  version,
  rank: whole,
  ...provenance,
  note
});

/** How clusters are simulated without machines, by version of Cluster API. */
export const inMemoryProviderRow = z.strictObject({
  id: text,
  since: maybe(version),
  until: maybe(version),
  install: text,
  clusterKind: note,
  machineKind: note,
  ...provenance,
  note
});

export const podUseRow = z.strictObject({
  id: text,
  component: text,
  instance: whole,
  cpuMillicores: whole,
  memoryMiB: whole,
  ...provenance,
  note
});

/** Minutes to go from one number of clusters to another; sums that are printed alone start at 0. */
export const scaleOutRow = z.strictObject({
  id: text,
  setup: text,
  from: whole,
  to: whole,
  minutes: quantity,
  qps: maybe(whole),
  burst: maybe(whole),
  concurrency: maybe(whole),
  ...provenance,
  note
});

export const scaleSetupRow = z.strictObject({
  id: text,
  label: text,
  simulates: text,
  apiServerMiBPerCluster: maybe(whole),
  backingClusters: maybe(whole),
  vmVcpu: maybe(whole),
  vmMemoryGiB: maybe(whole),
  capiVersion: note,
  ...provenance,
  note
});

/** Use of a hub at its peak: parts are maxima of their own, so they do not add up to the hub's. */
export const hubUseRow = z.strictObject({
  id: text,
  clusters: whole,
  etcdDbMB: quantity,
  kubeApiMemoryGB: quantity,
  otherMemoryGB: quantity,
  obsMemoryGB: quantity,
  acmOtherMemoryGB: quantity,
  hubMemoryGB: quantity,
  kubeApiCores: quantity,
  otherCores: quantity,
  obsCores: quantity,
  acmOtherCores: quantity,
  hubCores: quantity,
  timeSeries: whole,
  ...provenance,
  note
});

/** Another system that manages clusters, with the hardware it used or its maker asks for, in total. */
export const otherSystemRow = z.strictObject({
  id: text,
  system: text,
  clusters: whole,
  machines: maybe(whole),
  nodes: maybe(whole),
  vcpu: maybe(quantity),
  memoryGiB: maybe(quantity),
  isUse: yesNo,
  withdrawn: yesNo,
  ...provenance,
  note
});

export const hubDatabaseRow = z.strictObject({
  id: text,
  hubs: whole,
  clusters: whole,
  policies: whole,
  days: whole,
  databaseRows: whole,
  memoryGB: quantity,
  diskGB: quantity,
  ...provenance,
  note
});

/** Use of one hosted control plane by the requests it serves. */
export const hostedControlPlaneRow = z.strictObject({
  id: text,
  requestsPerSecond: whole,
  printed: text,
  vcpu: quantity,
  memoryGiB: quantity,
  ...provenance,
  note
});

export const openshiftNodeRow = z.strictObject({
  id: text,
  role: oneOf(["control-plane", "infrastructure"]),
  network: note,
  workers: whole,
  namespaces: whole,
  vcpu: whole,
  memoryGiB: whole,
  ...provenance,
  note
});

export const prometheusHostRow = z.strictObject({
  id: text,
  workers: whole,
  pods: whole,
  samplesPerSecond: whole,
  vcpu: whole,
  memoryGiB: whole,
  days: whole,
  writtenGB: whole,
  diskGB: whole,
  ...provenance,
  note
});

export const etcdBenchmarkRow = z.strictObject({
  id: text,
  figure: text,
  clients: maybe(whole),
  keyBytes: maybe(whole),
  valueBytes: maybe(whole),
  value: quantity,
  unit: text,
  ...provenance,
  note
});

export type EtcdClass = z.infer<typeof etcdClassRow>;
export type AcmCoefficient = z.infer<typeof acmCoefficientRow>;
export type CapiDefault = z.infer<typeof capiDefaultRow>;
export type CapiVersion = z.infer<typeof capiVersionRow>;
export type ScaleOutRow = z.infer<typeof scaleOutRow>;
export type HubUse = z.infer<typeof hubUseRow>;
export type OtherSystem = z.infer<typeof otherSystemRow>;
export type PodUse = z.infer<typeof podUseRow>;
export type Threshold = z.infer<typeof thresholdRow>;
export type PrometheusHost = z.infer<typeof prometheusHostRow>;
