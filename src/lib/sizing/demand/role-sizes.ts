import type {SizedRow} from "../bill-line.js";
import type {Rule} from "../calculus.js";
import {largest, sum} from "../rules.js";
import type {Context} from "./context.js";
import type {DemandOf} from "./demand.js";
import type {Level} from "./estimate.js";
import {etcdClassValue} from "./etcd-class.js";
import {
  etcdDisk,
  forUse,
  gibForUse,
  nodesAtCap,
  nodesForReplicas,
  oddNodesAtCap,
  perNode,
  perNodeBesideEtcd,
  roundedUp,
  withinNodes
} from "./hardware-rules.js";

/** Nodes and the size of each. */
export type Sizes<V> = Readonly<Record<"nodes" | "vcpu" | "memoryGiB" | "storageGB", V>>;
export type Column = keyof Sizes<unknown>;

export const columnUnits: Readonly<Record<Column, string>> = {
  nodes: "nodes",
  vcpu: "vCPU",
  memoryGiB: "GiB",
  storageGB: "GB"
};

/** One row at one level, with what its formulas need. */
export interface Site<V> {
  readonly row: SizedRow<V>;
  /** Nodes that share the load beside those of the demand's own choice: the guide's fewest, in the larger of both. */
  readonly shared?: V;
  readonly demand: DemandOf<V>;
  readonly level: Level;
  readonly context: Context<V>;
}

const names: Readonly<Record<Column, string>> = {
  nodes: "nodes by demand",
  vcpu: "vCPU per node by demand",
  memoryGiB: "memory per node by demand",
  storageGB: "storage per node by demand"
};

function figure<V>({row, context}: Site<V>, column: Column, rule: Rule, ...terms: V[]): V {
  return context.calculus.apply(
    {label: `${row.component}: ${names[column]}`, unit: columnUnits[column], rule},
    ...terms
  );
}

function within<V>(site: Site<V>, column: "vcpu" | "memoryGiB", size: V): V {
  const kind = column === "vcpu" ? "vcpu" : "memory";
  const {rule} = site.context;
  return figure(site, column, withinNodes, rule(`node-${kind}-floor`), size, rule(`node-${kind}-cap`));
}

/** vCPU of an etcd member by etcd's hardware guide. */
export function etcdVcpu<V>({demand, level, context}: Omit<Site<V>, "row">): V {
  const {catalog, calculus} = context;
  return etcdClassValue("vcpu", demand.etcdDbMB[level], demand.peakWritesPerSecond[level], catalog, calculus);
}

/** Dedicated etcd: as many members as in the guide, vCPU by etcd's hardware guide. */
export function etcdSizes<V>(site: Site<V>, members: V): Sizes<V> {
  const {demand, level, context} = site;
  const memory = context.calculus.apply(
    {label: "Memory of an etcd member, not below the floor", unit: "GiB", rule: largest},
    context.rule("etcd-memory-floor"),
    demand.etcdMemoryGiB[level]
  );
  return {
    nodes: members,
    vcpu: etcdVcpu(site),
    memoryGiB: figure(site, "memoryGiB", roundedUp, memory),
    storageGB: etcdStorage(site)
  };
}

function etcdStorage<V>(site: Site<V>): V {
  const {rule} = site.context;
  const quota = site.demand.etcdQuotaGiB[site.level];
  return figure(site, "storageGB", etcdDisk, rule("etcd-storage-floor"), rule("etcd-storage-quotas"), quota);
}

/** API servers on three nodes that carry the load with one lost, and etcd where it is hosted here. */
export function controlPlaneSizes<V>(site: Site<V>): Sizes<V> {
  const {row, demand, level, context} = site;
  const {calculus, rule, limit} = context;
  const etcd = row.hostsEtcd ? [etcdVcpu(site)] : [];
  const memory = row.hostsEtcd ? [demand.etcdMemoryGiB[level]] : [];
  const cores = calculus.apply(
    {label: "CPU for the API servers", unit: "cores", rule: forUse},
    demand.apiServerCores[level],
    limit("api-cpu")
  );
  const gib = calculus.apply(
    {label: "Memory for an API server", unit: "GiB", rule: gibForUse},
    limit("api-memory"),
    demand.apiServerMemoryGB[level],
    ...memory
  );
  const nodes = site.shared ?? rule("control-plane-nodes");
  const storage = row.hostsEtcd ? [etcdStorage(site)] : [];
  return {
    nodes: figure(
      site,
      "nodes",
      row.hostsEtcd ? oddNodesAtCap : nodesAtCap,
      nodes,
      cores,
      rule("node-vcpu-cap"),
      ...etcd
    ),
    vcpu: within(
      site,
      "vcpu",
      figure(site, "vcpu", row.hostsEtcd ? perNodeBesideEtcd : perNode, cores, nodes, ...etcd)
    ),
    memoryGiB: within(site, "memoryGiB", figure(site, "memoryGiB", roundedUp, gib)),
    storageGB: figure(site, "storageGB", largest, rule("node-storage-floor"), ...storage)
  };
}

/** Room for the controllers, in cores and GiB over all nodes. */
function controllerRoom<V>({demand, level, context: {calculus, limit}}: Site<V>): {cores: V; gib: V} {
  const {controllerCores, controllerMemoryGiB} = demand;
  return {
    cores: calculus.apply(
      {label: "CPU for the controllers", unit: "cores", rule: forUse},
      controllerCores[level],
      limit("controller-cpu")
    ),
    gib: calculus.apply(
      {label: "Memory for the controllers", unit: "GiB", rule: forUse},
      controllerMemoryGiB[level],
      limit("controller-memory")
    )
  };
}

/** Controllers on two nodes, of which one may be lost; more where the largest node is too small. */
export function controllerSizes<V>(site: Site<V>): Sizes<V> {
  const {rule} = site.context;
  const {cores, gib} = controllerRoom(site);
  const nodes = site.shared ?? rule("controller-nodes");
  return {
    nodes: figure(
      site,
      "nodes",
      largest,
      figure(site, "nodes", nodesAtCap, nodes, cores, rule("node-vcpu-cap")),
      figure(site, "nodes", nodesAtCap, nodes, gib, rule("node-memory-cap"))
    ),
    vcpu: within(site, "vcpu", figure(site, "vcpu", perNode, cores, nodes)),
    memoryGiB: within(site, "memoryGiB", figure(site, "memoryGiB", perNode, gib, nodes)),
    storageGB: rule("node-storage-floor")
  };
}

/** Two replicas of Prometheus, a node each, and the controllers where they run here as well. */
export function metricsSizes<V>(site: Site<V>, withControllers: boolean): Sizes<V> {
  const {demand, level, context} = site;
  const {calculus, rule, limit} = context;
  const cores = calculus.apply(
    {label: "CPU for a Prometheus", unit: "cores", rule: forUse},
    demand.prometheusCores[level],
    limit("controller-cpu")
  );
  const gib = calculus.apply(
    {label: "Memory for a Prometheus", unit: "GiB", rule: gibForUse},
    rule("prometheus-memory-share"),
    demand.prometheusMemoryGB[level]
  );
  const disk = calculus.apply(
    {label: "Disk for a Prometheus", unit: "GB", rule: forUse},
    demand.prometheusDiskGB[level],
    rule("prometheus-disk-share")
  );
  const size = (column: "vcpu" | "memoryGiB", prometheus: V, controllers: V) =>
    withControllers
      ? figure(site, column, perNode, controllers, site.shared ?? rule("controller-nodes"), prometheus)
      : figure(site, column, roundedUp, prometheus);
  const room = controllerRoom(site);
  const both = (label: string, unit: string, a: V, b: V) =>
    withControllers ? calculus.apply({label, unit, rule: sum}, a, b) : a;
  const replicas = (need: V, cap: string) =>
    figure(site, "nodes", nodesForReplicas, rule("prometheus-replicas"), need, rule(cap));
  return {
    nodes: figure(
      site,
      "nodes",
      largest,
      replicas(both("CPU for Prometheus and controllers", "cores", cores, room.cores), "node-vcpu-cap"),
      replicas(both("Memory for Prometheus and controllers", "GiB", gib, room.gib), "node-memory-cap")
    ),
    vcpu: within(site, "vcpu", size("vcpu", cores, room.cores)),
    memoryGiB: within(site, "memoryGiB", size("memoryGiB", gib, room.gib)),
    storageGB: figure(
      site,
      "storageGB",
      largest,
      rule("node-storage-floor"),
      figure(site, "storageGB", roundedUp, disk)
    )
  };
}
