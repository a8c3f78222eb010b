import type {ConfigComponent} from "../catalog/flag-vocabulary.js";
import {hasOwnVersion, isOfProvider} from "../sizing/demand/manager-defaults.js";
import type {ConfigVersions} from "./config-file.js";

/** Held to the catalogue by a test. */
export const NEWEST_THANOS = "v0.42";
export const NEWEST_STATE_METRICS = "v2.20";

/** The version that counts for a component; undefined where none is given, as for the manager of another provider. */
export function componentVersion(component: ConfigComponent, versions: ConfigVersions): string | undefined {
  if (isOfProvider(component)) {
    const {infrastructure, provider, capi} = versions;
    if (infrastructure !== undefined && infrastructure !== component) return undefined;
    return hasOwnVersion(component) ? provider || undefined : capi;
  }
  if (component === "core" || component === "kcp" || component === "cabpk") return versions.capi;
  if (component === "bmo") return versions.bmo || undefined;
  if (component.startsWith("thanos-")) return versions.thanos ?? NEWEST_THANOS;
  if (component === "kube-state-metrics") return NEWEST_STATE_METRICS;
  if (component === "cluster") return versions.capi;
  return component === "etcd" ? versions.etcd : versions.kubernetes;
}
