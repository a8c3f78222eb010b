import type {ShapeRow} from "../catalog/price-schemas.js";
import {formatNumber} from "../format.js";
import {diskOf, localDiskFits, volumesKeepUp} from "./disk.js";
import type {Candidate, Need, Rejection} from "./fit.js";
import type {Market, Offer} from "./market.js";

const MOST = 5;

/**
 * The instances that miss a need by the least, in words. An instance that fits, but whose local disks do not, is among
 * them where it would have been cheaper than the chosen one with them.
 */
export function rejectionsOf(need: Need, market: Market, chosen?: Candidate): Rejection[] {
  const takes = market.volumes.filter((priced) => diskOf(need, priced)).map(({name}) => name);
  const nearest: {offer: Offer; miss: number}[] = [];
  for (const offer of market.offers) {
    const miss = missOf(need, offer, takes, chosen);
    if (miss === 0 || miss >= (nearest[MOST - 1]?.miss ?? Number.POSITIVE_INFINITY)) continue;
    const at = nearest.findIndex((other) => other.miss > miss);
    nearest.splice(at < 0 ? nearest.length : at, 0, {offer, miss});
    nearest.length = Math.min(nearest.length, MOST);
  }
  return nearest.map(({offer}) => ({
    instance: offer.shape.instance,
    reason: `${offer.shape.instance}: ${reasonOf(need, offer.shape, takes, market)}`
  }));
}

/** How far an instance is from a need: the largest ratio of what is asked for to what it has, 1 for a mere no, 0 for a fit. */
function missOf(need: Need, {shape, usdPerMonth}: Offer, takes: readonly string[], chosen?: Candidate): number {
  const short = Math.max(need.vcpu / shape.vcpu, need.memoryGiB / shape.memoryGiB);
  if (short > 1) return short;
  if (need.critical && shape.sharedCores) return 1;
  if (need.storageGB === 0 || localDiskFits(need, shape)) return 0;
  if (!volumesKeepUp(need, shape)) return (need.iops ?? 0) / (shape.volumeIops ?? 1);
  if (!takes.some((volume) => shape.volumes.includes(volume))) return 1;
  const cheaper = chosen !== undefined && usdPerMonth * chosen.parts < chosen.usdPerMonth;
  return cheaper && shape.localDisk !== "" && shape.instance !== chosen.instance ? 1 : 0;
}

function reasonOf(need: Need, shape: ShapeRow, takes: readonly string[], market: Market): string {
  const {vcpu, memoryGiB, critical} = need;
  if (shape.memoryGiB < memoryGiB) return `${shape.memoryGiB} GiB < ${formatNumber(memoryGiB)} GiB`;
  if (shape.vcpu < vcpu) return `${shape.vcpu} vCPU < ${formatNumber(vcpu)} vCPU`;
  if (critical && shape.sharedCores) return "shares its cores";
  if (!volumesKeepUp(need, shape))
    return `volumes carry ${formatNumber(shape.volumeIops ?? 0)} IOPS < ${formatNumber(need.iops ?? 0)} IOPS`;
  if (takes.some((volume) => shape.volumes.includes(volume))) return localReason(need, shape);
  return shape.localDisk === "" ? noVolume(need, market) : localReason(need, shape);
}

function localReason({storageGB, iops}: Need, {localDisk, localDiskGB, localIops}: ShapeRow): string {
  if (localDisk === "temporary") return "local disk, temporary";
  if ((localDiskGB ?? 0) < storageGB)
    return `local disk, ${formatNumber(localDiskGB ?? 0)} GB < ${formatNumber(storageGB)} GB`;
  if (localIops === null) return "local disk, IOPS not stated";
  return `local disk, ${formatNumber(localIops)} IOPS < ${formatNumber(iops ?? 0)} IOPS`;
}

/** The volume that is missing, in words. */
export function noVolume({storageGB, iops, latencyMs}: Need, {unpricedVolumes, volumes}: Market): string {
  const [unpriced] = unpricedVolumes;
  if (!volumes.length) return `no volume with a price${unpriced ? `, such as one of ${unpriced.label}` : ""}`;
  const what = [
    `${formatNumber(storageGB)} GB`,
    ...(iops === null ? [] : [`${formatNumber(iops)} IOPS`]),
    ...(latencyMs === null ? [] : [`writes within ${formatNumber(latencyMs)} ms`])
  ];
  return `no volume of ${what.join(", ")}`;
}
