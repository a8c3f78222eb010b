import type {Catalog} from "../catalog/tables.js";
import {formatList, formatNumber, formatPercent} from "../format.js";
import {condition} from "../sizing/lines-where.js";
import type {Plan} from "../sizing/plan.js";
import {numberAtPlan} from "./number-of.js";

/** A word of a filled text; a number of the plan carries the path that explains it. */
export interface Value {
  readonly text: string;
  readonly path?: string;
}

/** The value of a name in the tables; undefined where this plan has no such thing. */
export type ValueOf = (name: string) => Value | undefined;

/** What a plan can fill into the steps, and where `explain` finds it. `{mc}` is the largest management cluster. */
const paths: Readonly<Record<string, string>> = {
  nodes: "totals.nodes.plan",
  vcpu: "totals.vcpu.plan",
  memory: "totals.memoryGiB.plan",
  objectTB: "totals.objectTB.plan",
  clusters: "scenario.clusters",
  machines: "scenario.machines",
  rtt: "scenario.rttMs",
  syncPeriod: "scenario.syncPeriodMin",
  retention: "scenario.prometheusRetentionDays",
  prismConcurrency: "scenario.prismConcurrency",
  prismSeconds: "scenario.prismCreateSeconds",
  managementClusters: "management.clusters",
  shards: "management.shards",
  cpNodes: "bill.{mc}-control-plane.nodes.plan",
  cpVcpu: "bill.{mc}-control-plane.vcpu.plan",
  cpMemory: "bill.{mc}-control-plane.memoryGiB.plan",
  etcdNodes: "bill.{mc}-etcd.nodes.plan",
  etcdVcpu: "bill.{mc}-etcd.vcpu.plan",
  etcdMemory: "bill.{mc}-etcd.memoryGiB.plan",
  workers: "bill.{workers}.nodes.plan",
  fleetNodes: "bill.role=fleet-control-plane|fleet-workers.nodes.plan",
  fleetVcpu: "bill.role=fleet-control-plane|fleet-workers.total.vcpu.plan",
  federationNodes: "bill.role=federation-controller.nodes.plan",
  hubs: "bill.role=regional-observability.instances",
  iops: "targets.iops",
  fsync: "targets.fsync-p99",
  quota: "targets.quota",
  alarm: "targets.quota-alarm",
  heartbeat: "targets.heartbeat",
  election: "targets.election",
  mutating: "targets.api-mutating-p99",
  largestClusters: "demand.managementClusters.{mc}.clusters",
  largestMachines: "demand.managementClusters.{mc}.machines",
  database: "demand.managementClusters.{mc}.etcdDbMB.likely",
  series: "demand.managementClusters.{mc}.series.likely",
  prometheusMemory: "demand.managementClusters.{mc}.prometheusMemoryGB.likely",
  controllersMemory: "demand.managementClusters.{mc}.controllerMemoryGiB.likely",
  controllersCores: "demand.managementClusters.{mc}.controllerCores.likely",
  vms: "demand.managementClusters.{mc}.prismVms.likely",
  coreQps: "demand.managementClusters.{mc}.controllers.core.tunedQps",
  clusterConcurrency: "demand.managementClusters.{mc}.reconcilers.cluster.concurrency.likely",
  machineConcurrency: "demand.managementClusters.{mc}.reconcilers.machine.concurrency.likely",
  fleetSeries: "demand.fleet.series.likely",
  utilisation: "limits.{binding}.utilisation",
  addresses: "rollout.provisioning.addresses",
  batchSize: "rollout.batches.phases.tens.size",
  batchPause: "rollout.batches.phases.tens.pauseSeconds",
  batches: "rollout.batches.batches",
  batchHours: "rollout.batches.hours"
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
    const template = Object.hasOwn(paths, name) ? paths[name] : undefined;
    if (!template) return undefined;
    const number = numberOf(pathOf(template, plan));
    return (
      number && {text: name === "utilisation" ? formatPercent(number.value) : inShort(number.value), path: number.path}
    );
  };
}

function pathOf(template: string, {ladder: {largestManagementCluster: mc}, binding}: Plan): string {
  const workers = condition({managementCluster: mc, role: ["observability", "controllers", "platform"]});
  return template.replace("{mc}", mc).replace("{workers}", workers).replace("{binding}", binding);
}

/** A number for a sentence: whole from 100 on, else with three digits. */
function inShort(value: number): string {
  return formatNumber(Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
}
