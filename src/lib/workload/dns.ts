import {ceilingOfRatio, product} from "../sizing/rules.js";
import type {ClusterOf} from "./cluster.js";
import type {WorkloadContext} from "./context.js";
import {atLeast, byNodesAndCores, dnsMemory} from "./rules.js";

/** CoreDNS replicas by S004's rule, by what CoreDNS measured, and by nodes and cores. */
export function dnsOf<V>({nodes, pods, services}: ClusterOf<V>, {set, setOr, value, figure}: WorkloadContext<V>) {
  const queries = setOr("dnsQueries", product, pods, value("dns-queries-per-pod"));
  const each = value("dns-per-replica");
  const replicas = figure("CoreDNS replicas", "replicas", atLeast, value("dns-replicas"), queries, each);
  return {
    queries,
    replicas,
    capacity: figure("Queries they answer", "queries/s", product, replicas, each),
    internal: figure("Replicas, all queries internal", "replicas", ceilingOfRatio, queries, value("dns-internal")),
    external: figure("Replicas, all queries external", "replicas", ceilingOfRatio, queries, value("dns-external")),
    byNodes: figure(
      "Replicas by nodes and cores",
      "replicas",
      byNodesAndCores,
      nodes,
      value("dns-nodes-per-replica"),
      set("cores"),
      value("dns-cores-per-replica")
    ),
    memory: figure(
      "Memory of a replica",
      "MB",
      dnsMemory,
      pods,
      services,
      value("dns-memory-per-object"),
      value("dns-memory-base")
    )
  };
}
