import {group} from "d3";
import type {Role} from "../catalog/vocabulary.js";
import {mapRange, type Range} from "../sizing/bill-line.js";
import {fractionOf, sumOfCents} from "./cents.js";
import type {CostKind, CostLineOf, Payable} from "./cost-line.js";
import {type PartOf, partsOfLine} from "./parts.js";
import type {PricingOf} from "./pricing.js";

/** A part of the cost with its share of the total. */
export interface CostShare<V, Id extends string> {
  readonly id: Id;
  readonly month: Range<V>;
  /** Fraction of the month's plan figure. */
  readonly share: V;
}

/** The id of what belongs to no management cluster. */
export const FLEET = "fleet";

/** The cost by role, region, management cluster and kind, each in the order of its first line. */
export function sharesOf<V>(lines: readonly CostLineOf<V>[], plan: Payable<V>, month: Range<V>, pricing: PricingOf<V>) {
  const parts = lines.flatMap((line) => partsOfLine(line, plan, pricing));
  const by = <Id extends string>(what: string, of: (part: PartOf<V>) => Id) =>
    groupsOf(what, parts, of, month, pricing);
  return {
    byRole: by("role", ({line, role}): Role | "transfer" | "own" => role ?? (line.kind === "own" ? "own" : "transfer")),
    byRegion: by("region", ({line}) => line.region),
    byManagementCluster: by("management cluster", ({managementCluster}) => managementCluster ?? FLEET),
    byKind: by("kind", ({line}): CostKind => line.kind)
  };
}

function groupsOf<V, Id extends string>(
  what: string,
  parts: readonly PartOf<V>[],
  of: (part: PartOf<V>) => Id,
  total: Range<V>,
  {calculus}: PricingOf<V>
): CostShare<V, Id>[] {
  return Array.from(group(parts, of), ([id, group]) => {
    const sum = {label: `Cost of ${what} ${id}`, unit: "USD/month", rule: sumOfCents};
    const month = mapRange((bound) =>
      calculus.apply(sum, ...group.map((part) => calculus.placed(part.line.id, part.month[bound])))
    );
    const share = calculus.apply({label: `Share of ${what} ${id}`, unit: "", rule: fractionOf}, month.plan, total.plan);
    return {id, month, share};
  });
}
