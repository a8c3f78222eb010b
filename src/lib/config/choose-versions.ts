import {minorOf} from "../catalog/compare-versions.js";
import type {ConfigTables} from "../catalog/tables.js";
import type {Scenario} from "../scenario/fields.js";
import {componentOf, hasOwnVersion, versionOf} from "../sizing/demand/manager-defaults.js";
import type {ConfigVersions} from "./config-file.js";

/** What runs beside Cluster API, and whose version is no part of the scenario. */
export const chosenComponents = ["etcd", "kubernetes"] as const;
export type ChosenComponent = (typeof chosenComponents)[number];

/** The versions that are chosen; the newest where they are not. */
export type ChosenVersions = Readonly<Partial<Record<ChosenComponent, string>>>;

/** The versions that can be chosen of a component, the oldest first. */
export function versionsToChoose({configVersions}: ConfigTables, component: ChosenComponent): string[] {
  const rows = configVersions.filter((row) => row.component === component);
  return rows.sort((a, b) => a.rank - b.rank).map(({version}) => version);
}

/** The version of a component unless one is chosen: the newest Kubernetes, and the etcd that its kubeadm installs. */
export function defaultVersion(tables: ConfigTables, component: ChosenComponent, chosen: ChosenVersions): string {
  const newest = versionsToChoose(tables, component).at(-1) ?? "";
  if (component !== "etcd") return newest;
  const kubernetes = chosen.kubernetes ?? defaultVersion(tables, "kubernetes", chosen);
  return etcdOf(tables, kubernetes)?.etcd ?? newest;
}

/** The row of a Kubernetes version, which names the etcd that its kubeadm installs. */
export function etcdOf({configVersions}: ConfigTables, kubernetes: string) {
  return configVersions.find(({component, version}) => component === "kubernetes" && version === kubernetes);
}

/** What is wrong with a version, or undefined: "must be one of v3.4, v3.5, got "v9"". */
export function versionProblem(tables: ConfigTables, component: ChosenComponent, version: string): string | undefined {
  const known = versionsToChoose(tables, component);
  return known.includes(version) ? undefined : `must be one of ${known.join(", ")}, got ${JSON.stringify(version)}`;
}

/** Cluster API and the provider at the scenario's versions, etcd and Kubernetes at the chosen ones. */
export function versionsFor(scenario: Scenario, chosen: ChosenVersions, tables: ConfigTables): ConfigVersions {
  const infrastructure = componentOf("infrastructure", scenario);
  const provider = infrastructure && hasOwnVersion(infrastructure) ? versionOf(infrastructure, scenario) : "";
  const operator = infrastructure === "capm3" ? operatorVersion(tables, provider) : undefined;
  return {
    capi: scenario.capiVersion,
    provider,
    ...(infrastructure ? {infrastructure} : {}),
    ...(operator ? {bmo: operator} : {}),
    etcd: chosen.etcd ?? defaultVersion(tables, "etcd", chosen),
    kubernetes: chosen.kubernetes ?? defaultVersion(tables, "kubernetes", chosen)
  };
}

/** The minor of the Bare Metal Operator that a minor of CAPM3 is built with. */
export function operatorVersion({operators}: Pick<ConfigTables, "operators">, capm3: string): string | undefined {
  return operators.find((row) => row.capm3 === minorOf(capm3))?.bmo;
}
