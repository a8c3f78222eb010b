import {group} from "d3";
import {mapRange, type Range} from "../sizing/bill-line.js";
import {fractionOf, sumOfCents} from "./cents.js";
import type {Payable, PricedOf} from "./cost-line.js";
import {partsOf} from "./parts.js";
import type {PricingOf} from "./pricing.js";

/** A part of the cost with its share of the total. */
export interface CostShare<V, Id extends string> {
  readonly id: Id;
  readonly month: Range<V>;
  /** Fraction of the month's plan figure. */
  readonly share: V;
}

/** The id of what belongs to no management cluster, or to no line of the bill. */
export const FLEET = "fleet";

interface Paid<V> {
  readonly id: string;
  readonly month: Range<V>;
}

/** The cost by role, region, management cluster, kind and line of the bill, each in the order of its first. */
export function sharesOf<V>(priced: PricedOf<V>, plan: Payable<V>, month: Range<V>, pricing: PricingOf<V>) {
  const {lines} = priced;
  const parts = partsOf(priced, plan, pricing);
  const by = <P extends Paid<V>, Id extends string>(what: string, of: readonly P[], idOf: (paid: P) => Id) =>
    groupsOf(what, of, idOf, month, pricing);
  return {
    byRole: by("role", parts, ({role}) => role),
    byRegion: by("region", lines, ({region}) => region),
    byManagementCluster: by("management cluster", parts, ({managementCluster}) => managementCluster ?? FLEET),
    byKind: by("kind", lines, ({kind}) => kind),
    byLine: by("line", parts, ({lineId}) => lineId ?? FLEET)
  };
}

function groupsOf<V, P extends Paid<V>, Id extends string>(
  what: string,
  paid: readonly P[],
  idOf: (paid: P) => Id,
  total: Range<V>,
  {calculus}: PricingOf<V>
): CostShare<V, Id>[] {
  return Array.from(group(paid, idOf), ([id, members]) => {
    const sum = {label: `Cost of ${what} ${id}`, unit: "USD/month", rule: sumOfCents};
    const month = mapRange((bound) =>
      calculus.apply(sum, ...members.map((member) => calculus.placed(member.id, member.month[bound])))
    );
    const share = calculus.apply(
      {label: `Share of ${what} ${id}`, unit: "ratio", rule: fractionOf},
      month.plan,
      total.plan
    );
    return {id, month, share};
  });
}
