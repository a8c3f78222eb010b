import {type ConfigContext, configRule} from "./config-context.js";
import type {ConfigFile, ConfigValue} from "./config-file.js";
import {newestApiVersion} from "./newest-api-version.js";
import {changedOf, setting} from "./setting.js";
import {toYaml} from "./to-yaml.js";

const KUBECONFIG = "/etc/kubernetes/scheduler.conf";

/**
 * A KubeSchedulerConfiguration for a cluster of so many nodes: the largest management cluster unless told otherwise.
 * Below a thousand nodes every default stands.
 */
export function schedulerFiles(context: ConfigContext, nodes = managementNodes(context)): ConfigFile[] {
  const values = [...clientSettings(nodes, context), scoring(nodes, context)];
  const at = (name: string) => changedOf(values).find((value) => value.name === name)?.value;
  const [qps, burst] = [at("clientConnection.qps"), at("clientConnection.burst")];
  const share = at("percentageOfNodesToScore");
  const document = {
    apiVersion: newestApiVersion(context.tables, "kube-scheduler", context.versions.kubernetes),
    kind: "KubeSchedulerConfiguration",
    clientConnection: {
      kubeconfig: KUBECONFIG,
      ...(qps === undefined ? {} : {qps}),
      ...(burst === undefined ? {} : {burst})
    },
    ...(share === undefined ? {} : {percentageOfNodesToScore: share})
  };
  return [
    {
      path: "scheduler/kube-scheduler-config.yaml",
      language: "yaml",
      text: toYaml(document),
      about:
        `For a cluster of ${nodes} nodes, by --config of the scheduler. ${share === undefined ? "All else is the default: the file is not needed." : ""}`.trim(),
      values
    }
  ];
}

/** Nodes of the largest management cluster. */
function managementNodes({plan}: ConfigContext): number {
  const {largestManagementCluster: id} = plan.ladder;
  return plan.bill
    .filter(({managementCluster}) => managementCluster === id)
    .reduce((sum, {nodes}) => sum + nodes.plan, 0);
}

function clientSettings(nodes: number, context: ConfigContext): ConfigValue[] {
  const from = configRule(context, "scheduler-large-cluster");
  const isLarge = nodes >= from;
  const make = (name: string, metric: string, given: number) =>
    setting(context, {
      component: "kube-scheduler",
      name,
      value: isLarge ? guideValue(metric, context) : given,
      why: isLarge
        ? `The guide's value from ${from} nodes on; as a flag it is deprecated and ignored beside --config`
        : `The default: the guide tunes the scheduler from ${from} nodes on, and this cluster has ${nodes}`,
      source: isLarge ? "S001" : "kube-scheduler"
    });
  return [make("clientConnection.qps", "kube-api-qps", 50), make("clientConnection.burst", "kube-api-burst", 100)];
}

function scoring(nodes: number, context: ConfigContext): ConfigValue {
  const isLarge = nodes >= configRule(context, "scheduler-large-cluster");
  const why = isLarge
    ? "The guide's value; 0 would let the scheduler choose between 5 and 50 % by the number of nodes"
    : `The default: with ${nodes} nodes ${nodes > 100 ? "the scheduler chooses well itself" : "it has no effect, since 100 are always scored"}`;
  return setting(context, {
    component: "kube-scheduler",
    name: "percentageOfNodesToScore",
    value: isLarge ? guideValue("percentageOfNodesToScore", context) : 0,
    why,
    source: isLarge ? "S001" : "kube-scheduler"
  });
}

function guideValue(metric: string, {catalog}: ConfigContext): number {
  const row = catalog.settings.find((one) => one.component === "kube-scheduler" && one.metric === metric);
  if (!row) throw new Error(`guide/settings.csv: no ${metric} of kube-scheduler`);
  return row.value;
}
