import type {Plan} from "../sizing/plan.js";
import {product} from "../sizing/rules.js";
import {inverted, type WorkloadContext} from "./context.js";
import {average, averageOf, evenShare, inProportion, partsAtLeastOne, wholeParts} from "./rules.js";

/** How large the cluster is: as set, or as the plan's clusters are on average. */
export function clusterOf<V>({scenario}: Plan, context: WorkloadContext<V>) {
  const {calculus, setOr, set, value, constant, figure} = context;
  const machines = calculus.input("machines", "Machines of the plan", "machines", scenario.machines);
  const clusters = calculus.input("clusters", "Workload clusters of the plan", "clusters", scenario.clusters);
  const nodes = setOr("nodes", averageOf, machines, clusters);
  const pods = setOr("pods", product, nodes, value("pods-per-node"));
  const services = setOr("services", wholeParts, pods, value("pods-per-service"));
  const namespaces = setOr("namespaces", partsAtLeastOne, pods, value("pods-per-namespace"));
  const sharesOf = (size: "cores" | "memory") => [nodes, set(size), constant("quota-share"), namespaces] as const;
  return {
    nodes,
    pods,
    podsPerNode: figure("Pods of a node", "pods", average, pods, nodes),
    containers: figure("Containers", "containers", product, pods, value("containers-per-pod")),
    namespaces,
    services,
    podsPerService: figure("Pods behind a service", "pods", average, pods, services),
    deployments: figure("Deployments", "deployments", wholeParts, pods, inverted(constant("pods-per-deployment"))),
    churn: setOr("churn", inProportion, pods, value("pods-changed-per-second"), value("pods-at-churn")),
    podsPerNamespace: figure("Pods of a namespace", "pods", average, pods, namespaces),
    coresPerNamespace: figure("CPU quota of a namespace, evenly", "cores", evenShare, ...sharesOf("cores")),
    memoryPerNamespace: figure("Memory quota of a namespace, evenly", "GiB", evenShare, ...sharesOf("memory"))
  };
}

export type ClusterOf<V = number> = ReturnType<typeof clusterOf<V>>;
