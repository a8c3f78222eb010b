import {formatNumber} from "../format.js";
import type {ClusterOf} from "./cluster.js";
import type {WorkloadTables} from "./context.js";

/** A range somebody measured or tested, and that this cluster leaves. */
export interface Beyond {
  readonly id: string;
  readonly message: string;
  readonly source: string;
}

/** What this cluster asks of figures beyond the range they were measured over. */
export function beyondMeasured({nodes, pods}: ClusterOf, {catalog, reference}: WorkloadTables): Beyond[] {
  const tested = (id: string) => reference.kubernetesThresholds.find((row) => row.id === id)?.value ?? 0;
  const constant = (id: string) => reference.workloadConstants.find((row) => row.id === id)?.likely ?? 0;
  const etcdNodes = Math.max(...catalog.etcdClasses.map(({exampleNodes}) => exampleNodes));
  const ranges: readonly [string, string, string, number, number][] = [
    ["nodes", "nodes", "Kubernetes tests whole clusters of", nodes.likely, tested("cluster-nodes")],
    ["pods", "pods", "Kubernetes tests whole clusters of", pods.likely, tested("cluster-pods")],
    ["dns-memory", "pods", "CoreDNS measured its memory with", pods.likely, constant("pods-at-churn")],
    ["etcd-class", "nodes", "etcd's hardware examples end with", nodes.likely, etcdNodes],
    ["autoscaler", "nodes", "Cluster Autoscaler says how fast it is for", nodes.likely, constant("autoscaler-nodes")]
  ];
  const sources: Readonly<Record<string, string>> = {
    "dns-memory": "coredns-scaling",
    "etcd-class": "etcd-hardware",
    autoscaler: "cluster-autoscaler"
  };
  return ranges
    .filter(([, , , asked, measured]) => asked > measured)
    .map(([id, unit, who, asked, measured]) => ({
      id,
      message: `${who} up to ${formatNumber(measured)} ${unit}; this one has ${formatNumber(asked)}`,
      source: sources[id] ?? "k8s-slos"
    }));
}
