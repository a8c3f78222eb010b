import {readData} from "../src/data/read-data.js";
import {loadConfigTables} from "../src/lib/catalog/load-config-tables.js";
import type {ConfigContext} from "../src/lib/config/config-context.js";
import type {ConfigVersions} from "../src/lib/config/config-file.js";
import type {ScenarioInput} from "../src/lib/scenario/fields.js";
import {capiVersions, newestVersions, type providers, providerVersions} from "../src/lib/scenario/fields.js";
import {plan} from "../src/lib/sizing/plan.js";
import {catalog, reference} from "./library.js";

/** The flag catalogue, read once for all tests of a file. */
export const tables = loadConfigTables(readData, {catalog, reference});

const versionsOf = (component: "etcd" | "kubernetes") =>
  tables.configVersions.filter((row) => row.component === component).map(({version}) => version);
export const etcdVersions = versionsOf("etcd");
export const kubernetesVersions = versionsOf("kubernetes");

/** The etcd that kubeadm of a Kubernetes version installs. */
const etcdWith = (kubernetes: string) =>
  tables.configVersions.find((row) => row.component === "kubernetes" && row.version === kubernetes)?.etcd ?? "";
const newestKubernetes = kubernetesVersions.at(-1) ?? "";

export const newest: ConfigVersions = {
  capi: capiVersions.at(-1) ?? "",
  provider: newestVersions.nutanix ?? "",
  etcd: etcdWith(newestKubernetes),
  kubernetes: newestKubernetes
};

/** The managers of providers at the newest versions. */
export const infrastructures = {
  nutanix: "capx",
  aws: "capa",
  gcp: "capg",
  azure: "capz",
  metal3: "capm3",
  "in-memory": "capd"
} as const;

/** What the generators read, for a scenario and versions; those of the provider and of etcd follow unless given. */
export function contextFor(scenario: ScenarioInput, versions: Partial<ConfigVersions> = {}): ConfigContext {
  const {provider: name = "nutanix"} = scenario;
  const capi = versions.capi ?? newest.capi;
  const provider = versions.provider ?? newestVersions[name] ?? "";
  const isOld = name === "in-memory" && Number(capi.split(".")[1]) < 10;
  const operator = tables.operators.find(({capm3}) => name === "metal3" && capm3 === provider);
  const chosen: ConfigVersions = {
    ...newest,
    provider,
    infrastructure: isOld ? "capim" : infrastructures[name],
    ...(operator ? {bmo: operator.bmo} : {}),
    etcd: etcdWith(versions.kubernetes ?? newestKubernetes),
    ...versions
  };
  return {plan: plan(scenario, catalog), catalog, tables, versions: chosen};
}

/** Every version of the catalogue at least once, the oldest of all together and the newest of all together. */
export function allVersions(provider: (typeof providers)[number]): ConfigVersions[] {
  const lists = [capiVersions, providerVersions[provider] ?? [""], etcdVersions, kubernetesVersions];
  const length = Math.max(...lists.map((list) => list.length));
  const at = (list: readonly string[], index: number) => list[Math.min(index, list.length - 1)] ?? "";
  return Array.from({length}, (_, index) => {
    const [capi = "", ofProvider = "", etcd = "", kubernetes = ""] = lists.map((list) => at(list, index));
    return {capi, provider: ofProvider, etcd, kubernetes};
  });
}
