import type {ClusterApi} from "./cluster-api.js";
import type {Infrastructure} from "./infrastructure.js";
import {kubeVip} from "./kube-vip.js";
import {variable} from "./variable.js";

type Kinds = Pick<Infrastructure, "row">;

/** Providers whose nodes wait for a cloud controller manager. */
const external: readonly string[] = ["nutanix", "aws", "gcp", "azure"];

/** How kubeadm sets up control-plane machines. */
export function controlPlaneConfig(api: ClusterApi, infrastructure: Kinds, {alone}: {readonly alone: boolean}): object {
  const {provider} = infrastructure.row;
  const registration = nodeRegistration(api, provider);
  const taints = alone ? {taints: []} : {};
  const nodes = {nodeRegistration: {...registration, ...taints}};
  const isExternal = external.includes(provider);
  const args = {extraArgs: api.extraArgs({"cloud-provider": "external"})};
  return {
    ...(isExternal ? {clusterConfiguration: {controllerManager: args}} : {}),
    ...(isEmpty(nodes.nodeRegistration) ? {} : {initConfiguration: nodes, joinConfiguration: nodes}),
    ...(provider === "nutanix" ? kubeVip(variable("CONTROL_PLANE_ENDPOINT_HOST")) : {})
  };
}

/** How kubeadm joins workers. */
export function workerConfig(api: ClusterApi, {row}: Kinds): object {
  const registration = nodeRegistration(api, row.provider);
  return isEmpty(registration) ? {} : {joinConfiguration: {nodeRegistration: registration}};
}

function nodeRegistration(api: ClusterApi, provider: string): object {
  if (!external.includes(provider)) return {};
  return {kubeletExtraArgs: api.extraArgs({"cloud-provider": "external"})};
}

const isEmpty = (value: object) => Object.keys(value).length === 0;
