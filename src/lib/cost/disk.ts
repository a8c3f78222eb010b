import type {ShapeRow} from "../catalog/price-schemas.js";
import {gibOfGB} from "./capacity.js";
import type {DiskChoice, Need} from "./fit.js";
import {type PricedVolume, volumeCost} from "./priced-volume.js";

export const noDisk: DiskChoice = {volume: "none", sizeGiB: 0, extraIops: 0, usdPerMonth: 0};

/** The volumes that satisfy a need, cheapest first. */
export function disksFor(need: Need, volumes: readonly PricedVolume[]): DiskChoice[] {
  return volumes.flatMap((priced) => diskOf(need, priced) ?? []).sort((a, b) => a.usdPerMonth - b.usdPerMonth);
}

/** A volume as large as a need asks for, or undefined where the type cannot satisfy it. */
export function diskOf(need: Need, priced: PricedVolume): DiskChoice | undefined {
  const {volume, name} = priced;
  const iops = need.iops ?? 0;
  if (need.solidState && !volume.solidState) return undefined;
  if (isTooSlow(need, priced) || iops > volume.maxIops) return undefined;
  const sizeGiB = sizeOf(need, priced);
  if (sizeGiB === undefined || sizeGiB > volume.maxGiB) return undefined;
  const extra = volume.iopsBy === "provisioned" ? Math.max(0, iops - volume.includedIops) : 0;
  if (extra > 0 && !priced.iops.length) return undefined;
  return {volume: name, sizeGiB, extraIops: extra, usdPerMonth: volumeCost(priced, {sizeGiB, iops: extra ? iops : 0})};
}

/**
 * Targets of latency are p99; the nearest to it that is published of a volume is the high end of its write time. A
 * volume without one may be as slow or as fast, and is taken with a warning.
 */
function isTooSlow({latencyMs}: Need, {volume}: PricedVolume): boolean {
  return latencyMs !== null && volume.writeMsHigh !== null && volume.writeMsHigh > latencyMs;
}

function sizeOf(need: Need, priced: PricedVolume): number | undefined {
  const {volume, disk} = priced;
  const atLeast = leastGiB(need.iops ?? 0, priced);
  if (atLeast === undefined) return undefined;
  const sizeGiB = Math.max(Math.ceil(gibOfGB(need.storageGB)), atLeast);
  return disk.length && sizeGiB <= volume.maxGiB ? volume.maxGiB : sizeGiB;
}

/** The smallest volume that gives some IOPS: provisioned ones are limited by the GiB, others follow the size or end. */
export function leastGiB(iops: number, {volume}: PricedVolume): number | undefined {
  const {iopsBy, includedIops, iopsPerGiB, minGiB} = volume;
  if (iops <= includedIops) return minGiB;
  if (iopsBy === "fixed") return undefined;
  const perGiB = iopsPerGiB ?? (iopsBy === "size" ? 0 : Number.POSITIVE_INFINITY);
  return Math.max(minGiB, Math.ceil((iopsBy === "size" ? iops - includedIops : iops) / perGiB));
}

/** Whether the connection of an instance to its volumes carries the IOPS; one whose limit nobody states is taken to. */
export function volumesKeepUp({iops}: Need, {volumeIops}: ShapeRow): boolean {
  return iops === null || volumeIops === null || volumeIops >= iops;
}

/** Whether the local disks of an instance can hold the data: temporary ones never do, and IOPS must be stated. */
export function localDiskFits({storageGB, iops}: Need, shape: ShapeRow): boolean {
  if (shape.localDisk !== "nvme" || (shape.localDiskGB ?? 0) < storageGB) return false;
  return iops === null || (shape.localIops ?? -1) >= iops;
}

export const localDisk = (storageGB: number): DiskChoice => ({
  volume: "local",
  sizeGiB: Math.ceil(gibOfGB(storageGB)),
  extraIops: 0,
  usdPerMonth: 0
});
