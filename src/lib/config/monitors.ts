import type {ConfigFile, ConfigValue} from "./config-file.js";
import type {FleetContext} from "./fleet-context.js";
import {type ShippedManager, shippedManagers} from "./manager-of.js";
import {MONITORING, monitoringLabels} from "./prometheus-rule.js";
import {accessFile, serviceAccount} from "./rbac.js";
import {managerNamespace} from "./shard-names.js";
import {toYaml} from "./to-yaml.js";

const ACCOUNT = "headroom-metrics";
/** The label by which every manager's pods and Services are told from others in their namespace. */
const LABEL = "control-plane";
/** The port of the health checks, which every manager's pod declares. */
const HEALTH_PORT = "healthz";
/** What the operator takes by default, which no interval may be shorter than. */
const TIMEOUT_SECONDS = 10;

/** Monitors of the managers that serve metrics outside their pods, with a token that may read them. */
export function monitorFiles(context: FleetContext): ConfigFile[] {
  const reached = shippedManagers(context).filter(({row}) => row.metricsBy !== "nothing");
  const byService = reached.filter(({row}) => row.metricsBy === "service");
  const byPod = reached.filter(({row}) => row.metricsBy === "pod");
  const isOpen = ({row}: ShippedManager) => row.metricsAuth === "none";
  return [
    tokenFile(),
    ...podMonitor(
      byPod.filter((manager) => !isOpen(manager)),
      context
    ),
    ...byPod.filter(isOpen).map((manager) => openMonitor(manager, context)),
    ...byService.map((manager) => serviceMonitor(manager, context))
  ];
}

function tokenFile(): ConfigFile {
  const account = {name: ACCOUNT, namespace: MONITORING};
  const tokenMetadata = {...account, annotations: {"kubernetes.io/service-account.name": ACCOUNT}};
  return accessFile("token", {
    role: ACCOUNT,
    account,
    before: [
      serviceAccount(account),
      {apiVersion: "v1", kind: "Secret", type: "kubernetes.io/service-account-token", metadata: tokenMetadata}
    ],
    rules: [{nonResourceURLs: ["/metrics"], verbs: ["get"]}],
    about: "A token that may read /metrics and nothing else: the managers ask the API server who reads them."
  });
}

/** One monitor for all managers whose pods declare the same port. */
function podMonitor(managers: readonly ShippedManager[], context: FleetContext): ConfigFile[] {
  const [first] = managers;
  if (!first) return [];
  const interval = scrapeInterval(context);
  const values = [...new Set(managers.map(({row}) => row.podLabel))];
  return [
    {
      path: "monitoring/pod-monitor.yaml",
      language: "yaml",
      text: toYaml({
        ...monitorHeader("PodMonitor", "cluster-api-managers"),
        spec: {
          namespaceSelector: {matchNames: namespacesOf(managers, context)},
          selector: {matchExpressions: [{key: LABEL, operator: "In", values}]},
          podMetricsEndpoints: [{port: first.row.metricsPort, ...endpointOf(interval)}]
        }
      }),
      about: "Metrics of the managers that ship no Service for them. Their certificates are self-signed.",
      values: [interval]
    }
  ];
}

/** A manager that serves metrics to anybody, on a port that its pod does not declare: found by another one. */
function openMonitor(manager: ShippedManager, context: FleetContext): ConfigFile {
  const {row} = manager;
  const interval = scrapeInterval(context);
  const {interval: every, scrapeTimeout, path} = endpointOf(interval);
  const address = {sourceLabels: ["__meta_kubernetes_pod_ip"], targetLabel: "__address__"};
  const relabelings = [{...address, replacement: `$1:${row.metricsPort}`}];
  return {
    path: `monitoring/${manager.component}-pod-monitor.yaml`,
    language: "yaml",
    text: toYaml({
      ...monitorHeader("PodMonitor", row.deployment),
      spec: {
        namespaceSelector: {matchNames: namespacesOf([manager], context)},
        selector: {matchLabels: {[LABEL]: row.podLabel}},
        podMetricsEndpoints: [{port: HEALTH_PORT, path, scheme: "http", interval: every, scrapeTimeout, relabelings}]
      }
    }),
    about: `Metrics of ${row.deployment}, which serves them to anybody on port ${row.metricsPort}. Its pod does not declare the port: Prometheus finds the pod by the port of its health checks.`,
    values: [interval]
  };
}

function serviceMonitor(manager: ShippedManager, context: FleetContext): ConfigFile {
  const {row} = manager;
  const interval = scrapeInterval(context);
  return {
    path: "monitoring/service-monitor.yaml",
    language: "yaml",
    text: toYaml({
      ...monitorHeader("ServiceMonitor", row.deployment),
      spec: {
        namespaceSelector: {matchNames: namespacesOf([manager], context)},
        selector: {matchLabels: {[LABEL]: row.podLabel}},
        endpoints: [{port: row.metricsPort, ...endpointOf(interval)}]
      }
    }),
    about: `Metrics of ${row.deployment}, by the Service that it ships. Its certificate is self-signed.`,
    values: [interval]
  };
}

/** Where managers run: as shipped, and those of the shards beside it. */
function namespacesOf(managers: readonly ShippedManager[], {plan}: FleetContext): string[] {
  const shards = managers.some(({row}) => row.shardable) && plan.management.shards > 1 ? plan.management.shards : 0;
  const ofShards = Array.from({length: shards}, (_, index) => managerNamespace(index + 1));
  return [...new Set([...managers.map(({row}) => row.namespace), ...ofShards])];
}

/** The head of a monitor that the Prometheus of the plan finds. */
export function monitorHeader(kind: "PodMonitor" | "ServiceMonitor", name: string) {
  return {
    apiVersion: "monitoring.coreos.com/v1",
    kind,
    metadata: {name, namespace: MONITORING, labels: monitoringLabels}
  };
}

/** The timeout of a scrape, such as "10s": never longer than its interval, which the operator refuses. */
export function timeoutOf({value}: Pick<ConfigValue, "value">): string {
  return `${Math.min(TIMEOUT_SECONDS, Number.parseInt(String(value), 10))}s`;
}

function endpointOf(interval: ConfigValue) {
  return {
    path: "/metrics",
    scheme: "https",
    interval: interval.value,
    scrapeTimeout: timeoutOf(interval),
    authorization: {credentials: {name: ACCOUNT, key: "token"}},
    tlsConfig: {insecureSkipVerify: true}
  };
}

/** How often metrics are read, in whole seconds. */
export function scrapeInterval({plan}: FleetContext): ConfigValue {
  return {
    name: "interval",
    component: "prometheus",
    value: `${plan.scenario.scrapeSeconds}s`,
    default: null,
    isDefault: false,
    why: "The scrape interval of the scenario",
    source: "headroom",
    explain: "scenario.scrapeSeconds"
  };
}
