import {capiComponents} from "./vocabulary.js";

/** Whose flags and fields the flag catalogue lists. */
export const configComponents = [
  "core",
  "kcp",
  "cabpk",
  "capx",
  "capm3",
  "bmo",
  "capa",
  "capg",
  "capz",
  "capim",
  "capd",
  "etcd",
  "kube-apiserver",
  "kube-scheduler",
  "kubeadm",
  "flowcontrol",
  "deployment",
  "prometheus",
  "kube-state-metrics",
  "thanos-sidecar",
  "thanos-query",
  "thanos-store",
  "thanos-compact",
  "cluster",
  "aws-ccm",
  "scale-test"
] as const;

/** Components of which the catalogue lists every flag, so that what it lacks does not exist. */
export const completeComponents = [...capiComponents, "etcd"] as const;

/** Of what kind the value of a flag or field is. */
export const flagTypes = [
  "int",
  "float",
  "bool",
  "duration",
  "string",
  "list",
  "map",
  "object",
  "api-version"
] as const;

/** How metrics of a manager are reached: pod by pod, by a Service, or not from outside its pod. */
export const metricsWays = ["pod", "service", "nothing"] as const;
/** What a reader of metrics has to show. */
export const metricsAuths = ["token", "none"] as const;
/** What a cluster needs beside its machines, and how it gets there. */
export const addonKinds = ["cni", "ccm", "csi"] as const;
export const addonWays = ["HelmChartProxy", "yourself", "nothing"] as const;

/** What a wrong name is taken for. */
export const wrongNameKinds = ["flag", "service-account"] as const;

/** How kube-state-metrics makes series of a field: by its labels, by its number, or one for each state. */
export const stateMetricTypes = ["Info", "Gauge", "StateSet"] as const;

export type ConfigComponent = (typeof configComponents)[number];
