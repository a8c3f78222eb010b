import type {ShapeRow} from "../catalog/price-schemas.js";
import {diskOf, disksFor, localDisk, localDiskFits, noDisk, volumesKeepUp} from "./disk.js";
import type {Candidate, DiskChoice, Need, Rejection} from "./fit.js";
import {type Market, type Offer, smallestFirst} from "./market.js";
import {rejectionsOf} from "./rejections.js";
import {type Lack, whyNothing} from "./why-nothing.js";

/** What fits a need, the cheapest first; `reason` says why nothing does. */
export type Fitted =
  | {readonly chosen: Candidate; readonly runnersUp: readonly Candidate[]; readonly rejected: readonly Rejection[]}
  | ({readonly chosen: null; readonly rejected: readonly Rejection[]} & Lack);

const MOST_KNOWN = 2_000;
const MOST_PARTS = 64;
const RUNNERS_UP = 3;

/**
 * The cheapest instance of a market that satisfies a need with its disk, the next ones, and the nearest that do not.
 * Ties go to fewer vCPU, then less memory, then the id.
 */
export function fitLine(need: Need, market: Market): Fitted {
  const key = keyOf(need);
  const known = market.known.get(key);
  if (known) return known;
  if (market.known.size >= MOST_KNOWN) market.known.clear();
  const fitted = search(need, market);
  market.known.set(key, fitted);
  return fitted;
}

function keyOf(need: Need): string {
  const {vcpu, memoryGiB, storageGB, iops, latencyMs, solidState, critical, divisible} = need;
  const flags = (solidState ? 1 : 0) + (critical ? 2 : 0) + (divisible ? 4 : 0);
  return `${vcpu} ${memoryGiB} ${storageGB} ${iops} ${latencyMs} ${flags}`;
}

function search(need: Need, market: Market): Fitted {
  const [chosen, ...runnersUp] = candidatesFor(need, market, 1);
  if (chosen) return {chosen, runnersUp, rejected: rejectionsOf(need, market, chosen)};
  return (need.divisible && inParts(need, market)) || unfit(need, market);
}

/** A unit that is too large for any instance, in the fewest equal parts that fit. */
function inParts(need: Need, market: Market): Fitted | undefined {
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    const part = partOf(need, parts);
    const [chosen, ...runnersUp] = candidatesFor(part, market, parts);
    if (chosen) return {chosen, runnersUp, rejected: rejectionsOf(part, market, chosen)};
  }
  return undefined;
}

function partOf(need: Need, parts: number): Need {
  const {vcpu, memoryGiB, storageGB, iops} = need;
  const share = {vcpu: vcpu / parts, memoryGiB: memoryGiB / parts, storageGB: storageGB / parts};
  return {...need, ...share, iops: iops === null ? null : iops / parts};
}

function unfit(need: Need, market: Market): Fitted {
  return {chosen: null, ...whyNothing(need, market), rejected: rejectionsOf(need, market)};
}

/** The cheapest candidates. Offers come in the order of their price, so that the search ends where it must. */
function candidatesFor(need: Need, market: Market, parts: number): Candidate[] {
  const disks = disksFor(need, market.volumes);
  const best: {offer: Offer; disk: DiskChoice; usd: number}[] = [];
  for (const offer of market.offers) {
    const dearest = best[RUNNERS_UP];
    if (dearest && offer.usdPerMonth > dearest.usd) break;
    if (!isLargeEnough(need, offer.shape)) continue;
    const disk = cheapestDisk(need, offer.shape, disks);
    if (!disk) continue;
    best.push({offer, disk, usd: offer.usdPerMonth + disk.usdPerMonth});
    best.sort((a, b) => a.usd - b.usd || smallestFirst(a.offer.shape, b.offer.shape));
    best.length = Math.min(best.length, RUNNERS_UP + 1);
  }
  return best.map(({offer, disk, usd}) => candidate(offer, disk, usd, parts));
}

/** Enough vCPU and memory; what hosts etcd or a control plane shares its cores with nobody. */
function isLargeEnough({vcpu, memoryGiB, critical}: Need, shape: ShapeRow): boolean {
  return shape.vcpu >= vcpu && shape.memoryGiB >= memoryGiB && !(critical && shape.sharedCores);
}

function cheapestDisk(need: Need, shape: ShapeRow, disks: readonly DiskChoice[]): DiskChoice | undefined {
  if (need.storageGB === 0) return noDisk;
  if (localDiskFits(need, shape)) return localDisk(need.storageGB);
  if (!volumesKeepUp(need, shape)) return undefined;
  return disks.find(({volume}) => shape.volumes.includes(volume));
}

function candidate({shape, row, shorterTerm}: Offer, disk: DiskChoice, usd: number, parts: number): Candidate {
  const {instance, vcpu, memoryGiB} = shape;
  return {instance, parts, vcpu, memoryGiB, disk, priceId: row.id, shorterTerm, usdPerMonth: parts * usd};
}

/** The same instance, parts and kind of disk for a smaller need, the disk as large as that asks for. */
export function refit(candidate: Candidate, need: Need, {volumes}: Market): Candidate {
  const {disk, parts, usdPerMonth} = candidate;
  const volume = volumes.find(({name}) => name === disk.volume);
  const smaller = volume && diskOf(partOf(need, parts), volume);
  if (!smaller) return candidate;
  return {...candidate, disk: smaller, usdPerMonth: usdPerMonth + parts * (smaller.usdPerMonth - disk.usdPerMonth)};
}
