import {hasReached} from "../catalog/compare-versions.js";
import type {ConfigFile, ConfigValue} from "./config-file.js";
import type {FleetContext} from "./fleet-context.js";
import {type ShippedManager, shippedManagers} from "./manager-of.js";
import {MONITORING, monitoringLabels} from "./prometheus-rule.js";
import {accessFile, serviceAccount} from "./rbac.js";
import {managerNamespace} from "./shard-names.js";
import {toYaml} from "./to-yaml.js";

const ACCOUNT = "headroom-metrics";
/** What the operator takes by default, which no interval may be shorter than. */
const TIMEOUT_SECONDS = 10;

/** Since when the pods of a manager serve metrics to others; before, only inside the pod (config/manager at both tags). */
const servesSince: Readonly<Partial<Record<ShippedManager["component"], string>>> = {
  core: "v1.6",
  kcp: "v1.6",
  cabpk: "v1.6",
  capm3: "v1.6"
};

/** Monitors of the managers with a token that may read metrics; CAPX has a Service, the others are read pod by pod. */
export function monitorFiles(context: FleetContext): ConfigFile[] {
  const managers = shippedManagers(context);
  const byPod = managers.filter(({component, version}) => {
    const since = servesSince[component];
    return since !== undefined && hasReached(version, since);
  });
  const capx = managers.find(({component}) => component === "capx");
  return [
    tokenFile(),
    ...(byPod.length ? [podMonitor(byPod, context)] : []),
    ...(capx ? [serviceMonitor(capx, context)] : [])
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

function podMonitor(managers: readonly ShippedManager[], context: FleetContext): ConfigFile {
  const {shards} = context.plan.management;
  const ofShards = shards > 1 ? Array.from({length: shards}, (_, index) => managerNamespace(index + 1)) : [];
  const interval = scrapeInterval(context);
  return {
    path: "monitoring/pod-monitor.yaml",
    language: "yaml",
    text: toYaml({
      ...monitorHeader("PodMonitor", "cluster-api-managers"),
      spec: {
        namespaceSelector: {matchNames: [...managers.map(({row}) => row.namespace), ...ofShards]},
        selector: {matchLabels: {"control-plane": "controller-manager"}},
        podMetricsEndpoints: [{port: "metrics", ...endpointOf(interval)}]
      }
    }),
    about: "Metrics of the managers that ship no Service for them. Their certificates are self-signed.",
    values: [interval]
  };
}

function serviceMonitor({row}: ShippedManager, context: FleetContext): ConfigFile {
  const interval = scrapeInterval(context);
  return {
    path: "monitoring/service-monitor.yaml",
    language: "yaml",
    text: toYaml({
      ...monitorHeader("ServiceMonitor", row.deployment),
      spec: {
        namespaceSelector: {matchNames: [row.namespace]},
        selector: {matchLabels: {"control-plane": "controller-manager"}},
        endpoints: [{port: "https", ...endpointOf(interval)}]
      }
    }),
    about: "Metrics of CAPX, by the Service that it ships.",
    values: [interval]
  };
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
