import type {Addon} from "../catalog/flag-schemas.js";
import {addonValues} from "./addon-values.js";
import type {ConfigContext} from "./config-context.js";
import type {ConfigFile} from "./config-file.js";
import {templateYaml} from "./template-yaml.js";
import {variable} from "./variable.js";

const PATH = "clusters/addons.yaml";

/** What clusters of the plan's provider need beside their machines: network plugin, cloud controller manager, CSI driver. */
export function addonsOf({plan, tables}: Pick<ConfigContext, "plan" | "tables">): Addon[] {
  return tables.addons.filter(({provider}) => provider === plan.scenario.provider);
}

/** Labels of a Cluster by which charts select it: {cni: "calico"}. */
export function addonLabels(addons: readonly Addon[]): Readonly<Record<string, string>> {
  return Object.fromEntries(addons.flatMap(({addon, label}) => (label ? [[addon, label]] : [])));
}

/** Lines of comments for the head of a template: what has to be installed, and by what. */
export function addonLines(addons: readonly Addon[]): string {
  const lines = addons.map(({addon, name, by, note}) => {
    const how = {HelmChartProxy: `, by the HelmChartProxy in ${PATH}`, yourself: ": yours to install", nothing: ""}[by];
    return `# ${addon}: ${name}${how}. ${note}.`;
  });
  return ["# What the cluster needs beside its machines:", ...lines, ""].join("\n");
}

/** The charts of the clusters, applied by Cluster API's add-on provider for Helm; no file where there are none. */
export function addonFiles(context: ConfigContext): ConfigFile[] {
  const charts = addonsOf(context).filter(({by}) => by === "HelmChartProxy");
  if (!charts.length) return [];
  const files = charts.map((row) => ({row, ...addonValues(row, context)}));
  const where = context.plan.management.shards > 1 ? "the namespace of each shard" : "the namespace of the clusters";
  return [
    {
      path: PATH,
      language: "yaml",
      text: templateYaml(...files.map(({row, text}) => chartProxy(row, text))),
      about: `Charts for the clusters of the templates, selected by their labels: ${charts.map(({name}) => name).join(", ")}. Cluster API Add-on Provider Helm installs them: clusterctl init --addon helm, then fill in the versions of the charts with clusterctl generate yaml --from and apply it in ${where}.`,
      values: files.flatMap(({values}) => values)
    }
  ];
}

/** Source: cluster-api-addon-provider-helm v0.6.4, api/v1alpha1/helmchartproxy_types.go. */
function chartProxy({addon, label, repo, chart, release, namespace, versionVariable}: Addon, valuesTemplate: string) {
  return {
    apiVersion: "addons.cluster.x-k8s.io/v1alpha1",
    kind: "HelmChartProxy",
    metadata: {name: release},
    spec: {
      clusterSelector: {matchLabels: {[addon]: label}},
      repoURL: repo,
      chartName: chart,
      version: variable(versionVariable),
      releaseName: release,
      namespace,
      valuesTemplate
    }
  };
}
