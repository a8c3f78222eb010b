import type {PriceRow} from "../catalog/price-schemas.js";
import type {BillLineOf, bounds} from "../sizing/bill-line.js";
import type {Rule} from "../sizing/calculus.js";
import {inTier} from "./capacity.js";
import {HOURS_PER_MONTH, toCents} from "./cents.js";
import {fixedDisks, machineHours, paidIops, volumeGiB} from "./cloud-rules.js";
import type {CostKind} from "./cost-line.js";
import {leastGiB} from "./disk.js";
import type {Candidate, Need} from "./fit.js";
import type {Market, Offer} from "./market.js";
import type {PricedVolume} from "./priced-volume.js";
import {usdOf} from "./pricing.js";

export type Bound = (typeof bounds)[number];

/** Something bought for each machine of a line: its price, and the rule that counts it. */
export interface Purchase {
  /** What it is of a line: compute, capacity, disk, iops; unique in a line, and the last part of the cost line's id. */
  readonly part: string;
  readonly kind: CostKind;
  readonly row: PriceRow;
  /** The instance it is the price of, where it is one. */
  readonly offer?: Offer;
  /** How many units one unit of the plan takes, its parts together. */
  readonly each: number;
  readonly rule: Rule;
  /** The figures of the line that the rule takes beside the number of machines. */
  readonly terms: readonly ("storageGB" | "iops")[];
}

const purchases = new WeakMap<Candidate, readonly Purchase[]>();

/** What a candidate consists of: hours of the instance, and its volume by tiers of price. Found once for each candidate. */
export function purchasesOf(candidate: Candidate, need: Need, market: Market): readonly Purchase[] {
  const known = purchases.get(candidate);
  if (known) return known;
  const found = findPurchases(candidate, need, market);
  purchases.set(candidate, found);
  return found;
}

function findPurchases(candidate: Candidate, need: Need, market: Market): Purchase[] {
  const offer = market.offers.find(({shape}) => shape.instance === candidate.instance);
  if (!offer) return [];
  const {parts, disk} = candidate;
  const hours = {part: "compute", kind: "compute", row: offer.row, offer} as const;
  const compute: Purchase = {...hours, each: parts * HOURS_PER_MONTH, rule: machineHours(parts), terms: []};
  const volume = market.volumes.find(({name}) => name === disk.volume);
  return volume ? [compute, ...volumePurchases(volume, candidate, need)] : [compute];
}

function volumePurchases(volume: PricedVolume, {parts, disk}: Candidate, need: Need): Purchase[] {
  if (volume.disk.length)
    return named("disk", volume.disk, (row) => ({each: parts, rule: fixedDisks(parts), terms: [], row}));
  const least = leastGiB((need.iops ?? 0) / parts, volume) ?? 0;
  const capacity = named("capacity", volume.capacity, (row) => ({
    each: parts * inTier(disk.sizeGiB, row),
    rule: volumeGiB(parts, least, row),
    terms: ["storageGB"],
    row
  }));
  if (disk.extraIops === 0) return capacity;
  const iops = named("iops", volume.iops, (row) => ({
    each: parts * inTier((need.iops ?? 0) / parts, row),
    rule: paidIops(parts, row),
    terms: ["iops"],
    row
  }));
  return [...capacity, ...iops];
}

/** A purchase for each tier of a price that anything falls into; tiers beyond the first have their number. */
function named(
  part: string,
  rows: readonly PriceRow[],
  purchase: (row: PriceRow) => Omit<Purchase, "part" | "kind">
): Purchase[] {
  return rows
    .map((row, tier): Purchase => ({part: tier ? `${part}-tier-${tier}` : part, kind: "block", ...purchase(row)}))
    .filter(({each}) => each > 0);
}

/** USD a month for a number of machines, each purchase to the cent. */
export function monthOf(purchases: readonly Purchase[], machines: number, {scenario}: Market): number {
  return purchases.reduce(
    (sum, {row, offer, each}) => sum + toCents(hourly(row, offer, scenario) * each * machines),
    0
  );
}

function hourly(row: PriceRow, offer: Offer | undefined, scenario: Market["scenario"]): number {
  return usdOf(row, scenario) * (offer?.discounted ? 1 - offer.shape.sustainedUse : 1);
}

/** How many machines a line has at a bound: nodes, or instances of a workload. */
export function machinesOf<V>(line: BillLineOf<V>, bound: Bound): V {
  return line.instances ?? line.nodes[bound];
}
