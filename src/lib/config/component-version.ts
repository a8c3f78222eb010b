import type {ConfigComponent} from "../catalog/flag-vocabulary.js";
import type {ConfigVersions} from "./config-file.js";

/** The version that counts for a component; undefined where none is given, as for the Bare Metal Operator. */
export function componentVersion(component: ConfigComponent, versions: ConfigVersions): string | undefined {
  if (component === "core" || component === "kcp" || component === "cabpk") return versions.capi;
  if (component === "capx" || component === "capm3") return versions.provider || undefined;
  if (component === "bmo") return undefined;
  return component === "etcd" ? versions.etcd : versions.kubernetes;
}
