import {rowById} from "../sizing/row-by-id.js";
import {ceilingOfRatio, product, sum} from "../sizing/rules.js";
import type {ClusterOf} from "./cluster.js";
import type {FigureOf, WorkloadContext} from "./context.js";
import {
  average,
  clusterWrites,
  databaseMB,
  etcdRequests,
  kbInMB,
  keptFor,
  objectsMB,
  sumOfTwoProducts
} from "./rules.js";

const CLASSES = "upstream/etcd-hardware-classes.csv";

/** API servers and etcd of the cluster. Source: S004's capacities; etcd's benchmark of watches and its hardware classes. */
export function controlPlaneOf<V>(cluster: ClusterOf<V>, context: WorkloadContext<V>) {
  const {setOr, set, value, figure} = context;
  const requests = setOr("requests", product, cluster.nodes, value("requests-per-node"));
  const apiServers = figure("API servers", "servers", ceilingOfRatio, requests, value("requests-per-api-server"));
  const writes = writesOf(cluster, context);
  return {
    requests,
    apiServers,
    etcdRequests: figure("Requests to etcd", "requests/s", etcdRequests, requests, writes, set("cacheHit")),
    writes,
    ...watchesOf(cluster, apiServers, context),
    ...storedOf(cluster, context),
    ...etcdClassOf(cluster, context)
  };
}

export type ControlPlaneOf<V = number> = ReturnType<typeof controlPlaneOf<V>>;

/** Clients watch the API servers, and those watch etcd: each type once. */
function watchesOf<V>(
  {nodes, pods}: ClusterOf<V>,
  apiServers: FigureOf<V>,
  {value, constant, figure}: WorkloadContext<V>
) {
  const [perNode, perPod] = [constant("watches-per-node"), constant("watches-per-pod")];
  const watches = figure("Watches of clients", "watches", sumOfTwoProducts, nodes, perNode, pods, perPod);
  const connections = figure("Connections to etcd", "connections", product, apiServers, value("etcd-connections"));
  const streams = figure("Watch streams in etcd", "streams", product, apiServers, constant("watched-types"));
  return {
    connections,
    watches,
    watchesPerServer: figure("Watches of clients at each API server", "watches", average, watches, apiServers),
    streams,
    etcdStreamMemory: figure(
      "Memory of etcd for connections and streams",
      "MB",
      sum,
      figure("Memory for connections", "MB", kbInMB, connections, value("connection-kb")),
      figure("Memory for streams", "MB", kbInMB, streams, value("stream-kb"))
    )
  };
}

function writesOf<V>({nodes, churn}: ClusterOf<V>, {settings, calculus, constant, demand, figure}: WorkloadContext<V>) {
  const none = calculus.input("w.ownEventsEtcd", "Events of a pod, in another etcd", "events", 0);
  return figure(
    "Writes to etcd",
    "writes/s",
    clusterWrites,
    nodes,
    demand("node-lease-writes"),
    constant("status-writes-per-node"),
    churn,
    constant("writes-per-pod"),
    settings.ownEventsEtcd ? none : constant("events-per-pod")
  );
}

function storedOf<V>({nodes, pods, churn}: ClusterOf<V>, context: WorkloadContext<V>) {
  const {settings, calculus, constant, value, demand, figure} = context;
  const events = figure("Events kept", "events", keptFor, churn, constant("events-per-pod"), value("event-hours"));
  const none = calculus.input("w.ownEventsEtcd", "Events in this etcd", "events", 0);
  const objects = figure(
    "Objects in etcd",
    "MB",
    objectsMB,
    pods,
    constant("pod-kb"),
    constant("other-share"),
    nodes,
    constant("node-kb"),
    settings.ownEventsEtcd ? none : events,
    constant("event-kb")
  );
  return {
    events,
    podsMB: figure("All pods in etcd", "MB", kbInMB, pods, constant("pod-kb")),
    database: figure("Database of etcd", "MB", databaseMB, objects, demand("bolt-factor"), demand("fragmentation"))
  };
}

/** The class whose example has as many nodes, or the largest one. */
function etcdClassOf<V>({nodes}: ClusterOf<V>, {tables, calculus, figure}: WorkloadContext<V>) {
  const {etcdClasses} = tables.catalog;
  const many = calculus.valueOf(nodes.likely);
  const id = (etcdClasses.find(({exampleNodes}) => exampleNodes >= many) ?? etcdClasses.at(-1))?.id ?? "";
  const row = rowById(etcdClasses, id, CLASSES);
  const cell = (label: string, unit: string, column: "vcpu" | "memoryGiB" | "concurrentIops") =>
    figure(label, unit, sum, calculus.cell(CLASSES, row, column));
  return {
    etcdVcpu: cell("vCPU of an etcd member", "vCPU", "vcpu"),
    etcdMemory: cell("Memory of an etcd member", "GiB", "memoryGiB"),
    etcdIops: cell("Concurrent IOPS of an etcd member", "IOPS", "concurrentIops")
  };
}
