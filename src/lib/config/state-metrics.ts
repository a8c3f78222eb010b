import {compareVersions, minorOf} from "../catalog/compare-versions.js";
import type {StateMetric} from "../catalog/flag-schemas.js";
import type {ConfigContext} from "./config-context.js";
import {newestApiVersion} from "./newest-api-version.js";

/** The metrics of Cluster API's objects that a version of it has the fields for. */
export function stateMetricsOf({tables, versions}: Pick<ConfigContext, "tables" | "versions">): StateMetric[] {
  const minor = minorOf(versions.capi);
  return tables.stateMetrics.filter(
    ({since, until}) => compareVersions(since, minor) <= 0 && (until === null || compareVersions(minor, until) <= 0)
  );
}

/**
 * What kube-state-metrics reads by --custom-resource-state-config-file: one entry for each kind, as it takes no kind
 * twice, in the newest API version that Cluster API serves. Source: kube-state-metrics, pkg/customresourcestate.
 */
export function stateConfiguration(context: Pick<ConfigContext, "tables" | "versions">): object {
  const metrics = stateMetricsOf(context);
  const objects = [...new Set(metrics.map(({object}) => object))];
  return {
    kind: "CustomResourceStateMetrics",
    spec: {
      resources: objects.map((object) =>
        resourceOf(
          metrics.filter((metric) => metric.object === object),
          apiVersionOf(context)
        )
      )
    }
  };
}

/** The version of Cluster API's own groups, such as v1beta2. */
export function apiVersionOf({tables, versions}: Pick<ConfigContext, "tables" | "versions">): string {
  return newestApiVersion(tables, "cluster", versions.capi).split("/")[1] ?? "";
}

function resourceOf(metrics: readonly StateMetric[], version: string): object {
  const {group = "", object = "", resource = ""} = metrics[0] ?? {};
  const prefix = prefixOf(object);
  return {
    groupVersionKind: {group, version, kind: object},
    resourcePlural: resource,
    metricNamePrefix: prefix,
    labelsFromPath: {name: ["metadata", "name"], namespace: ["metadata", "namespace"]},
    metrics: metrics.map((metric) => ({
      name: metric.metric.slice(prefix.length + 1),
      help: metric.help,
      ...generatorOf(metric)
    }))
  };
}

/** What the names of a kind's metrics begin with. */
const prefixOf = (object: string) => `capi_${object.toLowerCase()}`;

/** An Info is made of its own labels; those of the other types are added to each of their series. */
function generatorOf({type, path, labels, states}: StateMetric): object {
  const labelsFromPath = Object.fromEntries(labels.map(labelOf));
  const beside = labels.length ? {labelsFromPath} : {};
  if (type === "Info") return {each: {type, info: {labelsFromPath}}};
  if (type === "Gauge") return {...beside, each: {type, gauge: {path: path.split(".")}}};
  return {...beside, each: {type, stateSet: {labelName: path.split(".").at(-1), path: path.split("."), list: states}}};
}

function labelOf(label: string): readonly [string, readonly string[]] {
  const [name = "", path = ""] = label.split("=");
  return [name, path.split(".")];
}
