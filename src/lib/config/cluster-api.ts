import type {ConfigContext} from "./config-context.js";
import {newestApiVersion} from "./newest-api-version.js";

const GROUP = "cluster.x-k8s.io";
type Group = "bootstrap" | "controlplane" | "infrastructure";

/** How objects of Cluster API are written at a version: its newest API version, with what v1beta2 writes otherwise. */
export interface ClusterApi {
  readonly version: string;
  readonly isV1beta2: boolean;
  /** cluster.x-k8s.io/v1beta2, or of a group such as controlplane.cluster.x-k8s.io. */
  apiVersion(group?: Group): string;
  /** A reference to an object: by group from v1beta2 on, by API version before. */
  reference(apiVersion: string, kind: string, name: string): object;
  /** A reference to a template of a ClusterClass, under the key of the version. */
  template(apiVersion: string, kind: string, name: string): object;
  /** Extra arguments of kubeadm: a list from v1beta2 on, a map before. */
  extraArgs(args: Readonly<Record<string, string>>): object;
  /** A period, under a key that names the unit from v1beta2 on. */
  period(key: string, seconds: number): object;
}

export function clusterApi({tables, versions}: Pick<ConfigContext, "tables" | "versions">): ClusterApi {
  const newest = newestApiVersion(tables, "cluster", versions.capi);
  const version = newest.slice(newest.indexOf("/") + 1);
  const isV1beta2 = version === "v1beta2";
  return {
    version,
    isV1beta2,
    apiVersion: (group) => `${group ? `${group}.` : ""}${GROUP}/${version}`,
    reference: (apiVersion, kind, name) =>
      isV1beta2 ? {apiGroup: apiVersion.split("/")[0], kind, name} : {apiVersion, kind, name},
    template: (apiVersion, kind, name) => ({[isV1beta2 ? "templateRef" : "ref"]: {apiVersion, kind, name}}),
    extraArgs: (args) => (isV1beta2 ? Object.entries(args).map(([name, value]) => ({name, value})) : args),
    period: (key, seconds) => (isV1beta2 ? {[`${key}Seconds`]: seconds} : {[key]: `${seconds}s`})
  };
}
