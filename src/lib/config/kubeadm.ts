import {apiServerSettings} from "./api-server-settings.js";
import type {ConfigContext} from "./config-context.js";
import type {ConfigFile, ConfigValue} from "./config-file.js";
import {stackedEtcdSettings} from "./etcd-settings.js";
import {newestApiVersion} from "./newest-api-version.js";
import {changedOf, setting} from "./setting.js";
import {toYaml} from "./to-yaml.js";

type Arguments = Readonly<Record<string, string>> | readonly {readonly name: string; readonly value: string}[];

const certificates = "/etc/kubernetes/pki";
const MEMBERS = 5;

/** ClusterConfiguration of kubeadm, once for an etcd on the control plane and once for one of its own. */
export function kubeadmFiles(context: ConfigContext): ConfigFile[] {
  const hosts = context.plan.bill.some(({role, hostsEtcd}) => role === "control-plane" && hostsEtcd);
  return [stackedFile(context, hosts), externalFile(context, !hosts)];
}

function stackedFile(context: ConfigContext, isPlans: boolean): ConfigFile {
  const values = [...stackedEtcdSettings(context), ...apiServerSettings(context)];
  const local = argumentsOf(
    changedOf(values).filter(({component}) => component === "etcd"),
    context
  );
  return fileOf("stacked", isPlans, isEmpty(local) ? {} : {etcd: {local: {extraArgs: local}}}, values, context);
}

function externalFile(context: ConfigContext, isPlans: boolean): ConfigFile {
  const external = {
    endpoints: Array.from({length: membersOf(context)}, (_, index) => `https://etcd-${index}.example.com:2379`),
    caFile: `${certificates}/etcd/ca.crt`,
    certFile: `${certificates}/apiserver-etcd-client.crt`,
    keyFile: `${certificates}/apiserver-etcd-client.key`
  };
  const values = [
    ...Object.entries(external).map(([field, value]) =>
      setting(context, {
        component: "kubeadm",
        name: `etcd.external.${field}`,
        value: String(value),
        why:
          field === "endpoints" ? "As many members as the plan has; put your addresses in" : "Where kubeadm keeps it",
        source: "kubernetes"
      })
    ),
    ...apiServerSettings(context)
  ];
  return fileOf("external", isPlans, {etcd: {external}}, values, context);
}

/** Members of the largest management cluster's etcd, or five where it has none of its own. */
function membersOf({plan}: ConfigContext): number {
  const {largestManagementCluster: id} = plan.ladder;
  return (
    plan.bill.find(({role, managementCluster}) => role === "etcd" && managementCluster === id)?.nodes.plan ?? MEMBERS
  );
}

function fileOf(
  kind: "stacked" | "external",
  isPlans: boolean,
  etcd: object,
  values: readonly ConfigValue[],
  context: ConfigContext
): ConfigFile {
  const apiVersion = newestApiVersion(context.tables, "kubeadm", context.versions.kubernetes);
  const extraArgs = argumentsOf(
    changedOf(values).filter(({component}) => component === "kube-apiserver"),
    context
  );
  const where = kind === "stacked" ? "etcd on the control plane" : "an etcd of its own";
  return {
    path: `kubeadm/${kind}-etcd.yaml`,
    language: "yaml",
    text: toYaml({
      apiVersion,
      kind: "ClusterConfiguration",
      ...etcd,
      ...(isEmpty(extraArgs) ? {} : {apiServer: {extraArgs}})
    }),
    about: `ClusterConfiguration with ${where}${isPlans ? ", as the plan has it" : ""}, for Kubernetes ${context.versions.kubernetes}: ${apiVersion}. Merge it into yours.`,
    values
  };
}

const isEmpty = (extraArgs: Arguments) => Object.keys(extraArgs).length === 0;

/** Extra arguments in the form of the API version: a list from v1beta4 on, a map before. */
function argumentsOf(values: readonly ConfigValue[], {tables, versions}: ConfigContext): Arguments {
  const pairs = values.map(({name, value}) => ({name: name.replace(/^--/, ""), value: String(value)}));
  const isList = newestApiVersion(tables, "kubeadm", versions.kubernetes) !== "kubeadm.k8s.io/v1beta3";
  return isList ? pairs : Object.fromEntries(pairs.map(({name, value}) => [name, value]));
}
