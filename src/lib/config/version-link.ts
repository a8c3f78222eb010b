import type {ConfigTables} from "../catalog/tables.js";
import {besideName, isBeside, keyBeside} from "../scenario/beside.js";
import {
  type ChosenComponent,
  type ChosenVersions,
  chosenComponents,
  defaultVersion,
  versionProblem
} from "./choose-versions.js";

/** The versions of a link, with one sentence for everything that could not be used as it stands. */
export interface VersionsFromLink {
  readonly chosen: ChosenVersions;
  readonly problems: readonly string[];
}

const instead: Readonly<Record<ChosenComponent, string>> = {
  etcd: "the one that kubeadm installs",
  kubernetes: "the newest"
};

/** Reads the page's own parameters of a query, c.etcd and c.kubernetes; never throws. */
export function parseVersions(query: string, tables: ConfigTables): VersionsFromLink {
  const chosen: Partial<Record<ChosenComponent, string>> = {};
  const problems: string[] = [];
  for (const [name, version] of new URLSearchParams(query)) {
    if (!isBeside(name, "configuration")) continue;
    const component = chosenComponents.find((known) => known === keyBeside("configuration", name));
    const problem = component && versionProblem(tables, component, short(version));
    if (!component) problems.push(`${JSON.stringify(short(name))} is no version to choose and was ignored`);
    else if (component in chosen) problems.push(`${name} is there twice; the first one is used`);
    else if (problem) problems.push(`${name} ${problem}; ${instead[component]} is used`);
    else chosen[component] = version;
  }
  return {chosen, problems};
}

/** Writes what differs from the default, without a question mark: "c.etcd=v3.5&c.kubernetes=v1.34", or "". */
export function formatVersions(chosen: ChosenVersions, tables: ConfigTables): string {
  return chosenComponents
    .filter(
      (component) => chosen[component] !== undefined && chosen[component] !== defaultVersion(tables, component, chosen)
    )
    .map((component) => `${besideName("configuration", component)}=${chosen[component]}`)
    .join("&");
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 37)}...` : text);
