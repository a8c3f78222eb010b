import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {parse} from "yaml";
import {rulesYaml} from "../../../src/lib/operations/rules-yaml.js";
import {operations} from "../../library.js";

/** Series with which an alert fires, and with which it stays silent. */
type Case = readonly [fires: Series, silent: Series];
type Series = Readonly<Record<string, string>>;

const MINUTES = 60;
const steady = (value: number) => `${value}x${MINUTES}`;
const growing = (each: number) => `0+${each}x${MINUTES}`;

/** A histogram of which every observation lies between two bounds. */
function histogram(name: string, labels: string, below: string, within: string): Series {
  const bucket = (le: string) => `${name}{${labels}${labels && ","}le="${le}"}`;
  return {[bucket(below)]: steady(0), [bucket(within)]: growing(60), [bucket("+Inf")]: growing(60)};
}

const size = "etcd_mvcc_db_total_size_in_bytes";
const quota = "etcd_server_quota_backend_bytes";
const reconcile = "controller_runtime_reconcile_time_seconds_bucket";
const requests = "apiserver_request_duration_seconds_bucket";
const fsync = "etcd_disk_wal_fsync_duration_seconds_bucket";
const commit = "etcd_disk_backend_commit_duration_seconds_bucket";
const peer = "etcd_network_peer_round_trip_time_seconds_bucket";
const attempts = 'scheduler_schedule_attempts_total{result="scheduled"}';
const oom = 'kube_pod_container_status_last_terminated_reason{reason="OOMKilled",namespace="capx-system",pod="a"}';

const calls = 'rest_client_requests_total{namespace="capi-system",pod="capi-controller-manager-1",host="api"}';
const lease = (pod: string) => `leader_election_master_status{namespace="capi-system",name="capi",pod="${pod}"}`;
const certificate = 'certmanager_certificate_expiration_timestamp_seconds{namespace="capi-system",name="webhook"}';

/** Clusters that were created at a second of the test; it is evaluated half an hour later. */
const created = (count: number, at: number): Series =>
  Object.fromEntries(Array.from({length: count}, (_, i) => [`capi_cluster_created{name="c${i}"}`, steady(at)]));

const cases: Readonly<Record<string, Case>> = {
  EtcdDatabaseSizeHigh: [
    {[size]: steady(1.7e9), [quota]: steady(2 * 1024 ** 3)},
    {[size]: steady(6.4e9), [quota]: steady(8 * 1024 ** 3)}
  ],
  EtcdDatabaseSizeCritical: [
    {[size]: steady(1.9e9), [quota]: steady(2 * 1024 ** 3)},
    {[size]: steady(7e9), [quota]: steady(8 * 1024 ** 3)}
  ],
  EtcdHighFsyncLatency: [histogram(fsync, "", "0.008", "0.016"), histogram(fsync, "", "0.004", "0.008")],
  EtcdHighCommitLatency: [histogram(commit, "", "0.032", "0.064"), histogram(commit, "", "0.008", "0.016")],
  EtcdFrequentLeaderChanges: [
    {etcd_server_leader_changes_seen_total: growing(1)},
    {etcd_server_leader_changes_seen_total: steady(7)}
  ],
  EtcdHighPeerLatency: [histogram(peer, 'To="b"', "0.0512", "0.1024"), histogram(peer, 'To="b"', "0.0004", "0.0008")],
  EtcdNoLeader: [{etcd_server_has_leader: steady(0)}, {etcd_server_has_leader: steady(1)}],
  CAPIControllerHighReconcileLatency: [
    histogram(reconcile, 'controller="machine"', "60", "+Inf"),
    histogram(reconcile, 'controller="machine"', "1", "5")
  ],
  CAPIWorkQueueBacklog: [
    {'workqueue_depth{name="machine"}': steady(101)},
    {'workqueue_depth{name="machine"}': steady(99)}
  ],
  CAPIReconcileErrors: [
    {'controller_runtime_reconcile_errors_total{controller="nutanixmachine"}': growing(60)},
    {'controller_runtime_reconcile_errors_total{controller="nutanixmachine"}': growing(1)}
  ],
  MachineProvisioningStuck: [
    {'capi_machine_status_phase{phase="Provisioning",name="a"}': steady(21)},
    Object.fromEntries(
      Array.from({length: 30}, (_, i) => [`capi_machine_status_phase{phase="Provisioning",name="m${i}"}`, steady(0)])
    )
  ],
  HighClusterCreationRate: [created(101, 1_500), created(101, 60)],
  CAPIControllerOOMKilled: [{[oom]: steady(1)}, {[oom]: steady(0)}],
  CAPIClientThrottled: [{[calls]: growing(6_000)}, {[calls]: growing(600)}],
  CAPIManagerWithoutLeader: [
    {[lease("a")]: steady(0), [lease("b")]: steady(0)},
    {[lease("a")]: steady(0), [lease("b")]: steady(1)}
  ],
  CAPIWebhookCertificateExpiring: [{[certificate]: steady(86_400)}, {[certificate]: steady(30 * 86_400)}],
  CustomResourcesOverAdvice: [
    {'apiserver_storage_objects{resource="machines.cluster.x-k8s.io"}': steady(10_001)},
    {'apiserver_resource_objects{group="cluster.x-k8s.io",resource="machines"}': steady(9_999)}
  ],
  PrometheusSeriesHigh: [{prometheus_tsdb_head_series: steady(1.1e7)}, {prometheus_tsdb_head_series: steady(9e6)}],
  APIServerHighLatency: [
    histogram(requests, 'verb="LIST"', "10", "20"),
    {...histogram(requests, 'verb="LIST"', "0.5", "1"), ...histogram(requests, 'verb="WATCH"', "30", "60")}
  ],
  APIServerRejectsRequests: [
    {'apiserver_flowcontrol_rejected_requests_total{priority_level="workload-low"}': growing(60)},
    {'apiserver_flowcontrol_rejected_requests_total{priority_level="workload-low"}': steady(60)}
  ],
  APIServerDown: [{'up{job="apiserver"}': steady(0)}, {'up{job="apiserver"}': steady(1)}],
  APIServerErrors: [
    {'apiserver_request_total{code="500"}': growing(10), 'apiserver_request_total{code="200"}': growing(90)},
    {'apiserver_request_total{code="500"}': growing(1), 'apiserver_request_total{code="200"}': growing(90)}
  ],
  SchedulerNotScheduling: [
    {scheduler_pending_pods: steady(3), [attempts]: steady(9)},
    {scheduler_pending_pods: steady(3), [attempts]: growing(1)}
  ],
  NodeNotReady: [
    {'kube_node_status_condition{condition="Ready",status="true",node="a"}': steady(0)},
    {'kube_node_status_condition{condition="Ready",status="true",node="a"}': steady(1)}
  ]
};

let directory = "";
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "headroom-rules-"));
});
afterAll(() => rmSync(directory, {recursive: true}));

/** Writes a file beside the others, runs promtool, and gives what it said where it failed. */
function promtool(args: readonly string[], files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  const {status, stdout, stderr, error} = spawnSync("promtool", args, {cwd: directory, encoding: "utf8"});
  return status === 0 ? "" : `${error?.message ?? ""}${stdout}${stderr}`;
}

test("rulesYaml(alerts) is a rules file that promtool takes", () => {
  const text = rulesYaml(operations.alerts);
  expect(promtool(["check", "rules", "rules.yaml"], {"rules.yaml": text})).toBe("");
  const {groups} = parse(text) as {groups: {rules: {alert: string; expr: string}[]}[]};
  const rules = groups.flatMap(({rules}) => rules);
  expect(rules.map(({alert}) => alert).sort()).toEqual(operations.alerts.map(({alert}) => alert).sort());
  expect(
    rules.every(({alert, expr}) => operations.alerts.some((row) => row.alert === alert && row.expr === expr))
  ).toBe(true);
});

test("every query parses", () => {
  const rules = operations.queries.map(({id, expr}) => ({record: `headroom:${id.replaceAll("-", "_")}`, expr}));
  const text = JSON.stringify({groups: [{name: "queries", rules}]});
  expect(promtool(["check", "rules", "queries.yaml"], {"queries.yaml": text})).toBe("");
});

test("every alert fires where it should, and is silent where it should be", () => {
  expect(Object.keys(cases).sort()).toEqual(operations.alerts.map(({alert}) => alert).sort());
  const tests = Object.entries(cases).flatMap(([alert, [fires, silent]]) => [
    unit(alert, fires, 1),
    unit(alert, silent, 0)
  ]);
  const files = {
    "rules.yaml": rulesYaml(operations.alerts),
    "tests.yaml": JSON.stringify({rule_files: ["rules.yaml"], evaluation_interval: "1m", tests})
  };
  expect(promtool(["test", "rules", "tests.yaml"], files)).toBe("");
});

/** A unit test of promtool: half an hour in, the alert fires, or does not. */
function unit(alert: string, series: Series, firing: 0 | 1): unknown {
  return {
    name: `${alert} ${firing ? "fires" : "is silent"}`,
    interval: "1m",
    input_series: Object.entries(series).map(([name, values]) => ({series: name, values})),
    promql_expr_test: [
      {
        expr: `count(ALERTS{alertname="${alert}",alertstate="firing"})`,
        eval_time: "31m",
        exp_samples: firing ? [{labels: "{}", value: 1}] : []
      }
    ]
  };
}
