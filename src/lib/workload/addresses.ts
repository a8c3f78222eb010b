import type {ClusterOf} from "./cluster.js";
import type {WorkloadContext} from "./context.js";
import {
  hostAddresses,
  podsByCores,
  podsWithAddresses,
  rangeHolding,
  rangeOfServices,
  rangesInside,
  wholeParts
} from "./rules.js";

/** Pods of a node and the addresses they need, in IPv4. */
export function addressesOf<V>(cluster: ClusterOf<V>, context: WorkloadContext<V>) {
  const {set, value, threshold, figure} = context;
  const perNode = figure(
    "Addresses of a node",
    "addresses",
    hostAddresses,
    set("nodeMask"),
    value("reserved-addresses")
  );
  const own = value("gateway-addresses");
  const fit = figure("Pods that fit on a node", "pods", podsWithAddresses, perNode, own, set("maxPods"));
  const tested = threshold("node-pods");
  return {
    perNode,
    fit,
    threshold: figure("Pods of a node that Kubernetes tests", "pods", podsByCores, tested, set("cores")),
    nodesForPods: figure("Nodes that the pods need at least", "nodes", wholeParts, cluster.pods, fit),
    ...rangesOf(cluster, context)
  };
}

/** The ranges of all pods and of all services. */
function rangesOf<V>({nodes, services}: ClusterOf<V>, {set, setOr, value, figure}: WorkloadContext<V>) {
  const mask = set("nodeMask");
  const range = setOr("podRange", rangeHolding, mask, nodes);
  const [reserved, most] = [value("reserved-addresses"), value("service-range-bits")];
  return {
    range,
    ranges: figure("Nodes that the range of all pods holds", "nodes", rangesInside, mask, range, value("range-bits")),
    serviceRange: figure("Prefix of the range of services", "", rangeOfServices, services, reserved, most)
  };
}

export type AddressesOf<V = number> = ReturnType<typeof addressesOf<V>>;
