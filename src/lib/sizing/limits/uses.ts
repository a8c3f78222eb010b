import type {TierId} from "../../catalog/vocabulary.js";
import type {SizedRow} from "../bill-line.js";
import type {Quantity, Rule} from "../calculus.js";
import {type Context, limitRowOf} from "../demand/context.js";
import type {DemandOf} from "../demand/demand.js";
import {certain, type Estimate, eachLevel} from "../demand/estimate.js";
import {usable, usableOfNodes} from "../demand/hardware-rules.js";
import {gbToGib, percentOfGib} from "../demand/rules.js";
import type {Layout} from "../management.js";
import {percentOf, sum} from "../rules.js";
import {fullestType} from "./fullest-type.js";
import {fullestOf, type Use, useOf} from "./limit.js";

/** A management cluster with what it runs on. */
export interface LimitSite<V> {
  readonly demand: DemandOf<V>;
  readonly rows: readonly SizedRow<V>[];
  readonly layout: Layout;
  readonly fleetTier: TierId;
  /** Namespace shards of the management cluster. */
  readonly shards: V;
  readonly context: Context<V>;
}

/** Every limit that applies to a management cluster. Sources: the rows of limits.csv. */
export function usesOf<V>(site: LimitSite<V>): Use<V>[] {
  return checks.flatMap((check) => check(site) ?? []);
}

type Check = <V>(site: LimitSite<V>) => Use<V> | undefined;

const checks: readonly Check[] = [
  etcdDatabase,
  objectsPerType,
  objectsPerNamespace,
  ({demand, context}) =>
    useOf("custom-resources", demand.customResources, context.limit("custom-resources"), "objects", context),
  namespaces,
  apiMemory,
  apiCpu,
  clientQps,
  controllerMemory,
  controllerCpu,
  ({demand, context}) =>
    useOf("etcd-writes", demand.peakWritesPerSecond, context.limit("etcd-writes"), "writes/s", context),
  ({demand, context}) => useOf("series", demand.series, context.limit("series"), "series", context),
  prismVms,
  nodesPerWorkloadCluster,
  clustersPerManagementCluster,
  given("ip-addresses", "ipAddresses", "ipAddresses", "addresses"),
  given("provisioning-window", "provisioningHours", "provisioningWindowHours", "h")
];

function etcdDatabase<V>({demand, context}: LimitSite<V>): Use<V> {
  const {calculus, rule, limit} = context;
  const capacity = calculus.apply(
    {label: "Alarm level of the largest quota", unit: "MB", rule: percentOfGib},
    rule("quota-alarm"),
    limit("etcd-db")
  );
  return useOf("etcd-db", demand.etcdDbMB, capacity, "MB", context);
}

/** The fullest type, by its number of objects or by their bytes. */
function objectsPerType<V>(site: LimitSite<V>): Use<V> | undefined {
  return fullest(site, "objects-per-type", "bytes-per-type");
}

/** In a sharded layout a namespace holds the clusters of a shard; elsewhere each cluster has its own. */
function objectsPerNamespace<V>(site: LimitSite<V>): Use<V> | undefined {
  return site.layout === "sharded"
    ? fullest(site, "objects-per-namespace", "bytes-per-namespace", site.shards)
    : undefined;
}

const inEach: Rule = {
  names: ["in all", "namespaces"],
  write: (all, namespaces) => `${all} / ${namespaces}`,
  apply: (all, namespaces) => all / namespaces
};

function fullest<V>({demand, context}: LimitSite<V>, id: string, byBytes: string, shards?: V): Use<V> | undefined {
  const {catalog, calculus, limit} = context;
  const most = {count: limitRowOf(id, catalog).value, megabytes: limitRowOf(byBytes, catalog).value};
  const {type, by, all} = fullestType(demand, most, catalog, calculus);
  const unit = by === "count" ? "objects" : "MB";
  const each =
    shards === undefined
      ? all
      : calculus.apply({label: `${type} objects in each shard`, unit, rule: inEach}, all, shards);
  const capacity = by === "count" ? id : byBytes;
  return {...useOf(capacity, certain(each), limit(capacity), unit, context, type), row: limitRowOf(id, catalog)};
}

function namespaces<V>({demand, layout, shards, context}: LimitSite<V>): Use<V> {
  const count = layout === "sharded" ? shards : demand.clusters;
  return useOf("namespaces", certain(count), context.limit("namespaces"), "namespaces", context);
}

const memoryGib: Rule = {
  names: ["GB", "GiB"],
  write: (gb, gib) => `${gb} GB in GiB${gib === undefined ? "" : ` + ${gib}`}`,
  apply: (gb, gib = 0) => gbToGib(gb) + gib
};

function apiMemory<V>({demand, rows, context}: LimitSite<V>): Use<V> | undefined {
  const {calculus, limit} = context;
  const row = rows.find(({role}) => role === "control-plane");
  if (!row) return undefined;
  const quantity = {label: "Memory of API server and etcd", unit: "GiB", rule: memoryGib};
  const used = eachLevel((level) =>
    calculus.apply(quantity, demand.apiServerMemoryGB[level], ...(row.hostsEtcd ? [demand.etcdMemoryGiB[level]] : []))
  );
  const capacity = calculus.apply(
    {label: "Memory that may be used", unit: "GiB", rule: usable},
    limit("api-memory"),
    row.memoryGiB.plan
  );
  return useOf("api-memory", used, capacity, "GiB", context);
}

function apiCpu<V>({demand, rows, context}: LimitSite<V>): Use<V> | undefined {
  const {calculus, limit} = context;
  const row = rows.find(({role}) => role === "control-plane");
  if (!row) return undefined;
  const capacity = calculus.apply(
    {label: "CPU that may be used", unit: "cores", rule: usableOfNodes},
    limit("api-cpu"),
    row.nodes.plan,
    row.vcpu.plan
  );
  return useOf("api-cpu", demand.apiServerCores, capacity, "cores", context);
}

/** The manager that comes nearest to its client limit; a manager without one cannot be held back by it. */
function clientQps<V>({demand, context}: LimitSite<V>): Use<V> | undefined {
  const {calculus, limit} = context;
  const uses = demand.controllers.flatMap(({id, callsPerSecond, defaultQps}) => {
    if (defaultQps === null) return [];
    const capacity = calculus.apply(
      {label: `Client QPS of the ${id} manager`, unit: "calls/s", rule: percentOf},
      limit("client-qps"),
      defaultQps
    );
    return [useOf("client-qps", callsPerSecond, capacity, "calls/s", context, id)];
  });
  return uses.length ? fullestOf(uses, ({utilisation}) => utilisation, calculus) : undefined;
}

/** The row that the controllers run on, which they may share with Prometheus. */
function controllersAt<V>(rows: readonly SizedRow<V>[]): {row: SizedRow<V>; shared: boolean} | undefined {
  const own = rows.find(({role}) => role === "controllers");
  const other = rows.find(({role}) => role === "platform" || role === "observability");
  if (own) return {row: own, shared: false};
  return other && {row: other, shared: true};
}

function controllerMemory<V>(site: LimitSite<V>): Use<V> | undefined {
  const {prometheusMemoryGB, controllerMemoryGiB} = site.demand;
  const together = {label: "Memory of controllers and Prometheus", unit: "GiB", rule: memoryGib};
  return controllerUse(site, "controller-memory", "memoryGiB", controllerMemoryGiB, prometheusMemoryGB, together);
}

function controllerCpu<V>(site: LimitSite<V>): Use<V> | undefined {
  const {prometheusCores, controllerCores} = site.demand;
  const together = {label: "CPU of controllers and Prometheus", unit: "cores", rule: sum};
  return controllerUse(site, "controller-cpu", "vcpu", controllerCores, prometheusCores, together);
}

/** What the controllers use, with Prometheus where it shares their nodes, against those nodes with one lost. */
function controllerUse<V>(
  {rows, context}: LimitSite<V>,
  id: string,
  size: "memoryGiB" | "vcpu",
  own: Estimate<V>,
  prometheus: Estimate<V>,
  together: Quantity
): Use<V> | undefined {
  const {calculus, limit} = context;
  const at = controllersAt(rows);
  if (!at) return undefined;
  const used = at.shared ? eachLevel((level) => calculus.apply(together, prometheus[level], own[level])) : own;
  const capacity = calculus.apply(
    {label: "What may be used, one node lost", unit: together.unit, rule: usableOfNodes},
    limit(id),
    at.row.nodes.plan,
    at.row[size].plan
  );
  return useOf(id, used, capacity, together.unit, context);
}

function prismVms<V>({demand, context}: LimitSite<V>): Use<V> | undefined {
  if (context.scenario.provider !== "nutanix") return undefined;
  return useOf("prism-vms", demand.prismVms, context.limit("prism-vms"), "machines", context);
}

function nodesPerWorkloadCluster<V>({demand, context}: LimitSite<V>): Use<V> {
  const {calculus, limit, scenario} = context;
  const largest = Math.max(0, ...scenario.classes.map((row) => row.controlPlaneMachines + row.workers));
  const nodes = scenario.classes.length
    ? calculus.input("classes", "Nodes of the largest class", "nodes", largest)
    : calculus.apply(
        {label: "Nodes of a workload cluster", unit: "nodes", rule: inEach},
        demand.machines,
        demand.clusters
      );
  return useOf("nodes-per-workload-cluster", certain(nodes), limit("nodes-per-workload-cluster"), "nodes", context);
}

function clustersPerManagementCluster<V>({demand, fleetTier, context}: LimitSite<V>): Use<V> {
  const {scenario, rule, limit, input} = context;
  const id = "clusters-per-management-cluster";
  const own = scenario.policyCap === "auto" ? undefined : input("policyCap");
  const cap = own ?? (fleetTier === "xl" ? rule("xl-policy-cap") : limit(id));
  return useOf(id, certain(demand.clusters), cap, "clusters", context);
}

/** A limit that applies only where the scenario gives a capacity. */
function given(
  id: string,
  figure: "ipAddresses" | "provisioningHours",
  field: "ipAddresses" | "provisioningWindowHours",
  unit: string
): Check {
  return ({demand, context}) => {
    const {scenario, calculus, limit, input} = context;
    if (scenario[field] === "none") return undefined;
    const capacity = calculus.apply({label: "What is given", unit, rule: percentOf}, limit(id), input(field));
    return useOf(id, demand[figure], capacity, unit, context);
  };
}
