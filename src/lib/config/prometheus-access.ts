import type {ConfigFile} from "./config-file.js";
import {MONITORING} from "./prometheus-rule.js";
import {accessFile, serviceAccount} from "./rbac.js";

/** The account that every Prometheus of the plan runs as. */
export const PROMETHEUS_ACCOUNT = "prometheus";

/**
 * What Prometheus needs to find what the monitors select, and to read API server and kubelets: without it there is
 * no target, and no error either. Source: Prometheus operator, documentation of RBAC.
 */
export function prometheusAccess(): ConfigFile {
  const account = {name: PROMETHEUS_ACCOUNT, namespace: MONITORING};
  const [find, read] = [["get", "list", "watch"], ["get"]];
  return accessFile("prometheus-access", {
    role: "headroom-prometheus",
    account,
    before: [serviceAccount(account)],
    rules: [
      {apiGroups: [""], resources: ["services", "endpoints", "pods", "nodes"], verbs: find},
      {apiGroups: ["discovery.k8s.io"], resources: ["endpointslices"], verbs: find},
      {apiGroups: [""], resources: ["nodes/metrics"], verbs: read},
      {nonResourceURLs: ["/metrics"], verbs: read}
    ],
    about:
      "The account that Prometheus runs as, which may find pods and services, and read the metrics of API servers and kubelets. It must not read Secrets: the operator puts the token of the monitors into its configuration."
  });
}
