import type {ClusterApi} from "./cluster-api.js";

interface Patched {
  readonly variable: string;
  readonly description: string;
  /** Where its value goes. */
  readonly targets: readonly {readonly kind: string; readonly path: string; readonly template?: string}[];
}

/** What the patch looks for in the manifest of kube-vip. */
export const CONTROL_PLANE_HOST = "CONTROL_PLANE_HOST";

const SPEC = "/spec/template/spec";

const patched: readonly Patched[] = [
  {
    variable: "controlPlaneHost",
    description: "Address of the cluster's API server, one that nothing else has",
    targets: [
      {kind: "NutanixClusterTemplate", path: `${SPEC}/controlPlaneEndpoint/host`},
      {
        kind: "KubeadmControlPlaneTemplate",
        path: `${SPEC}/kubeadmConfigSpec/preKubeadmCommands/-`,
        template: `sed -i 's#${CONTROL_PLANE_HOST}#{{ .controlPlaneHost }}#' /etc/kubernetes/manifests/kube-vip.yaml`
      }
    ]
  },
  {
    variable: "prismCentral",
    description: "Address of Prism Central",
    targets: [{kind: "NutanixClusterTemplate", path: `${SPEC}/prismCentral/address`}]
  },
  {
    variable: "machineImage",
    description: "Name of the image of all machines",
    targets: [{kind: "NutanixMachineTemplate", path: `${SPEC}/image/name`}]
  }
];

/** Variables of the class, each with the patches that use it. Replicas are fields of the topology already. */
export function classVariables(api: ClusterApi, infrastructure: string) {
  const schema = (description: string) => ({openAPIV3Schema: {type: "string", minLength: 1, description}});
  return {
    variables: patched.map(({variable, description}) => ({
      name: variable,
      required: true,
      schema: schema(description)
    })),
    patches: [
      ...patched.map(({variable, targets}) => ({
        name: variable,
        definitions: targets.map(({kind, path, template}) => ({
          selector: selectorOf(kind, api, infrastructure),
          jsonPatches: [
            {
              op: path.endsWith("/-") ? "add" : "replace",
              path,
              valueFrom: template ? {template: JSON.stringify(template)} : {variable}
            }
          ]
        }))
      })),
      credentials(api, infrastructure)
    ]
  };
}

/** Each cluster has credentials of its own, a Secret of its name. */
function credentials(api: ClusterApi, infrastructure: string): object {
  const selector = selectorOf("NutanixClusterTemplate", api, infrastructure);
  const path = `${SPEC}/prismCentral/credentialRef/name`;
  const valueFrom = {variable: "builtin.cluster.name"};
  return {name: "credentials", definitions: [{selector, jsonPatches: [{op: "replace", path, valueFrom}]}]};
}

function selectorOf(kind: string, api: ClusterApi, infrastructure: string): object {
  const isControlPlane = kind === "KubeadmControlPlaneTemplate";
  const matchResources = {
    NutanixClusterTemplate: {infrastructureCluster: true},
    KubeadmControlPlaneTemplate: {controlPlane: true},
    NutanixMachineTemplate: {controlPlane: true, machineDeploymentClass: {names: ["default-worker", "gpu-worker"]}}
  }[kind];
  return {apiVersion: isControlPlane ? api.apiVersion("controlplane") : infrastructure, kind, matchResources};
}
