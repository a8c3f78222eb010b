import {z} from "zod";

/*
 * Written from the types of kubeadm, kube-scheduler and Kustomize, as npm has no schemas of them: every field of the
 * parts that the generators write, each as its type says, and none beside them.
 *
 * kubeadm: kubernetes/kubernetes, cmd/kubeadm/app/apis/kubeadm/v1beta3 and v1beta4, as Cluster API carries them at
 *   kubernetes-sigs/cluster-api v1.14.0, bootstrap/kubeadm/pkg/types/upstreamv1beta3 and upstreamv1beta4
 * kube-scheduler: kubernetes/kubernetes 08ced910, staging/src/k8s.io/kube-scheduler/config/v1/types.go, with
 *   k8s.io/component-base/config/v1alpha1
 * Kustomize: kubernetes-sigs/kustomize 04e51ad9, api/types/kustomization.go, patch.go and selector.go;
 *   api/internal/plugins/builtinconfig
 */

const text = z.string().min(1);
const texts = z.array(text).min(1);
const flags = z.record(z.string().regex(/^[a-z]/, "is a flag without its dashes"), z.string());
const flag = z.strictObject({name: z.string().regex(/^[a-z]/, "is a flag without its dashes"), value: z.string()});
const duration = z.string().regex(/^(\d+(h|m|s|ms))+$/);
const image = {imageRepository: text.optional(), imageTag: text.optional()};
const hostPath = z.strictObject({
  name: text,
  hostPath: text,
  mountPath: text,
  readOnly: z.boolean().optional(),
  pathType: text.optional()
});
const environment = z.array(z.strictObject({name: text, value: z.string().optional()}));

/** An object with one of the alternatives, whatever else it may hold. */
const oneOf = (alternatives: Readonly<Record<string, z.ZodType>>, others: z.ZodRawShape = {}) => {
  const names = Object.keys(alternatives);
  const shape = Object.fromEntries(Object.entries(alternatives).map(([name, schema]) => [name, schema.optional()]));
  return z
    .strictObject({...shape, ...others})
    .refine((value) => names.filter((name) => name in value).length === 1, `has not just one of ${names.join(", ")}`);
};

function clusterConfiguration(version: "v1beta3" | "v1beta4") {
  const isNew = version === "v1beta4";
  const extraArgs = (isNew ? z.array(flag).min(1) : flags).optional();
  const extraEnvs = isNew ? {extraEnvs: environment.optional()} : {};
  const component = {extraArgs, extraVolumes: z.array(hostPath).optional(), ...extraEnvs};
  const local = z.strictObject({
    ...image,
    dataDir: text.optional(),
    extraArgs,
    serverCertSANs: texts.optional(),
    peerCertSANs: texts.optional(),
    ...extraEnvs
  });
  const external = z.strictObject({
    endpoints: z.array(z.url({protocol: /^https?$/})).min(1),
    caFile: text,
    certFile: text,
    keyFile: text
  });
  const ofVersion = isNew
    ? {
        proxy: z.strictObject({disabled: z.boolean().optional()}).optional(),
        encryptionAlgorithm: text.optional(),
        certificateValidityPeriod: duration.optional(),
        caCertificateValidityPeriod: duration.optional()
      }
    : {};
  const ofApiServer = isNew ? {} : {timeoutForControlPlane: duration.optional()};
  return z.strictObject({
    apiVersion: z.literal(`kubeadm.k8s.io/${version}`),
    kind: z.literal("ClusterConfiguration"),
    etcd: oneOf({local, external}).optional(),
    networking: z
      .strictObject({serviceSubnet: text.optional(), podSubnet: text.optional(), dnsDomain: text.optional()})
      .optional(),
    kubernetesVersion: text.optional(),
    controlPlaneEndpoint: text.optional(),
    apiServer: z.strictObject({...component, certSANs: texts.optional(), ...ofApiServer}).optional(),
    controllerManager: z.strictObject(component).optional(),
    scheduler: z.strictObject(component).optional(),
    dns: z.strictObject({...image, ...(isNew ? {disabled: z.boolean().optional()} : {})}).optional(),
    certificatesDir: text.optional(),
    imageRepository: text.optional(),
    featureGates: z.record(z.string(), z.boolean()).optional(),
    clusterName: text.optional(),
    ...ofVersion
  });
}

const share = z.int().min(0).max(100);
const schedulerConfiguration = z.strictObject({
  apiVersion: z.literal("kubescheduler.config.k8s.io/v1"),
  kind: z.literal("KubeSchedulerConfiguration"),
  parallelism: z.int().positive().optional(),
  leaderElection: z
    .strictObject({
      leaderElect: z.boolean().optional(),
      leaseDuration: duration.optional(),
      renewDeadline: duration.optional(),
      retryPeriod: duration.optional(),
      resourceLock: text.optional(),
      resourceName: text.optional(),
      resourceNamespace: text.optional()
    })
    .optional(),
  clientConnection: z
    .strictObject({
      kubeconfig: text.optional(),
      acceptContentTypes: text.optional(),
      contentType: text.optional(),
      qps: z.number().optional(),
      burst: z.int().optional()
    })
    .optional(),
  enableProfiling: z.boolean().optional(),
  enableContentionProfiling: z.boolean().optional(),
  percentageOfNodesToScore: share.optional(),
  podInitialBackoffSeconds: z.int().positive().optional(),
  podMaxBackoffSeconds: z.int().positive().optional(),
  delayCacheUntilActive: z.boolean().optional()
});

const relativePath = z.string().regex(/^(?!\/|https?:)[\w.+/-]+$/, "is a path relative to its folder");
const selector = {
  group: text.optional(),
  version: text.optional(),
  kind: text.optional(),
  name: text.optional(),
  namespace: text.optional(),
  labelSelector: text.optional(),
  annotationSelector: text.optional()
};
const target = z.strictObject(selector).refine((chosen) => Object.keys(chosen).length > 0, "chooses nothing");
const options = z.record(z.string(), z.boolean()).optional();
const kustomization = z.strictObject({
  apiVersion: z.literal("kustomize.config.k8s.io/v1beta1"),
  kind: z.literal("Kustomization"),
  resources: z.array(relativePath).min(1),
  namespace: text.optional(),
  namePrefix: text.optional(),
  nameSuffix: text.optional(),
  configurations: z.array(relativePath).optional(),
  patches: z.array(oneOf({path: relativePath, patch: text}, {target: target.optional(), options})).optional()
});

/** What a file below `configurations` may hold of what the generators use. */
const nameReferences = z.strictObject({
  nameReference: z.array(
    z.strictObject({
      kind: text,
      group: text.optional(),
      version: text.optional(),
      fieldSpecs: z.array(
        z.strictObject({
          path: text,
          kind: text.optional(),
          group: text.optional(),
          version: text.optional(),
          create: z.boolean().optional()
        })
      )
    })
  )
});

/** RFC 6902, section 4: add, replace and test need a value, remove takes none. */
const pointer = z.string().regex(/^(\/([^~/]|~[01])*)+$/, "is a pointer of JSON");
const withValue = (op: string) => z.strictObject({op: z.literal(op), path: pointer, value: z.json()});
const jsonPatch = z
  .array(
    z.discriminatedUnion("op", [
      withValue("add"),
      withValue("replace"),
      withValue("test"),
      z.strictObject({op: z.literal("remove"), path: pointer})
    ])
  )
  .min(1);

const documents = [
  clusterConfiguration("v1beta3"),
  clusterConfiguration("v1beta4"),
  schedulerConfiguration,
  kustomization
];

/** What is wrong with a document of a component by its types; undefined where nothing is. */
export function componentProblem(document: {readonly apiVersion?: string; readonly kind?: string}): string | undefined {
  const {apiVersion, kind} = document;
  const schema = documents.find(({shape}) => shape.kind.value === kind && shape.apiVersion.value === apiVersion);
  return schema ? problemOf(schema, document) : `${apiVersion} ${kind}: no schema`;
}

export const jsonPatchProblem = (document: unknown) => problemOf(jsonPatch, document);
export const nameReferenceProblem = (document: unknown) => problemOf(nameReferences, document);

function problemOf(schema: z.ZodType, document: unknown): string | undefined {
  const {error} = schema.safeParse(document);
  return error && z.prettifyError(error);
}
