import type {Infrastructure} from "./infrastructure.js";
import {variable} from "./variable.js";

type Specs = Omit<Infrastructure, "row">;

const endpoint = {host: variable("CONTROL_PLANE_ENDPOINT_HOST"), port: 6443};
const byName = (name: string) => ({type: "name", name});

const nutanix: Specs = {
  clusterSpec: {
    controlPlaneEndpoint: endpoint,
    prismCentral: {
      address: variable("NUTANIX_ENDPOINT"),
      port: 9440,
      insecure: false,
      credentialRef: {kind: "Secret", name: variable("CLUSTER_NAME")}
    }
  },
  machineSpec: (role) => nutanixMachine(role),
  others: [
    {
      apiVersion: "v1",
      kind: "Secret",
      metadata: {name: variable("CLUSTER_NAME")},
      stringData: {
        credentials: JSON.stringify([
          {
            type: "basic_auth",
            data: {prismCentral: {username: variable("NUTANIX_USER"), password: variable("NUTANIX_PASSWORD")}}
          }
        ])
      }
    }
  ],
  note: "Nodes stay tainted until the Nutanix cloud controller manager runs in the cluster."
};

/** A machine of Nutanix. The plan sizes no workload machines: these sizes are those of CAPX's own template. */
export function nutanixMachine(role: "control-plane" | "worker" | "gpu") {
  return {
    bootType: "legacy",
    vcpusPerSocket: 1,
    vcpuSockets: 2,
    memorySize: "4Gi",
    systemDiskSize: "40Gi",
    image: byName(variable("NUTANIX_MACHINE_TEMPLATE_IMAGE_NAME")),
    cluster: byName(variable("NUTANIX_PRISM_ELEMENT_CLUSTER_NAME")),
    subnet: [byName(variable("NUTANIX_SUBNET_NAME"))],
    ...(role === "gpu" ? {gpus: [byName(variable("NUTANIX_GPU_NAME"))]} : {})
  };
}

const AWS_PROFILES = {"control-plane": "control-plane", worker: "nodes"} as const;

const aws: Specs = {
  clusterSpec: {region: variable("AWS_REGION"), sshKeyName: variable("AWS_SSH_KEY_NAME")},
  machineSpec: (role) => ({
    instanceType:
      role === "control-plane" ? variable("AWS_CONTROL_PLANE_MACHINE_TYPE") : variable("AWS_NODE_MACHINE_TYPE"),
    iamInstanceProfile: `${AWS_PROFILES[role]}.cluster-api-provider-aws.sigs.k8s.io`,
    sshKeyName: variable("AWS_SSH_KEY_NAME")
  }),
  others: [],
  note: "clusterawsadm makes the instance profiles."
};

const gcp: Specs = {
  clusterSpec: {
    project: variable("GCP_PROJECT"),
    region: variable("GCP_REGION"),
    network: {name: variable("GCP_NETWORK_NAME")}
  },
  machineSpec: (role) => ({
    instanceType:
      role === "control-plane" ? variable("GCP_CONTROL_PLANE_MACHINE_TYPE") : variable("GCP_NODE_MACHINE_TYPE"),
    image: variable("IMAGE_ID")
  }),
  others: [],
  note: "The image is built beforehand."
};

const azure: Specs = {
  clusterSpec: {
    location: variable("AZURE_LOCATION"),
    resourceGroup: variable("CLUSTER_NAME"),
    subscriptionID: variable("AZURE_SUBSCRIPTION_ID"),
    identityRef: {kind: "AzureClusterIdentity", name: variable("CLUSTER_IDENTITY_NAME")},
    networkSpec: {
      vnet: {name: `${variable("CLUSTER_NAME")}-vnet`},
      subnets: [
        {name: "control-plane-subnet", role: "control-plane"},
        {name: "node-subnet", role: "node"}
      ]
    }
  },
  machineSpec: (role) => ({
    vmSize:
      role === "control-plane" ? variable("AZURE_CONTROL_PLANE_MACHINE_TYPE") : variable("AZURE_NODE_MACHINE_TYPE"),
    osDisk: {osType: "Linux", diskSizeGB: 128},
    sshPublicKey: variable("AZURE_SSH_PUBLIC_KEY_B64")
  }),
  others: [],
  note: "The AzureClusterIdentity has to exist."
};

const metal3: Specs = {
  clusterSpec: {controlPlaneEndpoint: endpoint, noCloudProvider: true},
  machineSpec: () => ({
    image: {
      url: variable("IMAGE_URL"),
      checksum: variable("IMAGE_CHECKSUM"),
      checksumType: "sha256",
      format: "qcow2"
    }
  }),
  others: [],
  note: "As many BareMetalHosts as machines have to be there; addresses and the virtual IP are yours to add."
};

/** Times as upstream's own template for tests has them. */
const starts = (seconds: number) => ({provisioning: {startupDuration: `${seconds}s`, startupJitter: "0.2"}});
const simulated = (role: "control-plane" | "worker") => ({
  vm: starts(10),
  node: starts(2),
  ...(role === "control-plane" ? {apiServer: starts(2), etcd: starts(2)} : {})
});

const NO_MACHINES = "Clusters without machines, to test the managers with. ";

const inMemory: Specs = {
  clusterSpec: {},
  machineSpec: (role) => ({behaviour: simulated(role)}),
  others: [],
  note: `${NO_MACHINES}Install with clusterctl init --infrastructure in-memory.`
};

const development: Specs = {
  clusterSpec: {backend: {inMemory: {}}},
  machineSpec: (role) => ({backend: {inMemory: simulated(role)}}),
  others: [],
  note: `${NO_MACHINES}Install with clusterctl init --infrastructure docker.`
};

/** What each provider's objects hold, by the kind of its clusters. */
export const infrastructureSpecs: Readonly<Record<string, Specs>> = {
  NutanixCluster: nutanix,
  AWSCluster: aws,
  GCPCluster: gcp,
  AzureCluster: azure,
  Metal3Cluster: metal3,
  InMemoryCluster: inMemory,
  DevCluster: development
};
