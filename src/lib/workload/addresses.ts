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
export function addressesOf<V>({nodes, pods, services}: ClusterOf<V>, context: WorkloadContext<V>) {
  const {set, setOr, value, threshold, figure} = context;
  const mask = set("nodeMask");
  const reserved = value("reserved-addresses");
  const perNode = figure("Addresses of a node", "addresses", hostAddresses, mask, reserved);
  const fit = figure(
    "Pods that fit on a node",
    "pods",
    podsWithAddresses,
    perNode,
    value("gateway-addresses"),
    set("maxPods")
  );
  const range = setOr("podRange", rangeHolding, mask, nodes);
  const ranges = figure(
    "Nodes that the range of all pods holds",
    "nodes",
    rangesInside,
    mask,
    range,
    value("range-bits")
  );
  return {
    perNode,
    fit,
    threshold: figure(
      "Pods of a node that Kubernetes tests",
      "pods",
      podsByCores,
      threshold("node-pods"),
      set("cores")
    ),
    nodesForPods: figure("Nodes that the pods need at least", "nodes", wholeParts, pods, fit),
    range,
    ranges,
    serviceRange: figure(
      "Prefix of the range of services",
      "",
      rangeOfServices,
      services,
      reserved,
      value("service-range-bits")
    )
  };
}

export type AddressesOf<V = number> = ReturnType<typeof addressesOf<V>>;
