import {compareVersions, minorOf} from "../catalog/compare-versions.js";
import type {ClusterctlRow} from "../catalog/layout-schemas.js";
import type {Catalog} from "../catalog/tables.js";

/** The client limit of clusterctl at a minor version, which stands for its newest patch. */
export function clusterctlLimit(version: string, {clusterctl}: Catalog): ClusterctlRow {
  const row = clusterctl.findLast(({since}) => compareVersions(minorOf(since), version) <= 0) ?? clusterctl[0];
  if (!row) throw new Error("layouts/clusterctl.csv: no rows");
  return row;
}
