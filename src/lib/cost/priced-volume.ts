import type {PriceRow, VolumeRow} from "../catalog/price-schemas.js";
import type {Scenario} from "../scenario/fields.js";
import {inTier} from "./capacity.js";
import type {PriceBook} from "./price-book.js";
import {pricesOf, usdOf} from "./pricing.js";

/** A volume type with its prices in a region, in tiers: for GiB, IOPS and MiB/s, or for a disk of fixed size. */
export interface PricedVolume {
  readonly name: string;
  readonly volume: VolumeRow;
  readonly capacity: readonly PriceRow[];
  readonly iops: readonly PriceRow[];
  readonly throughput: readonly PriceRow[];
  readonly disk: readonly PriceRow[];
  readonly scenario: Scenario;
}

/** What a volume must be: its IOPS and MiB/s include those that come with it. */
export interface VolumeSize {
  readonly sizeGiB: number;
  readonly iops?: number;
  readonly mibps?: number;
}

/** An amount to pay for at a price, in the price's unit. */
export interface Charge {
  readonly row: PriceRow;
  readonly quantity: number;
}

/** The volume types that have a price in a region. */
export function pricedVolumes(book: PriceBook, region: string, scenario: Scenario): PricedVolume[] {
  return book.volumes.flatMap((volume) => {
    const name = volume.id.slice(volume.id.indexOf("/") + 1);
    const rows = (what: string) => pricesOf(book, region, `${name}/${what}`);
    const [capacity, disk] = [rows("capacity"), rows("disk")];
    if (!capacity.length && !disk.length) return [];
    return [{name, volume, capacity, disk, iops: rows("iops"), throughput: rows("throughput"), scenario}];
  });
}

/** What a volume is paid for: each tier on its own, and nothing for what is included. */
export function volumeCharges({capacity, disk, iops, throughput}: PricedVolume, size: VolumeSize): readonly Charge[] {
  const charges = (rows: readonly PriceRow[], quantity: number) =>
    rows.map((row) => ({row, quantity: inTier(quantity, row)})).filter((charge) => charge.quantity > 0);
  return [
    ...(disk.length ? charges(disk, 1) : charges(capacity, size.sizeGiB)),
    ...charges(iops, size.iops ?? 0),
    ...charges(throughput, size.mibps ?? 0)
  ];
}

/** USD a month for a volume. */
export function volumeCost(priced: PricedVolume, size: VolumeSize): number {
  return volumeCharges(priced, size).reduce((sum, {row, quantity}) => sum + usdOf(row, priced.scenario) * quantity, 0);
}
