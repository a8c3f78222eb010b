import type {Addon} from "../catalog/flag-schemas.js";
import type {ConfigContext} from "./config-context.js";
import type {ConfigValue} from "./config-file.js";
import {argumentOf, setting} from "./setting.js";
import {toYaml} from "./to-yaml.js";
import {variable} from "./variable.js";

/** The values of a chart as text, which the add-on provider fills in for each cluster, and the flags among them. */
export interface AddonValues {
  readonly text: string;
  readonly values: readonly ConfigValue[];
}

const CLUSTER = "{{ .Cluster.metadata.name }}";
const PODS = "{{ index .Cluster.spec.clusterNetwork.pods.cidrBlocks 0 }}";
const CONTROL_PLANE = "node-role.kubernetes.io/control-plane";
/** Runs where the control plane runs, whose machines hold the rights. */
const onControlPlane = {
  nodeSelector: {[CONTROL_PLANE]: ""},
  tolerations: [
    {key: CONTROL_PLANE, effect: "NoSchedule"},
    {key: "node.cloudprovider.kubernetes.io/uninitialized", value: "true", effect: "NoSchedule"}
  ]
};

/** What each chart is told; the rest is its own default. */
export function addonValues(row: Addon, context: ConfigContext): AddonValues {
  const plain = (values: object): AddonValues => ({text: toYaml(values), values: []});
  if (row.addon === "cni") return plain(calico(row));
  if (row.id === "aws/ccm") return awsCloudController(context);
  if (row.id === "aws/csi") return plain({controller: onControlPlane});
  if (row.id === "azure/ccm")
    return plain({infra: {clusterName: CLUSTER}, cloudControllerManager: {clusterCIDR: PODS}});
  if (row.id === "azure/csi") return plain({controller: {runOnControlPlane: true}});
  throw new Error(`flags/addons.csv row ${row.id}: no values are known for its chart`);
}

/** Calico's operator: the way of its packets is what the provider's network lets through. */
function calico({provider}: Addon): object {
  const isRouted = provider === "aws";
  return {
    installation: {
      cni: {type: "Calico", ipam: {type: "Calico"}},
      calicoNetwork: {
        bgp: isRouted ? "Enabled" : "Disabled",
        ipPools: [{cidr: PODS, encapsulation: isRouted ? "IPIP" : "VXLAN"}]
      }
    }
  };
}

/** Arguments as in the DaemonSet of CAPA's own template. */
function awsCloudController(context: ConfigContext): AddonValues {
  const make = (name: string, value: string | number | boolean, why: string) =>
    setting(context, {component: "aws-ccm", name, value, why, source: "capa"});
  const values = [
    make("--v", 2, "As in CAPA's template"),
    make("--cloud-provider", "aws", "The provider of the clusters"),
    make("--configure-cloud-routes", false, "The network plugin carries the packets of pods")
  ];
  const image = {tag: variable("KUBERNETES_AWS_CCM_VERSION")};
  return {text: toYaml({args: values.map(argumentOf), image, ...onControlPlane}), values};
}
