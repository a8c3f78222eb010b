import type {Catalog} from "../catalog/tables.js";
import {formatList, formatNumber, formatPercent} from "../format.js";
import {condition} from "../sizing/lines-where.js";
import type {Plan} from "../sizing/plan.js";
import {numberAtPlan} from "./number-of.js";

/** A word of a filled text; a number of the plan carries the path that explains it. */
export interface Value {
  readonly text: string;
  readonly path?: string;
  /** What is counted, for those who hear the number alone. */
  readonly label?: string;
}

/** The value of a name in the tables; undefined where this plan has no such thing. */
export type ValueOf = (name: string) => Value | undefined;

/** What a plan can fill into the steps, and where `explain` finds it. `{mc}` is the largest management cluster. */
const paths: Readonly<Record<string, readonly [path: string, label: string]>> = {
  nodes: ["totals.nodes.plan", "nodes"],
  vcpu: ["totals.vcpu.plan", "vCPU"],
  memory: ["totals.memoryGiB.plan", "GiB"],
  objectTB: ["totals.objectTB.plan", "TB of objects"],
  clusters: ["scenario.clusters", "clusters"],
  machines: ["scenario.machines", "machines"],
  rtt: ["scenario.rttMs", "RTT in ms"],
  syncPeriod: ["scenario.syncPeriodMin", "sync period in min"],
  retention: ["scenario.prometheusRetentionDays", "days of retention"],
  prismConcurrency: ["scenario.prismConcurrency", "VMs at once"],
  prismSeconds: ["scenario.prismCreateSeconds", "seconds for a VM"],
  managementClusters: ["management.clusters", "management clusters"],
  shards: ["management.shards", "shards"],
  cpNodes: ["bill.{mc}-control-plane.nodes.plan", "control-plane nodes"],
  cpVcpu: ["bill.{mc}-control-plane.vcpu.plan", "vCPU of a control-plane node"],
  cpMemory: ["bill.{mc}-control-plane.memoryGiB.plan", "GiB of a control-plane node"],
  etcdNodes: ["bill.{mc}-etcd.nodes.plan", "etcd members"],
  etcdVcpu: ["bill.{mc}-etcd.vcpu.plan", "vCPU of an etcd member"],
  etcdMemory: ["bill.{mc}-etcd.memoryGiB.plan", "GiB of an etcd member"],
  workers: ["bill.{workers}.nodes.plan", "workers"],
  fleetNodes: ["bill.role=fleet-control-plane|fleet-workers.nodes.plan", "nodes of the fleet cluster"],
  fleetVcpu: ["bill.role=fleet-control-plane|fleet-workers.total.vcpu.plan", "vCPU of the fleet cluster"],
  federationNodes: ["bill.role=federation-controller.nodes.plan", "nodes of the federation controller"],
  hubs: ["bill.role=regional-observability.instances", "units of regional observability"],
  iops: ["targets.iops", "IOPS of etcd"],
  fsync: ["targets.fsync-p99", "fsync p99 in ms"],
  quota: ["targets.quota", "etcd quota in GiB"],
  alarm: ["targets.quota-alarm", "etcd alarm in GiB"],
  heartbeat: ["targets.heartbeat", "heartbeat in ms"],
  election: ["targets.election", "election timeout in ms"],
  mutating: ["targets.api-mutating-p99", "mutating calls p99 in ms"],
  largestClusters: ["demand.managementClusters.{mc}.clusters", "clusters of the largest management cluster"],
  largestMachines: ["demand.managementClusters.{mc}.machines", "machines of the largest management cluster"],
  database: ["demand.managementClusters.{mc}.etcdDbMB.likely", "etcd database in MB"],
  series: ["demand.managementClusters.{mc}.series.likely", "series"],
  prometheusMemory: ["demand.managementClusters.{mc}.prometheusMemoryGB.likely", "GB of Prometheus"],
  controllersMemory: ["demand.managementClusters.{mc}.controllerMemoryGiB.likely", "GiB of the controllers"],
  controllersCores: ["demand.managementClusters.{mc}.controllerCores.likely", "cores of the controllers"],
  vms: ["demand.managementClusters.{mc}.prismVms.likely", "VMs"],
  coreQps: ["demand.managementClusters.{mc}.controllers.core.tunedQps", "QPS of the core manager"],
  clusterConcurrency: [
    "demand.managementClusters.{mc}.reconcilers.cluster.concurrency.likely",
    "concurrency of clusters"
  ],
  machineConcurrency: [
    "demand.managementClusters.{mc}.reconcilers.machine.concurrency.likely",
    "concurrency of machines"
  ],
  fleetSeries: ["demand.fleet.series.likely", "series of the fleet"],
  utilisation: ["limits.{binding}.utilisation", "utilisation of the limit that binds"],
  addresses: ["rollout.provisioning.addresses", "addresses"],
  batchSize: ["rollout.batches.phases.tens.size", "clusters of a batch"],
  batchPause: ["rollout.batches.phases.tens.pauseSeconds", "seconds of a pause"],
  batches: ["rollout.batches.batches", "batches"],
  batchHours: ["rollout.batches.hours", "hours of all batches"]
};

/** Values that are words. */
const words: Readonly<Record<string, (plan: Plan) => string>> = {
  capiVersion: ({scenario}) => `Cluster API ${scenario.capiVersion}`,
  regions: ({management}) => formatList(management.regions.map(({name}) => name)),
  binding: ({limits, binding}) => limits.find(({id}) => id === binding)?.label ?? binding
};

/** The names that the tables may use. */
export const valueNames: readonly string[] = [...Object.keys(paths), ...Object.keys(words)];

/** The values of a plan by name. */
export function planValues(plan: Plan, catalog: Catalog): ValueOf {
  const numberOf = numberAtPlan(plan, catalog);
  return (name) => {
    const word = Object.hasOwn(words, name) ? words[name] : undefined;
    if (word) return {text: word(plan)};
    const [template, label] = (Object.hasOwn(paths, name) ? paths[name] : undefined) ?? [];
    if (!template || !label) return undefined;
    const number = numberOf(pathOf(template, plan));
    if (!number) return undefined;
    return {
      text: name === "utilisation" ? formatPercent(number.value) : formatNumber(number.value),
      path: number.path,
      label
    };
  };
}

function pathOf(template: string, {ladder: {largestManagementCluster: mc}, binding}: Plan): string {
  const workers = condition({managementCluster: mc, role: ["observability", "controllers", "platform"]});
  return template.replace("{mc}", mc).replace("{workers}", workers).replace("{binding}", binding);
}
