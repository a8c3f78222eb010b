import {formatNumber} from "../format.js";
import {fields} from "../scenario/fields.js";
import {optionText} from "../scenario/shown-value.js";
import {chosenComponents, etcdOf} from "./choose-versions.js";
import type {ConfigContext} from "./config-context.js";
import {type ShippedManager, shippedManagers} from "./manager-of.js";

/** What to know about the configuration of a plan and versions. */
export interface ConfigNotice {
  readonly level: "warning" | "note";
  readonly code: string;
  readonly message: string;
  /** An id of sources.csv. */
  readonly source?: string;
}

/** What cannot be generated or sharded, and what the versions bring with them. */
export function configNotices(context: ConfigContext): ConfigNotice[] {
  const managers = shippedManagers(context);
  return [
    ...sharding(managers, context),
    ...uncovered(managers, context),
    ...several(context),
    ...otherEtcd(context),
    ...versionNotes(context)
  ];
}

function sharding(managers: readonly ShippedManager[], {plan}: ConfigContext): ConfigNotice[] {
  const single = managers.filter(({row}) => !row.shardable);
  const isSharded = plan.management.shards > 1;
  return single.map(({row}) => ({
    level: isSharded ? "warning" : "note",
    code: "not-shardable",
    message: `${row.deployment} cannot be sharded: ${row.inShards}.${isSharded ? ` One instance of it serves all ${formatNumber(plan.management.shards)} shards.` : ""}`,
    source: row.source
  }));
}

function uncovered(managers: readonly ShippedManager[], {plan}: ConfigContext): ConfigNotice[] {
  if (managers.some(({manager}) => manager === "infrastructure")) return [];
  const name = optionText(fields.provider, plan.scenario.provider);
  const message = `No patch for the manager of the provider (${name}): it has none at these versions.`;
  return [{level: "note", code: "provider-not-covered", message}];
}

function several({plan}: ConfigContext): ConfigNotice[] {
  if (plan.management.clusters < 2) return [];
  const message = `Values are those of ${plan.ladder.largestManagementCluster}, the largest of ${formatNumber(plan.management.clusters)} management clusters, but for files that name another: for one that differs much, plan it by itself.`;
  return [{level: "note", code: "largest", message}];
}

/** kubeadm installs one minor of etcd by default. */
function otherEtcd({tables, versions}: ConfigContext): ConfigNotice[] {
  const row = etcdOf(tables, versions.kubernetes);
  if (!row?.etcd || row.etcd === versions.etcd) return [];
  const message = `kubeadm of Kubernetes ${versions.kubernetes} installs etcd ${row.etcd}, not ${versions.etcd}. Where kubeadm runs etcd, choose ${row.etcd} here, or set etcd.local.imageTag of the ClusterConfiguration to a tag of ${versions.etcd} that registry.k8s.io/etcd has; where etcd runs on machines of its own, install ${versions.etcd} there.`;
  return [{level: "note", code: "other-etcd", message, source: row.source}];
}

function versionNotes({tables, versions}: ConfigContext): ConfigNotice[] {
  return chosenComponents.flatMap((component) => {
    const row = tables.configVersions.find((one) => one.component === component && one.version === versions[component]);
    const name = component === "etcd" ? "etcd" : "Kubernetes";
    if (!row?.note) return [];
    return [{level: "note", code: "version", message: `${name} ${row.version}: ${row.note}.`, source: row.source}];
  });
}
