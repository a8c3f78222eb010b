import {applicationSetFiles} from "./application-set.js";
import type {ConfigFile} from "./config-file.js";
import {CLUSTER_LABEL} from "./dashboard.js";
import type {FleetContext} from "./fleet-context.js";
import {shardNamespace} from "./shard-names.js";
import {type Site, sitesOf} from "./sites.js";
import {toYaml} from "./to-yaml.js";
import {usesThanos} from "./uses-thanos.js";

const header = {apiVersion: "kustomize.config.k8s.io/v1beta1", kind: "Kustomization"};
export const CLUSTERS = "fleet-clusters";

/**
 * The output as a repository that Argo CD follows: what all management clusters share once, then a folder for each
 * region and in it one for each management cluster. Source: S001's GitOps tree.
 */
export function gitopsFiles(context: FleetContext): ConfigFile[] {
  const sites = sitesOf(context.plan);
  return [
    ...applicationSetFiles(sites),
    ...sharedFiles(),
    ...sites.flatMap((site) => siteFiles(site, context)),
    readme(sites, context)
  ];
}

/** Namespaces for clusters: one for each shard, or one for all. */
export function clusterNamespaces({plan}: Pick<FleetContext, "plan">): string[] {
  const {shards} = plan.management;
  return shards > 1 ? Array.from({length: shards}, (_, index) => shardNamespace(index + 1)) : [CLUSTERS];
}

function sharedFiles(): ConfigFile[] {
  return [
    kustomization("priority", ["cluster-api.yaml"], "Priority of Cluster API in the API server."),
    kustomization("policies", ["../priority", "../monitoring"], "What every management cluster gets.")
  ];
}

function siteFiles(site: Site, context: FleetContext): ConfigFile[] {
  const up = "../../..";
  const namespaces = clusterNamespaces(context);
  return [
    kustomization(site.path, [`${up}/policies`, "prometheus.yaml", "clusters"], `Management cluster ${site.id}.`),
    kustomization(
      `${site.path}/clusters`,
      ["namespaces.yaml"],
      `Workload clusters of ${site.id}: add their files here.`
    ),
    {
      path: `${site.path}/clusters/namespaces.yaml`,
      language: "yaml",
      text: toYaml(...namespaces.map((name) => namespaceOf(name, site))),
      about: `Namespaces for the clusters of ${site.id}.`,
      values: []
    }
  ];
}

function namespaceOf(name: string, site: Site): object {
  const labels = {"cluster-region": site.regionSlug, [CLUSTER_LABEL.replace("_", "-")]: site.id};
  return {apiVersion: "v1", kind: "Namespace", metadata: {name, labels}};
}

function kustomization(folder: string, resources: readonly string[], about: string): ConfigFile {
  const text = toYaml({...header, resources});
  return {path: `${folder}/kustomization.yaml`, language: "yaml", text, about, values: []};
}

function readme(sites: readonly Site[], {plan}: FleetContext): ConfigFile {
  const afar = plan.management.regions.filter(({managementClusters}) => managementClusters === 0);
  return {
    path: "README.md",
    language: "markdown",
    text: [
      "# Fleet repository",
      "",
      "Commit this folder as a repository and put its address into `argo-cd/application-set.yaml`. Each management cluster is registered in Argo CD under its name below.",
      "",
      "| folder | for |",
      "|---|---|",
      "| `controllers`, `shards`, `kubeadm`, `etcd`, `scheduler` | setting up a management cluster, by hand or by a pipeline; Argo CD does not apply them |",
      "| `priority`, `monitoring`, `policies` | every management cluster |",
      "| `clusters`, `clusterclass` | templates of workload clusters, filled in with `clusterctl generate yaml --from` |",
      ...(usesThanos(plan) ? ["| `thanos` | the cluster that keeps the metrics of all |"] : []),
      "| `scale-test` | a test of the management cluster before it is used |",
      ...sites.map(
        ({path, region, id, clusters}) => `| \`${path}\` | ${id} in ${region}, ${clusters} workload clusters |`
      ),
      "",
      ...afar.map(({name, managedFrom}) => `Clusters in ${name} are managed from ${managedFrom}.`),
      ...(afar.length ? [""] : [])
    ].join("\n"),
    about: "What lies where, and which folder belongs to which management cluster.",
    values: []
  };
}
