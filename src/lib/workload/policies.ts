import type {ClusterOf} from "./cluster.js";
import type {WorkloadContext} from "./context.js";
import {average, wholeParts} from "./rules.js";

/** Network policies, as many for the pods as in S004's example until set. */
export function policiesOf<V>({pods, namespaces}: ClusterOf<V>, {setOr, value, figure}: WorkloadContext<V>) {
  const policies = setOr("policies", wholeParts, pods, value("pods-per-policy"));
  return {
    policies,
    podsEach: figure("Pods for each policy", "pods", average, pods, policies),
    perNamespace: figure("Policies of a namespace", "policies", average, policies, namespaces)
  };
}
