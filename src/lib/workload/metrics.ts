import {quotient} from "../rollout/rules.js";
import {kbToGB, samplesGB} from "../sizing/demand/rules.js";
import {ceilingOfRatio} from "../sizing/rules.js";
import type {ClusterOf} from "./cluster.js";
import type {WorkloadContext} from "./context.js";
import {sumOfTwoProducts} from "./rules.js";

/** Series, samples, disk and memory of the cluster's own Prometheus. */
export function metricsOf<V>({nodes, pods}: ClusterOf<V>, context: WorkloadContext<V>) {
  const {set, constant, demand, limit, figure} = context;
  const interval = set("scrapeInterval");
  const series = figure(
    "Series",
    "series",
    sumOfTwoProducts,
    pods,
    constant("series-per-pod"),
    nodes,
    demand("series-per-management-node")
  );
  return {
    series,
    samples: figure("Samples a second", "samples/s", quotient, series, interval),
    disk: figure("Disk", "GB", samplesGB, series, interval, set("retention"), demand("bytes-per-sample")),
    memory: figure("Memory", "GB", kbToGB, series, demand("prometheus-memory-per-series")),
    servers: figure("Prometheus servers", "servers", ceilingOfRatio, series, limit("series"))
  };
}

export type MetricsOf<V = number> = ReturnType<typeof metricsOf<V>>;
