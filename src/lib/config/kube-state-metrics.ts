import type {ConfigFile, ConfigValue} from "./config-file.js";
import type {FleetContext} from "./fleet-context.js";
import {monitorHeader, scrapeInterval, timeoutOf} from "./monitors.js";
import {MONITORING, monitoringLabels} from "./prometheus-rule.js";
import {accessFile} from "./rbac.js";
import {setting} from "./setting.js";
import {apiVersionOf, stateConfiguration, stateMetricsOf} from "./state-metrics.js";
import {toYaml} from "./to-yaml.js";

/** Deployment, container and ServiceAccount have this name as shipped, and the Service bears it as a label. */
const NAME = "kube-state-metrics";
const CONFIG = "headroom-state-metrics";
const [FOLDER, FILE] = ["/etc/headroom", "cluster-api.yaml"];
const VOLUME = "cluster-api-metrics";

/** Ports of its Service by the Helm chart, and by the manifests of the project. */
const PORTS = ["http", "http-metrics"];

/**
 * What kube-state-metrics needs for the metrics of Cluster API's objects: their definition, the right to read the
 * objects, and a monitor that keeps their labels.
 */
export function stateMetricsFiles(context: FleetContext): ConfigFile[] {
  return [definitions(context), access(context), monitor(context)];
}

/** The values by which the Helm chart mounts the definitions; no object of a cluster. */
export function stateMetricsValues(context: FleetContext): ConfigFile {
  const flag = setting(context, {
    component: "kube-state-metrics",
    name: "--custom-resource-state-config-file",
    value: `${FOLDER}/${FILE}`,
    why: "Where the ConfigMap is mounted",
    source: "kube-state-metrics"
  });
  return {
    path: "monitoring/kube-state-metrics-values.yaml",
    language: "yaml",
    text: toYaml({
      extraArgs: [`${flag.name}=${flag.value}`],
      volumes: [{name: VOLUME, configMap: {name: CONFIG}}],
      volumeMounts: [{name: VOLUME, mountPath: FOLDER, readOnly: true}]
    }),
    about: `Values of the chart of kube-state-metrics: helm upgrade --install ${NAME} ${NAME} --repo https://prometheus-community.github.io/helm-charts --namespace ${MONITORING} --values kube-state-metrics-values.yaml. Below kube-prometheus-stack they stand under ${NAME}.`,
    values: [flag]
  };
}

function definitions(context: FleetContext): ConfigFile {
  const metrics = stateMetricsOf(context);
  const metadata = {name: CONFIG, namespace: MONITORING, labels: monitoringLabels};
  const data = {[FILE]: toYaml(stateConfiguration(context))};
  return {
    path: "monitoring/kube-state-metrics-config.yaml",
    language: "yaml",
    text: toYaml({apiVersion: "v1", kind: "ConfigMap", metadata, data}),
    about: `Defines ${metrics.length} metrics of Cluster API's objects: those that the alerts, the dashboard and the queries ask for. Cluster API publishes a longer one (config/metrics in its repository) with conditions and owners, of which the plan counts the series; use one of the two, as kube-state-metrics takes each kind once.`,
    values: [apiVersionValue(context)]
  };
}

function apiVersionValue(context: FleetContext): ConfigValue {
  return {
    name: "groupVersionKind.version",
    component: "kube-state-metrics",
    value: apiVersionOf(context),
    default: null,
    isDefault: false,
    why: `The newest that Cluster API ${context.versions.capi} serves`,
    source: "capi"
  };
}

function access(context: FleetContext): ConfigFile {
  const metrics = stateMetricsOf(context);
  const groups = [...new Set(metrics.map(({group}) => group))];
  const verbs = ["list", "watch"];
  const resourcesOf = (group: string) => [
    ...new Set(metrics.filter((one) => one.group === group).map(({resource}) => resource))
  ];
  return accessFile("kube-state-metrics-access", {
    role: CONFIG,
    account: {name: NAME, namespace: MONITORING},
    rules: [
      ...groups.map((group) => ({apiGroups: [group], resources: resourcesOf(group), verbs})),
      {apiGroups: ["apiextensions.k8s.io"], resources: ["customresourcedefinitions"], verbs}
    ],
    about: `Lets ${NAME}, by the ServiceAccount of that name in ${MONITORING}, read the objects that it counts, and find their definitions.`
  });
}

function monitor(context: FleetContext): ConfigFile {
  const interval = scrapeInterval(context);
  const endpoint = {
    path: "/metrics",
    interval: interval.value,
    scrapeTimeout: timeoutOf(interval),
    honorLabels: true
  };
  return {
    path: "monitoring/kube-state-metrics-monitor.yaml",
    language: "yaml",
    text: toYaml({
      ...monitorHeader("ServiceMonitor", NAME),
      spec: {
        namespaceSelector: {matchNames: [MONITORING]},
        selector: {matchLabels: {"app.kubernetes.io/name": NAME}},
        endpoints: PORTS.map((port) => ({port, ...endpoint}))
      }
    }),
    about: `Metrics of ${NAME}, with the namespaces that they are about and not its own: alerts on namespaces need that. Leave it out where the stack brings a monitor along; the port is ${PORTS.join(" or ")}, by how it was installed.`,
    values: [interval]
  };
}
