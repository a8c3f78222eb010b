import type {ConfigFile} from "./config-file.js";
import {toYaml} from "./to-yaml.js";

const RBAC = "rbac.authorization.k8s.io";

/** A rule of a ClusterRole. */
export type AccessRule =
  | {readonly nonResourceURLs: readonly string[]; readonly verbs: readonly string[]}
  | {readonly apiGroups: readonly string[]; readonly resources: readonly string[]; readonly verbs: readonly string[]};

export interface Account {
  readonly name: string;
  readonly namespace: string;
}

interface Access {
  readonly role: string;
  readonly account: Account;
  readonly rules: readonly AccessRule[];
  /** Objects that come before the role, such as the account itself. */
  readonly before?: readonly object[];
  readonly about: string;
}

/** A file below monitoring/ with a ClusterRole and its binding to an account. */
export function accessFile(name: string, {role, account, rules, before = [], about}: Access): ConfigFile {
  const roleRef = {apiGroup: RBAC, kind: "ClusterRole", name: role};
  const subjects = [{kind: "ServiceAccount", ...account}];
  return {
    path: `monitoring/${name}.yaml`,
    language: "yaml",
    text: toYaml(
      ...before,
      {apiVersion: `${RBAC}/v1`, kind: "ClusterRole", metadata: {name: role}, rules},
      {apiVersion: `${RBAC}/v1`, kind: "ClusterRoleBinding", metadata: {name: role}, roleRef, subjects}
    ),
    about,
    values: []
  };
}

/** An account as an object. */
export const serviceAccount = (metadata: Account) => ({apiVersion: "v1", kind: "ServiceAccount", metadata});
