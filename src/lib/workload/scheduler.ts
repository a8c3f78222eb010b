import {smallest, sum} from "../sizing/rules.js";
import type {ClusterOf} from "./cluster.js";
import {inverted, type WorkloadContext} from "./context.js";
import {minutesFor, nodesScored, podsPerSecond} from "./rules.js";

/** How fast pods find their nodes: by the benchmark, by the scheduler's calls, by etcd's writes. */
export function schedulerOf<V>({nodes, pods}: ClusterOf<V>, {set, value, constant, limit, figure}: WorkloadContext<V>) {
  const benchmark = value("scheduler-benchmark");
  const byCalls = set("schedulerCalls");
  const byEtcd = figure(
    "Pods a second that etcd takes",
    "pods/s",
    podsPerSecond,
    limit("etcd-writes"),
    inverted(constant("writes-per-pod"))
  );
  const throughput = figure("Pods scheduled a second", "pods/s", smallest, benchmark, byCalls, byEtcd);
  return {
    looksAt: figure(
      "Nodes looked at for a pod",
      "nodes",
      nodesScored,
      nodes,
      value("score-base"),
      value("score-nodes"),
      value("score-least"),
      value("score-least-nodes")
    ),
    benchmark: figure("Pods a second in the benchmark", "pods/s", sum, benchmark),
    byCalls: figure("Pods a second by the scheduler's calls", "pods/s", sum, byCalls),
    byEtcd,
    throughput,
    allPods: figure("Time to schedule every pod anew", "min", minutesFor, pods, inverted(throughput))
  };
}
