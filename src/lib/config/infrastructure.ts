import {compareVersions, minorOf} from "../catalog/compare-versions.js";
import type {InfrastructureRow} from "../catalog/flag-schemas.js";
import type {ConfigContext} from "./config-context.js";
import {infrastructureSpecs} from "./infrastructure-specs.js";

/** What a provider needs to make a cluster and its machines; ${NAMES} are filled in by clusterctl. */
export interface Infrastructure {
  readonly row: InfrastructureRow;
  readonly clusterSpec: object;
  readonly machineSpec: (role: "control-plane" | "worker") => object;
  /** Objects that the cluster refers to beside its own kinds. */
  readonly others: readonly object[];
  /** What has to be installed or filled in beside the template. */
  readonly note: string;
}

/** The provider's kinds at the versions; undefined where it has none, as in-memory before v1.5. */
export function infrastructureOf({plan, tables, versions}: Pick<ConfigContext, "plan" | "tables" | "versions">) {
  const {provider} = plan.scenario;
  const row = tables.infrastructure.find(
    (one) => one.provider === provider && holds(one, one.by === "capi" ? versions.capi : versions.provider)
  );
  const found = row && infrastructureSpecs[row.clusterKind];
  return row && found ? {row, ...found} : undefined;
}

/** A provider whose versions the catalogue does not follow is taken at its newest. */
function holds({since, until}: InfrastructureRow, version: string): boolean {
  if (version === "") return until === null;
  const minor = minorOf(version);
  return compareVersions(since, minor) <= 0 && (until === null || compareVersions(minor, until) <= 0);
}
