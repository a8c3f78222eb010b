import type {ConfigFile} from "./config-file.js";
import type {TunedManager} from "./controllers.js";
import {argumentPath, folderOf, resourcePath} from "./manager-patches.js";
import {changedOf} from "./setting.js";
import {toYaml} from "./to-yaml.js";

const header = {apiVersion: "kustomize.config.k8s.io/v1beta1", kind: "Kustomization"};

/** One kustomization for the managers that can be sharded, one for those that cannot, and one over both. */
export function kustomizations(managers: readonly TunedManager[]): ConfigFile[] {
  const folders = [...new Set(managers.map(folderOf))];
  return [
    {
      path: "controllers/kustomization.yaml",
      language: "yaml",
      text: toYaml({...header, resources: folders}),
      about: "All managers: kubectl apply -k controllers, after fetch-components.sh.",
      values: []
    },
    ...folders.map((folder) =>
      folderKustomization(
        folder,
        managers.filter((manager) => folderOf(manager) === folder)
      )
    )
  ];
}

function folderKustomization(folder: string, managers: readonly TunedManager[]): ConfigFile {
  const document = {
    ...header,
    resources: managers.map(componentsFile),
    patches: managers.flatMap((manager) => {
      const paths = [...(changedOf(manager.settings).length ? [argumentPath(manager)] : []), resourcePath(manager)];
      return paths.map((path) => ({path: path.split("/").at(-1), target: targetOf(manager)}));
    })
  };
  return {
    path: `controllers/${folder}/kustomization.yaml`,
    language: "yaml",
    text: toYaml(document),
    about: `Patches ${managers.map(({row}) => row.deployment).join(", ")} in the manifests that fetch-components.sh puts beside it.`,
    values: []
  };
}

/** The Deployment of a manager as the target of a patch. */
export function targetOf({row}: Pick<TunedManager, "row">) {
  return {group: "apps", version: "v1", kind: "Deployment", name: row.deployment, namespace: row.namespace};
}

/** The manifests of a manager as its project ships them, beside the kustomization. */
export const componentsFile = ({component}: Pick<TunedManager, "component">) => `${component}-components.yaml`;
