import type {z} from "zod";
import type {PriceBook} from "../cost/price-book.js";
import {constantRow, limitRow, objectKindRow, reconcilerRow, seriesRow} from "./demand-schemas.js";
import {
  addonRow,
  changedDefaultRow,
  configVersionRow,
  flagRow,
  infrastructureRow,
  managerRow,
  operatorRow,
  priorityLevelRow,
  providerReconcilerRow,
  stateMetricRow,
  wrongFlagRow
} from "./flag-schemas.js";
import {clusterctlRow, regionLatencyRow} from "./layout-schemas.js";
import {etcdLoadRow, prometheusLoadRow} from "./load-schemas.js";
import {
  alertRow,
  checklistRow,
  diagramRow,
  fixRow,
  nkpFeatureRow,
  phaseRow,
  providerLimitRow,
  queryRow,
  readingRow,
  stepRow,
  toolRow,
  troubleRow
} from "./operations-schemas.js";
import {
  acmCoefficientRow,
  capiDefaultRow,
  capiVersionRow,
  etcdBenchmarkRow,
  etcdClassRow,
  guidanceRow,
  hostedControlPlaneRow,
  hubDatabaseRow,
  hubUseRow,
  inMemoryProviderRow,
  kep95Row,
  lokiSizeRow,
  openshiftNodeRow,
  otherSystemRow,
  podUseRow,
  prometheusHostRow,
  scaleOutRow,
  scaleSetupRow,
  thresholdRow
} from "./reference-schemas.js";
import {batchRow, checkRow} from "./rollout-schemas.js";
import {
  beyondRow,
  billRow,
  correctionRow,
  editionRow,
  etcdHardwareRow,
  karmadaRow,
  notIncludedRow,
  paypalRow,
  prismOperationRow,
  prismSizeRow,
  ruleRow,
  rungRow,
  settingRow,
  sourceRow,
  statedRow,
  storagePerformanceRow,
  tierRow
} from "./schemas.js";
import {practiceRow} from "./workload-schemas.js";

const table = <T extends z.ZodType<{id: string}>>(file: string, row: T) => ({file, row});

/** The tables the model computes with; every page loads them. */
export const modelTables = {
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
  spreads: table("risk/spreads.csv", constantRow),
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
  layoutConstants: table("layouts/constants.csv", constantRow),
  clusterctl: table("layouts/clusterctl.csv", clusterctlRow),
  notIncluded: table("not-included.csv", notIncludedRow)
};

/** The tables that are only shown, that explain why another figure is used, or that the model of one page needs. */
export const referenceTables = {
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
  regionLatency: table("layouts/region-latency.csv", regionLatencyRow),
  prometheusLoad: table("measurements/prometheus-load.csv", prometheusLoadRow),
  workloadConstants: table("workload/constants.csv", constantRow),
  workloadPractices: table("workload/practices.csv", practiceRow)
};

/** The tables that configuration is generated from; only the pages that do so load them. */
export const configTables = {
  flags: table("flags/flags.csv", flagRow),
  changedDefaults: table("flags/changed-defaults.csv", changedDefaultRow),
  wrongFlags: table("flags/wrong-flags.csv", wrongFlagRow),
  configVersions: table("flags/versions.csv", configVersionRow),
  managers: table("flags/managers.csv", managerRow),
  operators: table("flags/operators.csv", operatorRow),
  providerReconcilers: table("flags/provider-reconcilers.csv", providerReconcilerRow),
  infrastructure: table("flags/infrastructure.csv", infrastructureRow),
  addons: table("flags/addons.csv", addonRow),
  stateMetrics: table("flags/state-metrics.csv", stateMetricRow),
  priorityLevels: table("flags/priority-levels.csv", priorityLevelRow),
  configRules: table("flags/rules.csv", ruleRow)
};

/** The tables of the operations page, which no other page loads. */
export const operationsTables = {
  phases: table("operations/phases.csv", phaseRow),
  steps: table("operations/steps.csv", stepRow),
  checklist: table("operations/checklist.csv", checklistRow),
  alerts: table("operations/alerts.yaml", alertRow),
  queries: table("operations/queries.yaml", queryRow),
  troubleshooting: table("operations/troubleshooting.yaml", troubleRow),
  knownFixes: table("operations/known-fixes.csv", fixRow),
  providerLimits: table("operations/provider-limits.csv", providerLimitRow),
  tools: table("operations/tools.csv", toolRow),
  nkpFeatures: table("operations/nkp-features.csv", nkpFeatureRow),
  diagrams: table("operations/diagrams.csv", diagramRow),
  reading: table("operations/reading.csv", readingRow)
};

type Tables<T extends Record<string, {row: z.ZodType}>> = {readonly [K in keyof T]: readonly z.infer<T[K]["row"]>[]};

export type TableName = keyof typeof modelTables;

/**
 * What the model computes with; `version` names the state of all files under data/. Pages add the price book of the
 * scenario once they have loaded it; without one a plan has no cost.
 */
export type Catalog = Tables<typeof modelTables> & {readonly version: string; readonly prices?: PriceBook};

/** What the pages show beside the model. */
export type Reference = Tables<typeof referenceTables>;

/** What configuration is generated from, beside the plan and the catalogue. */
export type ConfigTables = Tables<typeof configTables>;
/** What the operations page shows: plans, checks, alerts, and what to do. */
export type Operations = Tables<typeof operationsTables>;

/** What the operations page loads: its own tables, and what it takes from the reference. */
export interface OperationsPage extends Operations, Pick<Reference, "prismSizes" | "karmada" | "paypal"> {
  /** Titles of the corrections that its rows name, by id. */
  readonly correctionTitles: Readonly<Record<string, string>>;
}
