/** A page of metrics as a management cluster has them, so many seconds after its counters began. */
export function metricsPage(seconds: number): string {
  return `${[...objects, ...gauges, ...counters(seconds)].join("\n")}\n`;
}

const groups: Record<string, Record<string, number>> = {
  "cluster.x-k8s.io": {clusters: 12, machines: 240, machinedeployments: 24, machinesets: 30},
  "controlplane.cluster.x-k8s.io": {kubeadmcontrolplanes: 12},
  "infrastructure.cluster.x-k8s.io": {nutanixmachines: 240, nutanixclusters: 12},
  "monitoring.coreos.com": {servicemonitors: 40},
  "coordination.k8s.io": {leases: 90},
  apps: {deployments: 70},
  "": {secrets: 350, namespaces: 30, pods: 200}
};

/** Kubernetes 1.34 has both metrics, and an API server that cannot count says -1. */
const objects = Object.entries(groups).flatMap(([group, counts]) =>
  Object.entries(counts).flatMap(([resource, count]) => [
    `apiserver_resource_objects{group="${group}",resource="${resource}"} ${count}`,
    `apiserver_storage_objects{resource="${group ? `${resource}.${group}` : resource}"} ${count}`
  ])
);

const gauges = [
  'apiserver_resource_objects{group="example.com",resource="unknown"} -1',
  "etcd_mvcc_db_total_size_in_bytes 210000000",
  "etcd_mvcc_db_total_size_in_use_in_bytes 150000000",
  "etcd_server_quota_backend_bytes 8589934592",
  "etcd_server_leader_changes_seen_total 1",
  'workqueue_depth{name="machine",priority="0"} 2',
  'workqueue_depth{name="machine",priority="-100"} 5',
  'workqueue_depth{name="DynamicServingCertificateController"} 99',
  'container_memory_working_set_bytes{namespace="kube-system",container="kube-apiserver",pod="a"} 3e9',
  'container_memory_working_set_bytes{namespace="capi-system",container="manager",pod="b"} 536870912',
  'container_memory_working_set_bytes{namespace="capx-system",container="manager",pod="c"} 536870912',
  'apiserver_current_inflight_requests{request_kind="readOnly"} 4',
  'apiserver_current_inflight_requests{request_kind="mutating"} 2',
  ...Array.from({length: 12}, (_, index) => `capi_kubeadmcontrolplane_spec_replicas{name="c${index}"} 3`)
];

function counters(seconds: number): string[] {
  return [
    `etcd_mvcc_put_total ${Math.round(40 * seconds)}`,
    ...histogram("etcd_disk_wal_fsync_duration_seconds", "", {0.001: 60, 0.002: 95, 0.004: 100}, seconds),
    ...histogram("etcd_disk_backend_commit_duration_seconds", "", {0.008: 90, 0.016: 100}, seconds),
    ...histogram(
      "apiserver_request_duration_seconds",
      'resource="machines",verb="PATCH",subresource="",scope="resource",',
      {0.1: 97, 0.5: 100},
      seconds
    ),
    ...histogram(
      "apiserver_request_duration_seconds",
      'resource="machines",verb="LIST",subresource="",scope="cluster",',
      {1: 0, 2: 0},
      seconds
    ),
    ...histogram("controller_runtime_reconcile_time_seconds", 'controller="machine",', {0.5: 90, 1: 100}, seconds),
    `controller_runtime_reconcile_total{controller="machine",result="success"} ${Math.round(10 * seconds)}`,
    `controller_runtime_reconcile_total{controller="machine",result="error"} ${Math.round(seconds)}`,
    `controller_runtime_reconcile_total{controller="topology/cluster",result="success"} ${Math.round(2 * seconds)}`,
    `rest_client_requests_total{namespace="capi-system",host="10.96.0.1:443",code="200",method="GET"} ${Math.round(20 * seconds)}`,
    `rest_client_requests_total{namespace="capi-system",host="c1.example.com:6443",code="200",method="GET"} ${Math.round(3 * seconds)}`,
    `apiserver_request_total{code="200",verb="GET"} ${Math.round(100 * seconds)}`,
    `container_cpu_usage_seconds_total{namespace="capi-system",container="manager",pod="b"} ${0.5 * seconds}`
  ];
}

/** Cumulative counts of each bucket a second. */
function histogram(name: string, labels: string, buckets: Record<string, number>, seconds: number): string[] {
  const most = Math.max(...Object.values(buckets));
  return Object.entries({...buckets, "+Inf": most}).map(
    ([le, count]) => `${name}_bucket{${labels}le="${le}"} ${Math.round(count * seconds)}`
  );
}
