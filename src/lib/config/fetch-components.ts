import type {ConfigFile, ConfigVersions} from "./config-file.js";
import type {TunedManager} from "./controllers.js";
import {componentsFile} from "./kustomizations.js";
import {folderOf} from "./manager-patches.js";

const providers: Readonly<Partial<Record<TunedManager["component"], readonly [flag: string, name: string]>>> = {
  core: ["--core", "cluster-api"],
  kcp: ["--control-plane", "kubeadm"],
  cabpk: ["--bootstrap", "kubeadm"],
  capx: ["--infrastructure", "nutanix"],
  capm3: ["--infrastructure", "metal3"]
};

/** Writes the manifests that the patches work on, at patch versions that the caller names. */
export function fetchComponents(managers: readonly TunedManager[], versions: ConfigVersions): ConfigFile {
  const ofProvider = managers.find(({manager}) => manager === "infrastructure");
  const usage = `./fetch-components.sh ${patchOf(versions.capi)}${ofProvider ? ` ${patchOf(ofProvider.version)}` : ""}`;
  return {
    path: "controllers/fetch-components.sh",
    language: "shell",
    text: [
      "#!/usr/bin/env bash",
      `# Fetches the manifests of the managers with clusterctl: ${usage}`,
      "set -euo pipefail",
      'cd "$(dirname "$0")"',
      "",
      `capi=\${1:?"the version of Cluster API, such as ${patchOf(versions.capi)}"}`,
      ...(ofProvider ? [`provider=\${2:?"the version of the provider, such as ${patchOf(ofProvider.version)}"}`] : []),
      "",
      ...managers.map(fetchLine),
      ""
    ].join("\n"),
    about: `Fetches the manifests that the patches work on. Name a patch version of ${versions.capi}${ofProvider ? ` and of ${ofProvider.version} of the provider` : ""}: flags are only known to exist in these minors. clusterctl takes the variables of the manifests, such as the address of the provider, from the environment.`,
    values: []
  };
}

const patchOf = (version: string) => (/^v\d+\.\d+$/.test(version) ? `${version}.0` : version);

function fetchLine(manager: TunedManager): string {
  const [flag = "", name = ""] = providers[manager.component] ?? [];
  const version = manager.manager === "infrastructure" ? "$provider" : "$capi";
  const file = `${folderOf(manager)}/${componentsFile(manager)}`;
  return `clusterctl generate provider ${flag} "${name}:${version}" --write-to ${file}`;
}
