import {apiServerSettings} from "./api-server-settings.js";
import type {ConfigContext} from "./config-context.js";
import type {ConfigFile} from "./config-file.js";
import {argumentOf, changedOf} from "./setting.js";
import {toYaml} from "./to-yaml.js";

/** The flags of the API server as a patch of kubeadm, for control planes that exist already. */
export function apiServerFiles(context: ConfigContext): ConfigFile[] {
  const values = apiServerSettings(context);
  const operations = changedOf(values).map((value) => ({
    op: "add",
    path: "/spec/containers/0/command/-",
    value: argumentOf(value)
  }));
  return [
    {
      path: "kubeadm/patches/kube-apiserver0+json.yaml",
      language: "yaml",
      text: toYaml(operations),
      about:
        "Flags of the API server for control planes that exist: kubeadm upgrade node --patches kubeadm/patches. Use it or the extraArgs of the ClusterConfiguration, not both.",
      values
    }
  ];
}
