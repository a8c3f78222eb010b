import {bounds, type Range, type SizedRow, totalled} from "../bill-line.js";
import {largest} from "../rules.js";
import type {Context} from "./context.js";
import type {DemandOf} from "./demand.js";
import type {Level} from "./estimate.js";
import {
  type Column,
  columnUnits,
  controllerSizes,
  controlPlaneSizes,
  etcdSizes,
  metricsSizes,
  type Site,
  type Sizes
} from "./role-sizes.js";

const levelOf: Readonly<Record<keyof Range, Level>> = {low: "low", plan: "likely", high: "high"};
const columns = ["nodes", "vcpu", "memoryGiB", "storageGB"] as const;
const labels: Readonly<Record<Column, string>> = {
  nodes: "nodes",
  vcpu: "vCPU per node",
  memoryGiB: "memory per node",
  storageGB: "storage per node"
};

/**
 * The rows of a management cluster sized by demand: low, plan and high follow low, likely and high. A role that also
 * hosts another's work carries both: the control plane etcd up to medium, the observability nodes the controllers in
 * small, the platform nodes in XL.
 *
 * @param spread whether the load is spread over the nodes that the guide has at least, to be held against its rows
 */
export function demandRows<V>(
  rows: readonly SizedRow<V>[],
  demand: DemandOf<V>,
  context: Context<V>,
  {spread = false} = {}
): SizedRow<V>[] {
  const dedicated = rows.some(({role}) => role === "controllers");
  return rows.map((row) => {
    const at = (bound: keyof Range) => {
      const site = {row, demand, level: levelOf[bound], context, ...(spread && {shared: row.nodes.low})};
      return sizesAt(site, row.nodes[bound], !dedicated);
    };
    const asked = {low: at("low"), plan: at("plan"), high: at("high")};
    return {...resized(row, (column, bound) => asked[bound][column], context), basis: "demand", source: "headroom"};
  });
}

function sizesAt<V>(site: Site<V>, guideNodes: V, observabilityRunsControllers: boolean): Sizes<V> {
  const {role} = site.row;
  if (role === "etcd") return etcdSizes(site, guideNodes);
  if (role === "control-plane") return controlPlaneSizes(site);
  if (role === "controllers") return controllerSizes(site);
  return metricsSizes(site, role === "platform" || observabilityRunsControllers);
}

/**
 * The larger of the guide's row and the demand's, figure by figure and bound by bound; a bound is never below the one
 * before. `basis` tells whose figures the plan's are.
 */
export function largerRow<V>(guide: SizedRow<V>, demand: SizedRow<V>, context: Context<V>): SizedRow<V> {
  const {calculus} = context;
  const isEnough = (column: Column, bound: keyof Range) =>
    calculus.always((asked, there) => asked <= there, demand[column][bound], guide[column][bound]);
  if (columns.every((column) => bounds.every((bound) => isEnough(column, bound)))) return guide;
  const byDemand = columns.some((column) => calculus.shown(demand[column].plan) > calculus.shown(guide[column].plan));
  const chosen = (column: Column): Range<V> => {
    const quantity = {label: `${guide.component}: ${labels[column]}`, unit: columnUnits[column], rule: largest};
    const low = calculus.apply(quantity, guide[column].low, demand[column].low);
    const plan = calculus.apply(quantity, guide[column].plan, demand[column].plan, low);
    return {low, plan, high: calculus.apply(quantity, guide[column].high, demand[column].high, plan)};
  };
  const ranges = {
    nodes: chosen("nodes"),
    vcpu: chosen("vcpu"),
    memoryGiB: chosen("memoryGiB"),
    storageGB: chosen("storageGB")
  };
  const {basis, source} = byDemand ? demand : guide;
  return {...resized(guide, (column, bound) => ranges[column][bound], context), basis, source};
}

function resized<V>(
  row: SizedRow<V>,
  size: (column: Column, bound: keyof Range) => V,
  {calculus}: Context<V>
): SizedRow<V> {
  const range = (column: Column): Range<V> => ({
    low: size(column, "low"),
    plan: size(column, "plan"),
    high: size(column, "high")
  });
  const sizes = {
    nodes: range("nodes"),
    vcpu: range("vcpu"),
    memoryGiB: range("memoryGiB"),
    storageGB: range("storageGB")
  };
  return totalled(row, sizes, sizes.nodes, calculus);
}
