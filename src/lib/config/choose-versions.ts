import type {ConfigTables} from "../catalog/tables.js";
import {newestVersions, type Scenario} from "../scenario/fields.js";
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

/** The newest version of a component. */
export function newestToChoose(tables: ConfigTables, component: ChosenComponent): string {
  return versionsToChoose(tables, component).at(-1) ?? "";
}

/** What is wrong with a version, or undefined: "must be one of v3.4, v3.5, got "v9"". */
export function versionProblem(tables: ConfigTables, component: ChosenComponent, version: string): string | undefined {
  const known = versionsToChoose(tables, component);
  return known.includes(version) ? undefined : `must be one of ${known.join(", ")}, got ${JSON.stringify(version)}`;
}

/** Cluster API and the provider at the scenario's versions, etcd and Kubernetes at the chosen ones. */
export function versionsFor(scenario: Scenario, chosen: ChosenVersions, tables: ConfigTables): ConfigVersions {
  const {capiVersion, provider, providerVersion} = scenario;
  return {
    capi: capiVersion,
    provider: (providerVersion === "newest" ? newestVersions[provider] : providerVersion) ?? "",
    etcd: chosen.etcd ?? newestToChoose(tables, "etcd"),
    kubernetes: chosen.kubernetes ?? newestToChoose(tables, "kubernetes")
  };
}
