import {z} from "zod";

/*
 * Written from the types of Cluster API, CAPX, CAPA, CAPG, CAPZ and CAPM3, as npm has no schemas of them: only the
 * fields that the generators use, each as its type and markers say, and none beside them.
 *
 * v1beta1: kubernetes-sigs/cluster-api v1.10.0, api/v1beta1/{cluster,clusterclass,machinedeployment,
 *   machinehealthcheck}_types.go, controlplane/kubeadm/api/v1beta1, bootstrap/kubeadm/api/v1beta1
 * v1beta2: the same at v1.11.0, api/core/v1beta2, api/controlplane/kubeadm/v1beta2, api/bootstrap/kubeadm/v1beta2
 * in-memory: v1.9.0, test/infrastructure/inmemory/api/v1alpha1; v1.11.0, test/infrastructure/docker/api/v1beta2
 * Nutanix: nutanix-cloud-native/cluster-api-provider-nutanix v1.10.0, api/v1beta1
 * AWS: kubernetes-sigs/cluster-api-provider-aws v2.11.1, api/v1beta2. Google Cloud: -gcp v1.12.0, api/v1beta1.
 * Charts: kubernetes-sigs/cluster-api-addon-provider-helm v0.6.4, api/v1alpha1/helmchartproxy_types.go.
 * Azure: -azure v1.26.0, api/v1beta1. Metal3: metal3-io/cluster-api-provider-metal3 v1.4.0, api/v1beta1.
 */

const name = z
  .string()
  .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/)
  .max(253);
const metadata = z.strictObject({name});
const labelled = z.strictObject({name, labels: z.record(z.string(), z.string().min(1)).optional()});
const count = z.int().nonnegative();
const period = z.string().regex(/^\d+s$/);
const percent = z.string().regex(/^\d+%$/);

const cidrs = z.strictObject({cidrBlocks: z.array(z.string()).min(1)});
const clusterNetwork = z.strictObject({pods: cidrs, services: cidrs});
const endpoint = z.strictObject({host: z.string().min(1), port: z.int().positive()});

/** An object that must hold something where v1beta2 says MinProperties=1. */
const filled = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape).refine((value) => Object.keys(value).length > 0, "must not be empty");

interface Dialect {
  readonly version: "v1beta1" | "v1beta2";
  readonly reference: z.ZodType;
  readonly template: z.ZodType;
  readonly check: z.ZodType;
  readonly args: z.ZodType;
}

const condition = {type: z.string(), status: z.enum(["True", "False", "Unknown"])};
const apiVersion = z.string().regex(/^[a-z0-9.-]+\/v\d+(alpha\d+|beta\d+)?$/);
const kind = z.string().regex(/^[A-Z][A-Za-z0-9]+$/);

const v1beta1: Dialect = {
  version: "v1beta1",
  reference: z.strictObject({apiVersion, kind, name}),
  template: z.strictObject({ref: z.strictObject({apiVersion, kind, name})}),
  check: z.strictObject({
    maxUnhealthy: percent,
    nodeStartupTimeout: period,
    unhealthyConditions: z.array(z.strictObject({...condition, timeout: period})).min(1)
  }),
  args: z.record(z.string(), z.string())
};

const v1beta2: Dialect = {
  version: "v1beta2",
  reference: z.strictObject({apiGroup: z.string().regex(/^[a-z0-9.-]+$/), kind, name}),
  template: z.strictObject({templateRef: z.strictObject({apiVersion, kind, name})}),
  check: z.strictObject({
    checks: filled({
      nodeStartupTimeoutSeconds: count,
      unhealthyNodeConditions: z.array(z.strictObject({...condition, timeoutSeconds: count})).min(1)
    }),
    remediation: filled({triggerIf: filled({unhealthyLessThanOrEqualTo: percent})})
  }),
  args: z.array(z.strictObject({name: z.string().min(1), value: z.string()})).min(1)
};

const inFile = {path: z.string().startsWith("/"), owner: z.string()};
const fromSecret = z.strictObject({name, key: z.string().min(1)});
const file = z.union([
  z.strictObject({...inFile, content: z.string().min(1)}),
  z.strictObject({
    ...inFile,
    permissions: z.string().regex(/^0\d{3}$/),
    contentFrom: z.strictObject({secret: fromSecret})
  })
]);
const taint = z.strictObject({key: z.string(), effect: z.string()});

function kubeadmConfig({args}: Dialect) {
  const extraArgs = z.strictObject({extraArgs: args});
  const nodeRegistration = z.strictObject({
    name: z.string().min(1).optional(),
    kubeletExtraArgs: args.optional(),
    taints: z.array(taint).optional()
  });
  const nodes = z.strictObject({nodeRegistration});
  return z.strictObject({
    clusterConfiguration: z.strictObject({controllerManager: extraArgs}).optional(),
    initConfiguration: nodes.optional(),
    joinConfiguration: nodes.optional(),
    files: z.array(file).optional(),
    preKubeadmCommands: z.array(z.string()).optional(),
    postKubeadmCommands: z.array(z.string()).optional()
  });
}

const jsonPatch = z.strictObject({
  op: z.enum(["add", "replace", "remove"]),
  path: z.string().startsWith("/spec/"),
  valueFrom: z.union([z.strictObject({variable: z.string().min(1)}), z.strictObject({template: z.string().min(1)})])
});
const matchResources = z.strictObject({
  controlPlane: z.boolean().optional(),
  infrastructureCluster: z.boolean().optional(),
  machineDeploymentClass: z.strictObject({names: z.array(z.string()).min(1)}).optional()
});
const patch = z.strictObject({
  name: z.string().min(1),
  definitions: z
    .array(
      z.strictObject({
        selector: z.strictObject({apiVersion, kind, matchResources}),
        jsonPatches: z.array(jsonPatch).min(1)
      })
    )
    .min(1)
});
const openAPIV3Schema = z.strictObject({type: z.literal("string"), minLength: count, description: z.string()});
const variable = z.strictObject({
  name: z.string().min(1),
  required: z.boolean(),
  schema: z.strictObject({openAPIV3Schema})
});

function clusterClass({template, check, version}: Dialect) {
  const healthCheck = {[version === "v1beta1" ? "machineHealthCheck" : "healthCheck"]: check};
  const parts = {bootstrap: template, infrastructure: template};
  const worker = version === "v1beta1" ? {template: z.strictObject(parts)} : parts;
  const ownTemplate = (template as z.ZodObject).shape;
  return z.strictObject({
    infrastructure: template,
    controlPlane: z.strictObject({...ownTemplate, machineInfrastructure: template, ...healthCheck}),
    workers: z.strictObject({machineDeployments: z.array(z.strictObject({class: name, ...worker, ...healthCheck}))}),
    variables: z.array(variable),
    patches: z.array(patch)
  });
}

function topology({version}: Dialect) {
  const chosen = version === "v1beta1" ? {class: name} : {classRef: z.strictObject({name})};
  const deployment = z.strictObject({class: name, name, replicas: count});
  return z.strictObject({
    ...chosen,
    version: z.string().regex(/^v\d/),
    controlPlane: z.strictObject({replicas: z.union([z.literal(1), z.literal(3), z.literal(5)])}),
    workers: z.strictObject({machineDeployments: z.array(deployment).min(1)}).optional(),
    variables: z.array(z.strictObject({name: z.string(), value: z.string()}))
  });
}

function objectsOf(dialect: Dialect) {
  const {version, reference, check} = dialect;
  const of = (group: string, kind: string, spec: z.ZodType) =>
    z.strictObject({
      apiVersion: z.literal(`${group}cluster.x-k8s.io/${version}`),
      kind: z.literal(kind),
      metadata: kind === "Cluster" ? labelled : metadata,
      spec: spec as z.ZodType
    });
  const config = kubeadmConfig(dialect);
  const odd = z.union([z.literal(1), z.literal(3), z.literal(5)]);
  const machineTemplate =
    version === "v1beta1"
      ? z.strictObject({infrastructureRef: reference})
      : z.strictObject({spec: z.strictObject({infrastructureRef: reference})});
  const kubeadmConfigSpec = version === "v1beta1" ? config : config.optional();
  const selector = z.strictObject({matchLabels: z.record(z.string(), z.string())});
  const checkShape = (check as z.ZodObject).shape;
  return [
    of(
      "",
      "Cluster",
      z.union([
        z.strictObject({clusterNetwork, controlPlaneRef: reference, infrastructureRef: reference}),
        z.strictObject({clusterNetwork, topology: topology(dialect)})
      ])
    ),
    of("", "ClusterClass", clusterClass(dialect)),
    of(
      "",
      "MachineDeployment",
      z.strictObject({
        clusterName: name,
        replicas: count,
        selector,
        template: z.strictObject({
          spec: z.strictObject({
            clusterName: name,
            version: z.string().min(1),
            bootstrap: z.strictObject({configRef: reference}),
            infrastructureRef: reference
          })
        })
      })
    ),
    of("", "MachineHealthCheck", z.strictObject({clusterName: name, selector, ...checkShape})),
    of(
      "controlplane.",
      "KubeadmControlPlane",
      z.strictObject({version: z.string().min(1), replicas: odd, machineTemplate, kubeadmConfigSpec})
    ),
    of(
      "controlplane.",
      "KubeadmControlPlaneTemplate",
      z.strictObject({template: z.strictObject({spec: z.strictObject({kubeadmConfigSpec})})})
    ),
    of("bootstrap.", "KubeadmConfigTemplate", z.strictObject({template: z.strictObject({spec: config})})),
    z.strictObject({
      apiVersion: z.literal("bootstrap.cluster.x-k8s.io/v1beta2"),
      kind: z.literal("KubeadmConfigTemplate"),
      metadata
    })
  ];
}

const infrastructure = (version: string, kind: string, spec: z.ZodType) =>
  z.strictObject({
    apiVersion: z.literal(`infrastructure.cluster.x-k8s.io/${version}`),
    kind: z.literal(kind),
    metadata,
    spec
  });
const machine = (version: string, kind: string, spec: z.ZodType) =>
  infrastructure(version, kind, z.strictObject({template: z.strictObject({spec})}));

const byName = z.strictObject({type: z.literal("name"), name: z.string().min(1)});
const quantity = z.string().regex(/^\d+Gi$/);
const nutanixCluster = z.strictObject({
  controlPlaneEndpoint: endpoint,
  prismCentral: z.strictObject({
    address: z.string().min(1),
    port: z.int(),
    insecure: z.boolean(),
    credentialRef: z.strictObject({kind: z.literal("Secret"), name: z.string().min(1)})
  })
});
const starts = z.strictObject({
  provisioning: z.strictObject({startupDuration: period, startupJitter: z.string()})
});
const simulated = z.strictObject({vm: starts, node: starts, apiServer: starts.optional(), etcd: starts.optional()});
const text = z.string().min(1);

const helmChartProxy = z.strictObject({
  apiVersion: z.literal("addons.cluster.x-k8s.io/v1alpha1"),
  kind: z.literal("HelmChartProxy"),
  metadata,
  spec: z.strictObject({
    clusterSelector: z.strictObject({matchLabels: z.record(z.string(), z.string().min(1))}),
    chartName: z.string().min(1),
    repoURL: z.url({protocol: /^https$/}),
    releaseName: name,
    namespace: name,
    version: z.string().min(1),
    valuesTemplate: z.string().min(1)
  })
});

const providers = [
  helmChartProxy,
  infrastructure("v1beta1", "NutanixCluster", nutanixCluster),
  machine("v1beta1", "NutanixClusterTemplate", nutanixCluster),
  machine(
    "v1beta1",
    "NutanixMachineTemplate",
    z.strictObject({
      bootType: z.enum(["legacy", "uefi"]),
      vcpusPerSocket: z.int().min(1),
      vcpuSockets: z.int().min(1),
      memorySize: quantity,
      systemDiskSize: quantity,
      image: byName,
      cluster: byName,
      subnet: z.array(byName).min(1),
      gpus: z.array(byName).optional()
    })
  ),
  infrastructure("v1beta2", "AWSCluster", z.strictObject({region: text, sshKeyName: text})),
  machine(
    "v1beta2",
    "AWSMachineTemplate",
    z.strictObject({instanceType: text, iamInstanceProfile: text, sshKeyName: text})
  ),
  infrastructure(
    "v1beta1",
    "GCPCluster",
    z.strictObject({project: text, region: text, network: z.strictObject({name: text})})
  ),
  machine("v1beta1", "GCPMachineTemplate", z.strictObject({instanceType: text, image: text})),
  infrastructure(
    "v1beta1",
    "AzureCluster",
    z.strictObject({
      location: text,
      resourceGroup: text,
      subscriptionID: text,
      identityRef: z.strictObject({kind: z.literal("AzureClusterIdentity"), name: text}),
      networkSpec: z.strictObject({
        vnet: z.strictObject({name: text}),
        subnets: z.array(z.strictObject({name: text, role: z.enum(["control-plane", "node"])}))
      })
    })
  ),
  machine(
    "v1beta1",
    "AzureMachineTemplate",
    z.strictObject({
      vmSize: text,
      osDisk: z.strictObject({osType: z.literal("Linux"), diskSizeGB: count}),
      sshPublicKey: text
    })
  ),
  infrastructure(
    "v1beta1",
    "Metal3Cluster",
    z.strictObject({controlPlaneEndpoint: endpoint, noCloudProvider: z.boolean()})
  ),
  machine(
    "v1beta1",
    "Metal3MachineTemplate",
    z.strictObject({
      image: z.strictObject({
        url: text,
        checksum: text,
        checksumType: z.enum(["md5", "sha256", "sha512"]),
        format: z.enum(["raw", "qcow2", "vdi", "vmdk", "live-iso"])
      })
    })
  ),
  infrastructure("v1alpha1", "InMemoryCluster", z.strictObject({})),
  machine("v1alpha1", "InMemoryMachineTemplate", z.strictObject({behaviour: simulated})),
  ...["v1beta1", "v1beta2"].flatMap((version) => [
    infrastructure(version, "DevCluster", z.strictObject({backend: z.strictObject({inMemory: z.strictObject({})})})),
    machine(version, "DevMachineTemplate", z.strictObject({backend: z.strictObject({inMemory: simulated})}))
  ])
];

const secret = z.strictObject({
  apiVersion: z.literal("v1"),
  kind: z.literal("Secret"),
  metadata,
  stringData: z.record(z.string(), z.string())
});

const schemas = [...objectsOf(v1beta1), ...objectsOf(v1beta2), ...providers, secret];

/** What is wrong with an object of a cluster by the types of its project; undefined where nothing is. */
export function clusterObjectProblem(object: {readonly apiVersion: string; readonly kind: string}): string | undefined {
  const own = schemas.filter(
    ({shape}) => shape.kind.value === object.kind && shape.apiVersion.value === object.apiVersion
  );
  if (!own.length) return `${object.apiVersion} ${object.kind}: no schema`;
  const results = own.map((schema) => schema.safeParse(object));
  const error = results.some(({success}) => success) ? undefined : results[0]?.error;
  return error && `${object.apiVersion} ${object.kind}: ${z.prettifyError(error)}`;
}
