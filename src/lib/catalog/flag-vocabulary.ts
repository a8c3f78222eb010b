/** Whose flags and fields the flag catalogue lists. */
export const configComponents = [
  "core",
  "kcp",
  "cabpk",
  "capx",
  "capm3",
  "bmo",
  "etcd",
  "kube-apiserver",
  "kube-scheduler",
  "kubeadm",
  "flowcontrol",
  "deployment"
] as const;

export type ConfigComponent = (typeof configComponents)[number];

/** Of what kind the value of a flag or field is. */
export const flagTypes = ["int", "float", "bool", "duration", "string", "list", "map", "object"] as const;
