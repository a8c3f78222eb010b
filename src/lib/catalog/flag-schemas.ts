import {z} from "zod";
import {ids, maybe, note, oneOf, provenance, text, version, whole, yesNo} from "./cells.js";
import {
  addonKinds,
  addonWays,
  configComponents,
  flagTypes,
  metricsAuths,
  metricsWays,
  stateMetricTypes,
  wrongNameKinds
} from "./flag-vocabulary.js";
import {limitedProviders} from "./operations-schemas.js";
import {capiComponents} from "./vocabulary.js";

/**
 * A flag or field over a span of versions: from `since` on, without `removed`. A flag that went and came back has a
 * row for each span. `default` is empty where there is none, and where capi/flag-defaults.csv has it.
 */
export const flagRow = z.strictObject({
  id: text,
  component: oneOf(configComponents),
  name: text,
  type: oneOf(flagTypes),
  since: version,
  deprecated: maybe(version),
  removed: maybe(version),
  default: note,
  meaning: text,
  ...provenance,
  note
});

/** A default that a version changes. */
export const changedDefaultRow = z.strictObject({
  id: text,
  component: oneOf(configComponents),
  name: text,
  since: version,
  default: text,
  ...provenance
});

/** A name that a guide uses and that is wrong: everywhere, or only where the version lacks or deprecates it. */
export const wrongFlagRow = z.strictObject({
  id: text,
  component: oneOf(configComponents),
  what: oneOf(wrongNameKinds),
  name: text,
  replacement: text,
  always: yesNo,
  why: text,
  foundIn: ids,
  correction: note,
  ...provenance
});

/** A minor version of etcd or Kubernetes; Kubernetes with the etcd that kubeadm installs. */
export const configVersionRow = z.strictObject({
  id: text,
  component: oneOf(["etcd", "kubernetes", "thanos", "kube-state-metrics"]),
  version,
  rank: whole,
  etcd: maybe(version),
  ...provenance,
  note
});

/**
 * How a manager is shipped, over a span of minor versions. `metricsPort` is the name of a port, or its number where
 * the pod does not declare it; `beside` names further objects of its manifests that must exist once.
 */
export const managerRow = z.strictObject({
  id: text,
  component: oneOf(capiComponents),
  since: version,
  until: maybe(version),
  namespace: text,
  deployment: text,
  container: text,
  containerIndex: whole,
  serviceAccount: text,
  lease: text,
  shardable: yesNo,
  podLabel: text,
  metricsBy: oneOf(metricsWays),
  metricsPort: note,
  metricsAuth: oneOf(metricsAuths),
  beside: ids,
  inShards: note,
  ...provenance,
  note
});

/** The minor of the Bare Metal Operator that a minor of CAPM3 is built with. */
export const operatorRow = z.strictObject({id: text, capm3: version, bmo: version, ...provenance});

/** What a reconciler of a provider has one object for, by which its workers are counted. */
export const providerReconcilerRow = z.strictObject({
  id: text,
  component: oneOf(capiComponents),
  reconciler: text,
  counts: oneOf(["cluster", "machine"]),
  ...provenance
});

/** What clusters of a provider need, how it gets there, and the chart where it is one; `label` selects clusters. */
export const addonRow = z.strictObject({
  id: text,
  provider: oneOf(limitedProviders),
  addon: oneOf(addonKinds),
  name: text,
  by: oneOf(addonWays),
  label: note,
  repo: note,
  chart: note,
  release: note,
  namespace: note,
  versionVariable: note,
  ...provenance,
  note
});

/** The kinds by which a provider makes machines, over a span of its own versions or of Cluster API's. */
export const infrastructureRow = z.strictObject({
  id: text,
  provider: oneOf(limitedProviders),
  by: oneOf(["capi", "provider"]),
  since: version,
  until: maybe(version),
  apiVersion: text,
  clusterKind: text,
  machineKind: text,
  ...provenance,
  note
});

/** A metric of Cluster API's objects by kube-state-metrics, over a span of minor versions; labels are name=path. */
export const stateMetricRow = z.strictObject({
  id: text,
  group: text,
  object: text,
  resource: text,
  metric: text,
  type: oneOf(stateMetricTypes),
  path: note,
  labels: ids,
  states: ids,
  since: version,
  until: maybe(version),
  help: text,
  ...provenance,
  note
});

/** A priority level that the API server brings along, with its shares. */
export const priorityLevelRow = z.strictObject({id: text, shares: whole, ...provenance});

export type Flag = z.infer<typeof flagRow>;
export type WrongFlag = z.infer<typeof wrongFlagRow>;
export type ManagerRow = z.infer<typeof managerRow>;
export type InfrastructureRow = z.infer<typeof infrastructureRow>;
export type Addon = z.infer<typeof addonRow>;
export type StateMetric = z.infer<typeof stateMetricRow>;
export type PriorityLevel = z.infer<typeof priorityLevelRow>;
