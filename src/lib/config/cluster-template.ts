import {addonLabels, addonLines, addonsOf} from "./addons.js";
import {type ClusterApi, clusterApi} from "./cluster-api.js";
import {type ClusterSize, clusterSizes} from "./cluster-size.js";
import type {ConfigFile} from "./config-file.js";
import type {FleetContext} from "./fleet-context.js";
import {machineHealthCheck} from "./health-check.js";
import {type Infrastructure, infrastructureOf} from "./infrastructure.js";
import {controlPlaneConfig, workerConfig} from "./kubeadm-config.js";
import {templateYaml} from "./template-yaml.js";
import {variable} from "./variable.js";

type Labels = Readonly<Record<string, string>>;

const NAME = variable("CLUSTER_NAME");
const VERSION = variable("KUBERNETES_VERSION");
const DEPLOYMENT_LABEL = "cluster.x-k8s.io/deployment-name";
const CONTROL_PLANE_LABEL = "cluster.x-k8s.io/control-plane";

/** One template for each class of the scenario, or for its mean cluster; clusterctl fills in what stands in ${}. */
export function clusterTemplates(context: FleetContext): ConfigFile[] {
  const infrastructure = infrastructureOf(context);
  if (!infrastructure) return [];
  const api = clusterApi(context);
  const addons = addonsOf(context);
  return clusterSizes(context.plan).map((size) => ({
    path: `clusters/template-${size.id}.yaml`,
    language: "yaml",
    text: addonLines(addons) + templateYaml(...clusterObjects(api, size, infrastructure, addonLabels(addons))),
    about: aboutOf(api, size, infrastructure, context),
    values: size.values
  }));
}

function clusterObjects(api: ClusterApi, size: ClusterSize, infrastructure: Infrastructure, labels: Labels): object[] {
  const {row, clusterSpec, machineSpec, others} = infrastructure;
  const machineTemplate = (role: "control-plane" | "worker", name: string) => ({
    apiVersion: row.apiVersion,
    kind: row.machineKind,
    metadata: {name},
    spec: {template: {spec: machineSpec(role)}}
  });
  return [
    clusterObject(api, size, infrastructure, labels),
    {apiVersion: row.apiVersion, kind: row.clusterKind, metadata: {name: NAME}, spec: clusterSpec},
    ...others,
    ...(size.controlPlaneMachines
      ? [
          controlPlane(api, size, infrastructure),
          machineTemplate("control-plane", `${NAME}-control-plane`),
          machineHealthCheck(api, `${NAME}-control-plane`, CONTROL_PLANE_LABEL, "")
        ]
      : []),
    ...(size.workers.length ? [machineTemplate("worker", `${NAME}-worker`), bootstrap(api, infrastructure)] : []),
    ...size.workers.flatMap((replicas, index) => deployment(api, infrastructure, `${NAME}-md-${index}`, replicas))
  ];
}

function clusterObject(
  api: ClusterApi,
  {controlPlaneMachines}: ClusterSize,
  {row}: Infrastructure,
  labels: Labels
): object {
  const hosted = () =>
    api.reference(
      `controlplane.cluster.x-k8s.io/${api.version}`,
      variable("CONTROL_PLANE_KIND"),
      `${NAME}-control-plane`
    );
  const own = () => api.reference(api.apiVersion("controlplane"), "KubeadmControlPlane", `${NAME}-control-plane`);
  return {
    apiVersion: api.apiVersion(),
    kind: "Cluster",
    metadata: {name: NAME, ...(Object.keys(labels).length ? {labels} : {})},
    spec: {
      clusterNetwork: {pods: {cidrBlocks: ["192.168.0.0/16"]}, services: {cidrBlocks: ["10.128.0.0/12"]}},
      controlPlaneRef: controlPlaneMachines ? own() : hosted(),
      infrastructureRef: api.reference(row.apiVersion, row.clusterKind, NAME)
    }
  };
}

function controlPlane(api: ClusterApi, size: ClusterSize, infrastructure: Infrastructure): object {
  const {row} = infrastructure;
  const infrastructureRef = api.reference(row.apiVersion, row.machineKind, `${NAME}-control-plane`);
  return {
    apiVersion: api.apiVersion("controlplane"),
    kind: "KubeadmControlPlane",
    metadata: {name: `${NAME}-control-plane`},
    spec: {
      version: VERSION,
      replicas: size.controlPlaneMachines,
      machineTemplate: api.isV1beta2 ? {spec: {infrastructureRef}} : {infrastructureRef},
      ...optional(api, "kubeadmConfigSpec", controlPlaneConfig(api, infrastructure, {alone: size.workers.length === 0}))
    }
  };
}

/** v1beta2 refuses what is empty, v1beta1 asks for it. */
function optional(api: ClusterApi, key: string, value: object): object {
  return api.isV1beta2 && isEmpty(value) ? {} : {[key]: value};
}

const isEmpty = (value: object) => Object.keys(value).length === 0;

function bootstrap(api: ClusterApi, infrastructure: Infrastructure): object {
  const config = workerConfig(api, infrastructure);
  return {
    apiVersion: api.apiVersion("bootstrap"),
    kind: "KubeadmConfigTemplate",
    metadata: {name: `${NAME}-worker`},
    ...(isEmpty(config) && api.isV1beta2 ? {} : {spec: {template: {spec: config}}})
  };
}

function deployment(api: ClusterApi, {row}: Infrastructure, name: string, replicas: number): object[] {
  const bootstrapVersion = api.apiVersion("bootstrap");
  const configRef = api.reference(bootstrapVersion, "KubeadmConfigTemplate", `${NAME}-worker`);
  return [
    {
      apiVersion: api.apiVersion(),
      kind: "MachineDeployment",
      metadata: {name},
      spec: {
        clusterName: NAME,
        replicas,
        selector: {matchLabels: {}},
        template: {
          spec: {
            clusterName: NAME,
            version: VERSION,
            bootstrap: {configRef},
            infrastructureRef: api.reference(row.apiVersion, row.machineKind, `${NAME}-worker`)
          }
        }
      }
    },
    machineHealthCheck(api, name, DEPLOYMENT_LABEL, name)
  ];
}

function aboutOf(api: ClusterApi, size: ClusterSize, {note}: Infrastructure, {versions}: FleetContext): string {
  const machines = size.workers.reduce((sum, count) => sum + count, size.controlPlaneMachines);
  const hosted = size.controlPlaneMachines
    ? ""
    : " Its control plane is managed or hosted: name its kind and add its object.";
  return `A cluster of ${machines} ${machines === 1 ? "machine" : "machines"} for Cluster API ${versions.capi} (${api.version}): clusterctl generate yaml --from it. Its first lines say what it needs beside its machines. ${note}${hosted}`;
}
