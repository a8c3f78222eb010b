import {addonLabels, addonLines, addonsOf} from "./addons.js";
import {CONTROL_PLANE_HOST, classVariables} from "./class-variables.js";
import {type ClusterApi, clusterApi} from "./cluster-api.js";
import {clusterSizes} from "./cluster-size.js";
import type {ConfigFile} from "./config-file.js";
import type {FleetContext} from "./fleet-context.js";
import {healthCheck} from "./health-check.js";
import {type Infrastructure, infrastructureOf} from "./infrastructure.js";
import {nutanixMachine} from "./infrastructure-specs.js";
import {controlPlaneConfig, workerConfig} from "./kubeadm-config.js";
import {templateYaml} from "./template-yaml.js";
import {variable} from "./variable.js";

export const CLASS = "nutanix-standard";
const WORKERS = ["default-worker", "gpu-worker"] as const;

/** A ClusterClass with everything it refers to, and a Cluster of it; for Nutanix, as in the guide. */
export function clusterClassFiles(context: FleetContext): ConfigFile[] {
  const infrastructure = infrastructureOf(context);
  if (infrastructure?.row.provider !== "nutanix") return [];
  const api = clusterApi(context);
  return [
    {
      path: "clusterclass/cluster-class.yaml",
      language: "yaml",
      text: withPlaceholders(templateYaml(clusterClass(api, infrastructure), ...templates(api, infrastructure))),
      about: `A ClusterClass for Cluster API ${context.versions.capi} (${api.version}). ClusterClass is an alpha feature in every version: clusterctl init needs CLUSTER_TOPOLOGY=true. Fill it in once with clusterctl generate yaml --from; its patches set what differs by cluster. ${infrastructure.note}`,
      values: []
    },
    ...topologyFiles(api, context)
  ];
}

/** What the patches of the class set for each cluster is no variable of clusterctl. */
const placeholders: Readonly<Record<string, string>> = {
  [variable("CONTROL_PLANE_ENDPOINT_HOST")]: CONTROL_PLANE_HOST,
  [variable("NUTANIX_ENDPOINT")]: "PRISM_CENTRAL",
  [variable("NUTANIX_MACHINE_TEMPLATE_IMAGE_NAME")]: "MACHINE_IMAGE",
  [variable("CLUSTER_NAME")]: "CLUSTER_NAME"
};

const withPlaceholders = (text: string) =>
  Object.entries(placeholders).reduce((filled, [name, value]) => filled.replaceAll(name, value), text);

function clusterClass(api: ClusterApi, {row}: Infrastructure): object {
  const check = {[api.isV1beta2 ? "healthCheck" : "machineHealthCheck"]: healthCheck(api)};
  const ofControlPlane = api.apiVersion("controlplane");
  return {
    apiVersion: api.apiVersion(),
    kind: "ClusterClass",
    metadata: {name: CLASS},
    spec: {
      infrastructure: api.template(row.apiVersion, "NutanixClusterTemplate", CLASS),
      controlPlane: {
        ...api.template(ofControlPlane, "KubeadmControlPlaneTemplate", `${CLASS}-control-plane`),
        machineInfrastructure: api.template(row.apiVersion, row.machineKind, `${CLASS}-control-plane`),
        ...check
      },
      workers: {machineDeployments: WORKERS.map((name) => workerClass(api, row, name, check))},
      ...classVariables(api, row.apiVersion)
    }
  };
}

function workerClass(api: ClusterApi, row: Infrastructure["row"], name: string, check: object): object {
  const parts = {
    bootstrap: api.template(api.apiVersion("bootstrap"), "KubeadmConfigTemplate", `${CLASS}-worker`),
    infrastructure: api.template(row.apiVersion, row.machineKind, `${CLASS}-${name}`)
  };
  return {class: name, ...(api.isV1beta2 ? parts : {template: parts}), ...check};
}

function templates(api: ClusterApi, infrastructure: Infrastructure): object[] {
  const {row, clusterSpec} = infrastructure;
  const template = (apiVersion: string, kind: string, name: string, spec: object) => ({
    apiVersion,
    kind,
    metadata: {name},
    spec: {template: {spec}}
  });
  const machine = (name: string, role: "control-plane" | "worker" | "gpu") =>
    template(row.apiVersion, row.machineKind, `${CLASS}-${name}`, nutanixMachine(role));
  const kubeadmConfigSpec = controlPlaneConfig(api, infrastructure, {alone: false});
  const ofControlPlane = api.apiVersion("controlplane");
  return [
    template(row.apiVersion, "NutanixClusterTemplate", CLASS, clusterSpec),
    template(ofControlPlane, "KubeadmControlPlaneTemplate", `${CLASS}-control-plane`, {kubeadmConfigSpec}),
    template(
      api.apiVersion("bootstrap"),
      "KubeadmConfigTemplate",
      `${CLASS}-worker`,
      workerConfig(api, infrastructure)
    ),
    machine("control-plane", "control-plane"),
    machine("default-worker", "worker"),
    machine("gpu-worker", "gpu")
  ];
}

/** A Cluster of the class for each size of the plan with a control plane of its own. */
function topologyFiles(api: ClusterApi, context: FleetContext): ConfigFile[] {
  const addons = addonsOf(context);
  const sizes = clusterSizes(context.plan).filter(({controlPlaneMachines}) => controlPlaneMachines > 0);
  return sizes.map((size) => ({
    path: `clusterclass/${size.id}.yaml`,
    language: "yaml",
    text:
      addonLines(addons) +
      templateYaml({
        apiVersion: api.apiVersion(),
        kind: "Cluster",
        metadata: {name: variable("CLUSTER_NAME"), labels: addonLabels(addons)},
        spec: {
          clusterNetwork: {pods: {cidrBlocks: ["192.168.0.0/16"]}, services: {cidrBlocks: ["10.128.0.0/12"]}},
          topology: {
            ...(api.isV1beta2 ? {classRef: {name: CLASS}} : {class: CLASS}),
            version: variable("KUBERNETES_VERSION"),
            controlPlane: {replicas: size.controlPlaneMachines},
            ...(size.workers.length ? {workers: {machineDeployments: size.workers.map(topologyWorkers)}} : {}),
            variables: [
              {name: "controlPlaneHost", value: variable("CONTROL_PLANE_ENDPOINT_HOST")},
              {name: "prismCentral", value: variable("NUTANIX_ENDPOINT")},
              {name: "machineImage", value: variable("NUTANIX_MACHINE_TEMPLATE_IMAGE_NAME")}
            ]
          }
        }
      }),
    about: "A Cluster of the class. It lies in the namespace of the class, and of its shard where the plan has shards.",
    values: size.values
  }));
}

function topologyWorkers(replicas: number, index: number): object {
  return {class: WORKERS[0], name: `md-${index}`, replicas};
}
