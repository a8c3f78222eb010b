import type {Demand} from "../sizing/plan.js";
import type {ConfigFile, ConfigValue} from "./config-file.js";
import {CLUSTER_LABEL} from "./dashboard.js";
import type {FleetContext} from "./fleet-context.js";
import {OBJECT_STORE} from "./object-store.js";
import {PROMETHEUS_ACCOUNT} from "./prometheus-access.js";
import {MONITORING, monitoringLabels} from "./prometheus-rule.js";
import {sitesOf} from "./sites.js";
import {toYaml} from "./to-yaml.js";
import {usesThanos} from "./uses-thanos.js";

const REPLICAS = 2;
const MIB_PER_GB = 953.674;

/** A Prometheus for each management cluster, with its sidecar, the labels that name it and the sizes of its series. */
export function prometheusFiles(context: FleetContext): ConfigFile[] {
  return sitesOf(context.plan).flatMap((site, index) => {
    const demand = context.plan.demand.managementClusters[index];
    if (!demand) return [];
    const externalLabels = {region: site.regionSlug, [CLUSTER_LABEL]: site.id};
    return [
      {
        path: `${site.path}/prometheus.yaml`,
        language: "yaml" as const,
        text: toYaml(prometheus(externalLabels, demand, context)),
        about: aboutOf(site.id, context),
        values: valuesOf(demand, context)
      }
    ];
  });
}

function aboutOf(id: string, {plan}: FleetContext): string {
  const operated = `Prometheus of ${id}, ${REPLICAS} replicas, for the Prometheus operator; it runs as the ServiceAccount of monitoring/prometheus-access.yaml.`;
  return usesThanos(plan)
    ? `${operated} Its sidecar takes blocks of two hours to the object store, by the Secret ${OBJECT_STORE.secret} of thanos/object-store.yaml, which this cluster needs as well. The operator sets the block sizes for that.`
    : `${operated} A plan of this size needs no Thanos.`;
}

function prometheus(externalLabels: Readonly<Record<string, string>>, demand: Demand, context: FleetContext): object {
  const {scrapeSeconds, prometheusRetentionDays} = context.plan.scenario;
  const selector = {matchLabels: monitoringLabels};
  return {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "Prometheus",
    metadata: {name: "management", namespace: MONITORING},
    spec: {
      replicas: REPLICAS,
      serviceAccountName: PROMETHEUS_ACCOUNT,
      externalLabels,
      replicaExternalLabelName: "prometheus_replica",
      scrapeInterval: `${scrapeSeconds}s`,
      retention: `${prometheusRetentionDays}d`,
      ruleSelector: selector,
      podMonitorSelector: selector,
      podMonitorNamespaceSelector: {},
      serviceMonitorSelector: {},
      serviceMonitorNamespaceSelector: {},
      resources: {
        requests: {
          cpu: `${millicores(demand.prometheusCores.likely)}m`,
          memory: mebibytes(demand.prometheusMemoryGB.likely)
        },
        limits: {memory: mebibytes(demand.prometheusMemoryGB.high)}
      },
      storage: {volumeClaimTemplate: {spec: {resources: {requests: {storage: gigabytes(demand)}}}}},
      ...(usesThanos(context.plan)
        ? {thanos: {objectStorageConfig: {name: OBJECT_STORE.secret, key: OBJECT_STORE.key}}}
        : {})
    }
  };
}

const millicores = (cores: number) => Math.max(100, Math.ceil(cores * 10) * 100);
const mebibytes = (gb: number) => `${Math.max(512, Math.ceil((gb * MIB_PER_GB) / 64) * 64)}Mi`;
const gigabytes = ({prometheusDiskGB}: Demand) => `${Math.max(10, Math.ceil(prometheusDiskGB.high))}G`;

function valuesOf(demand: Demand, {plan}: FleetContext): ConfigValue[] {
  const {scrapeSeconds, prometheusRetentionDays} = plan.scenario;
  const own = {component: "prometheus", default: null, isDefault: false, source: "headroom"} as const;
  const path = `demand.managementClusters.${demand.id}`;
  const ofDemand = (
    name: string,
    value: string,
    key: "prometheusMemoryGB" | "prometheusDiskGB",
    level: "likely" | "high"
  ) => ({
    ...own,
    name,
    value,
    why: `The ${level === "high" ? "high" : "likely"} estimate of the plan, rounded up`,
    explain: `${path}.${key}.${level}`
  });
  const ofScenario = (name: string, value: string, key: string) => ({
    ...own,
    name,
    value,
    why: "As in the scenario",
    explain: `scenario.${key}`
  });
  return [
    ofScenario("scrapeInterval", `${scrapeSeconds}s`, "scrapeSeconds"),
    ofScenario("retention", `${prometheusRetentionDays}d`, "prometheusRetentionDays"),
    ofDemand("resources.requests.memory", mebibytes(demand.prometheusMemoryGB.likely), "prometheusMemoryGB", "likely"),
    ofDemand("resources.limits.memory", mebibytes(demand.prometheusMemoryGB.high), "prometheusMemoryGB", "high"),
    ofDemand("storage", gigabytes(demand), "prometheusDiskGB", "high")
  ];
}
