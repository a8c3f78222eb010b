import type {NumberField, SwitchField} from "../scenario/fields.js";

/** The calculators of the page, each with inputs of its own. */
export const workloadGroups = [
  "cluster",
  "control-plane",
  "scheduler",
  "nodes",
  "addresses",
  "dns",
  "policies",
  "volumes",
  "hpa",
  "metrics",
  "tracing",
  "cost",
  "federation"
] as const;
export type WorkloadGroup = (typeof workloadGroups)[number];

export type WorkloadField = (NumberField | SwitchField) & {readonly group: WorkloadGroup};

const whole = {type: "number", whole: true} as const;
const percent = {type: "number", whole: false, unit: "%", min: 0, max: 100} as const;

/**
 * Every input of the workload cluster. They are no part of the scenario: the link names them with a prefix of their
 * own, and `auto` follows the plan or the other inputs.
 */
export const workloadFields = {
  nodes: {
    ...whole,
    label: "Nodes",
    unit: "nodes",
    group: "cluster",
    min: 1,
    max: 100_000,
    default: "auto",
    help: "Nodes of this cluster; auto takes the machines per cluster of the plan."
  },
  pods: {
    ...whole,
    label: "Pods",
    unit: "pods",
    group: "cluster",
    min: 0,
    max: 10_000_000,
    default: "auto",
    help: "Pods of this cluster; auto takes 30 for each node, as at Kubernetes' thresholds."
  },
  cores: {
    ...whole,
    label: "Cores of a node",
    unit: "cores",
    group: "cluster",
    min: 1,
    max: 1_024,
    default: 8,
    help: "CPU cores of each node."
  },
  memory: {
    ...whole,
    label: "Memory of a node",
    unit: "GiB",
    group: "cluster",
    min: 1,
    max: 32_768,
    default: 32,
    help: "Memory of each node."
  },
  namespaces: {
    ...whole,
    label: "Namespaces",
    unit: "namespaces",
    group: "cluster",
    min: 1,
    max: 1_000_000,
    default: "auto",
    help: "Namespaces that the pods are spread over evenly; auto takes one for every 150 pods."
  },
  services: {
    ...whole,
    label: "Services",
    unit: "services",
    group: "cluster",
    min: 0,
    max: 1_000_000,
    default: "auto",
    help: "Services of this cluster; auto takes one for every 15 pods."
  },
  requests: {
    type: "number",
    whole: false,
    label: "Requests to the API",
    unit: "requests/s",
    group: "control-plane",
    min: 0,
    max: 10_000_000,
    default: "auto",
    help: "Requests a second to all API servers; auto takes 2 for each node."
  },
  cacheHit: {
    ...percent,
    label: "Reads answered from memory",
    group: "control-plane",
    default: 80,
    help: "Share of the reads that the API servers answer from their cache."
  },
  churn: {
    type: "number",
    whole: false,
    label: "Pods that come or go",
    unit: "pods/s",
    group: "control-plane",
    min: 0,
    max: 100_000,
    default: "auto",
    help: "Pods created or deleted a second; auto takes Kubernetes' 20 at 150,000 pods in proportion."
  },
  ownEventsEtcd: {
    type: "switch",
    label: "Events in an etcd of their own",
    unit: "",
    group: "control-plane",
    default: false,
    help: "Whether events are kept apart from everything else."
  },
  schedulerCalls: {
    type: "number",
    whole: false,
    label: "Calls the scheduler may make",
    unit: "calls/s",
    group: "scheduler",
    min: 1,
    max: 100_000,
    default: 50,
    help: "clientConnection.qps of KubeSchedulerConfiguration."
  },
  nodesToAdd: {
    ...whole,
    label: "Nodes to add",
    unit: "nodes",
    group: "nodes",
    min: 0,
    max: 100_000,
    default: 100,
    help: "Nodes that a burst of pods needs."
  },
  nodesToRemove: {
    ...whole,
    label: "Nodes to remove",
    unit: "nodes",
    group: "nodes",
    min: 0,
    max: 100_000,
    default: 10,
    help: "Nodes that are no longer needed afterwards."
  },
  nodeMask: {
    ...whole,
    label: "Prefix of a node's range",
    unit: "",
    group: "addresses",
    min: 16,
    max: 30,
    default: 24,
    help: "Length of the prefix of the addresses of each node's pods: 24 holds 254 of them."
  },
  podRange: {
    ...whole,
    label: "Prefix of the range of all pods",
    unit: "",
    group: "addresses",
    min: 4,
    max: 30,
    default: "auto",
    help: "Length of the prefix of the addresses of all pods; auto takes the smallest range that holds every node."
  },
  maxPods: {
    ...whole,
    label: "Pods a node may have",
    unit: "pods",
    group: "addresses",
    min: 1,
    max: 2_000,
    default: 110,
    help: "maxPods of the kubelet."
  },
  dnsQueries: {
    type: "number",
    whole: false,
    label: "DNS queries",
    unit: "queries/s",
    group: "dns",
    min: 0,
    max: 100_000_000,
    default: "auto",
    help: "Queries a second to the cluster's DNS; auto takes 0.2 for each pod."
  },
  policies: {
    ...whole,
    label: "Network policies",
    unit: "policies",
    group: "policies",
    min: 0,
    max: 1_000_000,
    default: "auto",
    help: "Network policies of this cluster; auto takes one for every 150 pods."
  },
  volumes: {
    ...whole,
    label: "Volumes",
    unit: "volumes",
    group: "volumes",
    min: 0,
    max: 10_000_000,
    default: "auto",
    help: "Persistent volumes of this cluster; auto takes one for every 3 pods."
  },
  hpaReplicas: {
    ...whole,
    label: "Replicas now",
    unit: "replicas",
    group: "hpa",
    min: 1,
    max: 100_000,
    default: 3,
    help: "Replicas that run now."
  },
  hpaMetric: {
    type: "number",
    whole: false,
    label: "Metric now",
    unit: "",
    group: "hpa",
    min: 0,
    max: 1_000_000_000,
    default: 80,
    help: "The metric now, as an average of the replicas, such as 80 % of the requested CPU."
  },
  hpaTarget: {
    type: "number",
    whole: false,
    label: "Target of the metric",
    unit: "",
    group: "hpa",
    min: 0.001,
    max: 1_000_000_000,
    default: 50,
    help: "The target, in the unit of the metric."
  },
  hpaMin: {
    ...whole,
    label: "Least replicas",
    unit: "replicas",
    group: "hpa",
    min: 1,
    max: 100_000,
    default: 2,
    help: "minReplicas; above the most, the most holds."
  },
  hpaMax: {
    ...whole,
    label: "Most replicas",
    unit: "replicas",
    group: "hpa",
    min: 1,
    max: 100_000,
    default: 10,
    help: "maxReplicas."
  },
  hpaTolerance: {
    ...percent,
    label: "Tolerance",
    group: "hpa",
    default: 10,
    help: "Nothing changes while metric over target is this near to 1."
  },
  scrapeInterval: {
    type: "number",
    whole: false,
    label: "Scrapes of this cluster, every",
    unit: "s",
    group: "metrics",
    min: 1,
    max: 3_600,
    default: 15,
    help: "How often the Prometheus of this cluster scrapes."
  },
  retention: {
    type: "number",
    whole: false,
    label: "Samples of this cluster kept for",
    unit: "days",
    group: "metrics",
    min: 0.1,
    max: 3_650,
    default: 15,
    help: "How long the Prometheus of this cluster keeps samples."
  },
  traced: {
    ...percent,
    label: "Requests traced",
    group: "tracing",
    default: 1,
    help: "Share traced of the requests that are neither wrong nor slow."
  },
  errors: {
    ...percent,
    label: "Requests that fail",
    group: "tracing",
    default: 0.5,
    help: "Share of the requests that fail; all of them are traced."
  },
  slow: {
    ...percent,
    label: "Requests above one second",
    group: "tracing",
    default: 0.5,
    help: "Share of the requests that are slow; all of them are traced."
  },
  packedNow: {
    ...percent,
    label: "Nodes are filled to",
    group: "cost",
    default: 40,
    help: "Requests of pods as a share of what the nodes have."
  },
  packedTarget: {
    ...percent,
    label: "Nodes could be filled to",
    group: "cost",
    min: 1,
    default: 70,
    help: "The same after bin packing; S004 aims at 70 % and more."
  },
  spotShare: {
    ...percent,
    label: "Nodes that may be spot machines",
    group: "cost",
    default: 30,
    help: "Share of the nodes whose work may be interrupted."
  },
  spotSaving: {
    ...percent,
    label: "A spot machine costs less by",
    group: "cost",
    default: 70,
    help: "What a spot machine costs less than another; S004 says 70 %."
  },
  members: {
    ...whole,
    label: "Member clusters",
    unit: "clusters",
    group: "federation",
    min: 1,
    max: 50_000,
    default: 100,
    help: "Clusters like this one in a federation."
  }
} as const satisfies Record<string, WorkloadField>;

export type WorkloadKey = keyof typeof workloadFields;

type Value<F> = F extends {type: "switch"} ? boolean : F extends {default: "auto"} ? number | "auto" : number;

/** Every field filled in. */
export type WorkloadSettings = {readonly [K in WorkloadKey]: Value<(typeof workloadFields)[K]>};

/** What a user has set; everything else is at its default. */
export type WorkloadInput = Partial<WorkloadSettings>;

export const workloadKeys = Object.keys(workloadFields) as WorkloadKey[];

/** The fields of one calculator. */
export function workloadFieldsOf(group: WorkloadGroup): WorkloadKey[] {
  return workloadKeys.filter((key) => workloadFields[key].group === group);
}

const defaults = Object.fromEntries(workloadKeys.map((key) => [key, workloadFields[key].default]));

/** Fills in the defaults. */
export function completeWorkload(input: WorkloadInput): WorkloadSettings {
  return {...defaults, ...input} as WorkloadSettings;
}
