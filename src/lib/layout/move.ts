import type {Catalog} from "../catalog/tables.js";
import type {Calculus} from "../sizing/calculus.js";
import type {DemandOf} from "../sizing/demand/demand.js";
import {certain, type Estimate, eachLevel} from "../sizing/demand/estimate.js";
import type {PlanOf} from "../sizing/plan.js";
import {clusterctlLimit} from "./clusterctl.js";
import {layoutConstant} from "./constant.js";
import type {RttOf} from "./rtt.js";
import {minutesToMove} from "./rules.js";

/**
 * How long it takes to move the largest management cluster's workload clusters to another one with clusterctl, which
 * makes its calls one after the other. Several management clusters move side by side, one clusterctl for each pair.
 */
export interface MoveOf<V = number> {
  readonly managementCluster: string;
  /** Where the target is: another management cluster's region, the nearest; its own where there is no other. */
  readonly toRegion: string;
  readonly objects: V;
  /** The client limit of clusterctl at the scenario's version of Cluster API. */
  readonly qps: V;
  readonly rttMs: Estimate<V>;
  readonly rttOrigin: RttOf["origin"] | "same region";
  readonly minutes: Estimate<V>;
  /** The same from a backup in files, with which a management cluster that is gone is made anew. */
  readonly restoreMinutes: Estimate<V>;
}

/** The time to move the part of the fleet that has the most objects. */
export function moveOf<V>(
  {demand, scenario}: PlanOf<V>,
  rtts: readonly RttOf<V>[],
  catalog: Catalog,
  calculus: Calculus<V>
): MoveOf<V> {
  const parts = demand.managementClusters;
  const objects = ({objects}: DemandOf<V>) => calculus.valueOf(objects.likely);
  const largest = parts.reduce((most, next) => (objects(next) > objects(most) ? next : most));
  const others = parts.filter(({id}) => id !== largest.id).map(({region}) => region);
  const target = nearest(largest.region, others, rtts, calculus);
  const limit = clusterctlLimit(scenario.capiVersion, catalog);
  const qps = calculus.cell("layouts/clusterctl.csv", limit, "qps");
  const timed = {objects: largest.objects.likely, qps, rttMs: target.rttMs};
  return {
    managementCluster: largest.id,
    toRegion: target.region,
    rttOrigin: target.origin,
    ...timed,
    minutes: moveMinutes("move", timed, catalog, calculus),
    restoreMinutes: moveMinutes("restore", {...timed, rttMs: certain(beside(calculus))}, catalog, calculus)
  };
}

/** clusterctl restores from where its target is. */
export function beside<V>(calculus: Calculus<V>): V {
  return calculus.input("regions", "Within a region", "ms", 0);
}

interface Timed<V> {
  readonly objects: V;
  readonly qps: V;
  readonly rttMs: Estimate<V>;
}

/** Minutes to move objects between two API servers, or to restore them from files, which has no source to call. */
export function moveMinutes<V>(
  how: "move" | "restore",
  {objects, qps, rttMs}: Timed<V>,
  catalog: Catalog,
  calculus: Calculus<V>
): Estimate<V> {
  const constant = (id: string) => layoutConstant(id, catalog, calculus);
  const isMove = how === "move";
  const none = calculus.input("layout", "No calls to a source: it is read from files", "calls", 0);
  const source = isMove ? constant("move-calls-source") : certain(none);
  const target = constant(isMove ? "move-calls-target" : "restore-calls");
  const [holds, call] = [constant("move-limit-holds"), constant("call-ms")];
  const label = isMove ? "Time to move" : "Time to restore";
  return eachLevel((level) =>
    calculus.apply(
      {label, unit: "min", rule: minutesToMove},
      objects,
      source[level],
      target[level],
      holds[level],
      qps,
      call[level],
      rttMs[level]
    )
  );
}

interface Way<V> {
  readonly region: string;
  readonly rttMs: Estimate<V>;
  readonly origin: MoveOf["rttOrigin"];
}

/** The nearest region of those with another management cluster; the own one where there is none, or another in it. */
function nearest<V>(from: string, others: readonly string[], rtts: readonly RttOf<V>[], calculus: Calculus<V>): Way<V> {
  if (!others.length || others.includes(from))
    return {region: from, rttMs: certain(beside(calculus)), origin: "same region"};
  const ways = rtts.flatMap(({a, b, ms, origin}): Way<V>[] => {
    const region = a === from ? b : b === from ? a : undefined;
    return region !== undefined && others.includes(region) ? [{region, rttMs: ms, origin}] : [];
  });
  const likely = ({rttMs}: Way<V>) => calculus.valueOf(rttMs.likely);
  return ways.reduce((best, next) => (likely(next) < likely(best) ? next : best));
}
