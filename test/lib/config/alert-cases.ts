/** Samples once a minute for two hours, as promtool writes them. */
const always = (value: number) => `${value}x130`;
const rising = (perMinute: number) => `0+${perMinute}x130`;

/** A series with its samples. */
type Series = readonly [series: string, values: string];

/** What makes an alert fire and what leaves it silent, for its bound. Looked at after two hours. */
export interface AlertCase {
  readonly fires: (bound: number) => readonly Series[];
  readonly silent: (bound: number) => readonly Series[];
}

const NOW = 7_200;
const DAY = 86_400;

const gauge = (series: string, over: (bound: number) => number, under: (bound: number) => number): AlertCase => ({
  fires: (bound) => [[series, always(over(bound))]],
  silent: (bound) => [[series, always(under(bound))]]
});

/** A histogram all of whose samples lie above a bucket, or below it. */
const histogram = (
  metric: string,
  labels: string,
  low = (bound: number) => bound / 2,
  high = (bound: number) => bound * 4
): AlertCase => {
  const at = (le: string, values: string): Series => [`${metric}_bucket{${labels}, le="${le}"}`, values];
  const series = (below: string) => (bound: number) => [
    at(String(low(bound)), below),
    at(String(high(bound)), rising(100)),
    at("+Inf", rising(100))
  ];
  return {fires: series(always(0)), silent: series(rising(100))};
};

const quota = (total: number): readonly Series[] => [
  ['etcd_mvcc_db_total_size_in_bytes{instance="a"}', always(total)],
  ['etcd_server_quota_backend_bytes{instance="a"}', always(100)]
];

const calls = (perSecond: number): readonly Series[] => {
  const deployments = ["capi", "capi-kubeadm-control-plane", "capi-kubeadm-bootstrap", "capx", "capm3"];
  return deployments.map((name) => [
    `rest_client_requests_total{namespace="${name}-system", pod="${name}-controller-manager-5d8", host="10.96.0.1:443", code="200"}`,
    rising(perSecond * 60)
  ]);
};

const created = (count: number, at: number): readonly Series[] =>
  Array.from({length: count}, (_, index) => [`capi_cluster_created{name="c${index}"}`, always(at)]);

const leader = (...instances: readonly number[]): readonly Series[] =>
  instances.map((value, index) => [
    `leader_election_master_status{namespace="capi-system", name="controller-leader-election-capi", pod="p${index}"}`,
    always(value)
  ]);

const certificate = (end: number): readonly Series[] => [
  [
    'certmanager_certificate_expiration_timestamp_seconds{namespace="capx-system", name="capx-serving-cert"}',
    always(end)
  ]
];

const objects = (resource: string, count: number): readonly Series[] => [
  [`apiserver_resource_objects{group="cluster.x-k8s.io", resource="${resource}"}`, always(count)],
  ['apiserver_resource_objects{group="", resource="pods"}', always(1e6)]
];

const requests = (failed: number): readonly Series[] => [
  ['apiserver_request_total{code="200"}', rising(1_000)],
  ['apiserver_request_total{code="503"}', rising(failed)]
];

const scheduling = (perMinute: number): readonly Series[] => [
  ['scheduler_pending_pods{queue="active"}', always(5)],
  ['scheduler_schedule_attempts_total{result="scheduled"}', rising(perMinute)]
];

const phases = (provisioning: number): readonly Series[] => [
  ['capi_machine_status_phase{name="a", phase="Provisioning"}', always(provisioning)],
  ...Array.from(
    {length: 60},
    (_, index): Series => [`capi_machine_status_phase{name="m${index}", phase="Provisioning"}`, always(0)]
  )
];

/** By the id of the alert in data/operations/alerts.yaml. */
export const alertCases: Readonly<Record<string, AlertCase>> = {
  "etcd-size-high": {fires: (bound) => quota(bound * 100 + 1), silent: (bound) => quota(bound * 100 - 1)},
  "etcd-size-critical": {fires: (bound) => quota(bound * 100 + 1), silent: (bound) => quota(bound * 100 - 1)},
  "etcd-fsync": histogram("etcd_disk_wal_fsync_duration_seconds", 'instance="a"'),
  "etcd-commit": histogram("etcd_disk_backend_commit_duration_seconds", 'instance="a"'),
  "etcd-leader-changes": {
    fires: () => [["etcd_server_leader_changes_seen_total", rising(1)]],
    silent: () => [["etcd_server_leader_changes_seen_total", always(9)]]
  },
  "etcd-peer-latency": histogram("etcd_network_peer_round_trip_time_seconds", 'instance="a", To="b"'),
  "etcd-no-leader": gauge(
    "etcd_server_has_leader",
    () => 0,
    () => 1
  ),
  "reconcile-latency": histogram(
    "controller_runtime_reconcile_time_seconds",
    'controller="machine"',
    () => 50,
    () => 60
  ),
  "queue-backlog": gauge(
    'workqueue_depth{name="machine"}',
    (bound) => bound + 1,
    (bound) => bound
  ),
  "reconcile-errors": {
    fires: (bound) => [['controller_runtime_reconcile_errors_total{controller="machine"}', rising(bound * 90)]],
    silent: (bound) => [['controller_runtime_reconcile_errors_total{controller="machine"}', rising(bound * 30)]]
  },
  "machines-stuck": {fires: (bound) => phases(bound + 1), silent: (bound) => phases(bound)},
  "creation-rate": {
    fires: (bound) => created(bound + 1, NOW - 300),
    silent: (bound) => [...created(bound + 1, NOW - 3_600)]
  },
  "controller-oom": gauge(
    'kube_pod_container_status_last_terminated_reason{namespace="capi-shard-1-system", pod="a", reason="OOMKilled"}',
    () => 1,
    () => 0
  ),
  "client-throttled": {fires: (bound) => calls(bound * 1.1), silent: (bound) => calls(bound * 0.5)},
  "manager-no-leader": {fires: () => leader(0, 0), silent: () => leader(0, 1)},
  "certificate-expiring": {fires: () => certificate(NOW + DAY), silent: () => certificate(NOW + 30 * DAY)},
  "api-latency": histogram("apiserver_request_duration_seconds", 'verb="GET"'),
  "api-rejected": {
    fires: () => [['apiserver_flowcontrol_rejected_requests_total{priority_level="cluster-api"}', rising(1)]],
    silent: () => [['apiserver_flowcontrol_rejected_requests_total{priority_level="cluster-api"}', always(7)]]
  },
  "api-down": {
    fires: () => [['up{job="apiserver"}', always(0)]],
    silent: () => [
      ['up{job="apiserver", instance="a"}', always(0)],
      ['up{job="apiserver", instance="b"}', always(1)]
    ]
  },
  "api-errors": {fires: () => requests(100), silent: () => requests(10)},
  "scheduler-down": {fires: () => scheduling(0), silent: () => scheduling(1)},
  "node-not-ready": gauge(
    'kube_node_status_condition{node="n1", condition="Ready", status="true"}',
    () => 0,
    () => 1
  ),
  "objects-per-type": {
    fires: (bound) => objects("machines", bound + 1),
    silent: (bound) => objects("machines", bound)
  },
  "series-high": gauge(
    'prometheus_tsdb_head_series{instance="a"}',
    (bound) => bound + 1,
    (bound) => bound
  )
};
