import type {Role} from "../catalog/vocabulary.js";
import type {Range} from "../sizing/bill-line.js";
import {allocateHosts} from "./allocate-hosts.js";
import type {CostLineOf, Payable, PricedOf} from "./cost-line.js";
import type {PricingOf} from "./pricing.js";

/** What a line of the bill, the transfer or a figure of the user's own takes of the cost; the parts add up to the lines. */
export interface PartOf<V> {
  readonly id: string;
  readonly lineId: string | null;
  readonly role: Role | "transfer" | "own";
  readonly managementCluster: string | null;
  readonly month: Range<V>;
}

/** The lines of the cost as parts; hosts are split over the lines of the bill that they carry. */
export function partsOf<V>(priced: PricedOf<V>, plan: Payable<V>, pricing: PricingOf<V>): PartOf<V>[] {
  const shared = pricing.book.id === "onprem" ? allocateHosts(plan, priced, pricing) : [];
  const split = new Set(shared.map(({region}) => region));
  const own = priced.lines.flatMap((line) => (isHost(line) && split.has(line.region) ? [] : [partOf(line)]));
  const hosted = shared.map(({line: {id, role, managementCluster}, month}) => ({
    id: `${id}/hosts`,
    lineId: id,
    role,
    managementCluster,
    month
  }));
  return [...hosted, ...own];
}

function isHost({lineId, kind}: CostLineOf<unknown>): boolean {
  return lineId === null && kind !== "transfer" && kind !== "own";
}

function partOf<V>({id, lineId, kind, role, managementCluster, month}: CostLineOf<V>): PartOf<V> {
  return {id, lineId, role: role ?? (kind === "own" ? "own" : "transfer"), managementCluster, month};
}
