import {compareVersions, hasReached, isMinor, minorOf} from "./compare-versions.js";
import type {CapiDefault} from "./reference-schemas.js";
import type {Catalog} from "./tables.js";
import type {CapiComponent, CapiSetting} from "./vocabulary.js";

/**
 * The default of a manager at a version of its product, null where nothing limits on the client's side, undefined
 * where the version has no such setting. Core, control plane and bootstrap go by the version of Cluster API. A minor
 * such as v1.7 stands for its newest patch.
 */
export function defaultOf(
  catalog: Pick<Catalog, "capiDefaults">,
  component: CapiComponent,
  what: CapiSetting,
  version: string,
  reconciler = ""
): number | null | undefined {
  return defaultRow(catalog, component, what, version, reconciler)?.value;
}

const found = new WeakMap<readonly CapiDefault[], Map<string, CapiDefault | undefined>>();

/** The row defaultOf() reads, which names the flag and the evidence; each is searched for once. */
export function defaultRow(
  {capiDefaults}: Pick<Catalog, "capiDefaults">,
  component: CapiComponent,
  what: CapiSetting,
  version: string,
  reconciler = ""
): CapiDefault | undefined {
  const known = found.get(capiDefaults) ?? new Map<string, CapiDefault | undefined>();
  found.set(capiDefaults, known);
  const key = `${component} ${what} ${version} ${reconciler}`;
  if (!known.has(key)) {
    const isIt = (row: CapiDefault) =>
      row.component === component && row.what === what && row.reconciler === reconciler && holdsAt(row, version);
    known.set(key, capiDefaults.find(isIt));
  }
  return known.get(key);
}

/** Whether a default holds at a version. */
export function holdsAt({since, until}: CapiDefault, version: string): boolean {
  return hasReached(version, since) && (until === null || !isAfter(version, until));
}

/** A minor stands for its newest patch, so that it lies after a patch of its own. */
function isAfter(version: string, until: string): boolean {
  if (isMinor(until)) return compareVersions(minorOf(version), until) > 0;
  return isMinor(version) ? compareVersions(version, minorOf(until)) >= 0 : compareVersions(version, until) > 0;
}
