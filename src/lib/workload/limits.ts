import type {LimitClass} from "../catalog/vocabulary.js";
import {limitClasses} from "../catalog/vocabulary.js";
import {quotient} from "../rollout/rules.js";
import type {Estimate} from "../sizing/demand/estimate.js";
import {largest} from "../sizing/rules.js";
import type {AddressesOf} from "./addresses.js";
import type {ClusterOf} from "./cluster.js";
import type {FigureOf, WorkloadContext} from "./context.js";
import type {ControlPlaneOf} from "./control-plane.js";
import type {MetricsOf} from "./metrics.js";
import {average, gbInMB, gibInMB, powerOfTwo} from "./rules.js";
import type {VolumesOf} from "./volumes.js";

/** Something a workload cluster can pass: what it asks for, what was tested, published or stated, and the share. */
export interface WorkloadLimitOf<V = number> {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly class: LimitClass;
  readonly source: string;
  readonly demand: Estimate<V>;
  readonly capacity: V;
  /** Demand over capacity. */
  readonly used: Estimate<V>;
  /** Likely: ok below 0.7, tight up to 1, over above. */
  readonly status: "ok" | "tight" | "over";
}

interface Parts<V> {
  readonly cluster: ClusterOf<V>;
  readonly controlPlane: ControlPlaneOf<V>;
  readonly scheduler: {readonly throughput: FigureOf<V>};
  readonly addresses: AddressesOf<V>;
  readonly volumes: VolumesOf<V>;
  readonly metrics: MetricsOf<V>;
}

const TIGHT = 0.7;

/** Every limit of the cluster, the fullest first; ties go to hard ones, then to advice. */
export function workloadLimits<V>(parts: Parts<V>, context: WorkloadContext<V>): WorkloadLimitOf<V>[] {
  const {calculus} = context;
  const all = [...thresholds(parts, context), ...others(parts, context)].map((limit) => withUse(limit, context));
  const use = ({used}: WorkloadLimitOf<V>) => calculus.valueOf(used.likely);
  return all.sort((a, b) => use(b) - use(a) || limitClasses.indexOf(a.class) - limitClasses.indexOf(b.class));
}

type Limit<V> = Omit<WorkloadLimitOf<V>, "used" | "status">;

/** Kubernetes' published thresholds: what its tests reach, not where it stops. */
const tested = [
  ["cluster-nodes", "Nodes", "nodes"],
  ["cluster-pods", "Pods", "pods"],
  ["node-pods", "Pods of a node", "pods"],
  ["cluster-containers", "Containers", "containers"],
  ["cluster-namespaces", "Namespaces", "namespaces"],
  ["namespace-pods", "Pods of a namespace", "pods"],
  ["cluster-services", "Services", "services"],
  ["namespace-services", "Services of a namespace", "services"],
  ["service-endpoints", "Endpoints of a service", "endpoints"],
  ["namespace-deployments", "Deployments of a namespace", "deployments"],
  ["cluster-churn", "Pods that come or go", "pods/s"],
  ["type-objects", "Objects of the fullest type", "objects"],
  ["type-events", "Events", "events"],
  ["type-size", "Size of all pods", "MB"]
] as const;

function thresholds<V>(parts: Parts<V>, context: WorkloadContext<V>): Limit<V>[] {
  const {threshold, figure} = context;
  const demands = testedDemands(parts, context);
  const capacities: Readonly<Record<string, V>> = {
    "node-pods": parts.addresses.threshold.likely,
    "type-size": figure("Size of a type", "MB", gbInMB, threshold("type-size")).likely
  };
  return tested.map(([id, label, unit]) => ({
    id,
    label,
    unit,
    class: "advice",
    source: id === "cluster-containers" ? "k8s-large-clusters" : "k8s-slos",
    demand: demands[id],
    capacity: capacities[id] ?? threshold(id)
  }));
}

function testedDemands<V>({cluster, controlPlane, volumes}: Parts<V>, {figure}: WorkloadContext<V>) {
  const {nodes, pods, services, namespaces, deployments} = cluster;
  const spread = (label: string, unit: string, total: FigureOf<V>) => figure(label, unit, average, total, namespaces);
  return {
    "cluster-nodes": nodes,
    "cluster-pods": pods,
    "node-pods": cluster.podsPerNode,
    "cluster-containers": cluster.containers,
    "cluster-namespaces": namespaces,
    "namespace-pods": cluster.podsPerNamespace,
    "cluster-services": services,
    "namespace-services": spread("Services of a namespace", "services", services),
    "service-endpoints": cluster.podsPerService,
    "namespace-deployments": spread("Deployments of a namespace", "deployments", deployments),
    "cluster-churn": cluster.churn,
    "type-objects": figure("Objects of the fullest type", "objects", largest, pods, services, volumes.volumes),
    "type-events": controlPlane.events,
    "type-size": controlPlane.podsMB
  } satisfies Record<(typeof tested)[number][0], FigureOf<V>>;
}

/** Limits of etcd, of the addresses and of what S004 states. */
const further = [
  ["etcd-writes", "Writes to etcd", "writes/s", "advice", "S004"],
  ["etcd-database", "Database of etcd", "MB", "hard", "etcd-limits"],
  ["etcd-streams", "Watch streams in etcd", "streams", "advice", "S004"],
  ["scheduler", "Pods to schedule", "pods/s", "advice", "kube-scheduler"],
  ["node-addresses", "Pods that fit on a node", "pods", "hard", "kubernetes"],
  ["pod-range", "Ranges for nodes", "nodes", "hard", "kubernetes"],
  ["volumes", "Volumes", "volumes", "advice", "S004"],
  ["series", "Series of one Prometheus", "series", "advice", "robust-perception"]
] as const;

function others<V>(parts: Parts<V>, context: WorkloadContext<V>): Limit<V>[] {
  const {limit, value, figure} = context;
  const {cluster, controlPlane, scheduler, addresses, volumes, metrics} = parts;
  const quota = figure("Quota of etcd", "MB", gibInMB, limit("etcd-db")).likely;
  const uses: Readonly<Record<(typeof further)[number][0], readonly [FigureOf<V>, V]>> = {
    "etcd-writes": [controlPlane.writes, limit("etcd-writes")],
    "etcd-database": [controlPlane.database, quota],
    "etcd-streams": [controlPlane.streams, value("watch-streams")],
    scheduler: [cluster.churn, scheduler.throughput.low],
    "node-addresses": [cluster.podsPerNode, addresses.fit.likely],
    "pod-range": [cluster.nodes, mostNodes(parts, context).likely],
    volumes: [volumes.volumes, value("volumes")],
    series: [metrics.series, limit("series")]
  };
  return further.map(([id, label, unit, cls, source]) => {
    const [demand, capacity] = uses[id];
    return {id, label, unit, class: cls, source, demand, capacity};
  });
}

/** An automatic range is as large as the nodes need, and ends where the two prefixes are too far apart. */
function mostNodes<V>({addresses}: Parts<V>, {settings, value, figure}: WorkloadContext<V>): FigureOf<V> {
  return settings.podRange === "auto"
    ? figure("Nodes that the largest range holds", "nodes", powerOfTwo, value("range-bits"))
    : addresses.ranges;
}

function withUse<V>(limit: Limit<V>, {calculus, figure}: WorkloadContext<V>): WorkloadLimitOf<V> {
  const {low, likely, high} = figure(`${limit.label}, used`, "ratio", quotient, limit.demand, limit.capacity);
  const use = calculus.valueOf(likely);
  return {...limit, used: {low, likely, high}, status: use > 1 ? "over" : use >= TIGHT ? "tight" : "ok"};
}

/** The limits that are exceeded. */
export function overLimits(limits: readonly WorkloadLimitOf[]): readonly WorkloadLimitOf[] {
  return limits.filter(({status}) => status === "over");
}
