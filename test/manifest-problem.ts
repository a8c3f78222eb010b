import {ApplicationSet} from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/ApplicationSet";
import {AppProject} from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject";
import {PodMonitor} from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor";
import {Prometheus} from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/Prometheus";
import {PrometheusRule} from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule";
import {ServiceMonitor} from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor";
import {Deployment} from "kubernetes-models/apps/v1/Deployment";
import {StatefulSet} from "kubernetes-models/apps/v1/StatefulSet";
import {FlowSchema} from "kubernetes-models/flowcontrol.apiserver.k8s.io/v1/FlowSchema";
import {PriorityLevelConfiguration} from "kubernetes-models/flowcontrol.apiserver.k8s.io/v1/PriorityLevelConfiguration";
import {ClusterRole} from "kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRole";
import {ClusterRoleBinding} from "kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRoleBinding";
import {ConfigMap} from "kubernetes-models/v1/ConfigMap";
import {Namespace} from "kubernetes-models/v1/Namespace";
import {Secret} from "kubernetes-models/v1/Secret";
import {Service} from "kubernetes-models/v1/Service";
import {ServiceAccount} from "kubernetes-models/v1/ServiceAccount";
import {clusterObjectProblem} from "./cluster-api-schemas.js";
import {componentProblem, jsonPatchProblem, nameReferenceProblem} from "./component-schemas.js";

/** A document of a manifest, as far as every one has it. */
interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: {readonly name?: string};
}

/** Kinds with a published schema. */
const published = {
  "argoproj.io/v1alpha1": {ApplicationSet, AppProject},
  "monitoring.coreos.com/v1": {PodMonitor, Prometheus, PrometheusRule, ServiceMonitor},
  "apps/v1": {Deployment, StatefulSet},
  "flowcontrol.apiserver.k8s.io/v1": {FlowSchema, PriorityLevelConfiguration},
  "rbac.authorization.k8s.io/v1": {ClusterRole, ClusterRoleBinding},
  v1: {ConfigMap, Namespace, Secret, Service, ServiceAccount}
} as const;
type Model = new (data?: never) => {validate(): void};

const models = new Map<string, Model>(
  Object.entries(published).flatMap(([version, kinds]) =>
    Object.entries(kinds).map(([kind, model]) => [`${version} ${kind}`, model as unknown as Model] as const)
  )
);

/** What is wrong with a document by the schema of its kind, a kind without one included; undefined where nothing is. */
export function manifestProblem(document: unknown): string | undefined {
  if (Array.isArray(document)) return jsonPatchProblem(document);
  if (!isManifest(document)) return nameReferenceProblem(document);
  const {apiVersion, kind} = document;
  const Model = models.get(`${apiVersion} ${kind}`);
  if (Model) return problemBy(Model, document);
  return /(^|\.)cluster\.x-k8s\.io\//.test(apiVersion) ? clusterObjectProblem(document) : componentProblem(document);
}

function isManifest(document: unknown): document is Manifest {
  return typeof document === "object" && document !== null && "apiVersion" in document && "kind" in document;
}

function problemBy(Model: Model, document: Manifest): string | undefined {
  try {
    new Model(document as never).validate();
    return document.metadata?.name ? undefined : "has no name";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
