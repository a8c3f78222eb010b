import type {ClusterApi} from "./cluster-api.js";
import {variable} from "./variable.js";

const STARTUP_SECONDS = 600;
const UNHEALTHY_SECONDS = 300;
/** Above this share of unhealthy machines something else is wrong, and nothing is replaced. As in CAPX's templates. */
const MOST_UNHEALTHY = "40%";

/** Machines that are replaced: nodes that are not ready for a while. The body of a MachineHealthCheck. */
export function healthCheck(api: ClusterApi): object {
  const conditions = ["False", "Unknown"].map((status) => ({
    type: "Ready",
    status,
    ...api.period("timeout", UNHEALTHY_SECONDS)
  }));
  const startup = api.period("nodeStartupTimeout", STARTUP_SECONDS);
  return api.isV1beta2
    ? {
        checks: {...startup, unhealthyNodeConditions: conditions},
        remediation: {triggerIf: {unhealthyLessThanOrEqualTo: MOST_UNHEALTHY}}
      }
    : {maxUnhealthy: MOST_UNHEALTHY, ...startup, unhealthyConditions: conditions};
}

/** The same as an object of its own, for the machines of a label. */
export function machineHealthCheck(api: ClusterApi, name: string, label: string, value: string): object {
  return {
    apiVersion: api.apiVersion(),
    kind: "MachineHealthCheck",
    metadata: {name},
    spec: {clusterName: variable("CLUSTER_NAME"), selector: {matchLabels: {[label]: value}}, ...healthCheck(api)}
  };
}
