import type {Catalog} from "../catalog/tables.js";
import type {Calculus} from "../sizing/calculus.js";
import {layerOf} from "../sizing/layers.js";
import {inOneRegion} from "../sizing/management.js";
import type {PlanOf} from "../sizing/plan.js";
import {layoutConstant} from "./constant.js";
import type {RttOf} from "./rtt.js";

/** A way between regions that the fleet is managed over. */
export interface FleetRttOf<V = number> {
  /** From the fleet layer to a region's management clusters, or from these to workload clusters elsewhere. */
  readonly kind: "fleet" | "workload";
  readonly from: string;
  readonly to: string;
  readonly rtt: RttOf<V>;
  /** What is advised for workload clusters; null where no source names a figure. */
  readonly advisedMs: V | null;
  /** Within what was validated, within what is advised, above it; not known, or without a figure to judge it by. */
  readonly status: "validated" | "advised" | "above" | "unknown" | "unjudged";
}

/** Every way between regions that a plan manages over; none where everything is managed where it is. */
export function fleetRttOf<V>(
  plan: PlanOf<V>,
  rtts: readonly RttOf<V>[],
  catalog: Catalog,
  calculus: Calculus<V>
): FleetRttOf<V>[] {
  const between = (from: string, to: string) =>
    rtts.find(({a, b}) => (a === from && b === to) || (a === to && b === from));
  const way = (kind: FleetRttOf["kind"], from: string, to: string): FleetRttOf<V>[] => {
    const rtt = between(from, to);
    return rtt ? [{kind, from, to, rtt, ...judged(kind, rtt, catalog, calculus)}] : [];
  };
  return [
    ...fleetTargets(plan, calculus).flatMap(([from, to]) => way("fleet", from, to)),
    ...managedElsewhere(plan).flatMap(([from, to]) => way("workload", from, to))
  ];
}

/** The fleet layer stands in the first region. */
function fleetTargets<V>({management, scenario, tier}: PlanOf<V>, calculus: Calculus<V>): [string, string][] {
  if (layerOf(management.layout, calculus.valueOf(management.clusters), tier.id) === "none") return [];
  const home = scenario.regions[0]?.name ?? "";
  return management.regions
    .filter(({name, managementClusters}) => name !== home && calculus.valueOf(managementClusters) > 0)
    .map(({name}) => [home, name]);
}

/** Regions that are managed from another one; layouts in one region manage all others from the first. */
function managedElsewhere<V>({management, scenario}: PlanOf<V>): [string, string][] {
  const home = scenario.regions[0]?.name ?? "";
  if (inOneRegion(management.layout)) return scenario.regions.slice(1).map(({name}) => [home, name]);
  return management.regions
    .filter(({name, managedFrom}) => name !== managedFrom)
    .map(({name, managedFrom}) => [managedFrom, name]);
}

function judged<V>(
  kind: FleetRttOf["kind"],
  {ms, origin}: RttOf<V>,
  catalog: Catalog,
  calculus: Calculus<V>
): Pick<FleetRttOf<V>, "advisedMs" | "status"> {
  if (kind === "fleet") return {advisedMs: null, status: "unjudged"};
  const advisedMs = layoutConstant("workload-rtt-advised", catalog, calculus).likely;
  if (origin === "unknown") return {advisedMs, status: "unknown"};
  const validated = layoutConstant("workload-rtt-validated", catalog, calculus).likely;
  const rtt = calculus.valueOf(ms.likely);
  if (rtt > calculus.valueOf(advisedMs)) return {advisedMs, status: "above"};
  return {advisedMs, status: rtt <= calculus.valueOf(validated) ? "validated" : "advised"};
}
