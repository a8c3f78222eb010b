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
function thresholds<V>({cluster, controlPlane, addresses, volumes}: Parts<V>, context: WorkloadContext<V>): Limit<V>[] {
  const {threshold, figure} = context;
  const spread = (label: string, unit: string, total: FigureOf<V>) =>
    figure(label, unit, average, total, cluster.namespaces);
  const limit = (id: string, label: string, unit: string, demand: Estimate<V>, capacity = threshold(id)): Limit<V> => ({
    id,
    label,
    unit,
    class: "advice",
    source: id === "cluster-containers" ? "k8s-large-clusters" : "k8s-slos",
    demand,
    capacity
  });
  const {pods, services} = cluster;
  const fullest = figure("Objects of the fullest type", "objects", largest, pods, services, volumes.volumes);
  return [
    limit("cluster-nodes", "Nodes", "nodes", cluster.nodes),
    limit("cluster-pods", "Pods", "pods", pods),
    limit("node-pods", "Pods of a node", "pods", cluster.podsPerNode, addresses.threshold.likely),
    limit("cluster-containers", "Containers", "containers", cluster.containers),
    limit("cluster-namespaces", "Namespaces", "namespaces", cluster.namespaces),
    limit("namespace-pods", "Pods of a namespace", "pods", cluster.podsPerNamespace),
    limit("cluster-services", "Services", "services", services),
    limit(
      "namespace-services",
      "Services of a namespace",
      "services",
      spread("Services of a namespace", "services", services)
    ),
    limit("service-endpoints", "Endpoints of a service", "endpoints", cluster.podsPerService),
    limit(
      "namespace-deployments",
      "Deployments of a namespace",
      "deployments",
      spread("Deployments of a namespace", "deployments", cluster.deployments)
    ),
    limit("cluster-churn", "Pods that come or go", "pods/s", cluster.churn),
    limit("type-objects", "Objects of a type", "objects", fullest),
    limit("type-events", "Events", "events", controlPlane.events),
    limit(
      "type-size",
      "Size of all pods",
      "MB",
      controlPlane.podsMB,
      figure("Size of a type", "MB", gbInMB, threshold("type-size")).likely
    )
  ];
}

/** Limits of etcd, of the addresses and of what S004 states. */
function others<V>(parts: Parts<V>, context: WorkloadContext<V>): Limit<V>[] {
  const {limit, value, figure} = context;
  const {cluster, controlPlane, scheduler, addresses, volumes, metrics} = parts;
  const quota = figure("Quota of etcd", "MB", gibInMB, limit("etcd-db")).likely;
  const one = (
    id: string,
    label: string,
    unit: string,
    cls: LimitClass,
    source: string,
    demand: Estimate<V>,
    capacity: V
  ): Limit<V> => ({id, label, unit, class: cls, source, demand, capacity});
  return [
    one("etcd-writes", "Writes to etcd", "writes/s", "advice", "S004", controlPlane.writes, limit("etcd-writes")),
    one("etcd-database", "Database of etcd", "MB", "hard", "etcd-limits", controlPlane.database, quota),
    one(
      "etcd-streams",
      "Watch streams in etcd",
      "streams",
      "advice",
      "S004",
      controlPlane.streams,
      value("watch-streams")
    ),
    one("scheduler", "Pods to schedule", "pods/s", "advice", "kube-scheduler", cluster.churn, scheduler.throughput.low),
    one(
      "node-addresses",
      "Pods that fit on a node",
      "pods",
      "hard",
      "kubernetes",
      cluster.podsPerNode,
      addresses.fit.likely
    ),
    one(
      "pod-range",
      "Ranges for nodes",
      "nodes",
      "hard",
      "kubernetes",
      cluster.nodes,
      mostNodes(parts, context).likely
    ),
    one("volumes", "Volumes", "volumes", "advice", "S004", volumes.volumes, value("volumes")),
    one("series", "Series of one Prometheus", "series", "advice", "robust-perception", metrics.series, limit("series"))
  ];
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

/** How many limits were passed, in words a page can count. */
export function overLimits(limits: readonly WorkloadLimitOf[]): readonly WorkloadLimitOf[] {
  return limits.filter(({status}) => status === "over");
}
