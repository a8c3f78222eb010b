import type {Rung} from "../catalog/schemas.js";
import type {Catalog} from "../catalog/tables.js";
import type {Calculus, NumberColumn} from "./calculus.js";
import {interpolated, logPosition, product, upToOdd} from "./rules.js";

const LADDER = "ladder/control-plane.csv";

/** Sizes for one member or server, and how many. */
export interface GroupOf<V = number> {
  readonly count: V;
  readonly vcpu: V;
  readonly memoryGiB: V;
  readonly totalVcpu: V;
  readonly totalMemoryGiB: V;
}

/** S000's figures for one management cluster of a size. Controllers are sized one by one; their number is not given. */
export interface RungOf<V = number> {
  /** The size lies below the first anchor, whose figures stand here. */
  readonly clamped: boolean;
  /** Beyond the last anchor S000 gives no sizes: several etcd clusters, API server and controllers sharded. */
  readonly sharded: boolean;
  readonly etcd: GroupOf<V>;
  readonly apiServer: GroupOf<V>;
  readonly controller: {readonly vcpu: V; readonly memoryGiB: V};
  readonly source: string;
}

/**
 * S000's ladder at a number of clusters and machines, whichever asks for more: linear in the logarithm between its
 * anchors, etcd members up to the next odd number. Source: S000, Resource Sizing Tables.
 */
export function rungAt<V>(clusters: V, machines: V, catalog: Catalog, calculus: Calculus<V>): RungOf<V> {
  const byClusters = place(clusters, "clusters", catalog, calculus);
  const byMachines = place(machines, "machines", catalog, calculus);
  const depth = ({index, share}: Place<V>) => index + calculus.valueOf(share);
  const {index, share} = depth(byMachines) > depth(byClusters) ? byMachines : byClusters;
  const [low, high] = anchorsAt(index, catalog);
  const figure = (label: string, unit: string, column: NumberColumn<Rung>, rule = interpolated) =>
    calculus.apply({label, unit, rule}, share, calculus.cell(LADDER, low, column), calculus.cell(LADDER, high, column));
  const group = (name: string, count: V, vcpu: V, memoryGiB: V): GroupOf<V> => ({
    count,
    vcpu,
    memoryGiB,
    totalVcpu: calculus.apply({label: `${name}: vCPU in total`, unit: "vCPU", rule: product}, count, vcpu),
    totalMemoryGiB: calculus.apply({label: `${name}: memory in total`, unit: "GiB", rule: product}, count, memoryGiB)
  });
  const last = catalog.ladder.at(-1) ?? high;
  return {
    clamped: calculus.valueOf(clusters) < low.clusters && calculus.valueOf(machines) < low.machines,
    sharded: calculus.valueOf(clusters) > last.clusters || calculus.valueOf(machines) > last.machines,
    etcd: group(
      "etcd",
      figure("etcd members", "members", "etcdMembers", upToOdd),
      figure("vCPU per etcd member", "vCPU", "etcdVcpu"),
      figure("Memory per etcd member", "GiB", "etcdMemoryGiB")
    ),
    apiServer: group(
      "API server",
      figure("API servers", "servers", "apiServers"),
      figure("vCPU per API server", "vCPU", "apiServerVcpu"),
      figure("Memory per API server", "GiB", "apiServerMemoryGiB")
    ),
    controller: {
      vcpu: figure("vCPU per controller", "vCPU", "controllerVcpu"),
      memoryGiB: figure("Memory per controller", "GiB", "controllerMemoryGiB")
    },
    source: low.source
  };
}

interface Place<V> {
  /** The anchor below, from 0. */
  readonly index: number;
  /** How far towards the next anchor, 0 to 1. */
  readonly share: V;
}

function place<V>(value: V, column: "clusters" | "machines", catalog: Catalog, calculus: Calculus<V>): Place<V> {
  const size = calculus.valueOf(value);
  const below = catalog.ladder.findLastIndex((rung) => rung[column] <= size);
  const index = Math.min(Math.max(0, below), catalog.ladder.length - 2);
  const [low, high] = anchorsAt(index, catalog);
  const share = calculus.apply(
    {label: `Position between anchors by ${column}`, unit: "", rule: logPosition},
    value,
    calculus.cell(LADDER, low, column),
    calculus.cell(LADDER, high, column)
  );
  return {index, share};
}

function anchorsAt(index: number, {ladder}: Catalog): [Rung, Rung] {
  const [low, high] = [ladder[index], ladder[index + 1]];
  if (!low || !high) throw new Error(`${LADDER}: at least two rows are needed`);
  return [low, high];
}
