import type {ClusterApi} from "./cluster-api.js";
import type {Infrastructure} from "./infrastructure.js";
import {kubeVip} from "./kube-vip.js";
import {variable} from "./variable.js";

type Kinds = Pick<Infrastructure, "row">;

/** Providers whose nodes wait for a cloud controller manager. */
const external: readonly string[] = ["nutanix", "aws", "gcp", "azure"];

/** The name by which the cloud controller manager finds a node's machine, as in the templates of each provider. */
const nodeNames: Readonly<Record<string, string>> = {
  aws: "{{ ds.meta_data.local_hostname }}",
  gcp: '{{ ds.meta_data.local_hostname.split(".")[0] }}',
  azure: '{{ ds.meta_data["local_hostname"] }}'
};

/** What the controller manager of Kubernetes is told beside, as in the templates of each provider. */
const controllerArgs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  gcp: {"allocate-node-cidrs": "false"},
  azure: {"allocate-node-cidrs": "false", "cluster-name": variable("CLUSTER_NAME")}
};

/** How kubeadm sets up control-plane machines. */
export function controlPlaneConfig(api: ClusterApi, infrastructure: Kinds, {alone}: {readonly alone: boolean}): object {
  const {provider} = infrastructure.row;
  const registration = nodeRegistration(api, provider);
  const taints = alone ? {taints: []} : {};
  const nodes = {nodeRegistration: {...registration, ...taints}};
  const isExternal = external.includes(provider);
  const args = {extraArgs: api.extraArgs({"cloud-provider": "external", ...controllerArgs[provider]})};
  return {
    ...(isExternal ? {clusterConfiguration: {controllerManager: args}} : {}),
    ...(isEmpty(nodes.nodeRegistration) ? {} : {initConfiguration: nodes, joinConfiguration: nodes}),
    ...(provider === "azure" ? {files: [azureJson("control-plane", "control-plane")]} : {}),
    ...(provider === "nutanix" ? kubeVip(variable("CONTROL_PLANE_ENDPOINT_HOST")) : {})
  };
}

/** How kubeadm joins workers. */
export function workerConfig(api: ClusterApi, {row}: Kinds): object {
  const registration = nodeRegistration(api, row.provider);
  if (isEmpty(registration)) return {};
  const files = row.provider === "azure" ? {files: [azureJson("worker", "worker-node")]} : {};
  return {...files, joinConfiguration: {nodeRegistration: registration}};
}

function nodeRegistration(api: ClusterApi, provider: string): object {
  if (!external.includes(provider)) return {};
  const name = nodeNames[provider];
  return {...(name ? {name} : {}), kubeletExtraArgs: api.extraArgs({"cloud-provider": "external"})};
}

/** What Azure's cloud provider reads: CAPZ makes a Secret of it for each template of machines. */
function azureJson(template: string, role: string): object {
  const secret = {name: `${variable("CLUSTER_NAME")}-${template}-azure-json`, key: `${role}-azure.json`};
  return {path: "/etc/kubernetes/azure.json", owner: "root:root", permissions: "0644", contentFrom: {secret}};
}

const isEmpty = (value: object) => Object.keys(value).length === 0;
