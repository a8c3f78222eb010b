/** An answer of the HTTP API with a vector: values with their labels. */
export function vector(...values: readonly (readonly [value: string, labels?: Record<string, string>])[]) {
  const result = values.map(([value, metric = {}]) => ({metric, value: [1_795_351_826.123, value]}));
  return {status: "success", data: {resultType: "vector", result}};
}

/** A management cluster of 300 clusters and 6,000 machines that does well. */
export const healthy = {
  clusters: vector(["310"]),
  machines: vector(["6450"]),
  "machine-deployments": vector(["620"]),
  "control-plane-machines": vector(["930"]),
  "custom-resources": vector(["24000"]),
  "largest-type": vector(["6450", {resource: "machines", group: "cluster.x-k8s.io"}]),
  namespaces: vector(["340"]),
  provider: vector(["6450", {resource: "nutanixmachines"}], ["3", {resource: "awsmachines"}]),
  "etcd-size": vector(["700000000"]),
  "etcd-quota-share": vector(["0.0815"]),
  "fsync-p99": vector(["0.0031"]),
  "backend-commit-p99": vector(["0.012"]),
  "etcd-rtt": vector(["0.00084"]),
  "etcd-writes": vector(["44.5"]),
  "api-mutating-p99": vector(["0.2", {resource: "machines", verb: "PATCH"}]),
  reconciles: vector(
    ["0.6", {controller: "cluster"}],
    ["11", {controller: "machine"}],
    ["0", {controller: "topology/cluster"}]
  ),
  "queue-depth": vector(["3", {name: "machine"}], ["71", {name: "cluster"}]),
  "controller-calls": vector(
    ["31", {namespace: "capi-system"}],
    ["9", {namespace: "capi-kubeadm-control-plane-system"}]
  ),
  series: vector(["900000"]),
  "scrape-interval": vector(["29.97"])
};
