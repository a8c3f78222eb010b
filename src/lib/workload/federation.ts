import {product} from "../sizing/rules.js";
import type {ClusterOf} from "./cluster.js";
import type {WorkloadContext} from "./context.js";

/** Nodes and pods of so many clusters like this one. Source: Karmada's test of 100 clusters. */
export function federationOf<V>({nodes, pods}: ClusterOf<V>, {set, figure}: WorkloadContext<V>) {
  return {
    nodes: figure("Nodes of all members", "nodes", product, set("members"), nodes),
    pods: figure("Pods of all members", "pods", product, set("members"), pods)
  };
}
