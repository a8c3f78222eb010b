import {isMinor} from "../catalog/compare-versions.js";
import {hasOwnVersion} from "../sizing/demand/manager-defaults.js";
import type {ConfigFile, ConfigVersions} from "./config-file.js";
import type {TunedManager} from "./controllers.js";
import {componentsFile} from "./kustomizations.js";
import {folderOf} from "./manager-patches.js";

const providers: Readonly<Partial<Record<TunedManager["component"], readonly [flag: string, name: string]>>> = {
  core: ["--core", "cluster-api"],
  kcp: ["--control-plane", "kubeadm"],
  cabpk: ["--bootstrap", "kubeadm"],
  capx: ["--infrastructure", "nutanix"],
  capm3: ["--infrastructure", "metal3"],
  capa: ["--infrastructure", "aws"],
  capg: ["--infrastructure", "gcp"],
  capz: ["--infrastructure", "azure"],
  capim: ["--infrastructure", "in-memory"],
  capd: ["--infrastructure", "docker"]
};

/** The Bare Metal Operator is no provider of clusterctl: its manifests are built from its repository. */
const OPERATOR = "https://github.com/metal3-io/baremetal-operator/config";

/** A product whose version the caller names, as an argument of the script. */
interface Product {
  readonly variable: "capi" | "provider" | "operator";
  readonly called: string;
  readonly version: string;
}

/** Writes the manifests that the patches work on, at patch versions that the caller names. */
export function fetchComponents(managers: readonly TunedManager[], versions: ConfigVersions): ConfigFile {
  const products = productsOf(managers, versions);
  const usage = ["./fetch-components.sh", ...products.map(({version}) => patchOf(version))].join(" ");
  const named = products.map(({called, version}) => `${version} of ${called}`).join(" and ");
  return {
    path: "controllers/fetch-components.sh",
    language: "shell",
    text: [
      "#!/usr/bin/env bash",
      `# Fetches the manifests of the managers with clusterctl: ${usage}`,
      "set -euo pipefail",
      'cd "$(dirname "$0")"',
      "",
      ...products.map(
        ({variable, called, version}, index) =>
          `${variable}=\${${index + 1}:?"the version of ${called}: ${patchOf(version)}, its newest patch"}`
      ),
      "",
      ...managers.map(fetchLine),
      ""
    ].join("\n"),
    about: `Fetches the manifests that the patches work on. Name the newest patch of ${named}: flags are only known to exist there. clusterctl takes the variables of the manifests, such as the address of the provider, from the environment.`,
    values: []
  };
}

function productsOf(managers: readonly TunedManager[], {capi}: ConfigVersions): Product[] {
  const provider = managers.find(({component}) => hasOwnVersion(component));
  const operator = managers.find(({component}) => component === "bmo");
  return [
    {variable: "capi", called: "Cluster API", version: capi},
    ...(provider ? [{variable: "provider", called: "the provider", version: provider.version} as const] : []),
    ...(operator ? [{variable: "operator", called: "the Bare Metal Operator", version: operator.version} as const] : [])
  ];
}

/** Flags are known at the newest patch of a minor; its first may lack some, as v0.3.0 of the Bare Metal Operator. */
const patchOf = (version: string) => (isMinor(version) ? `${version}.x` : version);

function fetchLine(manager: TunedManager): string {
  const file = `${folderOf(manager)}/${componentsFile(manager)}`;
  if (manager.component === "bmo") return `kubectl kustomize "${OPERATOR}?ref=$operator" >${file}`;
  const [flag = "", name = ""] = providers[manager.component] ?? [];
  const version = hasOwnVersion(manager.component) ? "$provider" : "$capi";
  return `clusterctl generate provider ${flag} "${name}:${version}" --write-to ${file}`;
}
