import {z} from "zod";
import {ids, maybe, note, oneOf, provenance, text, version, whole, yesNo} from "./cells.js";
import {configComponents, flagTypes, stateMetricTypes, wrongNameKinds} from "./flag-vocabulary.js";
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

/** How a manager is shipped, over a span of minor versions. */
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
export type StateMetric = z.infer<typeof stateMetricRow>;
export type PriorityLevel = z.infer<typeof priorityLevelRow>;
