import {readData} from "../src/data/read-data.js";
import {loadConfigTables} from "../src/lib/catalog/load-config-tables.js";
import type {ConfigContext} from "../src/lib/config/config-context.js";
import type {ConfigVersions} from "../src/lib/config/config-file.js";
import type {ScenarioInput} from "../src/lib/scenario/fields.js";
import {capiVersions, newestVersions, providerVersions} from "../src/lib/scenario/fields.js";
import {plan} from "../src/lib/sizing/plan.js";
import {catalog, reference} from "./library.js";

/** The flag catalogue, read once for all tests of a file. */
export const tables = loadConfigTables(readData, {catalog, reference});

const versionsOf = (component: "etcd" | "kubernetes") =>
  tables.configVersions.filter((row) => row.component === component).map(({version}) => version);
export const etcdVersions = versionsOf("etcd");
export const kubernetesVersions = versionsOf("kubernetes");

export const newest: ConfigVersions = {
  capi: capiVersions.at(-1) ?? "",
  provider: newestVersions.nutanix ?? "",
  etcd: etcdVersions.at(-1) ?? "",
  kubernetes: kubernetesVersions.at(-1) ?? ""
};

/** What the generators read, for a scenario and versions. */
export function contextFor(scenario: ScenarioInput, versions: Partial<ConfigVersions> = {}): ConfigContext {
  return {plan: plan(scenario, catalog), catalog, tables, versions: {...newest, ...versions}};
}

/** Every version of the catalogue at least once, the oldest of all together and the newest of all together. */
export function allVersions(provider: "nutanix" | "metal3" | "aws"): ConfigVersions[] {
  const lists = [capiVersions, providerVersions[provider] ?? [""], etcdVersions, kubernetesVersions];
  const length = Math.max(...lists.map((list) => list.length));
  const at = (list: readonly string[], index: number) => list[Math.min(index, list.length - 1)] ?? "";
  return Array.from({length}, (_, index) => {
    const [capi = "", ofProvider = "", etcd = "", kubernetes = ""] = lists.map((list) => at(list, index));
    return {capi, provider: ofProvider, etcd, kubernetes};
  });
}
