// src/data/read-data.ts
import { readFileSync } from "node:fs";
function readData(path) {
  return readFileSync(new URL(`../../data/${path}`, import.meta.url), "utf8");
}

// src/lib/catalog/demand-schemas.ts
import { z as z2 } from "zod";

// src/lib/catalog/cells.ts
import { z } from "zod";

// src/lib/catalog/vocabulary.ts
var kinds = ["measured", "published", "guide", "estimate"];
var tierIds = ["small", "medium", "large", "xl", "extreme"];
var roles = [
  "control-plane",
  "etcd",
  "observability",
  "controllers",
  "platform",
  "fleet-control-plane",
  "fleet-workers",
  "federation-controller",
  "central-observability",
  "regional-observability",
  "prometheus",
  "thanos-sidecar",
  "thanos-query",
  "thanos-store",
  "thanos-compactor",
  "object-storage"
];
var roleName = (role) => role.replaceAll("-", " ");
var billTables = ["small", "medium", "large", "xl", "fleet", "federated", "extreme"];
var metrics = [
  "disk-class",
  "iops",
  "sequential-iops",
  "fsync-p99",
  "backend-commit-p99",
  "quota",
  "quota-alarm",
  "compaction",
  "snapshot-count",
  "heartbeat",
  "election",
  "network",
  "max-wals",
  "api-mutating-p99",
  "api-read-p99",
  "api-list-p99",
  "api-p99-alert",
  "max-requests-inflight",
  "max-mutating-requests-inflight",
  "watch-cache-size of clusters",
  "watch-cache-size of machines",
  "kube-api-qps",
  "kube-api-burst",
  "percentageOfNodesToScore"
];
var correctionKinds = [
  "arithmetic",
  "rounding",
  "missing",
  "scope",
  "contradiction",
  "flag",
  "metric",
  "manifest"
];
var pages = ["home", "bill", "targets", "sources"];
var perUnits = ["cluster", "machineDeployment", "controlPlaneMachine", "worker"];
var constantUnits = ["clusters", "objects", "series", "database MB", "machines per cluster"];
var limitClasses = ["hard", "advice", "policy"];
var limitMends = ["clusters", "flags", "nothing"];
var managers = ["core", "kcp", "cabpk", "infrastructure"];
var capiComponents = ["core", "kcp", "cabpk", "capx", "capm3", "bmo"];
var capiProducts = ["capi", "capx", "capm3"];
var capiSettings = [
  "qps",
  "burst",
  "concurrency",
  "sync-period-min",
  "clustercache-qps",
  "clustercache-burst",
  "clustercache-concurrency",
  "rate-limiter-qps",
  "rate-limiter-burst",
  "rate-limiter-base-delay-ms",
  "rate-limiter-max-delay-min"
];

// src/lib/catalog/cells.ts
var number = (pattern, what) => z.string().regex(pattern, `must be ${what}`).transform(Number);
var text = z.string().trim().min(1, "must not be empty");
var note = z.string().trim();
var quantity = number(/^\d+(\.\d+)?$/, "a number of at least 0");
var signed = number(/^-?\d+(\.\d+)?$/, "a number");
var whole = number(/^\d+$/, "a whole number of at least 0");
var maybe = (cell) => z.union([z.literal("").transform(() => null), cell], { error: (issue) => emptyOr(cell, issue.input) });
function emptyOr(cell, input) {
  const [issue] = cell.safeParse(input).error?.issues ?? [];
  return `${issue?.message ?? "is not valid"} or empty`;
}
var yesNo = z.enum(["yes", "no"], { error: "must be yes or no" }).transform((cell) => cell === "yes");
var date = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "must be a date such as 2026-01-31");
var oneOf = (values) => z.enum(values, { error: `must be one of ${values.join(", ")}` });
var version = z.string().regex(/^v\d+\.\d+(\.\d+)?$/, "must be a version such as v1.13 or v1.13.0");
var someOf = (values) => z.string().transform((cell) => cell.split(/\s+/)).pipe(z.array(oneOf(values)).min(1));
var provenance = { source: text, section: text, kind: oneOf(kinds) };
var ids = z.string().transform((cell) => cell.split(/\s+/).filter(Boolean));

// src/lib/catalog/demand-schemas.ts
var objectKindRow = z2.strictObject({
  id: text,
  type: text,
  per: oneOf(perUnits),
  count: whole,
  customResource: yesNo,
  bytes: whole,
  ...provenance,
  why: note
});
var seriesRow = z2.strictObject({
  id: text,
  type: text,
  per: oneOf(perUnits),
  series: whole,
  conditions: whole,
  ...provenance,
  why: note
});
var constantRow = z2.strictObject({
  id: text,
  label: text,
  low: quantity,
  likely: quantity,
  high: quantity,
  unit: note,
  source: text,
  section: text,
  date,
  kind: oneOf(kinds),
  measuredUnit: maybe(oneOf(constantUnits)),
  measuredFrom: maybe(quantity),
  measuredTo: maybe(quantity),
  measuredRange: note,
  fittedTo: ids,
  reviewBy: date,
  why: note
});
var limitRow = z2.strictObject({
  id: text,
  label: text,
  value: quantity,
  unit: text,
  class: oneOf(limitClasses),
  mend: oneOf(limitMends),
  source: text,
  section: text,
  date,
  kind: oneOf(kinds),
  reviewBy: date,
  measuredRange: note,
  why: text
});
var reconcilerRow = z2.strictObject({
  id: text,
  manager: oneOf(managers),
  counts: oneOf(["cluster", "machineDeployment", "machine", "machineHealthCheck"]),
  flag: text,
  ...provenance
});

// src/lib/catalog/load-schemas.ts
import { z as z3 } from "zod";
var stamp = { date, version: text, machine: text, ...provenance };
var etcdLoadRow = z3.strictObject({
  id: text,
  resources: whole,
  clusters: whole,
  valueMB: quantity,
  keyMB: quantity,
  loadedMB: quantity,
  loadedInUseMB: quantity,
  wavesMB: quantity,
  compactedMB: quantity,
  compactedInUseMB: quantity,
  defragmentedMB: quantity,
  rssMiB: whole,
  anonymousMiB: whole,
  peakMiB: whole,
  puts: whole,
  putsPerSecond: whole,
  putP50Ms: quantity,
  putP99Ms: quantity,
  walFsyncP99Ms: maybe(quantity),
  backendCommitP99Ms: maybe(quantity),
  ...stamp
});
var prometheusLoadRow = z3.strictObject({
  id: text,
  series: whole,
  clusters: whole,
  intervalSeconds: whole,
  scrapes: whole,
  evenShare: quantity,
  pageMB: quantity,
  samples: whole,
  idleMiB: whole,
  rssMiB: whole,
  peakMiB: whole,
  heapInUseMiB: whole,
  nextGcMiB: whole,
  scrapeP50Seconds: quantity,
  scrapeMaxSeconds: quantity,
  cpuSeconds: whole,
  walMB: quantity,
  blockSamples: whole,
  blockChunks: whole,
  blockChunksMB: quantity,
  blockIndexMB: quantity,
  ...stamp
});

// src/lib/catalog/reference-schemas.ts
import { z as z4 } from "zod";
var etcdClassRow = z4.strictObject({
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
var thresholdRow = z4.strictObject({
  id: text,
  quantity: text,
  scope: oneOf(["cluster", "namespace", "node", "type", "object", "service"]),
  value: quantity,
  unit: text,
  ...provenance,
  note
});
var kep95Row = z4.strictObject({
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
var acmCoefficientRow = z4.strictObject({
  id: text,
  label: text,
  value: signed,
  unit: text,
  replicas: maybe(whole),
  ...provenance,
  note
});
var lokiSizeRow = z4.strictObject({
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
var guidanceRow = z4.strictObject({
  id: text,
  component: text,
  quantity: text,
  valueLow: quantity,
  valueHigh: quantity,
  unit: text,
  ...provenance,
  note
});
var capiDefaultRow = z4.strictObject({
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
var capiVersionRow = z4.strictObject({
  id: text,
  component: oneOf(capiProducts),
  version,
  rank: whole,
  ...provenance,
  note
});
var inMemoryProviderRow = z4.strictObject({
  id: text,
  since: maybe(version),
  until: maybe(version),
  install: text,
  clusterKind: note,
  machineKind: note,
  ...provenance,
  note
});
var podUseRow = z4.strictObject({
  id: text,
  component: text,
  instance: whole,
  cpuMillicores: whole,
  memoryMiB: whole,
  ...provenance,
  note
});
var scaleOutRow = z4.strictObject({
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
var scaleSetupRow = z4.strictObject({
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
var hubUseRow = z4.strictObject({
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
var otherSystemRow = z4.strictObject({
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
var hubDatabaseRow = z4.strictObject({
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
var hostedControlPlaneRow = z4.strictObject({
  id: text,
  requestsPerSecond: whole,
  printed: text,
  vcpu: quantity,
  memoryGiB: quantity,
  ...provenance,
  note
});
var openshiftNodeRow = z4.strictObject({
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
var prometheusHostRow = z4.strictObject({
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
var etcdBenchmarkRow = z4.strictObject({
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

// src/lib/catalog/rollout-schemas.ts
import { z as z5 } from "zod";
var batchRow = z5.strictObject({
  id: text,
  label: text,
  clustersTo: maybe(whole),
  size: whole,
  pauseSeconds: whole,
  ...provenance,
  why: note
});
var checkRow = z5.strictObject({
  id: text,
  label: text,
  unit: text,
  tight: quantity,
  loose: quantity,
  metric: text,
  ...provenance,
  why: note
});

// src/lib/catalog/schemas.ts
import { z as z6 } from "zod";
var sourceRow = z6.strictObject({
  id: text,
  title: text,
  publisher: text,
  url: maybe(z6.url({ error: "must be an address" })),
  date: maybe(date),
  read: date,
  kind: oneOf(kinds),
  reviewBy: date,
  note
});
var tierRow = z6.strictObject({
  id: oneOf(tierIds),
  label: text,
  rank: whole,
  clustersFrom: whole,
  clustersTo: maybe(whole),
  machinesFrom: whole,
  machinesTo: maybe(whole),
  machinesBelow: maybe(whole),
  architecture: text,
  useCase: text,
  keyChallenge: text,
  ...provenance
});
var billRow = z6.strictObject({
  id: text,
  table: oneOf(billTables),
  role: oneOf([...roles, "management-cluster"]),
  component: text,
  hostsEtcd: yesNo,
  per: oneOf(["management-cluster", "fleet", "hub", "region"]),
  nodesLow: whole,
  nodesHigh: whole,
  instancesLow: maybe(whole),
  instancesHigh: maybe(whole),
  vcpuLow: whole,
  vcpuHigh: whole,
  memoryGiBLow: whole,
  memoryGiBHigh: whole,
  storageGBLow: whole,
  storageGBHigh: whole,
  objectTBLow: maybe(whole),
  objectTBHigh: maybe(whole),
  storageClass: note,
  ...provenance
});
var statedRow = z6.strictObject({
  id: text,
  table: oneOf([...billTables, "xl-three-regions"]),
  row: text,
  quantity: oneOf(["nodes", "vcpu", "memoryGiB", "storageGB", "objectTB"]),
  low: whole,
  high: whole,
  printed: text,
  ...provenance,
  correction: note
});
var settingRow = z6.strictObject({
  id: text,
  component: oneOf(["etcd", "kube-apiserver", "kube-scheduler"]),
  scope: someOf([...tierIds, "all", "nodes>=1000"]),
  metric: oneOf(metrics),
  value: quantity,
  unit: text,
  printed: text,
  ...provenance,
  decides: yesNo,
  reason: note,
  correction: note
});
var ruleRow = z6.strictObject({
  id: text,
  label: text,
  value: quantity,
  unit: note,
  source: text,
  section: text,
  date,
  kind: oneOf(kinds),
  measuredRange: note,
  reviewBy: date,
  why: text
});
var editionRow = z6.strictObject({
  id: oneOf(["starter", "pro", "ultimate"]),
  label: text,
  rank: whole,
  clustersLow: whole,
  clustersHigh: whole,
  openEnded: yesNo,
  fleetManagement: text,
  insights: text,
  overheadLow: whole,
  overheadHigh: whole,
  printedClusters: text,
  printedOverhead: text,
  ...provenance,
  per: oneOf(["fleet", "management-cluster"])
});
var rungRow = z6.strictObject({
  id: text,
  clusters: whole,
  machines: whole,
  etcdMembers: whole,
  etcdVcpu: whole,
  etcdMemoryGiB: whole,
  apiServers: whole,
  apiServerVcpu: whole,
  apiServerMemoryGiB: whole,
  controllerVcpu: whole,
  controllerMemoryGiB: whole,
  ...provenance
});
var beyondRow = z6.strictObject({
  id: text,
  clusters: whole,
  machines: whole,
  etcd: text,
  apiServer: text,
  controllers: text,
  ...provenance
});
var etcdHardwareRow = z6.strictObject({
  id: text,
  clustersFrom: whole,
  clustersBelow: maybe(whole),
  membersLow: maybe(whole),
  membersHigh: maybe(whole),
  vcpu: whole,
  memoryGiB: whole,
  storageGB: whole,
  disk: text,
  printedMembers: text,
  ...provenance,
  correction: note
});
var storagePerformanceRow = z6.strictObject({
  id: text,
  clustersFrom: whole,
  clustersBelow: maybe(whole),
  diskClass: whole,
  disk: text,
  iops: whole,
  latencyMs: quantity,
  ...provenance,
  correction: note
});
var prismSizeRow = z6.strictObject({
  id: text,
  tiers: someOf(tierIds),
  size: text,
  vmsFrom: whole,
  vmsTo: maybe(whole),
  printed: text,
  ...provenance
});
var prismOperationRow = z6.strictObject({
  id: text,
  operation: text,
  secondsLow: whole,
  secondsHigh: whole,
  concurrencyLow: maybe(whole),
  concurrencyHigh: maybe(whole),
  advice: text,
  ...provenance
});
var karmadaRow = z6.strictObject({
  id: text,
  metric: text,
  target: whole,
  unit: text,
  printed: text,
  meaning: text,
  ...provenance,
  correction: note
});
var paypalRow = z6.strictObject({ id: text, bottleneck: text, fix: text, ...provenance, correction: note });
var notIncludedRow = z6.strictObject({ id: text, item: text, why: text });
var correctionRow = z6.strictObject({
  id: text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be a short name in lower case with hyphens"),
  title: text,
  kind: oneOf(correctionKinds),
  sources: z6.array(text).min(1, "must name at least one source"),
  section: text,
  stated: text,
  used: text,
  evidence: text,
  evidenceSources: z6.array(text).min(1, "must name at least one source"),
  matters: text.regex(
    new RegExp(`^(${pages.join("|")})(#[a-z0-9-]+)?$`),
    "must be a page of the workbook, with or without an anchor"
  )
});

// src/lib/catalog/tables.ts
var table = (file, row) => ({ file, row });
var modelTables = {
  sources: table("sources.csv", sourceRow),
  tiers: table("guide/tiers.csv", tierRow),
  bill: table("guide/bill.csv", billRow),
  stated: table("guide/stated-totals.csv", statedRow),
  settings: table("guide/settings.csv", settingRow),
  editions: table("guide/editions.csv", editionRow),
  ladder: table("ladder/control-plane.csv", rungRow),
  etcdHardware: table("ladder/etcd-hardware.csv", etcdHardwareRow),
  storagePerformance: table("ladder/storage-performance.csv", storagePerformanceRow),
  targets: table("upstream/targets.csv", settingRow),
  rules: table("rules.csv", ruleRow),
  objectKinds: table("demand/object-kinds.csv", objectKindRow),
  seriesPerObject: table("demand/series-per-object.csv", seriesRow),
  constants: table("demand/constants.csv", constantRow),
  limits: table("limits.csv", limitRow),
  reconcilers: table("capi/reconcilers.csv", reconcilerRow),
  etcdClasses: table("upstream/etcd-hardware-classes.csv", etcdClassRow),
  capiDefaults: table("capi/flag-defaults.csv", capiDefaultRow),
  capiVersions: table("capi/versions.csv", capiVersionRow),
  otherSystems: table("measurements/other-systems.csv", otherSystemRow),
  prismOperations: table("guide/prism-central-operations.csv", prismOperationRow),
  rolloutConstants: table("rollout/constants.csv", constantRow),
  rolloutBatches: table("rollout/batches.csv", batchRow),
  rolloutChecks: table("rollout/checks.csv", checkRow),
  metal3Setups: table("measurements/metal3-setups.csv", scaleSetupRow),
  metal3ScaleOut: table("measurements/metal3-scale-out.csv", scaleOutRow),
  notIncluded: table("not-included.csv", notIncludedRow)
};
var referenceTables = {
  corrections: table("corrections.yaml", correctionRow),
  ladderBeyond: table("ladder/beyond.csv", beyondRow),
  prismSizes: table("guide/prism-central-sizes.csv", prismSizeRow),
  karmada: table("guide/karmada.csv", karmadaRow),
  paypal: table("guide/paypal.csv", paypalRow),
  kubernetesThresholds: table("upstream/kubernetes-thresholds.csv", thresholdRow),
  kep95: table("upstream/kep-95.csv", kep95Row),
  acmObservability: table("upstream/acm-observability.csv", acmCoefficientRow),
  lokiSizes: table("upstream/loki-sizes.csv", lokiSizeRow),
  thanosGuidance: table("upstream/thanos-guidance.csv", guidanceRow),
  prometheusGuidance: table("upstream/prometheus-guidance.csv", guidanceRow),
  inMemoryProvider: table("capi/in-memory-provider.csv", inMemoryProviderRow),
  metal3Idle: table("measurements/metal3-idle.csv", podUseRow),
  acmHub: table("measurements/acm-hub.csv", hubUseRow),
  hubDatabase: table("measurements/hub-database.csv", hubDatabaseRow),
  hostedControlPlanes: table("measurements/hosted-control-planes.csv", hostedControlPlaneRow),
  openshiftNodes: table("measurements/openshift-nodes.csv", openshiftNodeRow),
  prometheusHosts: table("measurements/prometheus-hosts.csv", prometheusHostRow),
  etcdBenchmarks: table("measurements/etcd-benchmarks.csv", etcdBenchmarkRow),
  etcdLoad: table("measurements/etcd-load.csv", etcdLoadRow),
  prometheusLoad: table("measurements/prometheus-load.csv", prometheusLoadRow)
};

// src/lib/catalog/check-catalog.ts
function checkCatalog(catalog2, reference) {
  const sources = new Set(catalog2.sources.map(({ id }) => id));
  const corrections = new Set(reference.corrections.map(({ id }) => id));
  const problems = eachTable(catalog2, reference).flatMap(
    ({ file, rows }) => rows.flatMap(
      (row) => [
        ...named(row, "source", sources),
        ...named(row, "sources", sources),
        ...named(row, "evidenceSources", sources),
        ...named(row, "correction", corrections),
        ...reversed(row)
      ].map((problem) => `${file} row ${row.id}, ${problem}`)
    )
  );
  if (problems.length) throw new Error(problems.join("\n"));
}
function eachTable(catalog2, reference) {
  const tables = { ...modelTables, ...referenceTables };
  const all = { ...catalog2, ...reference };
  return Object.entries(tables).map(([name, { file }]) => ({ file, rows: all[name] }));
}
function named(row, column, known2) {
  const ids2 = [row[column] ?? []].flat().filter((id) => id !== "");
  return ids2.filter((id) => !known2.has(String(id))).map((id) => `column ${column}: ${id} is not in the list`);
}
function reversed(row) {
  const lows = Object.keys(row).filter((column) => column.endsWith("Low"));
  return lows.flatMap((low) => {
    const high = low.replace(/Low$/, "High");
    const [from, to] = [row[low], row[high]];
    return typeof from === "number" && typeof to === "number" && from > to ? [`column ${low}: ${from} lies above ${high}, ${to}`] : [];
  });
}

// src/lib/catalog/digest.ts
async function digest(texts) {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode([...texts].sort().join("\n")));
  return Array.from(new Uint8Array(bytes).slice(0, 6), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// src/lib/catalog/read-table.ts
import { csvParseRows } from "d3";
import { LineCounter, parseDocument } from "yaml";
var MOST_PROBLEMS = 10;
function readTable(file, source, row) {
  const problems = [];
  const seen = /* @__PURE__ */ new Set();
  const rows = [];
  for (const { where, record } of places(file, source)) {
    const { success, data, error } = row.safeParse(record);
    if (!success) problems.push(...error.issues.map((issue) => describe(where, record, issue)));
    else if (seen.has(data.id)) problems.push(`${where}, column id: ${data.id} is there twice`);
    else rows.push(data);
    if (success) seen.add(data.id);
  }
  if (!rows.length && !problems.length) problems.push(`${file}: no rows`);
  if (problems.length) throw new Error(abridge(problems).join("\n"));
  return rows;
}
function places(file, source) {
  return file.endsWith(".yaml") ? yamlEntries(file, source) : csvRecords(file, source);
}
function csvRecords(file, source) {
  const [header = [], ...rows] = csvParseRows(source.replace(/^\ufeff/, ""));
  return rows.map((cells, index) => {
    const where = `${file} row ${index + 2}`;
    if (cells.length !== header.length)
      throw new Error(`${where}: ${cells.length} cells, but the header has ${header.length}`);
    return { where, record: Object.fromEntries(header.map((column, i) => [column, cells[i]])) };
  });
}
function yamlEntries(file, source) {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const [error] = document.errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  const entries = document.toJS();
  if (!Array.isArray(entries)) throw new Error(`${file}: must be a list of entries`);
  return entries.map((record, index) => {
    const offset = document.getIn([index], true)?.range?.[0] ?? 0;
    return { where: `${file} line ${lines.linePos(offset).line}`, record };
  });
}
function describe(where, record, issue) {
  if (issue.code === "unrecognized_keys") return `${where}: unknown column ${issue.keys.join(", ")}`;
  const column = issue.path.join(".");
  const cell = issue.path.reduce(
    (value, key) => value?.[key],
    record
  );
  if (cell === void 0) return `${where}, column ${column}: is missing`;
  return `${where}, column ${column}: ${issue.message}, got ${JSON.stringify(cell)}`;
}
function abridge(problems) {
  if (problems.length <= MOST_PROBLEMS) return problems;
  return [...problems.slice(0, MOST_PROBLEMS), `and ${problems.length - MOST_PROBLEMS} more`];
}

// src/lib/catalog/load-catalog.ts
async function loadCatalog(read) {
  const files = [];
  const open = (file) => {
    const text2 = read(file);
    files.push(`${file}
${text2}`);
    return text2;
  };
  const model = readTables(modelTables, open);
  const reference = readTables(referenceTables, open);
  const catalog2 = { ...model, version: await digest(files) };
  checkCatalog(catalog2, reference);
  return { catalog: catalog2, reference };
}
function readTables(tables, open) {
  return Object.fromEntries(
    Object.entries(tables).map(([name, { file, row }]) => [name, readTable(file, open(file), row)])
  );
}

// src/lib/cost/price-book.ts
var priceFiles = {
  regions: "prices/regions.csv",
  shapes: "prices/shapes.csv",
  volumes: "prices/volumes.csv",
  instances: (book2) => `prices/${book2}-instances.csv`,
  services: (book2) => `prices/${book2}-services.csv`,
  host: "prices/onprem.csv",
  traffic: "prices/traffic.csv"
};

// src/lib/catalog/check-prices.ts
import { group } from "d3";

// src/lib/catalog/price-vocabulary.ts
var priceBooks = ["onprem", "aws", "gcp", "azure"];
var cloudProviders = ["aws", "gcp", "azure"];
var commitments = ["on-demand", "1yr", "3yr"];
var architectures = ["x86", "arm"];
var confidences = ["high", "medium", "low"];
var continents = ["north-america", "south-america", "europe", "asia", "oceania", "africa"];
var priceUnits = [
  "USD/h",
  "USD/GiB-month",
  "USD/IOPS-month",
  "USD/MiBps-month",
  "USD/disk-month",
  "USD/1k requests",
  "USD/GiB"
];

// src/lib/catalog/check-prices.ts
var ROUNDING = 5e-7 + 1e-9;
var MOST_PROBLEMS2 = 10;
function checkPrices(book2, sources) {
  const known2 = new Set(sources.map(({ id }) => id));
  const instances = priceFiles.instances(book2.id);
  const services = priceFiles.services(book2.id);
  const problems = [
    ...sheets(book2).flatMap(({ file, rows }) => unknownSources(file, rows, known2)),
    ...wrongRatios(instances, book2.instances, book2.instances),
    ...wrongRatios(services, book2.services, book2.services),
    ...brokenTiers(services, book2.services),
    ...unshaped(instances, book2),
    ...dearTerms(instances, book2.instances),
    ...unordered(priceFiles.host, book2.host),
    ...unordered(priceFiles.traffic, book2.traffic)
  ];
  if (problems.length > MOST_PROBLEMS2)
    problems.splice(MOST_PROBLEMS2, Number.POSITIVE_INFINITY, `and ${problems.length - MOST_PROBLEMS2} more`);
  if (problems.length) throw new Error(problems.join("\n"));
}
function sheets(book2) {
  return [
    { file: priceFiles.regions, rows: book2.regions },
    { file: priceFiles.shapes, rows: book2.shapes },
    { file: priceFiles.volumes, rows: book2.volumes },
    { file: priceFiles.instances(book2.id), rows: book2.instances },
    { file: priceFiles.services(book2.id), rows: book2.services },
    { file: priceFiles.host, rows: book2.host },
    { file: priceFiles.traffic, rows: book2.traffic }
  ];
}
function unknownSources(file, rows, known2) {
  return rows.filter(({ source }) => !known2.has(source)).map(({ id, source }) => `${file} row ${id}, column source: ${source} is not in the list`);
}
function wrongRatios(file, rows, all) {
  const byId = new Map(all.map((row) => [row.id, row]));
  return rows.flatMap(({ id, usd, ratio, ratioOf, kind }) => {
    const where = `${file} row ${id}, column`;
    if (ratio === null) return ratioOf ? [`${where} ratio: must not be empty where ratioOf is given`] : [];
    const base = byId.get(ratioOf);
    if (!base) return [`${where} ratioOf: ${ratioOf || "it"} is not in the list`];
    if (kind !== "estimate") return [`${where} kind: a derived price must be an estimate, got ${kind}`];
    const due = ratio * base.usd;
    return Math.abs(usd - due) > ROUNDING ? [`${where} usd: must be ${ratio} x ${base.usd} = ${due.toFixed(6)}, got ${usd}`] : [];
  });
}
function brokenTiers(file, rows) {
  return [...group(rows, ({ region, item, term }) => `${region} ${item} ${term}`).values()].flatMap((tiers) => {
    const sorted = tiers.toSorted((a, b) => a.above - b.above);
    return sorted.flatMap(({ id, upTo }, index) => {
      const next = sorted[index + 1]?.above ?? null;
      return upTo === next ? [] : [`${file} row ${id}, column upTo: must be ${next ?? "empty"}, got ${upTo ?? "nothing"}`];
    });
  });
}
function unshaped(file, { instances, shapes }) {
  const known2 = new Set(shapes.map(({ instance }) => instance));
  return instances.filter(({ item }) => !known2.has(item)).map(({ id, item }) => `${file} row ${id}, column item: ${item} is not in ${priceFiles.shapes}`);
}
function dearTerms(file, rows) {
  return [...group(rows, ({ region, item }) => `${region} ${item}`).values()].flatMap((terms) => {
    const sorted = commitments.flatMap((commitment) => terms.filter(({ term }) => term === commitment));
    return sorted.slice(1).flatMap(({ id, usd }, index) => {
      const shorter = sorted[index];
      return shorter && usd > shorter.usd ? [`${file} row ${id}, column usd: ${usd} lies above ${shorter.id}, ${shorter.usd}`] : [];
    });
  });
}
function unordered(file, rows) {
  return rows.filter(({ low, likely, high }) => low > likely || likely > high).map(({ id, low, likely, high }) => `${file} row ${id}, column likely: ${low}, ${likely}, ${high} are not in order`);
}

// src/lib/catalog/price-schemas.ts
import { z as z7 } from "zod";
var priceRow = z7.strictObject({
  id: text,
  region: text,
  item: text,
  term: maybe(oneOf(commitments)),
  usd: quantity,
  unit: oneOf(priceUnits),
  above: quantity,
  upTo: maybe(quantity),
  /** Whether the whole term is paid at its start; `usd` is then the share of an hour. */
  allUpfront: yesNo,
  asOf: maybe(date),
  confidence: oneOf(confidences),
  ratio: maybe(quantity),
  ratioOf: note,
  ...provenance,
  note
});
var shapeRow = z7.strictObject({
  id: text,
  provider: oneOf(cloudProviders),
  instance: text,
  family: text,
  architecture: oneOf(architectures),
  vcpu: whole,
  memoryGiB: quantity,
  /** Local disks in GB (10^9 B) in all, where it has any that are fit for data. */
  localDiskGB: maybe(quantity),
  localDisk: z7.enum(["nvme", "temporary", ""], { error: "must be nvme, temporary or empty" }),
  /** Write IOPS of the local disks, where the source gives them. */
  localIops: maybe(quantity),
  /** Whether the provider shares or credits the cores: burstable and shared-core families. */
  sharedCores: yesNo,
  /** Share of the on-demand price that is taken off by itself when it runs a whole month. */
  sustainedUse: quantity,
  /** The volume types it takes, by the last part of their ids. */
  volumes: ids,
  ...provenance,
  note
});
var volumeRow = z7.strictObject({
  id: text,
  provider: oneOf(cloudProviders),
  label: text,
  iopsBy: oneOf(["provisioned", "size", "fixed"]),
  includedIops: quantity,
  iopsPerGiB: maybe(quantity),
  maxIops: quantity,
  includedMiBps: quantity,
  miBpsPerIops: maybe(quantity),
  maxMiBps: quantity,
  minGiB: quantity,
  maxGiB: quantity,
  solidState: yesNo,
  /** Time of one write in ms, where anyone gives it. */
  writeMsLow: maybe(quantity),
  writeMsLikely: maybe(quantity),
  writeMsHigh: maybe(quantity),
  asOf: maybe(date),
  ...provenance,
  note
});
var priceRegionRow = z7.strictObject({
  id: text,
  provider: oneOf(cloudProviders),
  region: text,
  place: text,
  continent: oneOf(continents),
  latitude: signed,
  longitude: signed,
  /** The region that prices are taken from where a scenario names none. */
  isDefault: yesNo,
  ...provenance
});
var costInputRow = z7.strictObject({
  id: text,
  label: text,
  low: quantity,
  likely: quantity,
  high: quantity,
  unit: note,
  source: text,
  section: text,
  date: maybe(date),
  kind: provenance.kind,
  confidence: oneOf(confidences),
  reviewBy: date,
  why: text
});

// src/lib/catalog/load-prices.ts
async function loadPriceBook(id, read) {
  const texts = [];
  const table2 = (file, row) => {
    const text2 = read(file);
    texts.push(`${file}
${text2}`);
    return readTable(file, text2, row);
  };
  const ofBook = (file, row) => table2(file, row).filter(({ provider }) => provider === id);
  const cloud = id !== "onprem";
  const tables = {
    regions: cloud ? ofBook(priceFiles.regions, priceRegionRow) : [],
    shapes: cloud ? ofBook(priceFiles.shapes, shapeRow) : [],
    volumes: cloud ? ofBook(priceFiles.volumes, volumeRow) : [],
    instances: cloud ? table2(priceFiles.instances(id), priceRow) : [],
    services: cloud ? table2(priceFiles.services(id), priceRow) : [],
    host: cloud ? [] : table2(priceFiles.host, costInputRow),
    traffic: table2(priceFiles.traffic, costInputRow)
  };
  const book2 = { id, own: "", version: await digest(texts), ...tables };
  checkPrices(book2, readTable("sources.csv", read("sources.csv"), sourceRow));
  return book2;
}

// src/lib/scenario/classes.ts
var classCounts = {
  clusters: 5e4,
  controlPlaneMachines: 5,
  workers: 1e5,
  machineDeployments: 50
};
var keys = Object.keys(classCounts);
function parseClasses(text2) {
  if (text2.trim() === "") return [];
  return text2.split(",").map((part) => {
    const [name = "", ...numbers2] = part.split(":");
    const number2 = (index, missing2) => {
      const cell = numbers2[index];
      if (cell === void 0) return missing2;
      return /^\d+$/.test(cell.trim()) ? Number(cell) : Number.NaN;
    };
    return {
      name: name.trim(),
      clusters: number2(0, Number.NaN),
      controlPlaneMachines: number2(1, Number.NaN),
      workers: number2(2, Number.NaN),
      machineDeployments: numbers2.length > 4 ? Number.NaN : number2(3, 1)
    };
  });
}
var commonClasses = parseClasses("edge:6:1:0:0,standard:3:3:17:1,large:1:3:97:1");
function sumOfClasses(classes) {
  return {
    clusters: classes.reduce((sum2, { clusters }) => sum2 + clusters, 0),
    machines: classes.reduce(
      (sum2, { clusters, controlPlaneMachines, workers }) => sum2 + clusters * (controlPlaneMachines + workers),
      0
    )
  };
}

// src/lib/scenario/fields.ts
var layouts = ["auto", "single", "sharded", "multi", "regional", "hierarchical"];
var editions = ["none", "starter", "pro", "ultimate"];
var bases = ["guide", "demand", "larger"];
var ownCostItems = [
  "licences",
  "support",
  "prism-central",
  "backups",
  "logs",
  "load-balancers",
  "staff"
];
var providers = ["nutanix", "aws", "gcp", "azure", "metal3", "in-memory"];
var capiVersions = [
  "v1.3",
  "v1.4",
  "v1.5",
  "v1.6",
  "v1.7",
  "v1.8",
  "v1.9",
  "v1.10",
  "v1.11",
  "v1.12",
  "v1.13",
  "v1.14"
];
var providerVersions = {
  nutanix: ["v1.4", "v1.5", "v1.6", "v1.7", "v1.8", "v1.9", "v1.10"],
  metal3: ["v1.4", "v1.5", "v1.6", "v1.7", "v1.8", "v1.9", "v1.10", "v1.11", "v1.12", "v1.13"]
};
var newestVersions = Object.fromEntries(
  Object.entries(providerVersions).map(([provider, versions]) => [provider, versions.at(-1)])
);
var fields = {
  name: {
    type: "text",
    label: "Name",
    unit: "",
    group: "More",
    most: 80,
    default: "",
    help: "What this scenario is called in the CSV and in saved files."
  },
  clusters: {
    type: "number",
    label: "Workload clusters",
    unit: "clusters",
    group: "Fleet",
    whole: true,
    min: 1,
    max: 5e4,
    default: 60,
    help: "Workload clusters in the whole fleet."
  },
  machines: {
    type: "number",
    label: "Machines",
    unit: "machines",
    group: "Fleet",
    whole: true,
    min: 1,
    max: 2e6,
    default: "derived",
    help: "Cluster API machines in the whole fleet, at least one for each cluster; 20 for each cluster until set."
  },
  regions: {
    type: "regions",
    label: "Regions",
    unit: "",
    group: "Where",
    most: 10,
    default: [{ name: "region-1", share: 1 }],
    help: "Regions as name[:share][@priceRegion], with commas between. Shares are fractions that add up to 1: all or none."
  },
  layout: {
    type: "choice",
    label: "Layout",
    unit: "",
    group: "How",
    options: layouts,
    default: "auto",
    help: "Where the fleet is managed from; auto follows the tier and the number of regions."
  },
  managementClusters: {
    type: "number",
    label: "Management clusters",
    unit: "clusters",
    group: "How",
    whole: true,
    min: 1,
    max: 200,
    default: "auto",
    help: "How many management clusters to plan for; auto follows the layout."
  },
  edition: {
    type: "choice",
    label: "NKP edition",
    unit: "",
    group: "How",
    options: editions,
    default: "none",
    help: "Adds the overhead the guide gives for the edition; none and starter are the baseline."
  },
  basis: {
    type: "choice",
    label: "Basis",
    unit: "",
    group: "How",
    options: bases,
    words: { larger: "larger of both" },
    default: "larger",
    help: "What the hardware is sized by: the guide, the demand, or line by line the larger of both."
  },
  rttMs: {
    type: "number",
    label: "RTT between etcd members",
    unit: "ms",
    group: "More",
    whole: false,
    min: 0,
    max: 1e3,
    default: 1,
    help: "Round-trip time between etcd members; heartbeat and election timeout follow it."
  },
  controlPlaneMachines: {
    type: "number",
    label: "Control-plane machines per cluster",
    unit: "machines",
    group: "Clusters",
    whole: true,
    min: 0,
    max: 5,
    among: [0, 1, 3, 5],
    default: 3,
    help: "Machines of the control plane of each workload cluster; 0 where it is managed or hosted."
  },
  machineDeployments: {
    type: "number",
    label: "MachineDeployments per cluster",
    unit: "",
    group: "Clusters",
    whole: true,
    min: 0,
    max: 50,
    default: 1,
    help: "Groups of workers in each workload cluster."
  },
  classes: {
    type: "classes",
    label: "Classes of clusters",
    unit: "",
    group: "Fleet",
    most: 10,
    default: [],
    help: "Classes of clusters as name:clusters:controlPlaneMachines:workers:machineDeployments, with commas between; clusters and machines are then their sums."
  },
  crsPayloadKB: {
    type: "number",
    label: "Payload of resource sets per cluster",
    unit: "kB",
    group: "Clusters",
    whole: false,
    min: 0,
    max: 1e5,
    default: 0,
    help: "ConfigMaps and Secrets that ClusterResourceSets or add-ons keep for each cluster in the management cluster."
  },
  provider: {
    type: "choice",
    label: "Infrastructure provider",
    unit: "",
    group: "Software",
    options: providers,
    words: {
      nutanix: "Nutanix",
      aws: "AWS",
      gcp: "Google Cloud",
      azure: "Azure",
      metal3: "Metal3",
      "in-memory": "in memory"
    },
    default: "nutanix",
    help: "The Cluster API provider that creates the machines."
  },
  providerVersion: {
    type: "text",
    label: "Provider version",
    unit: "",
    group: "Software",
    most: 20,
    default: "newest",
    help: "Minor version of the provider, such as v1.8; newest is the newest whose defaults are known."
  },
  capiVersion: {
    type: "choice",
    label: "Cluster API version",
    unit: "",
    group: "Software",
    options: capiVersions,
    default: "v1.14",
    help: "Minor version of Cluster API; the defaults of its flags follow it."
  },
  shards: {
    type: "number",
    label: "Namespace shards",
    unit: "shards",
    group: "Software",
    whole: true,
    min: 1,
    max: 50,
    default: "auto",
    help: "Namespace shards of the controllers in layout sharded."
  },
  syncPeriodMin: {
    type: "number",
    label: "Sync period",
    unit: "min",
    group: "Software",
    whole: false,
    min: 1,
    max: 1440,
    default: 10,
    help: "How often each controller reconciles every object again."
  },
  scrapeSeconds: {
    type: "number",
    label: "Scrape interval",
    unit: "s",
    group: "Metrics",
    whole: false,
    min: 5,
    max: 300,
    default: 30,
    help: "How often Prometheus scrapes."
  },
  prometheusRetentionDays: {
    type: "number",
    label: "Retention in Prometheus",
    unit: "days",
    group: "Metrics",
    whole: false,
    min: 1,
    max: 365,
    default: 15,
    help: "How long Prometheus keeps samples on its disk."
  },
  objectRetentionDays: {
    type: "number",
    label: "Retention in object storage",
    unit: "days",
    group: "Metrics",
    whole: false,
    min: 1,
    max: 3650,
    default: 365,
    help: "How long Thanos keeps samples in object storage."
  },
  resolutions: {
    type: "number",
    label: "Resolutions kept",
    unit: "",
    group: "Metrics",
    whole: true,
    min: 1,
    max: 3,
    default: 3,
    help: "Raw samples, and those downsampled to 5 minutes and to 1 hour."
  },
  centraliseMetrics: {
    type: "switch",
    label: "Collect the metrics of workload clusters",
    unit: "",
    group: "Metrics",
    default: false,
    help: "Whether the Prometheus of the management cluster also holds the series of the workload clusters."
  },
  seriesPerCluster: {
    type: "number",
    label: "Series per workload cluster",
    unit: "series",
    group: "Metrics",
    whole: true,
    min: 0,
    max: 1e6,
    default: 7606,
    help: "Series that each workload cluster sends where its metrics are collected."
  },
  upgradeWindowHours: {
    type: "number",
    label: "Upgrade window",
    unit: "h",
    group: "Rollout",
    whole: false,
    min: 0.5,
    max: 720,
    default: 8,
    help: "Hours in which every machine of the fleet is replaced in an upgrade."
  },
  prismConcurrency: {
    type: "number",
    label: "Machines created at once",
    unit: "machines",
    group: "Rollout",
    whole: true,
    min: 1,
    max: 200,
    default: 10,
    help: "Machines that Prism Central or another provider creates at the same time."
  },
  prismCreateSeconds: {
    type: "number",
    label: "Time to create a machine",
    unit: "s",
    group: "Rollout",
    whole: false,
    min: 5,
    max: 3600,
    default: 60,
    help: "Seconds that the provider takes to create one machine."
  },
  policyCap: {
    type: "number",
    label: "Own cap of clusters per management cluster",
    unit: "clusters",
    group: "Limits",
    whole: true,
    min: 1,
    max: 5e4,
    default: "auto",
    help: "The most workload clusters one management cluster shall have; auto is 600 in XL and 500 elsewhere."
  },
  ipAddresses: {
    type: "number",
    label: "IP addresses per management cluster",
    unit: "addresses",
    group: "Limits",
    whole: true,
    min: 1,
    max: 1e7,
    default: "none",
    help: "Addresses that the machines of one management cluster can use; none checks nothing."
  },
  provisioningWindowHours: {
    type: "number",
    label: "Provisioning window",
    unit: "h",
    group: "Limits",
    whole: false,
    min: 0.5,
    max: 8760,
    default: "none",
    help: "Hours in which all machines of one management cluster must be creatable; none checks nothing."
  },
  priceBook: {
    type: "choice",
    label: "Price book",
    unit: "",
    group: "How",
    options: priceBooks,
    words: { onprem: "hosts of one's own", aws: "AWS", gcp: "Google Cloud", azure: "Azure" },
    default: "onprem",
    help: "Whose prices the cost is computed with."
  },
  commitment: {
    type: "choice",
    label: "Commitment",
    unit: "",
    group: "Prices",
    options: commitments,
    words: { "on-demand": "none, on demand", "1yr": "1 year", "3yr": "3 years" },
    default: "on-demand",
    help: "How long virtual machines of a cloud are committed to; hosts of one's own have none."
  },
  architecture: {
    type: "choice",
    label: "Architecture",
    unit: "",
    group: "Prices",
    options: [...architectures, "any"],
    words: { arm: "Arm", any: "whichever is cheaper" },
    default: "x86",
    help: "The processors of the virtual machines of a cloud."
  },
  managedControlPlane: {
    type: "switch",
    label: "Managed control planes",
    unit: "",
    group: "Prices",
    default: false,
    help: "Whether a cloud runs the control planes of the management clusters, etcd included, for a fee."
  },
  prices: {
    type: "amounts",
    label: "Changed prices",
    unit: "",
    group: "Prices",
    most: 60,
    min: 0,
    max: 1e9,
    default: {},
    help: "Prices and inputs of the price book that are other than it says, as id:value with commas between; the cost page lists the ids."
  },
  ownBook: {
    type: "text",
    label: "Own price book",
    unit: "",
    group: "Prices",
    most: 60,
    default: "",
    help: "The price book of one's own that the prices are from; it stays in this browser, and the link only names it."
  },
  ownCosts: {
    type: "amounts",
    label: "Costs of one's own",
    unit: "USD/month",
    group: "Prices",
    most: ownCostItems.length,
    min: 0,
    max: 1e9,
    names: ownCostItems,
    default: {},
    help: "What no price book has, in USD a month, as item:amount with commas between."
  },
  regionRtt: {
    type: "amounts",
    label: "RTT between regions",
    unit: "ms",
    group: "Places",
    most: 45,
    min: 0,
    max: 1e3,
    default: {},
    help: "Round-trip times between regions as region/region:ms with commas between; the others are estimated from where the regions are."
  },
  residency: {
    type: "names",
    label: "Regions that keep their clusters",
    unit: "",
    group: "Places",
    most: 10,
    default: [],
    help: "Regions whose workload clusters must be managed from inside them, with commas between."
  }
};
var fieldKeys = Object.keys(fields);

// src/lib/scenario/complete.ts
function defaultMachines(clusters, catalog2) {
  const density2 = catalog2.rules.find(({ id }) => id === "machines-per-cluster");
  if (!density2) throw new Error("rules.csv: machines-per-cluster is missing");
  return Math.min(fields.machines.max, clusters * density2.value);
}
function completeScenario(input, catalog2) {
  if (input.classes?.length) {
    return { ...filled(input), ...sumOfClasses(input.classes) };
  }
  const clusters = input.clusters ?? fields.clusters.default;
  const machines = Math.max(clusters, input.machines ?? defaultMachines(clusters, catalog2));
  return { ...filled(input), clusters, machines };
}
var defaults = Object.fromEntries(
  fieldKeys.map((key) => [key, fields[key].default])
);
function filled(input) {
  const scenario = { ...defaults };
  for (const key of fieldKeys) if (input[key] !== void 0) scenario[key] = input[key];
  return scenario;
}

// src/lib/sizing/calculus.ts
var numbers = {
  input: (_field, _label, _unit, value) => value,
  cell: (_file, row, column) => row[column] ?? 0,
  apply: (quantity2, ...terms) => quantity2.rule.apply(...terms),
  placed: (_place, value) => value,
  valueOf: (value) => value
};

// src/lib/sizing/row-by-id.ts
var indexes = /* @__PURE__ */ new WeakMap();
function rowById(rows, id, file) {
  let index = indexes.get(rows);
  if (!index) {
    index = new Map(rows.map((row2) => [row2.id, row2]));
    indexes.set(rows, index);
  }
  const row = index.get(id);
  if (!row) throw new Error(`${file}: ${id} is missing`);
  return row;
}

// src/lib/sizing/rule-value.ts
function ruleRow2(catalog2, id) {
  return rowById(catalog2.rules, id, "rules.csv");
}
function ruleValue(catalog2, calculus, id) {
  return calculus.cell("rules.csv", ruleRow2(catalog2, id), "value");
}

// src/lib/sizing/apportion.ts
var TIE = 1e-14;
function apportion(house, weights) {
  if (house <= weights.length) return firstSeats(house, weights);
  const seats = safeSeats(house, weights);
  let left = house - seats.reduce((a, b) => a + b, 0);
  for (; left > 0; left--) {
    const next = nextSeat(weights, seats);
    seats[next] = (seats[next] ?? 0) + 1;
  }
  return seats;
}
function firstSeats(house, weights) {
  const byWeight = weights.map((_, index) => index).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  const seated = new Set(byWeight.slice(0, house));
  return weights.map((_, index) => seated.has(index) ? 1 : 0);
}
function safeSeats(house, weights) {
  const total = weights.reduce((a, b) => a + b, 0);
  const quotient = Math.max(0, house - 2 * weights.length) / total;
  return weights.map((weight) => Math.max(1, Math.floor(weight * quotient - 0.5)));
}
function nextSeat(weights, seats) {
  let best = 0;
  for (let i = 1; i < weights.length; i++) {
    const challenger = (weights[i] ?? 0) * (2 * (seats[best] ?? 0) + 1);
    const holder = (weights[best] ?? 0) * (2 * (seats[i] ?? 0) + 1);
    if (challenger > holder * (1 + TIE)) best = i;
  }
  return best;
}
function seatsOf(index) {
  return {
    names: [],
    write: (house, ...weights) => `region ${index + 1} of ${house} apportioned by Sainte-Lagu\xEB to ${weights.join(" : ")}, one each first`,
    apply: (house, ...weights) => apportion(house, weights)[index] ?? 0
  };
}

// src/lib/sizing/rules.ts
function roundHalfUp(value) {
  return Math.floor(value + 0.5 + 1e-9);
}
function nextOdd(value) {
  return value % 2 === 0 ? value + 1 : value;
}
var MOST_WRITTEN = 8;
var between = (share2, low, high) => low + share2 * (high - low);
var writeBetween = (share2, low, high) => `${low} + ${share2} \xD7 (${high} \u2212 ${low})`;
var position = {
  names: ["value", "from", "to"],
  write: (value, from, to) => `(${value} \u2212 ${from}) / (${to} \u2212 ${from}), from 0 to 1`,
  apply: (value, from, to) => Math.min(1, Math.max(0, (value - from) / (to - from)))
};
var logPosition = {
  names: ["value", "from", "to"],
  write: (value, from, to) => `ln(${value} / ${from}) / ln(${to} / ${from}), from 0 to 1`,
  apply: (value, from, to) => Math.min(1, Math.max(0, Math.log(value / from) / Math.log(to / from)))
};
var endless = {
  names: ["value", "from"],
  write: (value, from) => `1, since ${value} lies beyond ${from} and the tier has no upper end`,
  apply: () => 1
};
var largest = {
  names: [],
  write: (...terms) => `max(${terms.join(", ")})`,
  apply: (...terms) => Math.max(...terms)
};
var smallest = {
  names: [],
  write: (...terms) => `min(${terms.join(", ")})`,
  apply: (...terms) => Math.min(...terms)
};
var sum = {
  names: [],
  write: (...terms) => (terms.length <= MOST_WRITTEN ? terms : [...terms.slice(0, MOST_WRITTEN), `\u2026 (${terms.length} terms)`]).join(" + "),
  apply: (...terms) => terms.reduce((a, b) => a + b, 0)
};
var product = {
  names: ["count", "unit"],
  write: (count, unit) => `${count} \xD7 ${unit}`,
  apply: (count, unit) => count * unit
};
var ceilingOfRatio = {
  names: ["load", "capacity"],
  write: (load, capacity) => `ceil(${load} / ${capacity})`,
  apply: (load, capacity) => Math.ceil(load / capacity)
};
var interpolated = {
  names: ["position", "low", "high"],
  write: (share2, low, high) => `round(${writeBetween(share2, low, high)})`,
  apply: (share2, low, high) => roundHalfUp(between(share2, low, high))
};
var interpolatedOdd = {
  names: ["position", "low", "high"],
  write: (share2, low, high) => `next odd(round(${writeBetween(share2, low, high)}))`,
  apply: (share2, low, high) => nextOdd(roundHalfUp(between(share2, low, high)))
};
var upToOdd = {
  names: ["position", "low", "high"],
  write: (share2, low, high) => `up to odd(${writeBetween(share2, low, high)})`,
  apply: (share2, low, high) => nextOdd(Math.ceil(between(share2, low, high) - 1e-9))
};
var interpolatedWithOverhead = {
  names: ["position", "low", "high", "overhead in %"],
  write: (share2, low, high, overhead) => `round((${writeBetween(share2, low, high)}) \xD7 (1 + ${overhead} / 100))`,
  apply: (share2, low, high, overhead) => roundHalfUp(between(share2, low, high) * (1 + overhead / 100))
};
var withOverhead = {
  names: ["size", "overhead in %"],
  write: (size, overhead) => `round(${size} \xD7 (1 + ${overhead} / 100))`,
  apply: (size, overhead) => roundHalfUp(size * (1 + overhead / 100))
};
var unrounded = {
  names: ["share", "low", "high"],
  write: writeBetween,
  apply: between
};
var scaled = {
  names: ["size", "load", "covered"],
  write: (size, load, covered) => `round(${size} \xD7 max(1, ${load} / ${covered}))`,
  apply: (size, load, covered) => roundHalfUp(size * Math.max(1, load / covered))
};
var interpolatedScaled = {
  names: ["position", "low", "high", "load", "covered"],
  write: (share2, low, high, load, covered) => `round((${writeBetween(share2, low, high)}) \xD7 max(1, ${load} / ${covered}))`,
  apply: (share2, low, high, load, covered) => roundHalfUp(between(share2, low, high) * Math.max(1, load / covered))
};
var asMany = {
  names: ["regions"],
  write: (regions) => `one for each of ${regions}`,
  apply: (regions) => regions
};
var oneForEach = {
  names: ["count"],
  write: (count) => `one for each of ${count}`,
  apply: () => 1
};
function evenPart(index) {
  return {
    names: ["total", "parts"],
    write: (total, parts) => `part ${index + 1} of ${total} in ${parts} even parts, larger ones first`,
    apply: (total, parts) => Math.floor(total / parts) + (index < total % parts ? 1 : 0)
  };
}
var percentOf = {
  names: ["share in %", "whole"],
  write: (share2, whole3) => `${share2} % \xD7 ${whole3}`,
  apply: (share2, whole3) => share2 / 100 * whole3
};
var heartbeat = {
  names: ["floor", "RTT"],
  write: (floor, rtt) => `max(${floor}, ${rtt})`,
  apply: (floor, rtt) => Math.max(floor, rtt)
};
var election = {
  names: ["floor", "multiple", "RTT", "ceiling"],
  write: (floor, multiple, rtt, ceiling) => `min(max(${floor}, ${multiple} \xD7 ${rtt}), ${ceiling})`,
  apply: (floor, multiple, rtt, ceiling) => Math.min(Math.max(floor, multiple * rtt), ceiling)
};
function raisedTo(count) {
  return {
    names: ["wanted"],
    write: (wanted) => `${count}, the least number from ${wanted} on at which no hard limit is over`,
    apply: () => count
  };
}

// src/lib/sizing/management.ts
function layoutOf({ layout, regions, managementClusters }, tier) {
  if (layout !== "auto") return layout;
  if (tier === "extreme") return "hierarchical";
  const several = regions.length > 1 ? "regional" : "multi";
  if (tier === "xl") return several;
  return managementClusters !== "auto" && managementClusters > 1 ? several : "single";
}
function inOneRegion(layout) {
  return layout === "single" || layout === "sharded" || layout === "multi";
}
function manage(scenario, tier, fleet, catalog2, calculus, raise) {
  const layout = layoutOf(raise === void 0 ? scenario : { ...scenario, managementClusters: raise }, tier);
  const wanted = countManagementClusters(scenario, layout, tier, fleet, catalog2, calculus);
  const raised2 = { label: "Management clusters, raised by a hard limit", unit: "clusters" };
  const clusters = raise === void 0 ? wanted : calculus.apply({ ...raised2, rule: raisedTo(raise) }, wanted);
  return {
    layout,
    clusters,
    regions: inOneRegion(layout) ? [wholeRegion(scenario, clusters, fleet)] : spread(scenario, clusters, fleet, calculus),
    raised: raise !== void 0,
    shards: countShards(scenario, layout, fleet.clusters, catalog2, calculus)
  };
}
function countManagementClusters(scenario, layout, tier, fleet, catalog2, calculus) {
  if (layout === "single" || layout === "sharded") {
    return calculus.input("layout", `One management cluster, as layout ${layout} says`, "clusters", 1);
  }
  const wanted = wantedManagementClusters(scenario, tier, fleet, catalog2, calculus);
  if (calculus.valueOf(wanted) <= calculus.valueOf(fleet.clusters)) return wanted;
  return calculus.apply(
    { label: "Management clusters, never more than workload clusters", unit: "clusters", rule: smallest },
    wanted,
    fleet.clusters
  );
}
function wantedManagementClusters({ managementClusters, regions }, tier, fleet, catalog2, calculus) {
  if (managementClusters !== "auto") {
    return calculus.input("managementClusters", "Management clusters, as set", "clusters", managementClusters);
  }
  const places2 = calculus.input("regions", "Number of regions", "regions", regions.length);
  if (tier !== "xl" && tier !== "extreme") {
    return calculus.apply({ label: "Management clusters", unit: "clusters", rule: asMany }, places2);
  }
  const value = (id) => ruleValue(catalog2, calculus, id);
  const ratio = (label, load, capacity) => calculus.apply({ label, unit: "clusters", rule: ceilingOfRatio }, load, capacity);
  return calculus.apply(
    { label: "Management clusters", unit: "clusters", rule: largest },
    places2,
    ratio("Management clusters by clusters", fleet.clusters, value(`${tier}-clusters-per-management-cluster`)),
    ratio("Management clusters by machines", fleet.machines, value("xl-machines-per-management-cluster"))
  );
}
function wholeRegion({ regions }, clusters, fleet) {
  const name = regions[0]?.name ?? "";
  return {
    name,
    managementClusters: clusters,
    workloadClusters: fleet.clusters,
    machines: fleet.machines,
    managedFrom: name
  };
}
function spread({ regions }, clusters, fleet, calculus) {
  const shares = regions.map(({ name, share: share2 }) => calculus.input("regions", `Share of ${name}`, "", share2));
  const seatsIn = (house) => apportion(
    calculus.valueOf(house),
    regions.map(({ share: share2 }) => share2)
  );
  const managers2 = seatsIn(clusters);
  const settled = seatsIn(fleet.clusters).flatMap((count, index) => count ? [index] : []);
  return regions.map(({ name }, index) => {
    const seats = (what, unit, house, among, at) => calculus.apply({ label: `${what} in ${name}`, unit, rule: seatsOf(at) }, house, ...among);
    const settledShares = settled.flatMap((i) => shares[i] ?? []);
    return {
      name,
      managementClusters: seats("Management clusters", "clusters", clusters, shares, index),
      workloadClusters: seats("Workload clusters", "clusters", fleet.clusters, shares, index),
      machines: settled.includes(index) ? seats("Machines", "machines", fleet.machines, settledShares, settled.indexOf(index)) : calculus.input("clusters", `No cluster and so no machine in ${name}`, "machines", 0),
      managedFrom: regions[managerOf(index, managers2)]?.name ?? name
    };
  });
}
function managerOf(index, managers2) {
  for (let i = index; i >= 0; i--) if (managers2[i]) return i;
  return managers2.findIndex(Boolean);
}
function countShards({ shards }, layout, clusters, catalog2, calculus) {
  if (layout !== "sharded") return calculus.input("layout", "Not sharded", "shards", 1);
  if (shards !== "auto") return calculus.input("shards", "Namespace shards, as set", "shards", shards);
  return calculus.apply(
    { label: "Namespace shards", unit: "shards", rule: ceilingOfRatio },
    clusters,
    ruleValue(catalog2, calculus, "clusters-per-shard")
  );
}
function partsOf({ regions }, calculus) {
  let numbered = 0;
  return regions.flatMap((region) => {
    const managed2 = regions.filter(({ managedFrom }) => managedFrom === region.name);
    const total = (unit, values) => addUp(`All ${unit} managed from ${region.name}`, unit, values, calculus);
    const clusters = total(
      "clusters",
      managed2.map(({ workloadClusters }) => workloadClusters)
    );
    const machines = total(
      "machines",
      managed2.map(({ machines: machines2 }) => machines2)
    );
    const count = calculus.valueOf(region.managementClusters);
    return Array.from({ length: count }, (_, index) => {
      const part = (label, unit, whole3) => count === 1 ? whole3 : calculus.apply({ label, unit, rule: evenPart(index) }, whole3, region.managementClusters);
      const id = `mc${++numbered}`;
      return {
        id,
        region: region.name,
        clusters: part(`Workload clusters of ${id}`, "clusters", clusters),
        machines: part(`Machines of ${id}`, "machines", machines)
      };
    });
  });
}
function addUp(label, unit, values, calculus) {
  const [only] = values;
  return values.length === 1 && only !== void 0 ? only : calculus.apply({ label, unit, rule: sum }, ...values);
}

// src/lib/sizing/demand/rules.ts
var SECONDS_PER_MINUTE = 60;
var SECONDS_PER_HOUR = 3600;
var SECONDS_PER_DAY = 86400;
var MB_PER_GIB = 1073.741824;
var GB_PER_GIB = 1.073741824;
var sumOfProducts = {
  names: [],
  write: (...terms) => pairs(terms, (a, b) => `${a} \xD7 ${b}`).join(" + "),
  apply: (...terms) => {
    let sum2 = 0;
    for (let index = 0; index < terms.length; index += 2) sum2 += (terms[index] ?? 0) * (terms[index + 1] ?? 0);
    return sum2;
  }
};
var thousandthsOfProducts = {
  names: [],
  write: (...terms) => `(${sumOfProducts.write(...terms)}) / 1000`,
  apply: (...terms) => sumOfProducts.apply(...terms) / 1e3
};
var gibOfMib = {
  names: [],
  write: (...terms) => `(${sumOfProducts.write(...terms)}) / 1024`,
  apply: (...terms) => sumOfProducts.apply(...terms) / 1024
};
function pairs(terms, join) {
  return Array.from({ length: terms.length / 2 }, (_, index) => join(terms[2 * index], terms[2 * index + 1]));
}
var productOf = {
  names: [],
  write: (...terms) => terms.join(" \xD7 "),
  apply: (...terms) => terms.reduce((a, b) => a * b, 1)
};
var controlPlaneOf = {
  names: ["machines", "control-plane machines per cluster", "clusters"],
  write: (machines, each, clusters) => `min(${machines}, ${each} \xD7 ${clusters})`,
  apply: (machines, each, clusters) => Math.min(machines, each * clusters)
};
var proportionOf = {
  names: ["part", "whole", "whole of that"],
  write: (part, whole3, total) => `${part} / ${whole3} \xD7 ${total}`,
  apply: (part, whole3, total) => part / whole3 * total
};
var differenceOf = {
  names: ["whole", "part"],
  write: (whole3, part) => `max(0, ${whole3} \u2212 ${part})`,
  apply: (whole3, part) => Math.max(0, whole3 - part)
};
var databaseSize = {
  names: ["base", "B+tree factor", "fragmentation", "logical size"],
  write: (base, bolt, fragmentation, logical) => `${base} + ${bolt} \xD7 ${fragmentation} \xD7 ${logical}`,
  apply: (base, bolt, fragmentation, logical) => base + bolt * fragmentation * logical
};
var quotaFor = {
  names: ["database in MB", "alarm level in %", "smallest quota", "largest quota"],
  write: (database, alarm, smallest2, largest2) => `the first of ${smallest2}, twice that, ... up to ${largest2} GiB with ${database} MB at most ${alarm} % of it`,
  apply: (database, alarm, smallest2, largest2) => {
    let quota = smallest2;
    while (quota < largest2 && database > alarm / 100 * quota * MB_PER_GIB) quota *= 2;
    return quota;
  }
};
var percentOfGib = {
  names: ["share in %", "GiB"],
  write: (share2, gib) => `${share2} % \xD7 ${gib} GiB in MB`,
  apply: (share2, gib) => share2 / 100 * gib * MB_PER_GIB
};
var etcdMemory = {
  names: ["quota", "page cache", "databases", "database in MB"],
  write: (quota, cache, times2, database) => `max(${quota} + ${cache}, ${times2} \xD7 ${database} MB in GiB)`,
  apply: (quota, cache, times2, database) => Math.max(quota + cache, times2 * database / MB_PER_GIB)
};
var apiMemory = {
  names: ["base in GB", "times the database", "database in MB"],
  write: (base, times2, database) => `${base} + ${times2} \xD7 ${database} / 1000`,
  apply: (base, times2, database) => base + times2 * database / 1e3
};
var perThousand = {
  names: ["for each thousand", "objects"],
  write: (each, objects) => `${each} \xD7 ${objects} / 1000`,
  apply: (each, objects) => each * objects / 1e3
};
var perMillion = {
  names: ["for each million", "series"],
  write: (each, series) => `${each} \xD7 ${series} / 1,000,000`,
  apply: (each, series) => each * series / 1e6
};
var steadyWrites = {
  names: ["per node", "nodes", "per leader", "leaders", "events per hour", "patches per hour", "machines"],
  write: (node, nodes, leader, leaders, events, patches, machines) => `${node} \xD7 ${nodes} + ${leader} \xD7 ${leaders} + (${events} + ${patches}) \xD7 ${machines} / 3600`,
  apply: (node, nodes, leader, leaders, events, patches, machines) => node * nodes + leader * leaders + (events + patches) * machines / SECONDS_PER_HOUR
};
var upgradeWrites = {
  names: ["steady", "writes per machine", "machines", "hours"],
  write: (steady, each, machines, hours) => `${steady} + ${each} \xD7 ${machines} / (${hours} \xD7 3600)`,
  apply: (steady, each, machines, hours) => steady + each * machines / (hours * SECONDS_PER_HOUR)
};
var perSync = {
  names: ["objects", "sync period in min"],
  write: (objects, minutes) => `${objects} / (${minutes} \xD7 60)`,
  apply: (objects, minutes) => objects / (minutes * SECONDS_PER_MINUTE)
};
var workersFor = {
  names: ["default", "reconciles/s", "seconds each", "share in %"],
  write: (given2, rate, seconds, share2) => `max(${given2}, ceil(${rate} \xD7 ${seconds} / ${share2} %))`,
  apply: (given2, rate, seconds, share2) => Math.max(given2, Math.ceil(rate * seconds / (share2 / 100) - 1e-9))
};
var drainMinutes = {
  names: ["objects", "seconds each", "workers"],
  write: (objects, seconds, workers) => `${objects} \xD7 ${seconds} / ${workers} / 60`,
  apply: (objects, seconds, workers) => objects * seconds / workers / SECONDS_PER_MINUTE
};
var qpsFor = {
  names: ["default", "calls/s", "share in %"],
  write: (given2, calls, share2) => `max(${given2}, ceil(${calls} / ${share2} %))`,
  apply: (given2, calls, share2) => Math.max(given2, Math.ceil(calls / (share2 / 100) - 1e-9))
};
var perProbe = {
  names: ["probes in 10 s", "clusters"],
  write: (probes, clusters) => `${probes} \xD7 ${clusters} / 10`,
  apply: (probes, clusters) => probes * clusters / 10
};
var kbToGB = {
  names: ["kB for each", "series"],
  write: (each, series) => `${each} \xD7 ${series} / 1,000,000`,
  apply: (each, series) => each * series / 1e6
};
var samplesGB = {
  names: ["series", "scrape interval in s", "days", "bytes per sample"],
  write: (series, scrape, days, bytes) => `${series} / ${scrape} \xD7 ${days} \xD7 86,400 \xD7 ${bytes} / 10^9`,
  apply: (series, scrape, days, bytes) => series / scrape * days * SECONDS_PER_DAY * bytes / 1e9
};
var samplesTB = {
  names: ["series", "scrape interval in s", "days", "bytes per sample", "resolutions"],
  write: (series, scrape, days, bytes, resolutions) => `${series} / ${scrape} \xD7 ${days} \xD7 86,400 \xD7 ${bytes} \xD7 ${resolutions} / 10^12`,
  apply: (series, scrape, days, bytes, resolutions) => series / scrape * days * SECONDS_PER_DAY * bytes * resolutions / 1e12
};
var compactorDisk = {
  names: ["floor", "series", "scrape interval in s", "days", "bytes per sample"],
  write: (floor, series, scrape, days, bytes) => `max(${floor}, 2 \xD7 ${series} / ${scrape} \xD7 ${days} \xD7 86,400 \xD7 ${bytes} / 10^9)`,
  apply: (floor, series, scrape, days, bytes) => Math.max(floor, 2 * samplesGB.apply(series, scrape, days, bytes))
};
var hoursToCreate = {
  names: ["machines", "seconds each", "at once"],
  write: (machines, seconds, atOnce) => `${machines} \xD7 ${seconds} / (${atOnce} \xD7 3600)`,
  apply: (machines, seconds, atOnce) => machines * seconds / (atOnce * SECONDS_PER_HOUR)
};
var shardsFor = {
  names: ["clusters", "clusters per shard"],
  write: (...terms) => `max(${pairs(terms, (load, capacity) => `ceil(${load} / ${capacity})`).join(", ")})`,
  apply: (...terms) => Math.max(1, ...pairs(terms, (load, capacity) => Math.ceil(load / capacity)))
};
var gbToGib = (gb) => gb / GB_PER_GIB;

// src/lib/sizing/demand/counts.ts
function unitCounts({ objectKinds, seriesPerObject }, calculus) {
  const kinds2 = "demand/object-kinds.csv";
  const customResources = objectKinds.filter(({ customResource }) => customResource);
  return {
    objects: sums("Objects", "objects", objectKinds, (row) => calculus.cell(kinds2, row, "count")),
    customResources: sums("Custom resources", "objects", customResources, (row) => calculus.cell(kinds2, row, "count")),
    series: sums(
      "Series",
      "series",
      seriesPerObject,
      (row) => calculus.cell("demand/series-per-object.csv", row, "series")
    )
  };
  function sums(what, unit, rows, value) {
    const sum2 = (per) => addUp(
      `${what} for each ${perLabels[per]}`,
      unit,
      rows.filter((row) => row.per === per).map((row) => calculus.placed(row.id, value(row))),
      calculus
    );
    return Object.fromEntries(perUnits.map((per) => [per, sum2(per)]));
  }
}
var perLabels = {
  cluster: "cluster",
  machineDeployment: "MachineDeployment",
  controlPlaneMachine: "control-plane machine",
  worker: "worker"
};
function unitsOf(load) {
  return {
    cluster: load.clusters,
    machineDeployment: load.machineDeployments,
    controlPlaneMachine: load.controlPlaneMachines,
    worker: load.workers
  };
}
function countIn(quantity2, counts, load, calculus) {
  const units = unitsOf(load);
  const terms = perUnits.flatMap((per) => [counts[per], units[per]]);
  return calculus.apply({ ...quantity2, rule: sumOfProducts }, ...terms);
}

// src/lib/sizing/demand/estimate.ts
function eachLevel(value) {
  return { low: value("low"), likely: value("likely"), high: value("high") };
}
function certain(value) {
  return { low: value, likely: value, high: value };
}

// src/lib/sizing/demand/figures.ts
var summed = (group3, label, unit) => ({ group: group3, label, unit, sums: true });
var single = (group3, label, unit) => ({ group: group3, label, unit, sums: false });
var demandFigures = {
  objects: summed("Stored", "Objects", "objects"),
  customResources: summed("Stored", "Custom resources", "objects"),
  logicalMB: summed("Stored", "Logical size", "MB"),
  etcdDbMB: summed("Stored", "etcd database", "MB"),
  etcdQuotaGiB: single("Stored", "etcd quota", "GiB"),
  etcdAlarmMB: single("Stored", "etcd alarm level", "MB"),
  etcdMemoryGiB: single("Stored", "Memory of an etcd member", "GiB"),
  steadyWritesPerSecond: summed("Stored", "Writes, steady", "writes/s"),
  peakWritesPerSecond: summed("Stored", "Writes, in an upgrade", "writes/s"),
  apiServerMemoryGB: summed("API server", "Memory of an API server", "GB"),
  apiServerCores: summed("API server", "CPU of all API servers", "cores"),
  reconcilesPerSecond: summed("Controllers", "Reconciles", "reconciles/s"),
  controllerQps: summed("Controllers", "API calls of the controllers", "calls/s"),
  restartDrainMinutes: single("Controllers", "Time to work off a restart", "min"),
  probesPerSecond: summed("Controllers", "Probes of workload clusters", "probes/s"),
  workloadConnections: summed("Controllers", "Connections to workload clusters", "connections"),
  controllerMemoryGiB: summed("Controllers", "Memory of the controllers", "GiB"),
  controllerCores: summed("Controllers", "CPU of the controllers", "cores"),
  shards: single("Controllers", "Namespace shards asked for", "shards"),
  capiSeries: summed("Metrics", "Series of Cluster API objects", "series"),
  series: summed("Metrics", "Series in all", "series"),
  prometheusMemoryGB: summed("Metrics", "Memory of a Prometheus", "GB"),
  prometheusCores: summed("Metrics", "CPU of a Prometheus", "cores"),
  prometheusDiskGB: summed("Metrics", "Disk of a Prometheus", "GB"),
  objectStorageTB: summed("Metrics", "Object storage, all resolutions included", "TB"),
  compactorDiskGB: summed("Metrics", "Disk of the compactor", "GB"),
  prismVms: summed("Infrastructure", "Machines of Prism Central or another provider", "machines"),
  provisioningHours: single("Infrastructure", "Time to create all machines", "h"),
  ipAddresses: summed("Infrastructure", "IP addresses", "addresses")
};
var demandFigureKeys = Object.keys(demandFigures);
var summedFigureKeys = demandFigureKeys.filter((key) => demandFigures[key].sums);

// src/lib/sizing/demand/context.ts
var CONSTANTS = "demand/constants.csv";
var LIMITS = "limits.csv";
var known = /* @__PURE__ */ new WeakMap();
function sharedOf(catalog2, calculus) {
  const ofCatalog = known.get(catalog2) ?? /* @__PURE__ */ new Map();
  known.set(catalog2, ofCatalog);
  const made = ofCatalog.get(calculus);
  if (made) return made;
  const shared = {
    constant: once((id) => constantOf(id, catalog2, calculus)),
    rule: once((id) => ruleValue(catalog2, calculus, id)),
    limit: once((id) => calculus.cell(LIMITS, limitRowOf(id, catalog2), "value")),
    counts: unitCounts(catalog2, calculus),
    targets: /* @__PURE__ */ new Map()
  };
  ofCatalog.set(calculus, shared);
  return shared;
}
function contextOf(scenario, catalog2, calculus) {
  const { constant, rule, limit, counts, targets } = sharedOf(catalog2, calculus);
  const found2 = /* @__PURE__ */ new Map();
  return {
    scenario,
    catalog: catalog2,
    calculus,
    constant,
    rule,
    limit,
    counts,
    targets,
    remember: (key, find) => {
      if (!found2.has(key)) found2.set(key, find());
      return found2.get(key) ?? null;
    },
    input: once((key) => calculus.input(key, fields[key].label, fields[key].unit, Number(scenario[key])))
  };
}
function limitRowOf(id, catalog2) {
  return rowById(catalog2.limits, id, LIMITS);
}
function constantRowOf(id, catalog2) {
  return rowById(catalog2.constants, id, CONSTANTS);
}
function constantOf(id, catalog2, calculus) {
  const row = constantRowOf(id, catalog2);
  return eachLevel((level) => calculus.cell(CONSTANTS, row, level));
}
var quantities = /* @__PURE__ */ new Map();
function figureOf(key, rule, context, ...terms) {
  let quantity2 = quantities.get(key);
  if (quantity2?.rule !== rule) {
    const { label, unit } = demandFigures[key];
    quantity2 = { label, unit, rule };
    quantities.set(key, quantity2);
  }
  return atEachLevel(quantity2, context, terms);
}
function estimateOf(quantity2, context, ...terms) {
  return atEachLevel(quantity2, context, terms);
}
function atEachLevel(quantity2, { calculus }, terms) {
  const likely = applyAt("likely", quantity2, calculus, terms);
  if (terms.every(isCertain)) return { low: likely, likely, high: likely };
  return {
    low: applyAt("low", quantity2, calculus, terms),
    likely,
    high: applyAt("high", quantity2, calculus, terms)
  };
}
function applyAt(level, quantity2, calculus, terms) {
  const [a, b, c] = terms;
  if (a && terms.length === 1) return calculus.apply(quantity2, a[level]);
  if (a && b && terms.length === 2) return calculus.apply(quantity2, a[level], b[level]);
  if (a && b && c && terms.length === 3) return calculus.apply(quantity2, a[level], b[level], c[level]);
  return calculus.apply(quantity2, ...terms.map((term) => term[level]));
}
function isCertain({ low, likely, high }) {
  return low === likely && high === likely;
}
function once(make) {
  const made = /* @__PURE__ */ new Map();
  return (key) => {
    const known2 = made.get(key);
    if (known2 !== void 0) return known2;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

// src/lib/catalog/compare-versions.ts
function compareVersions(a, b) {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const difference = left.map((number2, index) => number2 - (right[index] ?? 0)).find((step) => step !== 0);
  return difference ?? 0;
}
var minorOf = (version2) => version2.split(".").slice(0, 2).join(".");
var isMinor = (version2) => version2 === minorOf(version2);
function numbersOf(version2) {
  const match = /^v(\d+)\.(\d+)(?:\.(\d+))?$/.exec(version2);
  if (!match) throw new Error(`${version2}: is not a version such as v1.13 or v1.13.0`);
  const [, major, minor, patch = "0"] = match;
  return [Number(major), Number(minor), Number(patch)];
}

// src/lib/catalog/capi-defaults.ts
var found = /* @__PURE__ */ new WeakMap();
function defaultRow({ capiDefaults }, component, what, version2, reconciler = "") {
  const known2 = found.get(capiDefaults) ?? /* @__PURE__ */ new Map();
  found.set(capiDefaults, known2);
  const key = `${component} ${what} ${version2} ${reconciler}`;
  if (!known2.has(key)) {
    const isIt = (row) => row.component === component && row.what === what && row.reconciler === reconciler && holdsAt(row, version2);
    known2.set(key, capiDefaults.find(isIt));
  }
  return known2.get(key);
}
function holdsAt({ since, until }, version2) {
  const from = isMinor(version2) ? minorOf(since) : since;
  return compareVersions(from, version2) <= 0 && (until === null || compareVersions(minorOf(version2), until) <= 0);
}

// src/lib/sizing/demand/manager-defaults.ts
var DEFAULTS = "capi/flag-defaults.csv";
function componentOf(manager, { provider }) {
  if (manager !== "infrastructure") return manager;
  return { nutanix: "capx", metal3: "capm3" }[provider];
}
function syncPeriod(manager, context) {
  const fixed = manager === "infrastructure" && context.scenario.provider === "nutanix";
  return (fixed ? managerDefault(manager, "sync-period-min", context) : void 0) ?? context.input("syncPeriodMin");
}
function managerDefault(manager, what, context, reconciler = "") {
  return context.remember(`${manager} ${what} ${reconciler}`, () => findDefault(manager, what, context, reconciler));
}
function findDefault(manager, what, { scenario, catalog: catalog2, calculus }, reconciler) {
  const component = componentOf(manager, scenario);
  if (!component) return null;
  const row = defaultRow(catalog2, component, what, versionOf(component, scenario), reconciler);
  return row && row.value !== null ? calculus.cell(DEFAULTS, row, "value") : null;
}
function versionOf(component, { capiVersion, provider, providerVersion }) {
  if (component !== "capx" && component !== "capm3") return capiVersion;
  return providerVersion === "newest" ? newestVersions[provider] ?? "" : providerVersion;
}

// src/lib/sizing/demand/controllers.ts
function controllersOf(load, context) {
  const { calculus, constant } = context;
  const reconcilers = context.catalog.reconcilers.map((row) => reconcilerOf(row, load, context));
  const controllers = managersOf(reconcilers, load, context);
  const total = (key, values) => eachLevel(
    (level) => addUp(
      demandFigures[key].label,
      demandFigures[key].unit,
      values.map((value) => value[level]),
      calculus
    )
  );
  return {
    reconcilesPerSecond: total(
      "reconcilesPerSecond",
      reconcilers.map(({ perSecond }) => certain(perSecond))
    ),
    controllerQps: total(
      "controllerQps",
      controllers.map(({ callsPerSecond }) => callsPerSecond)
    ),
    restartDrainMinutes: estimateOf(
      { ...demandFigures.restartDrainMinutes, rule: largest },
      context,
      ...reconcilers.map((row) => row.drainMinutes)
    ),
    probesPerSecond: estimateOf(
      { ...demandFigures.probesPerSecond, rule: perProbe },
      context,
      constant("probes-per-cluster"),
      certain(load.clusters)
    ),
    workloadConnections: estimateOf(
      { ...demandFigures.workloadConnections, rule: productOf },
      context,
      constant("connections-per-cluster"),
      certain(load.clusters)
    ),
    controllerMemoryGiB: total(
      "controllerMemoryGiB",
      controllers.map(({ memoryGiB }) => memoryGiB)
    ),
    controllerCores: total(
      "controllerCores",
      controllers.map(({ cores }) => cores)
    ),
    controllers,
    reconcilers
  };
}
function reconcilerOf(row, load, context) {
  const { calculus, constant, rule } = context;
  const objects = objectsOf(row, load, context);
  const perSecond = calculus.apply(
    { label: `Reconciles of ${row.id}`, unit: "reconciles/s", rule: perSync },
    objects,
    syncPeriod(row.manager, context)
  );
  const workers = managerDefault(row.manager, "concurrency", context, row.id);
  const given2 = certain(workers ?? calculus.input("capiVersion", "No default is known", "workers", 1));
  const seconds = constant("seconds-per-reconcile");
  return {
    id: row.id,
    manager: row.manager,
    flag: row.flag,
    perSecond,
    defaultConcurrency: workers,
    concurrency: estimateOf(
      { label: `Workers of ${row.id}`, unit: "workers", rule: workersFor },
      context,
      given2,
      certain(perSecond),
      seconds,
      certain(rule("workers-busy"))
    ),
    drainMinutes: estimateOf(
      { label: `Time to work off a restart: ${row.id}`, unit: "min", rule: drainMinutes },
      context,
      certain(objects),
      seconds,
      given2
    )
  };
}
function objectsOf({ counts, id }, load, { calculus }) {
  if (counts === "cluster") return load.clusters;
  if (counts === "machine") return load.machines;
  if (counts === "machineDeployment") return load.machineDeployments;
  return addUp(`Objects of ${id}`, "objects", [load.clusters, load.machineDeployments], calculus);
}
function managersOf(reconcilers, load, context) {
  const { calculus, constant } = context;
  const { clusters, machines } = load;
  const further = calculus.apply(
    { label: "Machines beyond the first of each cluster", unit: "machines", rule: differenceOf },
    machines,
    clusters
  );
  const manager = (id, memory, cpu) => ({
    id,
    ...qpsOf(id, reconcilers, load, context),
    memoryGiB: estimateOf(
      { label: `Memory of the ${id} manager`, unit: "GiB", rule: gibOfMib },
      context,
      ...memory.flatMap(([each, count]) => [each, certain(count)])
    ),
    cores: estimateOf(
      { label: `CPU of the ${id} manager`, unit: "cores", rule: thousandthsOfProducts },
      context,
      cpu[0],
      certain(cpu[1])
    )
  });
  const core = [
    [constant("core-memory-per-cluster"), clusters],
    [constant("core-memory-per-machine"), further]
  ];
  return [
    manager("core", core, [constant("core-cpu-per-cluster"), clusters]),
    manager("kcp", [[constant("kcp-memory-per-cluster"), clusters]], [constant("kcp-cpu-per-cluster"), clusters]),
    manager("cabpk", [[constant("cabpk-memory-per-machine"), machines]], [constant("cabpk-cpu-per-machine"), machines]),
    manager(
      "infrastructure",
      [[constant("infrastructure-memory-per-machine"), machines]],
      [constant("infrastructure-cpu-per-machine"), machines]
    )
  ];
}
function qpsOf(id, reconcilers, load, context) {
  const { calculus, constant, rule } = context;
  const rates = id === "infrastructure" ? [infrastructureRate(load, context)] : reconcilers.filter(({ manager }) => manager === id).map(({ perSecond }) => perSecond);
  const calls = constant("calls-per-reconcile");
  const callsPerSecond = estimateOf(
    { label: `API calls of the ${id} manager`, unit: "calls/s", rule: sumOfProducts },
    context,
    ...rates.flatMap((rate) => [certain(rate), calls])
  );
  const defaultQps = managerDefault(id, "qps", context);
  return {
    callsPerSecond,
    defaultQps,
    tunedQps: defaultQps && calculus.apply(
      { label: `Tuned client QPS of the ${id} manager`, unit: "calls/s", rule: qpsFor },
      defaultQps,
      callsPerSecond.likely,
      rule("qps-used")
    )
  };
}
function infrastructureRate(load, context) {
  const { calculus } = context;
  const objects = addUp("Objects of the provider", "objects", [load.clusters, load.machines], calculus);
  return calculus.apply(
    { label: "Reconciles of the provider", unit: "reconciles/s", rule: perSync },
    objects,
    syncPeriod("infrastructure", context)
  );
}

// src/lib/sizing/demand/load.ts
function loadOf(part, context) {
  const { clusters, machines } = part;
  const { calculus, scenario } = context;
  const { controlPlaneMachines, machineDeployments } = scenario.classes.length ? shareOfClasses(part, context) : alike(part, context);
  const workers = calculus.apply(
    { label: "Workers", unit: "machines", rule: differenceOf },
    machines,
    controlPlaneMachines
  );
  return { id: part.id, region: part.region, clusters, machines, controlPlaneMachines, workers, machineDeployments };
}
function alike({ clusters, machines }, { calculus, input }) {
  return {
    controlPlaneMachines: calculus.apply(
      { label: "Control-plane machines", unit: "machines", rule: controlPlaneOf },
      machines,
      input("controlPlaneMachines"),
      clusters
    ),
    machineDeployments: calculus.apply(
      { label: "MachineDeployments", unit: "MachineDeployments", rule: productOf },
      input("machineDeployments"),
      clusters
    )
  };
}
function shareOfClasses({ clusters, machines }, { calculus, scenario: { classes } }) {
  const sums = sumOfClasses(classes);
  const total = (label, unit, value) => calculus.input("classes", label, unit, value);
  const each = (key) => classes.reduce((sum2, row) => sum2 + row.clusters * row[key], 0);
  return {
    controlPlaneMachines: calculus.apply(
      { label: "Control-plane machines", unit: "machines", rule: proportionOf },
      machines,
      total("Machines of all classes", "machines", sums.machines),
      total("Control-plane machines of all classes", "machines", each("controlPlaneMachines"))
    ),
    machineDeployments: calculus.apply(
      { label: "MachineDeployments", unit: "MachineDeployments", rule: proportionOf },
      clusters,
      total("Clusters of all classes", "clusters", sums.clusters),
      total("MachineDeployments of all classes", "MachineDeployments", each("machineDeployments"))
    )
  };
}

// src/lib/sizing/demand/metrics.ts
function metricsOf(load, nodes, context) {
  const { calculus, constant, rule, input } = context;
  const capiSeries = certain(countIn(demandFigures.capiSeries, context.counts.series, load, calculus));
  const series = seriesOf(load, nodes, capiSeries, context);
  const scrape = certain(input("scrapeSeconds"));
  const bytes = constant("bytes-per-sample");
  const objectDays = certain(input("objectRetentionDays"));
  return {
    capiSeries,
    series,
    prometheusMemoryGB: figureOf(
      "prometheusMemoryGB",
      kbToGB,
      context,
      constant("prometheus-memory-per-series"),
      series
    ),
    prometheusCores: figureOf(
      "prometheusCores",
      perMillion,
      context,
      constant("prometheus-cores-per-million-series"),
      series
    ),
    prometheusDiskGB: figureOf(
      "prometheusDiskGB",
      samplesGB,
      context,
      series,
      scrape,
      certain(input("prometheusRetentionDays")),
      bytes
    ),
    objectStorageTB: figureOf(
      "objectStorageTB",
      samplesTB,
      context,
      series,
      scrape,
      objectDays,
      bytes,
      certain(input("resolutions"))
    ),
    compactorDiskGB: figureOf(
      "compactorDiskGB",
      compactorDisk,
      context,
      certain(rule("compactor-disk-floor")),
      series,
      scrape,
      certain(rule("compactor-days")),
      bytes
    )
  };
}
function seriesOf(load, nodes, capiSeries, context) {
  const { calculus, constant, input, scenario } = context;
  const ofNodes = estimateOf(
    { label: "Series of the management nodes", unit: "series", rule: productOf },
    context,
    constant("series-per-management-node"),
    certain(nodes)
  );
  const terms = [capiSeries, constant("own-series"), ofNodes];
  if (scenario.centraliseMetrics) {
    const collected = { label: "Series of the workload clusters", unit: "series", rule: productOf };
    terms.push(certain(calculus.apply(collected, input("seriesPerCluster"), load.clusters)));
  }
  return figureOf("series", sum, context, ...terms);
}

// src/lib/sizing/demand/stored.ts
function storedOf(load, nodes, context) {
  const { calculus, constant, rule, input } = context;
  const objects = certain(countIn(demandFigures.objects, context.counts.objects, load, calculus));
  const logicalMB = logicalSize(load, context);
  const etcdDbMB = figureOf(
    "etcdDbMB",
    databaseSize,
    context,
    constant("base-database"),
    constant("bolt-factor"),
    constant("fragmentation"),
    logicalMB
  );
  const etcdQuotaGiB = quotaOf(etcdDbMB, context);
  const steadyWritesPerSecond = steadyOf(load, nodes, context);
  return {
    objects,
    customResources: certain(countIn(demandFigures.customResources, context.counts.customResources, load, calculus)),
    logicalMB,
    etcdDbMB,
    etcdQuotaGiB,
    etcdAlarmMB: figureOf("etcdAlarmMB", percentOfGib, context, certain(rule("quota-alarm")), etcdQuotaGiB),
    etcdMemoryGiB: figureOf(
      "etcdMemoryGiB",
      etcdMemory,
      context,
      etcdQuotaGiB,
      constant("etcd-page-cache"),
      certain(rule("etcd-memory-databases")),
      etcdDbMB
    ),
    steadyWritesPerSecond,
    peakWritesPerSecond: figureOf(
      "peakWritesPerSecond",
      upgradeWrites,
      context,
      steadyWritesPerSecond,
      constant("writes-per-machine-replaced"),
      certain(load.machines),
      certain(input("upgradeWindowHours"))
    ),
    apiServerMemoryGB: figureOf(
      "apiServerMemoryGB",
      apiMemory,
      context,
      constant("api-base-memory"),
      constant("api-memory-per-database-byte"),
      etcdDbMB
    ),
    apiServerCores: figureOf("apiServerCores", perThousand, context, constant("api-cores-per-1000-objects"), objects)
  };
}
function logicalSize(load, context) {
  const { constant, input } = context;
  const pairs2 = [
    [constant("kb-per-cluster"), load.clusters],
    [constant("kb-per-machine-deployment"), load.machineDeployments],
    [constant("kb-per-control-plane-machine"), load.controlPlaneMachines],
    [constant("kb-per-worker"), load.workers],
    [certain(input("crsPayloadKB")), load.clusters]
  ];
  return figureOf(
    "logicalMB",
    thousandthsOfProducts,
    context,
    ...pairs2.flatMap(([each, count]) => [each, certain(count)])
  );
}
function quotaOf(etcdDbMB, context) {
  const { rule, limit } = context;
  const terms = [rule("quota-alarm"), rule("quota-smallest"), limit("etcd-db")].map(certain);
  return figureOf("etcdQuotaGiB", quotaFor, context, etcdDbMB, ...terms);
}
function steadyOf(load, nodes, context) {
  const { constant } = context;
  return estimateOf(
    { ...demandFigures.steadyWritesPerSecond, rule: steadyWrites },
    context,
    constant("node-lease-writes"),
    certain(nodes),
    constant("leader-lease-writes"),
    constant("leaders"),
    constant("events-per-machine-hour"),
    constant("patches-per-machine-hour"),
    certain(load.machines)
  );
}

// src/lib/sizing/demand/demand.ts
function demandOf(part, nodes, context) {
  const load = loadOf(part, context);
  return assemble(
    load,
    storedOf(load, nodes, context),
    controllersOf(load, context),
    metricsOf(load, nodes, context),
    infrastructureOf(load, context)
  );
}
function infrastructureOf(load, context) {
  const { constant, input } = context;
  const machines = certain(load.machines);
  return {
    shards: shardsOf(load, context),
    prismVms: machines,
    provisioningHours: figureOf(
      "provisioningHours",
      hoursToCreate,
      context,
      machines,
      certain(input("prismCreateSeconds")),
      certain(input("prismConcurrency"))
    ),
    ipAddresses: figureOf("ipAddresses", productOf, context, constant("addresses-per-machine"), machines)
  };
}
function assemble(load, stored, run, metrics2, own) {
  return {
    id: load.id,
    region: load.region,
    clusters: load.clusters,
    machines: load.machines,
    controlPlaneMachines: load.controlPlaneMachines,
    workers: load.workers,
    machineDeployments: load.machineDeployments,
    objects: stored.objects,
    customResources: stored.customResources,
    logicalMB: stored.logicalMB,
    etcdDbMB: stored.etcdDbMB,
    etcdQuotaGiB: stored.etcdQuotaGiB,
    etcdAlarmMB: stored.etcdAlarmMB,
    etcdMemoryGiB: stored.etcdMemoryGiB,
    steadyWritesPerSecond: stored.steadyWritesPerSecond,
    peakWritesPerSecond: stored.peakWritesPerSecond,
    apiServerMemoryGB: stored.apiServerMemoryGB,
    apiServerCores: stored.apiServerCores,
    reconcilesPerSecond: run.reconcilesPerSecond,
    controllerQps: run.controllerQps,
    restartDrainMinutes: run.restartDrainMinutes,
    probesPerSecond: run.probesPerSecond,
    workloadConnections: run.workloadConnections,
    controllerMemoryGiB: run.controllerMemoryGiB,
    controllerCores: run.controllerCores,
    controllers: run.controllers,
    reconcilers: run.reconcilers,
    capiSeries: metrics2.capiSeries,
    series: metrics2.series,
    prometheusMemoryGB: metrics2.prometheusMemoryGB,
    prometheusCores: metrics2.prometheusCores,
    prometheusDiskGB: metrics2.prometheusDiskGB,
    objectStorageTB: metrics2.objectStorageTB,
    compactorDiskGB: metrics2.compactorDiskGB,
    shards: own.shards,
    prismVms: own.prismVms,
    provisioningHours: own.provisioningHours,
    ipAddresses: own.ipAddresses
  };
}
function demandAt(demand, { id, region }) {
  const load = {
    id,
    region,
    clusters: demand.clusters,
    machines: demand.machines,
    controlPlaneMachines: demand.controlPlaneMachines,
    workers: demand.workers,
    machineDeployments: demand.machineDeployments
  };
  return assemble(load, demand, demand, demand, demand);
}
function shardsOf({ clusters, machines }, { calculus, rule, limit }) {
  const { label, unit } = demandFigures.shards;
  const byClusters = calculus.apply({ label, unit, rule: shardsFor }, clusters, rule("clusters-per-shard"));
  const strict = calculus.apply(
    { label, unit, rule: shardsFor },
    clusters,
    rule("clusters-per-shard"),
    machines,
    limit("objects-per-namespace")
  );
  return { low: byClusters, likely: byClusters, high: strict };
}
function fleetDemand(parts, { calculus }) {
  const fleet = {};
  const [only] = parts;
  if (only && parts.length === 1) {
    for (const key of summedFigureKeys) fleet[key] = only[key];
    return fleet;
  }
  for (const key of summedFigureKeys) {
    const { label, unit } = demandFigures[key];
    const sum2 = (level) => addUp(
      `${label}, fleet`,
      unit,
      parts.map((part) => calculus.placed(part.id, part[key][level])),
      calculus
    );
    const likely = sum2("likely");
    const isCertain2 = parts.every((part) => part[key].low === part[key].likely && part[key].high === part[key].likely);
    fleet[key] = isCertain2 ? certain(likely) : { low: sum2("low"), likely, high: sum2("high") };
  }
  return fleet;
}

// src/lib/sizing/bill-line.ts
var bounds = ["low", "plan", "high"];
var BILL = "guide/bill.csv";
function sizedRow(row, sizes, count, calculus) {
  const { component, hostsEtcd, storageClass, source } = row;
  const role = row.role;
  return totalled({ role, component, hostsEtcd, storageClass, basis: "guide", source }, sizes, count, calculus);
}
function totalled(row, sizes, count, calculus) {
  const total = (what, unit, size) => {
    const quantity2 = { label: `${row.component}: ${what} in total`, unit, rule: product };
    return mapRange((bound) => calculus.apply(quantity2, count[bound], size[bound]));
  };
  return {
    role: row.role,
    component: row.component,
    hostsEtcd: row.hostsEtcd,
    ...sizes,
    total: {
      vcpu: total("vCPU", "vCPU", sizes.vcpu),
      memoryGiB: total("memory", "GiB", sizes.memoryGiB),
      storageGB: total("storage", "GB", sizes.storageGB)
    },
    storageClass: row.storageClass,
    basis: row.basis,
    source: row.source
  };
}
function mapRange(value) {
  return { low: value("low"), plan: value("plan"), high: value("high") };
}

// src/lib/sizing/tier.ts
var TIERS = "guide/tiers.csv";
function tierOf(clusters, machines, catalog2, calculus) {
  const [c, m] = [calculus.valueOf(clusters), calculus.valueOf(machines)];
  const byClusters = tierByClusters(c, catalog2);
  const byMachines = tierByMachines(m, catalog2);
  const tier = larger(byClusters, byMachines);
  return {
    id: tier.id,
    byClusters: byClusters.id,
    byMachines: byMachines.id,
    position: positionIn(tier, clusters, machines, calculus),
    conflict: byClusters !== byMachines,
    boundary: tierFor(c + 1, m, catalog2) !== tier || tierFor(c, m + 1, catalog2) !== tier
  };
}
function tierFor(clusters, machines, catalog2) {
  return larger(tierByClusters(clusters, catalog2), tierByMachines(machines, catalog2));
}
function positionIn(tier, clusters, machines, calculus) {
  const share2 = (value, name, from, to) => {
    const low = calculus.cell(TIERS, tier, from);
    const label = `Position by ${name}`;
    if (tier[to] === null) return calculus.apply({ label, unit: "", rule: endless }, value, low);
    return calculus.apply({ label, unit: "", rule: position }, value, low, calculus.cell(TIERS, tier, to));
  };
  return calculus.apply(
    { label: `Position in tier ${tier.id}`, unit: "", rule: largest },
    share2(clusters, "clusters", "clustersFrom", "clustersTo"),
    share2(machines, "machines", "machinesFrom", "machinesTo")
  );
}
function tierNamed(id, catalog2) {
  const tier = catalog2.tiers.find((row) => row.id === id);
  if (!tier) throw new Error(`${TIERS}: ${id} is missing`);
  return tier;
}
function tierByClusters(clusters, { tiers }) {
  return firstOrLast(tiers, (tier) => tier.clustersTo !== null && clusters <= tier.clustersTo);
}
function tierByMachines(machines, { tiers }) {
  return firstOrLast(
    tiers,
    ({ machinesBelow, machinesTo }) => machinesBelow === null ? machinesTo !== null && machines <= machinesTo : machines < machinesBelow
  );
}
function firstOrLast(tiers, fits) {
  const tier = tiers.find(fits) ?? tiers.at(-1);
  if (!tier) throw new Error(`${TIERS}: no rows`);
  return tier;
}
function larger(a, b) {
  return a.rank >= b.rank ? a : b;
}

// src/lib/sizing/guide-rows.ts
var EDITIONS = "guide/editions.csv";
function tableFor(part, fleetTier, catalog2, calculus) {
  const value = (id) => ruleValue(catalog2, calculus, id);
  const [clusters, machines] = [calculus.valueOf(part.clusters), calculus.valueOf(part.machines)];
  const [fromClusters, fromMachines] = [value("xl-rows-from-clusters"), value("xl-rows-from-machines")];
  const small = clusters < calculus.valueOf(fromClusters) && machines < calculus.valueOf(fromMachines);
  const tier = tierFor(clusters, machines, catalog2);
  if (tier.id !== "xl" && tier.id !== "extreme" && (small || fleetTier !== "xl" && fleetTier !== "extreme")) {
    return { tier: tier.id, position: positionIn(tier, part.clusters, part.machines, calculus) };
  }
  const share2 = (name, load, from, to) => calculus.apply({ label: `Position in the XL rows by ${name}`, unit: "", rule: position }, load, from, to);
  return {
    tier: "xl",
    position: calculus.apply(
      { label: "Position in the XL rows", unit: "", rule: largest },
      share2("clusters", part.clusters, fromClusters, value("xl-clusters-per-management-cluster")),
      share2("machines", part.machines, fromMachines, value("xl-machines-per-management-cluster"))
    )
  };
}
function tablesOf(tables) {
  const used = new Set(tables.map(({ tier }) => tier));
  return tierIds.filter((id) => used.has(id));
}
function guideRows(table2, edition, catalog2, calculus) {
  const overhead = overheadOf(edition, catalog2, calculus);
  return catalog2.bill.filter((row) => row.table === table2.tier).map((row) => {
    const size = sizer(row, table2.position, calculus);
    const nodes = size("nodes", "nodes", row.hostsEtcd);
    return sizedRow(
      row,
      {
        nodes,
        vcpu: overhead ? size.raised("vcpu", "vCPU", overhead) : size("vcpu", "vCPU"),
        memoryGiB: overhead ? size.raised("memoryGiB", "GiB", overhead) : size("memoryGiB", "GiB"),
        storageGB: size("storageGB", "GB")
      },
      nodes,
      calculus
    );
  });
}
var names = {
  nodes: "nodes",
  vcpu: "vCPU per node",
  memoryGiB: "memory per node",
  storageGB: "storage per node"
};
function sizer(row, share2, calculus) {
  const label = (column) => `${row.component}: ${names[column]}`;
  const range = (column, unit, odd = false) => {
    const low = calculus.cell(BILL, row, `${column}Low`);
    const high = calculus.cell(BILL, row, `${column}High`);
    const rule = odd ? interpolatedOdd : interpolated;
    return { low, plan: calculus.apply({ label: label(column), unit, rule }, share2, low, high), high };
  };
  const raised2 = (column, unit, overhead) => {
    const low = calculus.cell(BILL, row, `${column}Low`);
    const high = calculus.cell(BILL, row, `${column}High`);
    const bound = { label: label(column), unit, rule: withOverhead };
    const plan2 = { label: label(column), unit, rule: interpolatedWithOverhead };
    return {
      low: calculus.apply(bound, low, overhead.low),
      plan: calculus.apply(plan2, share2, low, high, overhead.plan),
      high: calculus.apply(bound, high, overhead.high)
    };
  };
  return Object.assign(range, { raised: raised2 });
}
function overheadOf(edition, catalog2, calculus) {
  const row = editionRow2(edition, catalog2);
  if (!row || row.overheadHigh === 0) return void 0;
  const low = calculus.cell(EDITIONS, row, "overheadLow");
  const high = calculus.cell(EDITIONS, row, "overheadHigh");
  const plan2 = { label: `Overhead of ${row.label}`, unit: "%", rule: unrounded };
  return { low, plan: calculus.apply(plan2, ruleValue(catalog2, calculus, "edition-plan-share"), low, high), high };
}
function editionRow2(edition, catalog2) {
  return catalog2.editions.find(({ id }) => id === edition);
}

// src/lib/sizing/ladder.ts
var LADDER = "ladder/control-plane.csv";
function rungAt(clusters, machines, catalog2, calculus) {
  const byClusters = place(clusters, "clusters", catalog2, calculus);
  const byMachines = place(machines, "machines", catalog2, calculus);
  const depth = ({ index: index2, share: share3 }) => index2 + calculus.valueOf(share3);
  const { index, share: share2 } = depth(byMachines) > depth(byClusters) ? byMachines : byClusters;
  const [low, high] = anchorsAt(index, catalog2);
  const figure2 = (label, unit, column, rule = interpolated) => calculus.apply({ label, unit, rule }, share2, calculus.cell(LADDER, low, column), calculus.cell(LADDER, high, column));
  const group3 = (name, count, vcpu, memoryGiB) => ({
    count,
    vcpu,
    memoryGiB,
    totalVcpu: calculus.apply({ label: `${name}: vCPU in total`, unit: "vCPU", rule: product }, count, vcpu),
    totalMemoryGiB: calculus.apply({ label: `${name}: memory in total`, unit: "GiB", rule: product }, count, memoryGiB)
  });
  const last = catalog2.ladder.at(-1) ?? high;
  return {
    clamped: calculus.valueOf(clusters) < low.clusters && calculus.valueOf(machines) < low.machines,
    sharded: calculus.valueOf(clusters) > last.clusters || calculus.valueOf(machines) > last.machines,
    etcd: group3(
      "etcd",
      figure2("etcd members", "members", "etcdMembers", upToOdd),
      figure2("vCPU per etcd member", "vCPU", "etcdVcpu"),
      figure2("Memory per etcd member", "GiB", "etcdMemoryGiB")
    ),
    apiServer: group3(
      "API server",
      figure2("API servers", "servers", "apiServers"),
      figure2("vCPU per API server", "vCPU", "apiServerVcpu"),
      figure2("Memory per API server", "GiB", "apiServerMemoryGiB")
    ),
    controller: {
      vcpu: figure2("vCPU per controller", "vCPU", "controllerVcpu"),
      memoryGiB: figure2("Memory per controller", "GiB", "controllerMemoryGiB")
    },
    source: low.source
  };
}
function place(value, column, catalog2, calculus) {
  const size = calculus.valueOf(value);
  const below = catalog2.ladder.findLastIndex((rung) => rung[column] <= size);
  const index = Math.min(Math.max(0, below), catalog2.ladder.length - 2);
  const [low, high] = anchorsAt(index, catalog2);
  const share2 = calculus.apply(
    { label: `Position between anchors by ${column}`, unit: "", rule: logPosition },
    value,
    calculus.cell(LADDER, low, column),
    calculus.cell(LADDER, high, column)
  );
  return { index, share: share2 };
}
function anchorsAt(index, { ladder }) {
  const [low, high] = [ladder[index], ladder[index + 1]];
  if (!low || !high) throw new Error(`${LADDER}: at least two rows are needed`);
  return [low, high];
}

// src/lib/sizing/layers.ts
var GLOBAL = "global";
function layerOf(layout, managementClusters, tier) {
  if (managementClusters < 2 || layout === "single" || layout === "sharded") return "none";
  return layout === "hierarchical" && isLarge(tier) ? "hierarchical" : "fleet";
}
function isLarge(tier) {
  return tier === "xl" || tier === "extreme";
}
function layerLines(fleet, management, parts, catalog2, calculus) {
  const layer = layerOf(management.layout, calculus.valueOf(management.clusters), fleet.tier);
  if (layer === "none") return [];
  const position2 = positionIn(tierNamed("xl", catalog2), fleet.clusters, fleet.machines, calculus);
  const line = lineMaker(position2, catalog2, calculus);
  if (layer === "hierarchical") {
    return [
      line("extreme/federation-controller", { id: "federation-controller", region: GLOBAL }),
      line("extreme/central-observability", { id: "central-observability", region: GLOBAL }),
      ...regionalObservability(management, line, catalog2, calculus),
      objectStorage(position2, catalog2, calculus, fleet.clusters)
    ];
  }
  const controller = [
    line("fleet/control-plane", { id: "fleet-control-plane", region: GLOBAL }),
    line("fleet/workers", { id: "fleet-workers", region: GLOBAL })
  ];
  if (!isLarge(fleet.tier)) return controller;
  return [
    ...controller,
    ...parts.flatMap(({ id, region }) => [
      line("federated/prometheus", { id: `${id}-prometheus`, region, managementCluster: id }, management.clusters),
      line("federated/thanos-sidecar", { id: `${id}-thanos-sidecar`, region, managementCluster: id }, management.clusters)
    ]),
    line("federated/thanos-query", { id: "thanos-query", region: GLOBAL }),
    line("federated/thanos-store", { id: "thanos-store", region: GLOBAL }),
    objectStorage(position2, catalog2, calculus)
  ];
}
function lineMaker(position2, catalog2, calculus) {
  return (rowId, { id, region, managementCluster = void 0 }, each) => {
    const row = billRow2(rowId, catalog2);
    const size = sizer(row, position2, calculus);
    const nodes = size("nodes", "nodes");
    const instances = instancesOf(row, calculus, each);
    const sizes = {
      nodes,
      vcpu: size("vcpu", "vCPU"),
      memoryGiB: size("memoryGiB", "GiB"),
      storageGB: size("storageGB", "GB")
    };
    return {
      id,
      region,
      managementCluster: managementCluster ?? null,
      ...instances !== void 0 && { instances },
      ...sizedRow(row, sizes, instances === void 0 ? nodes : same(instances), calculus),
      iops: null,
      latencyMs: null
    };
  };
}
function instancesOf(row, calculus, each) {
  if (row.instancesLow === null) return void 0;
  if (each === void 0) return calculus.cell(BILL, row, "instancesLow");
  return calculus.apply({ label: `${row.component}: instances`, unit: "instances", rule: oneForEach }, each);
}
function regionalObservability(management, line, catalog2, calculus) {
  const hubs = hubsOf(management, catalog2, calculus);
  const weights = management.regions.map(({ managementClusters }) => calculus.valueOf(managementClusters));
  const seats = apportion(
    calculus.valueOf(hubs),
    weights.map((weight) => weight || Number.MIN_VALUE)
  );
  let count = 0;
  return management.regions.flatMap(
    ({ name }, index) => Array.from(
      { length: seats[index] ?? 0 },
      () => line("extreme/regional-observability", { id: `hub${++count}-observability`, region: name }, hubs)
    )
  );
}
function hubsOf(management, catalog2, calculus) {
  const regions = calculus.input("regions", "Number of regions", "regions", management.regions.length);
  const wanted = calculus.apply(
    { label: "Hubs wanted", unit: "hubs", rule: largest },
    ruleValue(catalog2, calculus, "hubs-at-least"),
    regions
  );
  return calculus.apply({ label: "Hubs", unit: "hubs", rule: smallest }, wanted, management.clusters);
}
function objectStorage(position2, catalog2, calculus, clusters) {
  const row = billRow2("federated/object-storage", catalog2);
  const low = calculus.cell(BILL, row, "objectTBLow");
  const high = calculus.cell(BILL, row, "objectTBHigh");
  const apply = (rule, ...terms) => calculus.apply({ label: row.component, unit: "TB", rule }, ...terms);
  const line = lineMaker(position2, catalog2, calculus)(row.id, { id: "object-storage", region: GLOBAL });
  if (clusters === void 0) return { ...line, objectTB: { low, plan: apply(interpolated, position2, low, high), high } };
  const covered = ruleValue(catalog2, calculus, "object-storage-clusters");
  return {
    ...line,
    objectTB: {
      low: apply(scaled, low, clusters, covered),
      plan: apply(interpolatedScaled, position2, low, high, clusters, covered),
      high: apply(scaled, high, clusters, covered)
    }
  };
}
function same(value) {
  return { low: value, plan: value, high: value };
}
function billRow2(id, catalog2) {
  const row = catalog2.bill.find((candidate2) => candidate2.id === id);
  if (!row) throw new Error(`${BILL}: ${id} is missing`);
  return row;
}

// src/lib/sizing/limits/limit.ts
var TIGHT = "utilisation-tight";
var SMALLEST_CAPACITY = 1e-9;
var share = {
  names: ["demand", "capacity"],
  write: (demand, capacity) => `${demand} / ${capacity}`,
  apply: (demand, capacity) => demand / Math.max(capacity, SMALLEST_CAPACITY)
};
function useOf(id, demand, capacity, unit, { catalog: catalog2, calculus }, of = "") {
  const row = limitRowOf(id, catalog2);
  const quantity2 = { label: `Utilisation: ${row.label}`, unit: "ratio", rule: share };
  const utilisation = calculus.apply(quantity2, demand.likely, capacity);
  return {
    row,
    of,
    demand: demand.likely,
    capacity,
    unit,
    utilisation,
    low: demand.low === demand.likely ? utilisation : calculus.apply(quantity2, demand.low, capacity),
    high: demand.high === demand.likely ? utilisation : calculus.apply(quantity2, demand.high, capacity)
  };
}
function statusOf(utilisation, { rule, calculus }) {
  if (utilisation > 1) return "over";
  return utilisation < calculus.valueOf(rule(TIGHT)) ? "ok" : "tight";
}

// src/lib/sizing/limits/limits.ts
var wholeParts = {
  names: ["utilisation, all management clusters"],
  write: (total) => `max(1, ceil(${total}))`,
  apply: (total) => Math.max(1, Math.ceil(total - 1e-9))
};
function limitsOf(parts, context) {
  const { calculus } = context;
  const value = ({ utilisation }) => calculus.valueOf(utilisation);
  return [...byLimit(parts)].map(([id, all]) => limitAt(id, all, context)).sort((a, b) => value(b) - value(a) || limitClasses.indexOf(a.class) - limitClasses.indexOf(b.class));
}
function byLimit(parts) {
  const groups = /* @__PURE__ */ new Map();
  for (const { id: part, uses } of parts) {
    for (const use of uses) {
      const group3 = groups.get(use.row.id);
      if (group3) group3.push({ part, use });
      else groups.set(use.row.id, [{ part, use }]);
    }
  }
  return groups;
}
function limitAt(id, all, context) {
  const { calculus } = context;
  const worst = all.reduce(
    (best, next) => calculus.valueOf(next.use.utilisation) > calculus.valueOf(best.use.utilisation) ? next : best
  );
  const { row, of, demand, capacity, unit, utilisation, low, high } = worst.use;
  return {
    id,
    label: row.label,
    managementCluster: worst.part,
    of,
    demand,
    capacity,
    unit,
    utilisation,
    low,
    high,
    class: row.class,
    status: statusOf(calculus.valueOf(utilisation), context),
    needs: row.mend !== "nothing" ? needsOf(
      row.label,
      all.map(({ part, use }) => calculus.placed(part, use.utilisation)),
      context
    ) : null,
    source: row.source
  };
}
function needsOf(label, utilisations, { calculus }) {
  const total = addUp(`Utilisation, all management clusters: ${label}`, "ratio", utilisations, calculus);
  return calculus.apply({ label: `Management clusters by ${label}`, unit: "clusters", rule: wholeParts }, total);
}
function bindingOf(limits) {
  return limits[0]?.id ?? "";
}
function neededOf(limits, { calculus }) {
  const most = (name) => {
    const asking = limits.flatMap(({ id, needs: needs2, class: own }) => own === name && needs2 !== null ? [{ id, needs: needs2 }] : []);
    const [first, ...others] = asking;
    if (!first)
      return { managementClusters: calculus.input("layout", "No limit of this class", "clusters", 1), limit: "" };
    const top = others.reduce(
      (best, next) => calculus.valueOf(next.needs) > calculus.valueOf(best.needs) ? next : best,
      first
    );
    return { managementClusters: top.needs, limit: top.id };
  };
  return { hard: most("hard"), advice: most("advice"), policy: most("policy") };
}

// src/lib/sizing/limits/raise.ts
function raiseOf(planned, calculus, catalog2, planAt2) {
  const { scenario, management } = planned;
  const fixed = scenario.managementClusters !== "auto" || scenario.basis !== "larger";
  if (fixed || scenario.layout === "single" || scenario.layout === "sharded") return void 0;
  const isOver = (plan2, value) => plan2.limits.some(
    ({ id, class: own, utilisation }) => own === "hard" && value(utilisation) > 1 && limitRowOf(id, catalog2).mend === "clusters"
  );
  if (!isOver(planned, (utilisation) => calculus.valueOf(utilisation))) return void 0;
  const isOverAt = (count) => isOver(planAt2(count), Number);
  let over = calculus.valueOf(management.clusters);
  let under = Math.min(fields.managementClusters.max, scenario.clusters);
  if (under <= over || isOverAt(under)) return void 0;
  while (under - over > 1) {
    const middle = Math.floor((over + under) / 2);
    if (isOverAt(middle)) over = middle;
    else under = middle;
  }
  return under;
}

// src/lib/format.ts
var whole2 = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
var precise = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
var MOST_REMEMBERED = 5e3;
var written = /* @__PURE__ */ new Map();
function formatNumber(value) {
  const known2 = written.get(value);
  if (known2 !== void 0) return known2;
  const text2 = Number.isInteger(value) ? whole2.format(value) : precise.format(value);
  if (written.size >= MOST_REMEMBERED) written.clear();
  written.set(value, text2);
  return text2;
}
function formatCount(count, noun) {
  return `${formatNumber(count)} ${count === 1 ? noun.replace(/s$/, "") : noun}`;
}
function formatPercent(ratio) {
  const percent = 100 * ratio;
  return `${formatNumber(Math.abs(percent) >= 10 ? Math.round(percent) : Number(percent.toPrecision(2)))} %`;
}
function formatQuantity(value, unit) {
  if (!unit) return formatNumber(value);
  if (unit === "ratio") return formatPercent(value);
  return /[a-z]{3,}s$/.test(unit) ? formatCount(value, unit) : `${formatNumber(value)} ${unit}`;
}
function formatList(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
function tierName(id) {
  return id === "xl" ? "XL" : id;
}

// src/lib/sizing/demand/measured-in.ts
function measuredIn(unit, demand, value) {
  if (unit === "machines per cluster") return value(demand.machines) / value(demand.clusters);
  if (unit === "clusters") return value(demand.clusters);
  return value(demand[estimates[unit]].likely);
}
var estimates = { objects: "objects", series: "series", "database MB": "etcdDbMB" };

// src/lib/sizing/limits/limit-words.ts
var nouns = {
  "etcd-db": () => "MB of etcd database",
  "objects-per-type": ({ of, unit }) => unit === "MB" ? `MB of ${of} objects` : `${of} objects`,
  "objects-per-namespace": ({ of, unit }) => unit === "MB" ? `MB of ${of} objects in a namespace` : `${of} objects in a namespace`,
  "custom-resources": () => "custom resources",
  "api-memory": () => "GiB of API server memory",
  "api-cpu": () => "cores for the API servers",
  "client-qps": ({ of }) => `calls/s of the ${of} manager`,
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
function limitName(limit) {
  const capacity = short(limit.capacity);
  const noun = nouns[limit.id]?.(limit) ?? limit.unit;
  return `${formatNumber(capacity)} ${capacity === 1 ? noun.replace(/^([a-z]+)s\b/, "$1") : noun}`;
}
function limitUsed(limit) {
  return `${limitName(limit)} (${limit.class}), ${formatPercent(limit.utilisation)} used`;
}
function short(value) {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

// src/lib/sizing/demand-notices.ts
function demandNotices(plan2, sized, catalog2, calculus) {
  return [
    ...limitsOver(plan2, calculus),
    ...raised(plan2, calculus),
    ...guideAboveDemand(plan2, sized, catalog2, calculus),
    ...extrapolated(sized, catalog2, calculus),
    ...providerNotCounted(plan2),
    ...shardsNotUsed(plan2)
  ];
}
function limitsOver({ limits }, calculus) {
  return limits.filter(({ status }) => status === "over").map((limit) => {
    const value = (of) => calculus.valueOf(of);
    const worded = {
      ...limit,
      demand: value(limit.demand),
      capacity: value(limit.capacity),
      utilisation: value(limit.utilisation)
    };
    const needs2 = limit.needs === null ? 0 : value(limit.needs);
    const message = `${limitUsed(worded)}, in ${limit.managementCluster}.${asksFor(limit, needs2)}`;
    return { level: "warning", code: `limit-${limit.class}`, message, field: fieldOf(limit.id), source: limit.source };
  });
}
function asksFor({ id, of }, needs2) {
  if (needs2 < 2) return "";
  const clusters = formatCount(needs2, "management clusters");
  return id === "client-qps" ? ` Raise --kube-api-qps of the ${of} manager, or take ${clusters}.` : ` It asks for ${clusters}.`;
}
function fieldOf(limit) {
  const fields2 = {
    "clusters-per-management-cluster": "policyCap",
    "ip-addresses": "ipAddresses",
    "provisioning-window": "provisioningWindowHours",
    "nodes-per-workload-cluster": "machines",
    "client-qps": "capiVersion",
    "objects-per-namespace": "shards"
  };
  return fields2[limit] ?? "managementClusters";
}
function raised({ management, limits, scenario }, calculus) {
  if (scenario.managementClusters !== "auto" || !management.raised) return [];
  const top = limits.find((limit) => limit.class === "hard");
  const count = formatNumber(calculus.valueOf(management.clusters));
  const message = `Hard limits raise the management clusters to ${count}: with one fewer a hard limit would be over${top ? `, ${lowered(top.label)} first` : ""}.`;
  return [{ level: "info", code: "raised-by-limit", message, field: "managementClusters" }];
}
function extrapolated(sized, catalog2, calculus) {
  const value = (of) => calculus.valueOf(of);
  const most = Math.max(...sized.map(({ part }) => value(part.clusters)));
  const { value: known2, source } = ruleRow2(catalog2, "measured-clusters");
  const notices = measuredConstants(catalog2.constants).flatMap(([unit, rows]) => {
    const largest2 = Math.max(...sized.map(({ demand }) => measuredIn(unit, demand, value)));
    const beyond = rows.filter(({ measuredTo }) => (measuredTo ?? Infinity) < largest2);
    if (!beyond.length) return [];
    const ends = beyond.map(({ measuredTo }) => measuredTo ?? 0);
    const names3 = formatList(beyond.slice(0, 3).map(({ label }) => lowered(label)));
    const more = beyond.length > 3 ? ` and ${beyond.length - 3} more` : "";
    const message2 = `A management cluster has ${formatQuantity(Math.round(largest2), unit === "database MB" ? "MB of database" : unit)}; ${formatCount(beyond.length, "constants")} of the demand ${beyond.length === 1 ? "was" : "were"} measured up to ${formatNumber(Math.min(...ends))} only (${names3}${more}): the figures built on ${beyond.length === 1 ? "it" : "them"} are extrapolated.`;
    return [{ level: "info", code: "extrapolated", message: message2, source: beyond[0]?.source ?? "" }];
  });
  if (most <= known2) return notices;
  const message = `Nobody published a measurement of more than ${formatNumber(known2)} clusters in one management cluster, and here it has ${formatNumber(most)}: every figure of the demand is extrapolated.`;
  return [{ level: "warning", code: "extrapolated", message, field: "managementClusters", source }, ...notices];
}
var measured = /* @__PURE__ */ new WeakMap();
function measuredConstants(constants) {
  const known2 = measured.get(constants);
  if (known2) return known2;
  const units = [...new Set(constants.flatMap(({ measuredUnit }) => measuredUnit ?? []))];
  const grouped = units.map((unit) => [unit, constants.filter((row) => row.measuredUnit === unit)]);
  measured.set(constants, grouped);
  return grouped;
}
function lowered(text2) {
  return /^[A-Z][a-z]/.test(text2) && !text2.startsWith("Prometheus") ? text2[0]?.toLowerCase() + text2.slice(1) : text2;
}
function guideAboveDemand({ bases: bases2 }, sized, catalog2, calculus) {
  const { value: times2 } = ruleRow2(catalog2, "guide-above-demand");
  const value = (of) => calculus.valueOf(of);
  const [guide, asked] = [value(bases2.guide.vcpu.plan), value(bases2.demand.vcpu.plan)];
  const [memory, askedMemory] = [value(bases2.guide.memoryGiB.plan), value(bases2.demand.memoryGiB.plan)];
  const ratio = Math.max(guide / asked, memory / askedMemory);
  if (ratio <= times2) return [];
  const roles2 = vcpuByRole(sized, value).filter((row) => row.guide > times2 * row.asked).sort((a, b) => b.guide - b.asked - (a.guide - a.asked));
  const causes = roles2.map((row) => `${roleName(row.role)} ${formatNumber(Math.round(row.guide / row.asked))} times`);
  const message = `The guide buys ${formatNumber(Math.round(10 * ratio) / 10)} times the hardware that the demand asks for: ${formatNumber(guide)} vCPU and ${formatNumber(memory)} GiB against ${formatNumber(asked)} and ${formatNumber(askedMemory)}${causes.length ? `, most of all ${formatList(causes.slice(0, 3))}` : ""}.`;
  return [{ level: "info", code: "guide-above-demand", message, field: "basis", source: "S001" }];
}
function vcpuByRole(sized, value) {
  const sums = /* @__PURE__ */ new Map();
  for (const { guide, asked } of sized) {
    for (const [index, row] of guide.entries()) {
      const sum2 = sums.get(row.role) ?? { role: row.role, guide: 0, asked: 0 };
      sum2.guide += value(row.total.vcpu.plan);
      sum2.asked += value((asked[index] ?? row).total.vcpu.plan);
      sums.set(row.role, sum2);
    }
  }
  return [...sums.values()];
}
function providerNotCounted({ scenario: { provider } }) {
  if (provider === "nutanix") return [];
  const message = `Objects and their sizes are counted for the Nutanix provider; those of ${provider} may differ, as may its memory and its polling.`;
  return [{ level: "info", code: "provider-not-counted", message, field: "provider", source: "capi-objects" }];
}
function shardsNotUsed({ scenario, management }) {
  if (scenario.shards === "auto" || management.layout === "sharded") return [];
  const message = `${formatCount(scenario.shards, "namespace shards")} are set, but only layout sharded has shards; this one is ${management.layout}.`;
  return [{ level: "warning", code: "shards-not-used", message, field: "shards" }];
}

// src/lib/sizing/notices.ts
function noticesOf(plan2, sized, catalog2, calculus) {
  const { clusters, regions } = plan2.management;
  const hubless = regions.filter((region) => calculus.valueOf(region.managementClusters) === 0).map(({ name }) => name);
  const parts = sized.map(({ part }) => ({
    id: part.id,
    clusters: calculus.valueOf(part.clusters),
    machines: calculus.valueOf(part.machines)
  }));
  const facts = { plan: plan2, managementClusters: calculus.valueOf(clusters), hubless, parts, catalog: catalog2 };
  const notices = [...checks.flatMap((check) => check(facts) ?? []), ...demandNotices(plan2, sized, catalog2, calculus)];
  return notices.sort((a, b) => Number(a.level === "info") - Number(b.level === "info"));
}
var checks = [
  dimensionConflict,
  beyondGuide,
  density,
  regionsIgnored,
  regionsWithoutManagement,
  managementClustersNotUsed,
  shardingCapx,
  editionLimit,
  editionFleet,
  stretchedEtcd,
  hierarchicalAsRegional,
  severalAsSet,
  boundary,
  sharedPlatformNodes
];
function dimensionConflict({ plan: { tier, scenario } }) {
  if (!tier.conflict) return void 0;
  const message = `${formatCount(scenario.clusters, "clusters")} ${scenario.clusters === 1 ? "is" : "are"} tier ${tierName(tier.byClusters)}, ${formatCount(scenario.machines, "machines")} ${scenario.machines === 1 ? "is" : "are"} tier ${tierName(tier.byMachines)}; the larger one counts.`;
  const field = tier.id === tier.byMachines ? "machines" : "clusters";
  return { level: "warning", code: "dimension-conflict", message, field, source: "S001" };
}
function beyondGuide({ parts, catalog: catalog2, plan: { management } }) {
  const { value: clusters, source } = ruleRow2(catalog2, "xl-clusters-per-management-cluster");
  const { value: machines } = ruleRow2(catalog2, "xl-machines-per-management-cluster");
  const load = (part) => Math.max(part.clusters / clusters, part.machines / machines);
  const beyond = parts.filter((part) => load(part) > 1).sort((a, b) => load(b) - load(a));
  const [worst] = beyond;
  if (!worst) return void 0;
  const message = `The guide's largest rows end at about ${formatNumber(clusters)} clusters and ${formatNumber(machines)} machines in one management cluster. ${worst.id} has ${formatNumber(worst.clusters)} and ${formatNumber(worst.machines)}${beyond.length > 1 ? `, and ${formatNumber(beyond.length - 1)} more lie beyond as well` : ""}: its bill is the guide's highest row, not a size for that load.`;
  const field = management.layout === "single" || management.layout === "sharded" ? "layout" : "managementClusters";
  return { level: "warning", code: "beyond-guide", message, field, source };
}
function density({ plan: { scenario }, catalog: catalog2 }) {
  const machines = scenario.machines / scenario.clusters;
  const [low, high] = [ruleRow2(catalog2, "density-low").value, ruleRow2(catalog2, "density-high").value];
  if (machines >= low && machines <= high) return void 0;
  const message = `The guide assumes 20 to 25 machines a cluster; this fleet has ${formatNumber(machines)}. Outside ${low} to ${high} its tables say little about the load.`;
  return { level: "warning", code: "density", message, field: "machines", source: "S001" };
}
function regionsIgnored({ plan: { management, scenario } }) {
  const [first, ...others] = scenario.regions.map(({ name }) => name);
  if (!others.length || !inOneRegion(management.layout)) return void 0;
  const message = `Layout ${management.layout} manages everything from ${first}; ${formatList(others)} ${others.length > 1 ? "are" : "is"} ignored.`;
  return { level: "warning", code: "regions-ignored", message, field: "layout" };
}
function regionsWithoutManagement({ plan: { management }, hubless }) {
  if (!hubless.length) return void 0;
  const managed2 = management.regions.filter(({ name }) => hubless.includes(name)).map(({ name, managedFrom }) => `${name} is managed from ${managedFrom}`);
  const message = `There are fewer management clusters than regions: ${formatList(managed2)}.`;
  return { level: "warning", code: "regions-without-management-cluster", message, field: "managementClusters" };
}
function managementClustersNotUsed({ plan: { management, scenario }, managementClusters }) {
  const wanted = scenario.managementClusters;
  if (wanted === "auto" || wanted === managementClusters) return void 0;
  const reason = managementClusters === 1 && (management.layout === "single" || management.layout === "sharded") ? `layout ${management.layout} has one` : `there are only ${formatCount(scenario.clusters, "workload clusters")}`;
  const message = `${formatCount(wanted, "management clusters")} ${wanted === 1 ? "is" : "are"} set, but ${reason}; ${managementClusters} ${managementClusters === 1 ? "is" : "are"} planned.`;
  return { level: "warning", code: "management-clusters-not-used", message, field: "managementClusters" };
}
function severalAsSet({ plan: { management, scenario, tier }, managementClusters }) {
  const upToLarge = tier.id !== "xl" && tier.id !== "extreme";
  if (scenario.layout !== "auto" || !upToLarge || managementClusters < 2 || management.raised) return void 0;
  const message = `Layout auto would plan one management cluster for tier ${tierName(tier.id)}; it is ${management.layout}, since ${managementClusters} are set.`;
  return { level: "info", code: "several-as-set", message, field: "managementClusters" };
}
function shardingCapx({ plan: { management, scenario } }) {
  if (management.layout !== "sharded" || scenario.provider !== "nutanix") return void 0;
  const message = "Namespace shards work for core, kubeadm control plane and kubeadm bootstrap. The Nutanix provider (CAPX) has neither --namespace nor --watch-filter and cannot be sharded: one instance serves all shards.";
  return { level: "warning", code: "sharding-capx", message, field: "layout", source: "capx" };
}
function editionLimit({ plan: { scenario }, parts, catalog: catalog2 }) {
  const edition = editionRow2(scenario.edition, catalog2);
  if (!edition) return void 0;
  const perManager = edition.per === "management-cluster";
  const most = perManager ? Math.max(...parts.map(({ clusters }) => clusters)) : scenario.clusters;
  if (most <= edition.clustersHigh) return void 0;
  const message = `The guide recommends ${edition.label} for ${edition.printedClusters} clusters; ${perManager ? "a management cluster here has" : "this fleet has"} ${formatNumber(most)}. The guide is unattributed: confirm the limit with the vendor.`;
  const level = edition.openEnded ? "info" : "warning";
  return { level, code: "edition-limit", message, field: "edition", source: edition.source };
}
function editionFleet({ plan: { scenario }, managementClusters, catalog: catalog2 }) {
  const edition = editionRow2(scenario.edition, catalog2);
  if (edition?.fleetManagement !== "No" || managementClusters < 2) return void 0;
  const message = `${edition.label} has no fleet management according to the guide, and this plan has ${managementClusters} management clusters.`;
  return { level: "warning", code: "edition-fleet-management", message, field: "edition", source: edition.source };
}
function stretchedEtcd({ plan: { scenario }, catalog: catalog2 }) {
  const { value, source } = ruleRow2(catalog2, "stretched-rtt");
  if (scenario.rttMs <= value) return void 0;
  const message = `An RTT of ${formatNumber(scenario.rttMs)} ms between etcd members makes every write wait that long: above ${value} ms keep the members of one etcd in one place.`;
  return { level: "warning", code: "stretched-etcd", message, field: "rttMs", source };
}
function hierarchicalAsRegional({ plan: { management, tier }, managementClusters }) {
  if (management.layout !== "hierarchical" || layerOf(management.layout, managementClusters, tier.id) === "hierarchical")
    return void 0;
  const message = managementClusters < 2 ? "With one management cluster there is no layer above it." : `Up to tier large the hierarchical layout equals the regional one; this fleet is ${tierName(tier.id)}.`;
  return { level: "info", code: "hierarchical-as-regional", message, field: "layout" };
}
function boundary({ plan: { tier, scenario } }) {
  if (!tier.boundary) return void 0;
  const message = `${formatCount(scenario.clusters, "clusters")} with ${formatCount(scenario.machines, "machines")} lie on the upper border of tier ${tierName(tier.id)}: one more changes the tier.`;
  const field = tier.byClusters === tier.id ? "clusters" : "machines";
  return { level: "info", code: "boundary", message, field, source: "S001" };
}
function sharedPlatformNodes({ plan: { bill } }) {
  if (!bill.some(({ role }) => role === "prometheus")) return void 0;
  const message = "Prometheus and Thanos are counted beside the nodes of the management clusters. They may run on platform or observability nodes, as the guide leaves open; then do not buy them twice.";
  return { level: "info", code: "shared-platform-nodes", message, source: "S001" };
}

// src/lib/sizing/demand/etcd-class.ts
var FILE = "upstream/etcd-hardware-classes.csv";
function etcdClassFor(databaseMB, requestsPerSecond, { etcdClasses }) {
  const holds = ({ dataMBTo, requestsPerSecondBelow }) => (dataMBTo === null || databaseMB <= dataMBTo) && (requestsPerSecondBelow === null || requestsPerSecond < requestsPerSecondBelow);
  const found2 = etcdClasses.find(holds) ?? etcdClasses.at(-1);
  if (!found2) throw new Error(`${FILE}: no rows`);
  return found2;
}
function etcdClassValue(column, databaseMB, requestsPerSecond, catalog2, calculus) {
  const row = etcdClassFor(calculus.valueOf(databaseMB), calculus.valueOf(requestsPerSecond), catalog2);
  const name = { vcpu: "vCPU", concurrentIops: "IOPS" }[column];
  const quantity2 = {
    label: `${name} of an etcd member`,
    unit: name,
    rule: {
      names: ["figure", "database in MB", "requests/s"],
      write: (figure2, database, requests) => `${figure2}, class ${row.id}: ${database} MB and ${requests} requests/s`,
      apply: (figure2) => figure2
    }
  };
  return calculus.apply(quantity2, calculus.cell(FILE, row, column), databaseMB, requestsPerSecond);
}

// src/lib/sizing/demand/hardware-rules.ts
var forUse = {
  names: ["use", "share in %"],
  write: (use, share2) => `${use} / ${share2} %`,
  apply: (use, share2) => use / (share2 / 100)
};
var gibForUse = {
  names: ["share in %", "GB", "GiB"],
  write: (share2, gb, gib = "0") => `(${gb} GB in GiB + ${gib}) / ${share2} %`,
  apply: (share2, gb, gib = 0) => (gbToGib(gb) + gib) / (share2 / 100)
};
var perNode = {
  names: ["in all", "nodes", "on every node"],
  write: (shared, nodes, fixed) => `up(${shared} / (${nodes} \u2212 1)${fixed === void 0 ? "" : ` + ${fixed}`}), one node lost`,
  apply: (shared, nodes, fixed = 0) => up(shared / (nodes - 1) + fixed)
};
var perNodeBesideEtcd = {
  names: ["in all", "nodes", "etcd"],
  write: (shared, nodes, etcd) => `round(${shared} / (${nodes} \u2212 1) + ${etcd}), one node lost`,
  apply: (shared, nodes, etcd) => roundHalfUp(shared / (nodes - 1) + etcd)
};
var roundedUp = {
  names: ["size"],
  write: (size) => `up(${size})`,
  apply: up
};
function up(size) {
  return Math.ceil(size - 1e-9);
}
var withinNodes = {
  names: ["floor", "size", "cap"],
  write: (floor, size, cap) => `min(max(${floor}, ${size}), ${cap})`,
  apply: (floor, size, cap) => Math.min(Math.max(floor, size), cap)
};
var nodesAtCap = {
  names: ["nodes", "in all", "largest node", "on every node"],
  write: (nodes, shared, cap, fixed) => `max(${nodes}, ceil(${shared} / (${cap}${fixed === void 0 ? "" : ` \u2212 ${fixed}`})) + 1)`,
  apply: (nodes, shared, cap, fixed = 0) => cap > fixed ? Math.max(nodes, Math.ceil(shared / (cap - fixed) - 1e-9) + 1) : nodes
};
var oddNodesAtCap = {
  names: nodesAtCap.names,
  write: (...terms) => `next odd(${nodesAtCap.write(...terms)})`,
  apply: (...terms) => nextOdd(nodesAtCap.apply(...terms))
};
var nodesForReplicas = {
  names: ["replicas", "size of a replica", "largest node"],
  write: (replicas, size, cap) => `${replicas} \xD7 ceil(${size} / ${cap})`,
  apply: (replicas, size, cap) => replicas * Math.max(1, Math.ceil(size / cap - 1e-9))
};
var etcdDisk = {
  names: ["floor in GB", "quotas", "quota in GiB"],
  write: (floor, quotas, quota) => `max(${floor}, up(${quotas} \xD7 ${quota} GiB in GB))`,
  apply: (floor, quotas, quota) => Math.max(floor, up(quotas * quota * GB_PER_GIB))
};
var usable = {
  names: ["share in %", "size", "on every node"],
  write: (share2, size, fixed) => `${share2} % \xD7 (${size}${fixed === void 0 ? "" : ` \u2212 ${fixed}`})`,
  apply: (share2, size, fixed = 0) => share2 / 100 * Math.max(0, size - fixed)
};
var usableOfNodes = {
  names: ["share in %", "nodes", "size", "on every node"],
  write: (share2, nodes, size, fixed) => `${share2} % \xD7 max(1, ${nodes} \u2212 1) \xD7 (${size}${fixed === void 0 ? "" : ` \u2212 ${fixed}`})`,
  apply: (share2, nodes, size, fixed = 0) => share2 / 100 * Math.max(1, nodes - 1) * Math.max(0, size - fixed)
};

// src/lib/sizing/demand/role-sizes.ts
var columnUnits = {
  nodes: "nodes",
  vcpu: "vCPU",
  memoryGiB: "GiB",
  storageGB: "GB"
};
var names2 = {
  nodes: "nodes by demand",
  vcpu: "vCPU per node by demand",
  memoryGiB: "memory per node by demand",
  storageGB: "storage per node by demand"
};
function figure({ row, context }, column, rule, ...terms) {
  return context.calculus.apply(
    { label: `${row.component}: ${names2[column]}`, unit: columnUnits[column], rule },
    ...terms
  );
}
function within(site, column, size) {
  const kind = column === "vcpu" ? "vcpu" : "memory";
  const { rule } = site.context;
  return figure(site, column, withinNodes, rule(`node-${kind}-floor`), size, rule(`node-${kind}-cap`));
}
function etcdVcpu({ demand, level, context }) {
  const { catalog: catalog2, calculus } = context;
  return etcdClassValue("vcpu", demand.etcdDbMB[level], demand.peakWritesPerSecond[level], catalog2, calculus);
}
function etcdSizes(site, members) {
  const { demand, level, context } = site;
  const memory = context.calculus.apply(
    { label: "Memory of an etcd member, not below the floor", unit: "GiB", rule: largest },
    context.rule("etcd-memory-floor"),
    demand.etcdMemoryGiB[level]
  );
  return {
    nodes: members,
    vcpu: etcdVcpu(site),
    memoryGiB: figure(site, "memoryGiB", roundedUp, memory),
    storageGB: etcdStorage(site)
  };
}
function etcdStorage(site) {
  const { rule } = site.context;
  const quota = site.demand.etcdQuotaGiB[site.level];
  return figure(site, "storageGB", etcdDisk, rule("etcd-storage-floor"), rule("etcd-storage-quotas"), quota);
}
function controlPlaneSizes(site) {
  const { row, demand, level, context } = site;
  const { calculus, rule, limit } = context;
  const etcd = row.hostsEtcd ? [etcdVcpu(site)] : [];
  const memory = row.hostsEtcd ? [demand.etcdMemoryGiB[level]] : [];
  const cores = calculus.apply(
    { label: "CPU for the API servers", unit: "cores", rule: forUse },
    demand.apiServerCores[level],
    limit("api-cpu")
  );
  const gib = calculus.apply(
    { label: "Memory for an API server", unit: "GiB", rule: gibForUse },
    limit("api-memory"),
    demand.apiServerMemoryGB[level],
    ...memory
  );
  const nodes = site.shared ?? rule("control-plane-nodes");
  const storage = row.hostsEtcd ? [etcdStorage(site)] : [];
  return {
    nodes: figure(
      site,
      "nodes",
      row.hostsEtcd ? oddNodesAtCap : nodesAtCap,
      nodes,
      cores,
      rule("node-vcpu-cap"),
      ...etcd
    ),
    vcpu: within(
      site,
      "vcpu",
      figure(site, "vcpu", row.hostsEtcd ? perNodeBesideEtcd : perNode, cores, nodes, ...etcd)
    ),
    memoryGiB: within(site, "memoryGiB", figure(site, "memoryGiB", roundedUp, gib)),
    storageGB: figure(site, "storageGB", largest, rule("node-storage-floor"), ...storage)
  };
}
function controllerRoom({ demand, level, context: { calculus, limit } }) {
  const { controllerCores, controllerMemoryGiB } = demand;
  return {
    cores: calculus.apply(
      { label: "CPU for the controllers", unit: "cores", rule: forUse },
      controllerCores[level],
      limit("controller-cpu")
    ),
    gib: calculus.apply(
      { label: "Memory for the controllers", unit: "GiB", rule: forUse },
      controllerMemoryGiB[level],
      limit("controller-memory")
    )
  };
}
function controllerSizes(site) {
  const { rule } = site.context;
  const { cores, gib } = controllerRoom(site);
  const nodes = site.shared ?? rule("controller-nodes");
  return {
    nodes: figure(
      site,
      "nodes",
      largest,
      figure(site, "nodes", nodesAtCap, nodes, cores, rule("node-vcpu-cap")),
      figure(site, "nodes", nodesAtCap, nodes, gib, rule("node-memory-cap"))
    ),
    vcpu: within(site, "vcpu", figure(site, "vcpu", perNode, cores, nodes)),
    memoryGiB: within(site, "memoryGiB", figure(site, "memoryGiB", perNode, gib, nodes)),
    storageGB: rule("node-storage-floor")
  };
}
function metricsSizes(site, withControllers) {
  const { demand, level, context } = site;
  const { calculus, rule, limit } = context;
  const cores = calculus.apply(
    { label: "CPU for a Prometheus", unit: "cores", rule: forUse },
    demand.prometheusCores[level],
    limit("controller-cpu")
  );
  const gib = calculus.apply(
    { label: "Memory for a Prometheus", unit: "GiB", rule: gibForUse },
    rule("prometheus-memory-share"),
    demand.prometheusMemoryGB[level]
  );
  const disk = calculus.apply(
    { label: "Disk for a Prometheus", unit: "GB", rule: forUse },
    demand.prometheusDiskGB[level],
    rule("prometheus-disk-share")
  );
  const size = (column, prometheus, controllers) => withControllers ? figure(site, column, perNode, controllers, site.shared ?? rule("controller-nodes"), prometheus) : figure(site, column, roundedUp, prometheus);
  const room = controllerRoom(site);
  const both = (label, unit, a, b) => withControllers ? calculus.apply({ label, unit, rule: sum }, a, b) : a;
  const replicas = (need, cap) => figure(site, "nodes", nodesForReplicas, rule("prometheus-replicas"), need, rule(cap));
  return {
    nodes: figure(
      site,
      "nodes",
      largest,
      replicas(both("CPU for Prometheus and controllers", "cores", cores, room.cores), "node-vcpu-cap"),
      replicas(both("Memory for Prometheus and controllers", "GiB", gib, room.gib), "node-memory-cap")
    ),
    vcpu: within(site, "vcpu", size("vcpu", cores, room.cores)),
    memoryGiB: within(site, "memoryGiB", size("memoryGiB", gib, room.gib)),
    storageGB: figure(
      site,
      "storageGB",
      largest,
      rule("node-storage-floor"),
      figure(site, "storageGB", roundedUp, disk)
    )
  };
}

// src/lib/sizing/demand/hardware.ts
var levelOf = { low: "low", plan: "likely", high: "high" };
var columns = ["nodes", "vcpu", "memoryGiB", "storageGB"];
var labels = {
  nodes: "nodes",
  vcpu: "vCPU per node",
  memoryGiB: "memory per node",
  storageGB: "storage per node"
};
function demandRows(rows, demand, context, { spread: spread2 = false } = {}) {
  const dedicated = rows.some(({ role }) => role === "controllers");
  return rows.map((row) => {
    const at = (bound) => {
      const site = { row, demand, level: levelOf[bound], context, ...spread2 && { shared: row.nodes.low } };
      return sizesAt(site, row.nodes[bound], !dedicated);
    };
    const asked = { low: at("low"), plan: at("plan"), high: at("high") };
    return { ...resized(row, (column, bound) => asked[bound][column], context), basis: "demand", source: "headroom" };
  });
}
function sizesAt(site, guideNodes, observabilityRunsControllers) {
  const { role } = site.row;
  if (role === "etcd") return etcdSizes(site, guideNodes);
  if (role === "control-plane") return controlPlaneSizes(site);
  if (role === "controllers") return controllerSizes(site);
  return metricsSizes(site, role === "platform" || observabilityRunsControllers);
}
function largerRow(guide, demand, context) {
  const { calculus } = context;
  const isAbove = (column, bound) => calculus.valueOf(demand[column][bound]) > calculus.valueOf(guide[column][bound]);
  if (!columns.some((column) => bounds.some((bound) => isAbove(column, bound)))) return guide;
  const byDemand = columns.some((column) => isAbove(column, "plan"));
  const chosen = (column) => {
    const quantity2 = { label: `${guide.component}: ${labels[column]}`, unit: columnUnits[column], rule: largest };
    const low = calculus.apply(quantity2, guide[column].low, demand[column].low);
    const plan2 = calculus.apply(quantity2, guide[column].plan, demand[column].plan, low);
    return { low, plan: plan2, high: calculus.apply(quantity2, guide[column].high, demand[column].high, plan2) };
  };
  const ranges = {
    nodes: chosen("nodes"),
    vcpu: chosen("vcpu"),
    memoryGiB: chosen("memoryGiB"),
    storageGB: chosen("storageGB")
  };
  const { basis, source } = byDemand ? demand : guide;
  return { ...resized(guide, (column, bound) => ranges[column][bound], context), basis, source };
}
function resized(row, size, { calculus }) {
  const range = (column) => ({
    low: size(column, "low"),
    plan: size(column, "plan"),
    high: size(column, "high")
  });
  const sizes = {
    nodes: range("nodes"),
    vcpu: range("vcpu"),
    memoryGiB: range("memoryGiB"),
    storageGB: range("storageGB")
  };
  return totalled(row, sizes, sizes.nodes, calculus);
}

// src/lib/sizing/limits/fullest-type.ts
var FILE2 = "demand/object-kinds.csv";
function fullestType(load, most, { objectKinds }, calculus) {
  const units = unitsOf(load);
  let [best, by, top] = [
    void 0,
    "count",
    -1
  ];
  for (const entry of typesOf(objectKinds)) {
    let [count, bytes] = [0, 0];
    for (const row of entry[1]) {
      const number2 = row.count * calculus.valueOf(units[row.per]);
      count += number2;
      bytes += number2 * row.bytes;
    }
    if (count / most.count > top) [best, by, top] = [entry, "count", count / most.count];
    if (bytes / 1e6 / most.megabytes > top) [best, by, top] = [entry, "megabytes", bytes / 1e6 / most.megabytes];
  }
  const [type, rows] = best ?? ["", []];
  return {
    type,
    by,
    all: by === "count" ? countOf(type, rows, units, calculus) : megabytesOf(type, rows, units, calculus)
  };
}
function countOf(type, rows, units, calculus) {
  const terms = rows.flatMap((row) => [calculus.cell(FILE2, row, "count"), units[row.per]]);
  return calculus.apply({ label: `${type} objects`, unit: "objects", rule: sumOfProducts }, ...terms);
}
function megabytesOf(type, rows, units, calculus) {
  const terms = rows.flatMap((row) => [
    calculus.cell(FILE2, row, "count"),
    calculus.cell(FILE2, row, "bytes"),
    units[row.per]
  ]);
  return calculus.apply({ label: `Size of all ${type} objects`, unit: "MB", rule: megabytes }, ...terms);
}
var types = /* @__PURE__ */ new WeakMap();
function typesOf(objectKinds) {
  const known2 = types.get(objectKinds);
  if (known2) return known2;
  const rows = objectKinds.filter(({ customResource }) => customResource);
  const names3 = [...new Set(rows.map(({ type }) => type))];
  const grouped = names3.map((name) => [name, rows.filter(({ type }) => type === name)]);
  types.set(objectKinds, grouped);
  return grouped;
}
var megabytes = {
  names: [],
  write: (...terms) => `(${triples(terms, (a, b, c) => `${a} \xD7 ${b} \xD7 ${c}`).join(" + ")}) / 10^6`,
  apply: (...terms) => {
    let sum2 = 0;
    for (let i = 0; i < terms.length; i += 3) sum2 += (terms[i] ?? 0) * (terms[i + 1] ?? 0) * (terms[i + 2] ?? 0);
    return sum2 / 1e6;
  }
};
function triples(terms, join) {
  return Array.from(
    { length: terms.length / 3 },
    (_, index) => join(terms[3 * index], terms[3 * index + 1], terms[3 * index + 2])
  );
}

// src/lib/sizing/limits/uses.ts
function usesOf(site) {
  return checks2.flatMap((check) => check(site) ?? []);
}
var checks2 = [
  etcdDatabase,
  objectsPerType,
  objectsPerNamespace,
  ({ demand, context }) => useOf("custom-resources", demand.customResources, context.limit("custom-resources"), "objects", context),
  namespaces,
  apiMemory2,
  apiCpu,
  clientQps,
  controllerMemory,
  controllerCpu,
  ({ demand, context }) => useOf("etcd-writes", demand.peakWritesPerSecond, context.limit("etcd-writes"), "writes/s", context),
  ({ demand, context }) => useOf("series", demand.series, context.limit("series"), "series", context),
  prismVms,
  nodesPerWorkloadCluster,
  clustersPerManagementCluster,
  given("ip-addresses", "ipAddresses", "ipAddresses", "addresses"),
  given("provisioning-window", "provisioningHours", "provisioningWindowHours", "h")
];
function etcdDatabase({ demand, context }) {
  const { calculus, rule, limit } = context;
  const capacity = calculus.apply(
    { label: "Alarm level of the largest quota", unit: "MB", rule: percentOfGib },
    rule("quota-alarm"),
    limit("etcd-db")
  );
  return useOf("etcd-db", demand.etcdDbMB, capacity, "MB", context);
}
function objectsPerType(site) {
  return fullest(site, "objects-per-type", "bytes-per-type");
}
function objectsPerNamespace(site) {
  return site.layout === "sharded" ? fullest(site, "objects-per-namespace", "bytes-per-namespace", site.shards) : void 0;
}
var inEach = {
  names: ["in all", "namespaces"],
  write: (all, namespaces2) => `${all} / ${namespaces2}`,
  apply: (all, namespaces2) => all / namespaces2
};
function fullest({ demand, context }, id, byBytes, shards) {
  const { catalog: catalog2, calculus, limit } = context;
  const most = { count: limitRowOf(id, catalog2).value, megabytes: limitRowOf(byBytes, catalog2).value };
  const { type, by, all } = fullestType(demand, most, catalog2, calculus);
  const unit = by === "count" ? "objects" : "MB";
  const each = shards === void 0 ? all : calculus.apply({ label: `${type} objects in each shard`, unit, rule: inEach }, all, shards);
  const capacity = by === "count" ? id : byBytes;
  return { ...useOf(capacity, certain(each), limit(capacity), unit, context, type), row: limitRowOf(id, catalog2) };
}
function namespaces({ demand, layout, shards, context }) {
  const count = layout === "sharded" ? shards : demand.clusters;
  return useOf("namespaces", certain(count), context.limit("namespaces"), "namespaces", context);
}
var memoryGib = {
  names: ["GB", "GiB"],
  write: (gb, gib) => `${gb} GB in GiB${gib === void 0 ? "" : ` + ${gib}`}`,
  apply: (gb, gib = 0) => gbToGib(gb) + gib
};
function apiMemory2({ demand, rows, context }) {
  const { calculus, limit } = context;
  const row = rows.find(({ role }) => role === "control-plane");
  if (!row) return void 0;
  const quantity2 = { label: "Memory of API server and etcd", unit: "GiB", rule: memoryGib };
  const used = eachLevel(
    (level) => calculus.apply(quantity2, demand.apiServerMemoryGB[level], ...row.hostsEtcd ? [demand.etcdMemoryGiB[level]] : [])
  );
  const capacity = calculus.apply(
    { label: "Memory that may be used", unit: "GiB", rule: usable },
    limit("api-memory"),
    row.memoryGiB.plan
  );
  return useOf("api-memory", used, capacity, "GiB", context);
}
function apiCpu({ demand, rows, context }) {
  const { calculus, limit } = context;
  const row = rows.find(({ role }) => role === "control-plane");
  if (!row) return void 0;
  const capacity = calculus.apply(
    { label: "CPU that may be used", unit: "cores", rule: usableOfNodes },
    limit("api-cpu"),
    row.nodes.plan,
    row.vcpu.plan
  );
  return useOf("api-cpu", demand.apiServerCores, capacity, "cores", context);
}
function clientQps({ demand, context }) {
  const { calculus, limit } = context;
  const uses = demand.controllers.flatMap(({ id, callsPerSecond, defaultQps }) => {
    if (defaultQps === null) return [];
    const capacity = calculus.apply(
      { label: `Client QPS of the ${id} manager`, unit: "calls/s", rule: percentOf },
      limit("client-qps"),
      defaultQps
    );
    return [useOf("client-qps", callsPerSecond, capacity, "calls/s", context, id)];
  });
  const [first, ...others] = uses;
  return others.reduce(
    (best, use) => best && calculus.valueOf(use.utilisation) > calculus.valueOf(best.utilisation) ? use : best,
    first
  );
}
function controllersAt(rows) {
  const own = rows.find(({ role }) => role === "controllers");
  const other = rows.find(({ role }) => role === "platform" || role === "observability");
  if (own) return { row: own, shared: false };
  return other && { row: other, shared: true };
}
function controllerMemory(site) {
  const { prometheusMemoryGB, controllerMemoryGiB } = site.demand;
  const together = { label: "Memory of controllers and Prometheus", unit: "GiB", rule: memoryGib };
  return controllerUse(site, "controller-memory", "memoryGiB", controllerMemoryGiB, prometheusMemoryGB, together);
}
function controllerCpu(site) {
  const { prometheusCores, controllerCores } = site.demand;
  const together = { label: "CPU of controllers and Prometheus", unit: "cores", rule: sum };
  return controllerUse(site, "controller-cpu", "vcpu", controllerCores, prometheusCores, together);
}
function controllerUse({ rows, context }, id, size, own, prometheus, together) {
  const { calculus, limit } = context;
  const at = controllersAt(rows);
  if (!at) return void 0;
  const used = at.shared ? eachLevel((level) => calculus.apply(together, prometheus[level], own[level])) : own;
  const capacity = calculus.apply(
    { label: "What may be used, one node lost", unit: together.unit, rule: usableOfNodes },
    limit(id),
    at.row.nodes.plan,
    at.row[size].plan
  );
  return useOf(id, used, capacity, together.unit, context);
}
function prismVms({ demand, context }) {
  if (context.scenario.provider !== "nutanix") return void 0;
  return useOf("prism-vms", demand.prismVms, context.limit("prism-vms"), "machines", context);
}
function nodesPerWorkloadCluster({ demand, context }) {
  const { calculus, limit, scenario } = context;
  const largest2 = Math.max(0, ...scenario.classes.map((row) => row.controlPlaneMachines + row.workers));
  const nodes = scenario.classes.length ? calculus.input("classes", "Nodes of the largest class", "nodes", largest2) : calculus.apply(
    { label: "Nodes of a workload cluster", unit: "nodes", rule: inEach },
    demand.machines,
    demand.clusters
  );
  return useOf("nodes-per-workload-cluster", certain(nodes), limit("nodes-per-workload-cluster"), "nodes", context);
}
function clustersPerManagementCluster({ demand, fleetTier, context }) {
  const { scenario, rule, limit, input } = context;
  const id = "clusters-per-management-cluster";
  const own = scenario.policyCap === "auto" ? void 0 : input("policyCap");
  const cap = own ?? (fleetTier === "xl" ? rule("xl-policy-cap") : limit(id));
  return useOf(id, certain(demand.clusters), cap, "clusters", context);
}
function given(id, figure2, field, unit) {
  return ({ demand, context }) => {
    const { scenario, calculus, limit, input } = context;
    if (scenario[field] === "none") return void 0;
    const capacity = calculus.apply({ label: "What is given", unit, rule: percentOf }, limit(id), input(field));
    return useOf(id, demand[figure2], capacity, unit, context);
  };
}

// src/lib/sizing/targets.ts
var diskClasses = ["", "SSD", "NVMe"];
var etcdMetrics = [
  { metric: "disk-class", unit: "", strictest: largest },
  { metric: "iops", unit: "IOPS", strictest: largest },
  { metric: "sequential-iops", unit: "IOPS", strictest: largest },
  { metric: "fsync-p99", unit: "ms", strictest: smallest },
  { metric: "backend-commit-p99", unit: "ms", strictest: smallest },
  { metric: "quota", unit: "GiB", strictest: smallest },
  { metric: "compaction", unit: "min", strictest: smallest },
  { metric: "snapshot-count", unit: "transactions", strictest: smallest },
  { metric: "heartbeat", unit: "ms", strictest: largest },
  { metric: "election", unit: "ms", strictest: largest },
  { metric: "network", unit: "Gbit/s", strictest: largest }
];
var apiMetrics = [
  { metric: "api-mutating-p99", unit: "ms", strictest: smallest },
  { metric: "api-read-p99", unit: "ms", strictest: smallest },
  { metric: "api-list-p99", unit: "ms", strictest: smallest }
];
function targetsOf(tier, clusters, rttMs, catalog2, calculus) {
  const host = tier === "small" || tier === "medium" ? "control-plane" : "etcd";
  const choose = (role) => (metric) => chooseTarget(
    role,
    metric,
    positionsOf(metric.metric, tier, calculus.valueOf(clusters), catalog2, calculus),
    calculus
  );
  const etcd = etcdMetrics.map(choose(host)).map((target) => followRtt(target, rttMs, catalog2, calculus));
  return [
    ...etcd.flatMap((target) => withAlarm(target, catalog2, calculus)),
    ...apiMetrics.map(choose("control-plane"))
  ];
}
function chooseTarget(role, { metric, unit, strictest }, positions, calculus) {
  const decisive = positions.find(({ decides }) => decides);
  const alternatives = positions.map(({ alternative }) => alternative);
  const values = alternatives.map(({ value: value2 }) => value2);
  const value = decisive?.alternative.value ?? calculus.apply({ label: metricLabels[metric], unit, rule: strictest }, ...values);
  const equal = alternatives.filter((other) => calculus.valueOf(other.value) === calculus.valueOf(value));
  const used = decisive?.alternative ?? bestKnown(equal);
  return {
    role,
    metric,
    value: metric === "disk-class" ? diskClasses[calculus.valueOf(value)] ?? "" : value,
    unit,
    source: used?.source ?? "",
    reason: decisive?.reason ?? "",
    alternatives
  };
}
function bestKnown(alternatives) {
  return [...alternatives].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))[0];
}
function positionsOf(metric, tier, clusters, catalog2, calculus) {
  const settings = (file, rows, scope) => rowsFor(rows, metric).filter((row) => row.scope.includes("all") || row.scope.includes(scope)).map((row) => positionAt(file, row, "value", calculus));
  const guideTier = tier === "xl" || tier === "extreme" ? "large" : tier;
  return [
    ...storagePosition(metric, clusters, catalog2, calculus),
    ...settings("guide/settings.csv", catalog2.settings, guideTier),
    ...settings("upstream/targets.csv", catalog2.targets, tier === "extreme" ? "xl" : tier)
  ];
}
var byMetric = /* @__PURE__ */ new WeakMap();
function rowsFor(rows, metric) {
  const known2 = byMetric.get(rows) ?? /* @__PURE__ */ new Map();
  byMetric.set(rows, known2);
  const found2 = known2.get(metric) ?? rows.filter((row) => row.metric === metric);
  known2.set(metric, found2);
  return found2;
}
function positionAt(file, row, column, calculus, printed = row.printed ?? "") {
  const { source, section, kind, correction } = row;
  return {
    alternative: { source, section, value: calculus.cell(file, row, column), printed, kind, correction },
    decides: row.decides ?? false,
    reason: row.reason ?? ""
  };
}
function storageRow(clusters, { storagePerformance }) {
  return storagePerformance.findLast(({ clustersFrom }) => clustersFrom <= clusters);
}
function storagePosition(metric, clusters, catalog2, calculus) {
  const row = storageRow(clusters, catalog2);
  const at = (column, printed) => row ? [positionAt("ladder/storage-performance.csv", row, column, calculus, printed)] : [];
  if (metric === "iops") return at("iops", `${row?.iops}+ IOPS`);
  if (metric === "fsync-p99") return at("latencyMs", `latency below ${row?.latencyMs} ms`);
  if (metric === "disk-class") return at("diskClass", row?.disk ?? "");
  return [];
}
function followRtt(target, rttMs, catalog2, calculus) {
  const { metric, unit, source } = target;
  if (metric !== "heartbeat" && metric !== "election") return target;
  const rule = (id) => ruleValue(catalog2, calculus, id);
  const quantity2 = { label: metricLabels[metric], unit, rule: metric === "heartbeat" ? heartbeat : election };
  const value = metric === "heartbeat" ? calculus.apply(quantity2, rule("heartbeat-floor"), rttMs) : calculus.apply(quantity2, rule("election-floor"), rule("election-rtts"), rttMs, rule("election-ceiling"));
  const alternatives = target.alternatives.map((other) => other.source === source ? { ...other, value } : other);
  return { ...target, value, alternatives };
}
function withAlarm(target, catalog2, calculus) {
  if (target.metric !== "quota" || typeof target.value === "string") return [target];
  const row = ruleRow2(catalog2, "quota-alarm");
  const share2 = ruleValue(catalog2, calculus, row.id);
  const value = calculus.apply({ label: metricLabels["quota-alarm"], unit: "GiB", rule: percentOf }, share2, target.value);
  const { source, section, kind } = row;
  const alternative = { source, section, value, printed: `${row.value} % of the quota`, kind, correction: "" };
  return [target, { ...target, metric: "quota-alarm", value, source, alternatives: [alternative] }];
}
function targetValue(targets, metric) {
  const value = targets.find((target) => target.metric === metric)?.value;
  return typeof value === "string" ? void 0 : value;
}
var metricLabels = {
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

// src/lib/sizing/size-parts.ts
var MOST_TARGETS = 200;
function sizeParts(parts, fleetTier, management, context) {
  const size = partSizer(fleetTier, management, context);
  const known2 = /* @__PURE__ */ new Map();
  return parts.map((part) => {
    const row = known2.get(part.clusters) ?? /* @__PURE__ */ new Map();
    known2.set(part.clusters, row);
    const sized = row.get(part.machines) ?? size(part);
    row.set(part.machines, sized);
    if (sized.part === part) return sized;
    return { ...sized, part, demand: demandAt(sized.demand, part) };
  });
}
function partSizer(fleetTier, { layout, shards }, context) {
  const { scenario, catalog: catalog2, calculus } = context;
  return (part) => {
    const table2 = tableFor(part, fleetTier, catalog2, calculus);
    const guide = guideRows(table2, scenario.edition, catalog2, calculus);
    const nodes = managementNodes(guide, table2.tier, context);
    const demand = demandOf(part, nodes, context);
    const asked = demandRows(guide, demand, context);
    const rows = rowsBy(scenario.basis, guide, asked, demand, context);
    return {
      part,
      table: table2,
      rows,
      guide,
      asked,
      targets: targetsFor(table2.tier, part.clusters, context),
      demand,
      uses: usesOf({ demand, rows, layout, fleetTier, shards, context })
    };
  };
}
function managementNodes(guide, table2, { catalog: catalog2, calculus }) {
  const own = addUp(
    "Nodes of the guide",
    "nodes",
    guide.map((row) => row.nodes.plan),
    calculus
  );
  if (table2 !== "xl") return own;
  const large = catalog2.bill.filter((row) => row.table === "large");
  const most = addUp(
    "Nodes of the guide's large table at most",
    "nodes",
    large.map((row) => calculus.placed(row.id, calculus.cell(BILL, row, "nodesHigh"))),
    calculus
  );
  return calculus.apply({ label: "Management nodes", unit: "nodes", rule: largest }, own, most);
}
function targetsFor(tier, clusters, context) {
  const { catalog: catalog2, calculus, scenario, input, targets } = context;
  const row = storageRow(calculus.valueOf(clusters), catalog2);
  const key = `${tier} ${row?.id} ${scenario.rttMs}`;
  const known2 = targets.get(key);
  if (known2) return known2;
  const found2 = targetsOf(tier, clusters, input("rttMs"), catalog2, calculus);
  if (targets.size >= MOST_TARGETS) targets.clear();
  targets.set(key, found2);
  return found2;
}
function rowsBy(basis, guide, asked, demand, context) {
  if (basis === "guide") return guide;
  if (basis === "demand") return asked;
  const spread2 = demandRows(guide, demand, context, { spread: true });
  return guide.map((row, index) => largerRow(row, spread2[index] ?? row, context));
}
function linesOf({ part, rows, targets }) {
  const target = (metric) => targetValue(targets, metric) ?? null;
  return rows.map((row) => ({
    id: `${part.id}-${row.role}`,
    region: part.region,
    managementCluster: part.id,
    ...row,
    iops: row.hostsEtcd ? target("iops") : null,
    latencyMs: row.hostsEtcd ? target("fsync-p99") : null
  }));
}

// src/lib/sizing/totals.ts
function totalsOf(bill, calculus) {
  const total = (label, unit, of) => {
    const found2 = bill.flatMap((line) => {
      const range = of(line);
      return range ? [{ id: line.id, range }] : [];
    });
    if (!found2.length) return mapRange(() => calculus.input("layout", `${label}: none in this layout`, unit, 0));
    return sumOf(label, unit, found2, calculus);
  };
  return {
    nodes: total("Nodes", "nodes", ({ nodes }) => nodes),
    vcpu: total("vCPU", "vCPU", (line) => line.total.vcpu),
    memoryGiB: total("Memory", "GiB", (line) => line.total.memoryGiB),
    storageGB: total("Block storage", "GB", (line) => line.total.storageGB),
    objectTB: total("Object storage", "TB", ({ objectTB }) => objectTB)
  };
}
function managedTotals(parts, calculus) {
  const total = (label, unit, of) => sumOf(
    label,
    unit,
    parts.flatMap(({ id, rows }) => rows.map((row) => ({ id: `${id}-${row.role}`, range: of(row) }))),
    calculus
  );
  return {
    nodes: total("Nodes", "nodes", ({ nodes }) => nodes),
    vcpu: total("vCPU", "vCPU", (row) => row.total.vcpu),
    memoryGiB: total("Memory", "GiB", (row) => row.total.memoryGiB),
    storageGB: total("Block storage", "GB", (row) => row.total.storageGB)
  };
}
function sumOf(label, unit, ranges, calculus) {
  return mapRange((bound) => {
    const terms = ranges.map(({ id, range }) => calculus.placed(id, range[bound]));
    return addUp(label, unit, terms, calculus);
  });
}

// src/lib/sizing/plan.ts
function plan(scenario, catalog2) {
  return planWith(scenario, catalog2, numbers);
}
function planWith(input, catalog2, calculus) {
  const scenario = completeScenario(input, catalog2);
  const planned = planAt(scenario, catalog2, calculus);
  const raise = raiseOf(planned, calculus, catalog2, (count) => planAt(scenario, catalog2, numbers, count));
  return raise === void 0 ? planned : planAt(scenario, catalog2, calculus, raise);
}
function planAt(scenario, catalog2, calculus, raise) {
  const context = contextOf(scenario, catalog2, calculus);
  const { input } = context;
  const [clusters, machines] = [input("clusters"), input("machines")];
  const tier = tierOf(clusters, machines, catalog2, calculus);
  const managed2 = manage(scenario, tier.id, { clusters, machines }, catalog2, calculus, raise);
  const parts = partsOf(managed2, calculus);
  const sized = sizeParts(parts, tier.id, managed2, context);
  const management = { ...managed2, sizedAs: tablesOf(sized.map(({ table: table2 }) => table2)) };
  const layers = layerLines({ clusters, machines, tier: tier.id }, management, parts, catalog2, calculus);
  const bill = [...sized.flatMap(linesOf), ...layers];
  const largest2 = largestPart(sized, calculus);
  const limits = limitsOf(
    sized.map(({ part, uses }) => ({ id: part.id, uses })),
    context
  );
  const demands = sized.map(({ demand }) => demand);
  const fleetRung = rungAt(clusters, machines, catalog2, calculus);
  const partial = {
    schema: "headroom.plan/1",
    dataVersion: catalog2.version,
    scenario,
    tier,
    management,
    bill,
    totals: totalsOf(bill, calculus),
    bases: {
      guide: managedTotals(
        sized.map(({ part, guide }) => ({ id: part.id, rows: guide })),
        calculus
      ),
      demand: managedTotals(
        sized.map(({ part, asked }) => ({ id: part.id, rows: asked })),
        calculus
      )
    },
    demand: { fleet: fleetDemand(demands, context), managementClusters: demands },
    limits,
    binding: bindingOf(limits),
    needed: neededOf(limits, context),
    targets: largest2?.targets ?? [],
    ladder: {
      fleet: fleetRung,
      largest: largest2 ? rungAt(largest2.part.clusters, largest2.part.machines, catalog2, calculus) : fleetRung,
      largestManagementCluster: largest2?.part.id ?? ""
    }
  };
  return { ...partial, notices: noticesOf(partial, sized, catalog2, calculus) };
}
function largestPart(sized, calculus) {
  const keys2 = sized.map(({ part, table: table2 }) => [
    tierIds.indexOf(table2.tier),
    calculus.valueOf(part.clusters),
    calculus.valueOf(part.machines)
  ]);
  return sized[keys2.reduce((best, key, index) => isLarger(key, keys2[best] ?? []) ? index : best, 0)];
}
function isLarger(a, b) {
  const index = a.findIndex((value, i) => value !== b[i]);
  return index >= 0 && (a[index] ?? 0) > (b[index] ?? 0);
}

// src/lib/cost/cents.ts
var HOURS_PER_MONTH = 730;
var MONTHS_PER_YEAR = 12;
function toCents(usd) {
  return Math.floor(usd * 100 * (1 + 4 * Number.EPSILON) + 0.5) / 100;
}
var cents = {
  write: (price, quantity2) => `${price} x ${quantity2}, to the cent`,
  names: ["unit price", "quantity"],
  apply: (price = 0, quantity2 = 0) => toCents(price * quantity2)
};

// src/lib/cost/priced-line.ts
function pricedLine(on, unitPrice, quantity2, { asOf, date: date2, confidence, kind, source }, calculus, upfront = null) {
  const cost = { label: `${on.item} a month`, unit: "USD/month", rule: cents };
  const month = mapRange((bound) => calculus.apply(cost, unitPrice[bound], quantity2[bound]));
  return { ...on, unitPrice, quantity: quantity2, month, upfront, asOf: asOf ?? date2 ?? null, confidence, priceKind: kind, source };
}

// src/lib/cost/pricing.ts
import { group as group2 } from "d3";
var GLOBAL2 = "global";
function pricesOf(book2, region, item, term = "") {
  const index = indexOf(book2);
  return index.get(`${region}/${item}/${term}`) ?? index.get(`all/${item}/${term}`) ?? [];
}
function usdOf(row, { prices }) {
  return Object.hasOwn(prices, row.id) ? prices[row.id] ?? 0 : row.usd;
}
function priceOf(row, { book: book2, scenario, calculus }) {
  const { id, item, region, unit } = row;
  if (Object.hasOwn(scenario.prices, id))
    return calculus.input("prices", `Price of ${item} in ${region}, changed`, unit, usdOf(row, scenario));
  const files = row.unit === "USD/h" && row.term !== null ? priceFiles.instances : priceFiles.services;
  return calculus.cell(files(book2.id), row, "usd");
}
function priceRegionOf(region, { book: book2, scenario }) {
  const found2 = scenario.regions.find(({ name }) => name === region) ?? scenario.regions[0];
  const named3 = found2?.priceRegion;
  if (named3 === void 0) return book2.regions.find(({ isDefault }) => isDefault)?.region;
  return book2.regions.find(({ region: region2 }) => region2 === named3)?.region;
}
var indexes2 = /* @__PURE__ */ new WeakMap();
function indexOf(book2) {
  const known2 = indexes2.get(book2);
  if (known2) return known2;
  const rows = [...book2.instances, ...book2.services];
  const index = group2(rows, ({ region, item, term }) => `${region}/${item}/${term ?? ""}`);
  for (const tiers of index.values()) tiers.sort((a, b) => a.above - b.above);
  indexes2.set(book2, index);
  return index;
}

// src/lib/cost/fee-line.ts
var managed = ["control-plane", "etcd", "fleet-control-plane"];
var isManaged = ({ role }) => managed.includes(role);
var hasFee = ({ role }) => isManaged({ role }) && role !== "etcd";
var hoursOfOne = {
  names: ["managed"],
  write: () => `one cluster \xD7 ${HOURS_PER_MONTH} h`,
  apply: () => HOURS_PER_MONTH
};
function feeLine(line, row, pricing2) {
  const { calculus } = pricing2;
  const { id: lineId, role, region, managementCluster } = line;
  const { item, id: priceId } = row;
  const on = { id: `${lineId}/fee`, lineId, kind: "fee", role, region, managementCluster, item, priceId };
  const managedHere = calculus.input("managedControlPlane", "Managed control planes", "", 1);
  const hours = calculus.apply({ label: "Hours of a managed control plane", unit: "h", rule: hoursOfOne }, managedHere);
  const price = priceOf(row, pricing2);
  return pricedLine(
    { ...on, unit: "h" },
    mapRange(() => price),
    mapRange(() => hours),
    row,
    calculus
  );
}

// src/lib/cost/capacity.ts
var gibOfGB = gbToGib;
var gibOfTB = (tb) => gbToGib(1e3 * tb);
function inTier(quantity2, { above, upTo }) {
  return Math.max(0, Math.min(quantity2, upTo ?? Number.POSITIVE_INFINITY) - above);
}

// src/lib/cost/priced-volume.ts
function pricedVolumes(book2, region, scenario) {
  return book2.volumes.flatMap((volume) => {
    const name = volume.id.slice(volume.id.indexOf("/") + 1);
    const rows = (what) => pricesOf(book2, region, `${name}/${what}`);
    const [capacity, disk] = [rows("capacity"), rows("disk")];
    if (!capacity.length && !disk.length) return [];
    return [{ name, volume, capacity, disk, iops: rows("iops"), throughput: rows("throughput"), scenario }];
  });
}
function volumeCharges({ capacity, disk, iops, throughput }, size) {
  const charges = (rows, quantity2) => rows.map((row) => ({ row, quantity: inTier(quantity2, row) })).filter((charge) => charge.quantity > 0);
  return [
    ...disk.length ? charges(disk, 1) : charges(capacity, size.sizeGiB),
    ...charges(iops, size.iops ?? 0),
    ...charges(throughput, size.mibps ?? 0)
  ];
}
function volumeCost(priced, size) {
  return volumeCharges(priced, size).reduce((sum2, { row, quantity: quantity2 }) => sum2 + usdOf(row, priced.scenario) * quantity2, 0);
}

// src/lib/cost/disk.ts
var noDisk = { volume: "none", sizeGiB: 0, extraIops: 0, usdPerMonth: 0 };
function disksFor(need, volumes) {
  return volumes.flatMap((priced) => diskOf(need, priced) ?? []).sort((a, b) => a.usdPerMonth - b.usdPerMonth);
}
function diskOf(need, priced) {
  const { volume, name } = priced;
  const iops = need.iops ?? 0;
  if (need.solidState && !volume.solidState) return void 0;
  if (isTooSlow(need, priced) || iops > volume.maxIops) return void 0;
  const sizeGiB = sizeOf(need, priced);
  if (sizeGiB === void 0 || sizeGiB > volume.maxGiB) return void 0;
  const extra = volume.iopsBy === "provisioned" ? Math.max(0, iops - volume.includedIops) : 0;
  if (extra > 0 && !priced.iops.length) return void 0;
  return { volume: name, sizeGiB, extraIops: extra, usdPerMonth: volumeCost(priced, { sizeGiB, iops: extra ? iops : 0 }) };
}
function isTooSlow({ latencyMs }, { volume }) {
  return latencyMs !== null && volume.writeMsHigh !== null && volume.writeMsHigh > latencyMs;
}
function sizeOf(need, priced) {
  const { volume, disk } = priced;
  const atLeast = leastGiB(need.iops ?? 0, priced);
  if (atLeast === void 0) return void 0;
  const sizeGiB = Math.max(Math.ceil(gibOfGB(need.storageGB)), atLeast);
  return disk.length && sizeGiB <= volume.maxGiB ? volume.maxGiB : sizeGiB;
}
function leastGiB(iops, { volume }) {
  const { iopsBy, includedIops, iopsPerGiB, minGiB } = volume;
  if (iops <= includedIops) return minGiB;
  if (iopsBy === "fixed") return void 0;
  const perGiB = iopsPerGiB ?? (iopsBy === "size" ? 0 : Number.POSITIVE_INFINITY);
  return Math.max(minGiB, Math.ceil((iopsBy === "size" ? iops - includedIops : iops) / perGiB));
}
function localDiskFits({ storageGB, iops }, shape) {
  if (shape.localDisk !== "nvme" || (shape.localDiskGB ?? 0) < storageGB) return false;
  return iops === null || (shape.localIops ?? -1) >= iops;
}
var localDisk = (storageGB) => ({
  volume: "local",
  sizeGiB: Math.ceil(gibOfGB(storageGB)),
  extraIops: 0,
  usdPerMonth: 0
});

// src/lib/cost/instance-price.ts
function instancePrice(book2, region, instance, term) {
  for (let length = commitments.indexOf(term); length >= 0; length--) {
    const row = pricesOf(book2, region, instance, commitments[length])[0];
    if (row) return { row, shorterTerm: row.term !== term };
  }
  return void 0;
}

// src/lib/cost/market.ts
var MOST_MARKETS = 64;
var markets = /* @__PURE__ */ new WeakMap();
function marketOf(book2, region, scenario) {
  const known2 = markets.get(book2) ?? /* @__PURE__ */ new Map();
  markets.set(book2, known2);
  const { commitment, architecture, prices } = scenario;
  const key = `${region} ${commitment} ${architecture} ${JSON.stringify(prices)}`;
  const market2 = known2.get(key) ?? openMarket(book2, region, scenario);
  if (known2.size >= MOST_MARKETS) known2.clear();
  known2.set(key, market2);
  return market2;
}
function openMarket(book2, region, scenario) {
  const volumes = pricedVolumes(book2, region, scenario);
  return {
    book: book2,
    region,
    scenario,
    offers: book2.shapes.flatMap((shape) => offerOf(shape, book2, region, scenario)).sort(cheapestFirst),
    volumes,
    unpricedVolumes: book2.volumes.filter((volume) => !volumes.some((priced) => priced.volume === volume)),
    known: /* @__PURE__ */ new Map()
  };
}
function offerOf(shape, book2, region, scenario) {
  if (scenario.architecture !== "any" && shape.architecture !== scenario.architecture) return [];
  const price = instancePrice(book2, region, shape.instance, scenario.commitment);
  if (!price) return [];
  const discounted = price.row.term === "on-demand" && shape.sustainedUse > 0;
  const usd = usdOf(price.row, scenario) * (discounted ? 1 - shape.sustainedUse : 1);
  return [{ shape, ...price, discounted, usdPerMonth: usd * HOURS_PER_MONTH }];
}
function cheapestFirst(a, b) {
  return a.usdPerMonth - b.usdPerMonth || smallestFirst(a.shape, b.shape);
}
function smallestFirst(a, b) {
  return a.vcpu - b.vcpu || a.memoryGiB - b.memoryGiB || (a.id < b.id ? -1 : 1);
}
function hasInstances(book2, region) {
  return book2.shapes.some(({ instance }) => pricesOf(book2, region, instance, "on-demand").length > 0);
}

// src/lib/cost/rejections.ts
var MOST = 5;
function rejectionsOf(need, market2, chosen) {
  const takes = market2.volumes.filter((priced) => diskOf(need, priced)).map(({ name }) => name);
  const nearest = [];
  for (const offer of market2.offers) {
    const miss = missOf(need, offer, takes, chosen);
    if (miss === 0 || miss >= (nearest[MOST - 1]?.miss ?? Number.POSITIVE_INFINITY)) continue;
    const at = nearest.findIndex((other) => other.miss > miss);
    nearest.splice(at < 0 ? nearest.length : at, 0, { offer, miss });
    nearest.length = Math.min(nearest.length, MOST);
  }
  return nearest.map(({ offer }) => ({
    instance: offer.shape.instance,
    reason: `${offer.shape.instance}: ${reasonOf(need, offer.shape, takes, market2)}`
  }));
}
function missOf(need, { shape, usdPerMonth }, takes, chosen) {
  const short2 = Math.max(need.vcpu / shape.vcpu, need.memoryGiB / shape.memoryGiB);
  if (short2 > 1) return short2;
  if (need.critical && shape.sharedCores) return 1;
  if (need.storageGB === 0 || localDiskFits(need, shape)) return 0;
  if (!takes.some((volume) => shape.volumes.includes(volume))) return 1;
  const cheaper = chosen !== void 0 && usdPerMonth * chosen.parts < chosen.usdPerMonth;
  return cheaper && shape.localDisk !== "" && shape.instance !== chosen.instance ? 1 : 0;
}
function reasonOf(need, shape, takes, market2) {
  const { vcpu, memoryGiB, critical } = need;
  if (shape.memoryGiB < memoryGiB) return `${shape.memoryGiB} GiB < ${formatNumber(memoryGiB)} GiB`;
  if (shape.vcpu < vcpu) return `${shape.vcpu} vCPU < ${formatNumber(vcpu)} vCPU`;
  if (critical && shape.sharedCores) return "shares its cores";
  if (takes.some((volume) => shape.volumes.includes(volume))) return localReason(need, shape);
  return shape.localDisk === "nvme" ? localReason(need, shape) : noVolume(need, market2);
}
function localReason({ storageGB, iops }, { localDisk: localDisk2, localDiskGB, localIops }) {
  if (localDisk2 === "temporary") return "local disk, temporary";
  if ((localDiskGB ?? 0) < storageGB)
    return `local disk, ${formatNumber(localDiskGB ?? 0)} GB < ${formatNumber(storageGB)} GB`;
  if (localIops === null) return "local disk, IOPS not stated";
  return `local disk, ${formatNumber(localIops)} IOPS < ${formatNumber(iops ?? 0)} IOPS`;
}
function noVolume({ storageGB, iops, latencyMs }, { region, unpricedVolumes, volumes }) {
  const rest = [
    iops === null ? [] : `${formatNumber(iops)} IOPS`,
    latencyMs === null ? [] : `writes within ${formatNumber(latencyMs)} ms`
  ].flat();
  const what = [`${formatNumber(storageGB)} GB`, ...rest].join(", ");
  if (volumes.length) return `no volume of ${what} that it takes`;
  return `no price of ${unpricedVolumes[0]?.label ?? "a volume"} in ${region}`;
}

// src/lib/cost/why-nothing.ts
function whyNothing(need, market2) {
  const { offers, scenario, region } = market2;
  const kind = scenario.architecture === "any" ? "" : `${scenario.architecture} `;
  if (!offers.length) return `no ${kind}instance has a price in ${region}`;
  const { vcpu, memoryGiB } = need;
  const large = offers.filter(({ shape }) => shape.vcpu >= vcpu && shape.memoryGiB >= memoryGiB);
  const size = `${formatNumber(vcpu)} vCPU and ${formatNumber(memoryGiB)} GiB`;
  if (!large.length) return `no ${kind}instance in ${region} has ${size}`;
  if (need.critical && large.every(({ shape }) => shape.sharedCores))
    return `every ${kind}instance in ${region} with ${size} shares its cores`;
  return `instances in ${region} with ${size} have ${noVolume(need, market2).replace(" that it takes", "")}`;
}

// src/lib/cost/fit-line.ts
var MOST_KNOWN = 2e3;
var MOST_PARTS = 64;
var RUNNERS_UP = 3;
function fitLine(need, market2) {
  const key = keyOf(need);
  const known2 = market2.known.get(key);
  if (known2) return known2;
  if (market2.known.size >= MOST_KNOWN) market2.known.clear();
  const fitted = search(need, market2);
  market2.known.set(key, fitted);
  return fitted;
}
function keyOf(need) {
  const { vcpu, memoryGiB, storageGB, iops, latencyMs, solidState, critical, divisible } = need;
  const flags = (solidState ? 1 : 0) + (critical ? 2 : 0) + (divisible ? 4 : 0);
  return `${vcpu} ${memoryGiB} ${storageGB} ${iops} ${latencyMs} ${flags}`;
}
function search(need, market2) {
  const [chosen, ...runnersUp] = candidatesFor(need, market2, 1);
  if (chosen) return { chosen, runnersUp, rejected: rejectionsOf(need, market2, chosen) };
  return need.divisible && inParts(need, market2) || unfit(need, market2);
}
function inParts(need, market2) {
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    const part = partOf(need, parts);
    const [chosen, ...runnersUp] = candidatesFor(part, market2, parts);
    if (chosen) return { chosen, runnersUp, rejected: rejectionsOf(part, market2, chosen) };
  }
  return void 0;
}
function partOf(need, parts) {
  const { vcpu, memoryGiB, storageGB, iops } = need;
  const share2 = { vcpu: vcpu / parts, memoryGiB: memoryGiB / parts, storageGB: storageGB / parts };
  return { ...need, ...share2, iops: iops === null ? null : iops / parts };
}
function unfit(need, market2) {
  return { chosen: null, reason: whyNothing(need, market2), rejected: rejectionsOf(need, market2) };
}
function candidatesFor(need, market2, parts) {
  const disks = disksFor(need, market2.volumes);
  const best = [];
  for (const offer of market2.offers) {
    const dearest = best[RUNNERS_UP];
    if (dearest && offer.usdPerMonth > dearest.usd) break;
    if (!isLargeEnough(need, offer.shape)) continue;
    const disk = cheapestDisk(need, offer.shape, disks);
    if (!disk) continue;
    best.push({ offer, disk, usd: offer.usdPerMonth + disk.usdPerMonth });
    best.sort((a, b) => a.usd - b.usd || smallestFirst(a.offer.shape, b.offer.shape));
    best.length = Math.min(best.length, RUNNERS_UP + 1);
  }
  return best.map(({ offer, disk, usd }) => candidate(offer, disk, usd, parts));
}
function isLargeEnough({ vcpu, memoryGiB, critical }, shape) {
  return shape.vcpu >= vcpu && shape.memoryGiB >= memoryGiB && !(critical && shape.sharedCores);
}
function cheapestDisk(need, shape, disks) {
  if (need.storageGB === 0) return noDisk;
  if (localDiskFits(need, shape)) return localDisk(need.storageGB);
  return disks.find(({ volume }) => shape.volumes.includes(volume));
}
function candidate({ shape, row, shorterTerm }, disk, usd, parts) {
  const { instance, vcpu, memoryGiB } = shape;
  return { instance, parts, vcpu, memoryGiB, disk, priceId: row.id, shorterTerm, usdPerMonth: parts * usd };
}
function refit(candidate2, need, { volumes }) {
  const { disk, parts, usdPerMonth } = candidate2;
  const volume = volumes.find(({ name }) => name === disk.volume);
  const smaller = volume && diskOf(partOf(need, parts), volume);
  if (!smaller) return candidate2;
  return { ...candidate2, disk: smaller, usdPerMonth: usdPerMonth + parts * (smaller.usdPerMonth - disk.usdPerMonth) };
}

// src/lib/cost/need.ts
var controlPlanes = ["control-plane", "etcd", "fleet-control-plane", "federation-controller"];
var clustersAsUnits = ["central-observability", "regional-observability"];
function needOf(line, bound, calculus) {
  const { role, hostsEtcd, iops, latencyMs } = line;
  return {
    vcpu: calculus.valueOf(line.vcpu[bound]),
    memoryGiB: calculus.valueOf(line.memoryGiB[bound]),
    storageGB: calculus.valueOf(line.storageGB[bound]),
    iops: iops === null ? null : calculus.valueOf(iops),
    latencyMs: latencyMs === null ? null : calculus.valueOf(latencyMs),
    solidState: true,
    critical: hostsEtcd || controlPlanes.includes(role),
    hostsEtcd,
    divisible: clustersAsUnits.includes(role) && !hostsEtcd
  };
}

// src/lib/cost/cloud-rules.ts
var times = (parts) => parts === 1 ? "" : ` \xD7 ${parts} parts`;
var inWords = ({ above, upTo }) => {
  if (above === 0) return upTo === null ? "" : `, up to ${upTo}`;
  return upTo === null ? `, above ${above}` : `, above ${above} up to ${upTo}`;
};
function machineHours(parts) {
  return {
    names: ["machines"],
    write: (machines) => `${machines}${times(parts)} \xD7 ${HOURS_PER_MONTH} h`,
    apply: (machines = 0) => machines * parts * HOURS_PER_MONTH
  };
}
function volumeGiB(parts, atLeast, tier) {
  return {
    names: ["machines", "GB for each"],
    write: (machines, gb) => `${machines}${times(parts)} \xD7 max(${atLeast}, ceil(${gb} GB${parts === 1 ? "" : ` / ${parts}`} in GiB))${inWords(tier)}`,
    apply: (machines = 0, gb = 0) => machines * parts * inTier(Math.max(atLeast, Math.ceil(gibOfGB(gb / parts))), tier)
  };
}
function fixedDisks(parts) {
  return {
    names: ["machines"],
    write: (machines) => `${machines}${times(parts)}`,
    apply: (machines = 0) => machines * parts
  };
}
function paidIops(parts, tier) {
  return {
    names: ["machines", "IOPS for each"],
    write: (machines, iops) => `${machines}${times(parts)} \xD7 ${iops} IOPS${inWords(tier)}`,
    apply: (machines = 0, iops = 0) => machines * parts * inTier(iops / parts, tier)
  };
}
function objectGiB(tier) {
  return {
    names: ["TB"],
    write: (tb) => `${tb} TB in GiB${inWords(tier)}`,
    apply: (tb = 0) => inTier(gibOfTB(tb), tier)
  };
}
var noneOfIt = {
  names: ["machines"],
  write: (machines) => `none for ${machines} machines, whose disk is another`,
  apply: () => 0
};
var lessDiscount = {
  names: ["price", "discount"],
  write: (price, discount) => `${price} \xD7 (1 \u2212 ${discount})`,
  apply: (price = 0, discount = 0) => price * (1 - discount)
};
function paidAtStart(years) {
  return {
    names: ["price of an hour", "hours a month"],
    write: (price, hours) => `${price} \xD7 ${hours} \xD7 ${MONTHS_PER_YEAR * years} months, to the cent`,
    apply: (price = 0, hours = 0) => toCents(price * hours * MONTHS_PER_YEAR * years)
  };
}
var nothing = {
  names: ["machines"],
  write: () => "0, since nothing is paid at the start",
  apply: () => 0
};

// src/lib/cost/purchase.ts
var purchases = /* @__PURE__ */ new WeakMap();
function purchasesOf(candidate2, need, market2) {
  const known2 = purchases.get(candidate2);
  if (known2) return known2;
  const found2 = findPurchases(candidate2, need, market2);
  purchases.set(candidate2, found2);
  return found2;
}
function findPurchases(candidate2, need, market2) {
  const offer = market2.offers.find(({ shape }) => shape.instance === candidate2.instance);
  if (!offer) return [];
  const { parts, disk } = candidate2;
  const hours = { part: "compute", kind: "compute", row: offer.row, offer };
  const compute = { ...hours, each: parts * HOURS_PER_MONTH, rule: machineHours(parts), terms: [] };
  const volume = market2.volumes.find(({ name }) => name === disk.volume);
  return volume ? [compute, ...volumePurchases(volume, candidate2, need)] : [compute];
}
function volumePurchases(volume, { parts, disk }, need) {
  if (volume.disk.length)
    return named2("disk", volume.disk, (row) => ({ each: parts, rule: fixedDisks(parts), terms: [], row }));
  const least = leastGiB((need.iops ?? 0) / parts, volume) ?? 0;
  const capacity = named2("capacity", volume.capacity, (row) => ({
    each: parts * inTier(disk.sizeGiB, row),
    rule: volumeGiB(parts, least, row),
    terms: ["storageGB"],
    row
  }));
  if (disk.extraIops === 0) return capacity;
  const iops = named2("iops", volume.iops, (row) => ({
    each: parts * inTier((need.iops ?? 0) / parts, row),
    rule: paidIops(parts, row),
    terms: ["iops"],
    row
  }));
  return [...capacity, ...iops];
}
function named2(part, rows, purchase) {
  return rows.map((row, tier) => ({ part: tier ? `${part}-tier-${tier}` : part, kind: "block", ...purchase(row) })).filter(({ each }) => each > 0);
}
function monthOf(purchases2, machines, { scenario }) {
  return purchases2.reduce(
    (sum2, { row, offer, each }) => sum2 + toCents(hourly(row, offer, scenario) * each * machines),
    0
  );
}
function hourly(row, offer, scenario) {
  return usdOf(row, scenario) * (offer?.discounted ? 1 - offer.shape.sustainedUse : 1);
}
function machinesOf(line, bound) {
  return line.instances ?? line.nodes[bound];
}

// src/lib/cost/purchase-lines.ts
function purchaseLines(line, bought, pricing2) {
  const parts = new Set([...bought.plan, ...bought.high, ...bought.low].map(({ part }) => part));
  return [...parts].map((part) => {
    const at = (bound) => bought[bound].find((purchase) => purchase.part === part);
    const [low, plan2, high] = [at("low"), at("plan"), at("high")];
    return partLine(line, { ...low && { low }, ...plan2 && { plan: plan2 }, ...high && { high } }, pricing2);
  });
}
function partLine(line, bought, pricing2) {
  const named3 = bought.plan ?? bought.high ?? bought.low;
  if (!named3) throw new Error(`${line.id}: nothing is bought`);
  const { part, kind, row } = named3;
  const { id: lineId, role, region, managementCluster } = line;
  const unit = row.unit.replace("USD/", "");
  const on = { id: `${lineId}/${part}`, lineId, kind, role, region, managementCluster, item: row.item, priceId: row.id };
  const unitPrice = mapRange((bound) => unitPriceOf(bought[bound] ?? named3, pricing2));
  const quantity2 = mapRange(
    (bound) => quantityOf(line, bound, bought[bound], { label: row.item, unit }, pricing2.calculus)
  );
  const upfront = upfrontOf(line, bought, unitPrice, quantity2, pricing2.calculus);
  return pricedLine({ ...on, unit }, unitPrice, quantity2, row, pricing2.calculus, upfront);
}
function unitPriceOf({ row, offer }, pricing2) {
  const price = priceOf(row, pricing2);
  if (!offer?.discounted) return price;
  const { calculus } = pricing2;
  const label = `Price of ${row.item} in ${row.region} for a full month`;
  const discount = calculus.cell(priceFiles.shapes, offer.shape, "sustainedUse");
  return calculus.apply({ label, unit: row.unit, rule: lessDiscount }, price, discount);
}
function quantityOf(line, bound, purchase, { label, unit }, calculus) {
  const machines = machinesOf(line, bound);
  if (!purchase) return calculus.apply({ label: `${label}: none`, unit, rule: noneOfIt }, machines);
  const figures = purchase.terms.flatMap((term) => term === "iops" ? line.iops ?? [] : line.storageGB[bound]);
  return calculus.apply({ label: purchase.row.item, unit, rule: purchase.rule }, machines, ...figures);
}
function upfrontOf(line, bought, unitPrice, quantity2, calculus) {
  if (!bounds.some((bound) => bought[bound]?.row.allUpfront)) return null;
  const cost = { label: "Paid at the start", unit: "USD" };
  return mapRange((bound) => {
    const row = bought[bound]?.row;
    if (!row?.allUpfront) return calculus.apply({ ...cost, rule: nothing }, machinesOf(line, bound));
    return calculus.apply({ ...cost, rule: paidAtStart(row.term === "3yr" ? 3 : 1) }, unitPrice[bound], quantity2[bound]);
  });
}

// src/lib/cost/machine-lines.ts
function machineLines(line, market2, pricing2) {
  const { calculus } = pricing2;
  const needs2 = mapRange((bound) => needOf(line, bound, calculus));
  const { low, plan: plan2, high } = mapRange((bound) => fitLine(needs2[bound], market2));
  if (!plan2.chosen || !low.chosen || !high.chosen) return { fit: null, reason: firstReason(plan2, low, high) };
  const buy = (bound, candidate2) => {
    const purchases2 = purchasesOf(candidate2, needs2[bound], market2);
    return { candidate: candidate2, purchases: purchases2, month: monthOf(purchases2, calculus.valueOf(machinesOf(line, bound)), market2) };
  };
  const own = { low: buy("low", low.chosen), plan: buy("plan", plan2.chosen), high: buy("high", high.chosen) };
  const bought = inOrder(own, (bound, { candidate: candidate2 }) => buy(bound, refit(candidate2, needs2[bound], market2)));
  return {
    fit: fitOf(
      line,
      mapRange((bound) => bought[bound].candidate),
      needs2,
      plan2,
      market2
    ),
    lines: purchaseLines(
      line,
      mapRange((bound) => bought[bound].purchases),
      pricing2
    )
  };
}
function inOrder(own, as) {
  const { high } = own;
  const plan2 = own.plan.month <= high.month ? own.plan : as("plan", high);
  const low = own.low.month <= plan2.month ? own.low : as("low", plan2);
  return { low, plan: plan2, high };
}
function firstReason(...fits) {
  return fits.flatMap((fit) => fit.chosen ? [] : [fit.reason])[0] ?? "";
}
function fitOf({ id, region }, chosen, { plan: need }, fitted, market2) {
  const { parts, vcpu, memoryGiB } = chosen.plan;
  return {
    lineId: id,
    region,
    priceRegion: market2.region,
    chosen,
    runnersUp: fitted.chosen ? fitted.runnersUp : [],
    rejected: fitted.rejected,
    stranded: { vcpu: parts * vcpu - need.vcpu, memoryGiB: parts * memoryGiB - need.memoryGiB },
    warnings: warningsOf(chosen.plan, need, market2)
  };
}
function warningsOf({ disk, shorterTerm }, need, { volumes }) {
  const volume = volumes.find(({ name }) => name === disk.volume)?.volume;
  const unknown = need.latencyMs !== null && (volume?.writeMsHigh ?? null) === null;
  return [
    ...need.hostsEtcd && disk.volume === "local" ? ["ephemeral-etcd"] : [],
    ...shorterTerm ? ["shorter-term"] : [],
    ...unknown ? ["latency-unknown"] : []
  ];
}

// src/lib/cost/object-lines.ts
function objectLines(line, objectTB, tiers, pricing2) {
  return tiers.map((row, tier) => tierLine(line, objectTB, row, tier, pricing2)).filter(({ quantity: quantity2 }, tier) => tier === 0 || pricing2.calculus.valueOf(quantity2.high) > 0);
}
function tierLine({ id: lineId, role, region, managementCluster }, objectTB, row, tier, pricing2) {
  const { calculus } = pricing2;
  const { item, id: priceId } = row;
  const rule = objectGiB(row);
  const unit = "GiB-month";
  const on = { id: `${lineId}/tier-${tier}`, lineId, kind: "object", role, region, managementCluster, item };
  const price = priceOf(row, pricing2);
  const quantity2 = mapRange((bound) => calculus.apply({ label: item, unit, rule }, objectTB[bound]));
  return pricedLine(
    { ...on, priceId, unit },
    mapRange(() => price),
    quantity2,
    row,
    calculus
  );
}

// src/lib/cost/unpriced.ts
function noPlace(line, where) {
  const { book: book2, scenario } = where;
  const region = regionOf(line, where);
  const named3 = scenario.regions.find(({ name }) => name === region)?.priceRegion ?? "";
  const known2 = book2.regions.map(({ region: region2 }) => region2);
  const message = `${region} takes its prices from ${named3}, a region that the book ${nameOf(where)} lacks: set its price region to one of the book, such as ${known2[0]}, or bring a book with ${named3}`;
  return { lineId: line.id, region: line.region, message, field: "regions" };
}
function noPrice(line, place2, item, where) {
  const message = `${place2} has no price of ${item} in the book ${nameOf(where)}: set the price region of ${regionOf(line, where)}, or bring a book with it`;
  return { lineId: line.id, region: line.region, message, field: where.book.own ? "ownBook" : "regions" };
}
function nothingFits(line, place2, reason, where) {
  const { book: book2, scenario } = where;
  const on = { lineId: line.id, region: line.region };
  const region = regionOf(line, where);
  if (!hasInstances(book2, place2))
    return {
      ...on,
      message: `${place2} has no prices of instances in the book ${nameOf(where)}: set the price region of ${region}, or bring a book with them`,
      field: "regions"
    };
  const other = scenario.architecture === "any" ? void 0 : "set the architecture to any";
  const mend = [other, `the price region of ${region} to another`, "or bring a book with larger ones"].filter(Boolean);
  return {
    ...on,
    message: `${line.id} cannot be bought, since ${reason}: ${mend.join(", ")}`,
    field: other ? "architecture" : "regions"
  };
}
function regionOf({ region }, { scenario }) {
  return region === GLOBAL2 ? scenario.regions[0]?.name ?? region : region;
}
var nameOf = ({ book: book2 }) => book2.own || book2.id;

// src/lib/cost/cloud.ts
function cloudCost({ bill }, pricing2) {
  const buy = buyer(pricing2);
  const priced = bill.map((line) => priceLine(line, buy, pricing2));
  return {
    lines: priced.flatMap(({ lines }) => lines),
    unpriced: priced.flatMap(({ unpriced }) => unpriced),
    fits: priced.flatMap(({ fits }) => fits)
  };
}
function priceLine(line, buy, pricing2) {
  const place2 = priceRegionOf(line.region, pricing2);
  if (place2 === void 0) return missing(noPlace(line, pricing2));
  if (pricing2.scenario.managedControlPlane && isManaged(line)) return feeOf(line, place2, pricing2);
  const machines = hasMachines(line, pricing2) ? machinesIn(line, place2, buy, pricing2) : missing();
  const objects = line.objectTB ? objectsIn(line, line.objectTB, place2, pricing2) : missing();
  return {
    lines: [...machines.lines, ...objects.lines],
    unpriced: [...machines.unpriced, ...objects.unpriced],
    fits: machines.fits
  };
}
function missing(...unpriced) {
  return { lines: [], unpriced, fits: [] };
}
function hasMachines({ instances, nodes, vcpu }, { calculus }) {
  return calculus.valueOf(instances ?? nodes.high) > 0 && calculus.valueOf(vcpu.high) > 0;
}
function machinesIn(line, place2, buy, pricing2) {
  const bought = buy(line, place2);
  if (bought.fit === null) return missing(nothingFits(line, place2, bought.reason, pricing2));
  return { lines: bought.lines, unpriced: [], fits: [bought.fit] };
}
function objectsIn(line, objectTB, place2, pricing2) {
  const tiers = pricesOf(pricing2.book, place2, "object/capacity");
  if (!tiers.length) return missing(noPrice(line, place2, "object/capacity", pricing2));
  return { ...missing(), lines: objectLines(line, objectTB, tiers, pricing2) };
}
function feeOf(line, place2, pricing2) {
  if (!hasFee(line)) return missing();
  const row = pricesOf(pricing2.book, place2, "control-plane/standard")[0];
  return row ? { ...missing(), lines: [feeLine(line, row, pricing2)] } : missing(noPrice(line, place2, "control-plane/standard", pricing2));
}
function buyer(pricing2) {
  const markets2 = /* @__PURE__ */ new Map();
  return (line, place2) => {
    const there = markets2.get(place2) ?? { market: marketOf(pricing2.book, place2, pricing2.scenario), known: /* @__PURE__ */ new Map() };
    markets2.set(place2, there);
    const known2 = there.known.get(line.total);
    if (known2) return standingAt(line, known2);
    const bought = machineLines(line, there.market, pricing2);
    there.known.set(line.total, bought);
    return bought;
  };
}
function standingAt({ id, region, managementCluster }, bought) {
  if (bought.fit === null) return bought;
  const own = `${bought.fit.lineId}/`.length;
  return {
    fit: { ...bought.fit, lineId: id, region },
    lines: bought.lines.map((line) => ({
      ...line,
      id: `${id}/${line.id.slice(own)}`,
      lineId: id,
      region,
      managementCluster
    }))
  };
}

// prof.tmp.ts
var { catalog } = await loadCatalog(readData);
var book = await loadPriceBook("aws", readData);
var p = plan({ clusters: 1800, machines: 45e3, regions: ["a", "b", "c"].map((name) => ({ name, share: 1 / 3 })), priceBook: "aws" }, catalog);
var pricing = { book, scenario: p.scenario, catalog, calculus: numbers };
var time = (f, n = 2e3) => {
  const ts = [];
  for (let i = 0; i < n; i++) {
    const t = performance.now();
    f();
    ts.push(performance.now() - t);
  }
  ts.sort((a, b) => a - b);
  return ts[n >> 1].toFixed(4);
};
console.log("lines", p.bill.length, "warm", time(() => cloudCost(p, pricing)));
var market = marketOf(book, "us-east-1", p.scenario);
var needs = p.bill.filter((l) => l.vcpu.high > 0).flatMap((l) => bounds.map((b) => needOf(l, b, numbers)));
console.log(needs.length, "fits warm", time(() => {
  for (const n of needs) fitLine(n, market);
}), "cold", time(() => {
  market.known.clear();
  for (const n of needs) fitLine(n, market);
}));
console.log("market", time(() => {
  marketOf(book, "us-east-1", p.scenario);
}), "open", time(() => {
  marketOf({ ...book }, "us-east-1", p.scenario);
}, 100));
console.log("plan", time(() => {
  plan(p.scenario, catalog);
}, 300));
