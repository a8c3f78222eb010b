import type {Catalog} from "../catalog/tables.js";
import {formatNumber} from "../format.js";
import type {Calculus} from "../sizing/calculus.js";
import {type EtcdTimingOf, etcdTiming} from "../sizing/etcd-timing.js";
import type {PlanOf} from "../sizing/plan.js";
import {ruleRow} from "../sizing/rule-value.js";
import type {RttOf} from "./rtt.js";

/** An etcd whose members stand in one region, or are stretched over all of them. */
export interface EtcdPlacementOf<V = number> extends EtcdTimingOf<V> {
  readonly place: "one region" | "stretched";
  /** The longest RTT between two members. */
  readonly rttMs: V;
  /** Null where the RTT is not known. */
  readonly advised: boolean | null;
  readonly message: string;
  readonly field: "rttMs" | "regionRtt";
}

/** The members in one region, which is what every layout plans, and, of several regions, stretched over them. */
export function etcdOf<V>(
  {scenario}: PlanOf<V>,
  rtts: readonly RttOf<V>[],
  catalog: Catalog,
  calculus: Calculus<V>
): EtcdPlacementOf<V>[] {
  const own = calculus.input("rttMs", "RTT between etcd members", "ms", scenario.rttMs);
  const likely = ({ms}: RttOf<V>) => calculus.valueOf(ms.likely);
  const [first, ...others] = rtts;
  const longest = first && others.reduce((most, next) => (likely(next) > likely(most) ? next : most), first);
  const inside = placement("one region", "rttMs", own, "Between the members ", catalog, calculus);
  if (!longest) return [inside];
  const placed = placement(
    "stretched",
    "regionRtt",
    longest.ms.likely,
    `Between ${longest.a} and ${longest.b} `,
    catalog,
    calculus
  );
  return [inside, withDoubts(placed, rtts, scenario.regions.length)];
}

/** A way that is not known may be longer than all others; over two regions one of them holds the majority. */
function withDoubts<V>(placed: EtcdPlacementOf<V>, rtts: readonly RttOf<V>[], regions: number): EtcdPlacementOf<V> {
  const two = regions === 2 ? " One of two regions holds the majority of the members: etcd stops when it is lost." : "";
  const unknown = rtts.find(({origin}) => origin === "unknown");
  if (!placed.advised || !unknown) return {...placed, message: placed.message + two};
  const message = `The RTT between ${unknown.a} and ${unknown.b} is not known: set it in regionRtt.${two}`;
  return {...placed, advised: null, message};
}

function placement<V>(
  place: EtcdPlacementOf["place"],
  field: EtcdPlacementOf["field"],
  rttMs: V,
  where: string,
  catalog: Catalog,
  calculus: Calculus<V>
): EtcdPlacementOf<V> {
  const most = ruleRow(catalog, "stretched-rtt").value;
  const rtt = calculus.valueOf(rttMs);
  const advised = rtt <= most;
  const waits = `${where}every write waits ${formatNumber(Number(rtt.toPrecision(3)))} ms`;
  const message = advised
    ? `${waits}, within the ${most} ms up to which members may stand apart.`
    : `${waits}: above ${most} ms keep the members of one etcd in one place.`;
  return {place, rttMs, ...etcdTiming(rttMs, catalog, calculus), advised, message, field};
}
