import type {ConfigFile} from "./config-file.js";
import type {Site} from "./sites.js";
import {toYaml} from "./to-yaml.js";

const NAME = "management-clusters";
const NAMESPACE = "argocd";
const REPOSITORY = "https://git.example.com/fleet.git";
const RETRIES = 5;

/** An AppProject and an ApplicationSet with one Application for each management cluster. */
export function applicationSetFiles(sites: readonly Site[]): ConfigFile[] {
  const destinations = sites.map(({id}) => ({name: id, namespace: "*"}));
  return [
    {
      path: "argo-cd/project.yaml",
      language: "yaml",
      text: toYaml({
        apiVersion: "argoproj.io/v1alpha1",
        kind: "AppProject",
        metadata: {name: NAME, namespace: NAMESPACE},
        spec: {
          description: "What management clusters get from the fleet repository",
          sourceRepos: [REPOSITORY],
          destinations,
          clusterResourceWhitelist: [{group: "*", kind: "*"}]
        }
      }),
      about: "The project of the ApplicationSet, which Argo CD asks for: only this repository, only these clusters.",
      values: []
    },
    {
      path: "argo-cd/application-set.yaml",
      language: "yaml",
      text: toYaml(applicationSet(sites)),
      about:
        "One Application for each management cluster. Put the address of your repository in. Deleting it leaves the clusters as they are, and nothing is pruned by itself: a Cluster object that vanishes takes its machines along.",
      values: []
    }
  ];
}

function applicationSet(sites: readonly Site[]): object {
  const elements = sites.map(({id, regionSlug, path}) => ({name: id, region: regionSlug, path}));
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "ApplicationSet",
    metadata: {name: NAME, namespace: NAMESPACE},
    spec: {
      goTemplate: true,
      goTemplateOptions: ["missingkey=error"],
      generators: [{list: {elements}}],
      syncPolicy: {preserveResourcesOnDeletion: true},
      template: {
        metadata: {name: "fleet-{{.name}}", labels: {region: "{{.region}}"}},
        spec: {
          project: NAME,
          source: {repoURL: REPOSITORY, targetRevision: "main", path: "{{.path}}"},
          destination: {name: "{{.name}}", namespace: "monitoring"},
          syncPolicy: {
            automated: {prune: false, selfHeal: true},
            syncOptions: ["CreateNamespace=true", "ServerSideApply=true"],
            retry: {limit: RETRIES, backoff: {duration: "30s", factor: 2, maxDuration: "10m"}}
          }
        }
      }
    }
  };
}
