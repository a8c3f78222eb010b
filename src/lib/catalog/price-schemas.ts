import {z} from "zod";
import {date, ids, maybe, note, oneOf, provenance, quantity, signed, text, whole, yesNo} from "./cells.js";
import {architectures, cloudProviders, commitments, confidences, continents, priceUnits} from "./price-vocabulary.js";

/**
 * A price. `item` is what is bought, such as m6i.4xlarge or gp3/capacity; `region` is a region of the provider, or
 * "all". A price with tiers has a row for each: it holds for units above `above` up to `upTo`. Capacity is per GiB,
 * also where providers write GB. A derived price is `ratio` times the price `ratioOf` and an estimate. An empty `asOf`
 * is a price whose source is undated.
 */
export const priceRow = z.strictObject({
  id: text,
  region: text,
  item: text,
  term: maybe(oneOf(commitments)),
  usd: quantity,
  unit: oneOf(priceUnits),
  above: quantity,
  upTo: maybe(quantity),
  /** Whether the whole term is paid at its start; `usd` is then the share of an hour. */
  allUpfront: yesNo,
  asOf: maybe(date),
  confidence: oneOf(confidences),
  ratio: maybe(quantity),
  ratioOf: note,
  ...provenance,
  note
});

/** A size of virtual machine; a vCPU is a hardware thread, or on Arm a core. */
export const shapeRow = z.strictObject({
  id: text,
  provider: oneOf(cloudProviders),
  instance: text,
  family: text,
  architecture: oneOf(architectures),
  vcpu: whole,
  memoryGiB: quantity,
  /** Local disks in GB (10^9 B) in all, where it has any that are fit for data. */
  localDiskGB: maybe(quantity),
  localDisk: z.enum(["nvme", "temporary", ""], {error: "must be nvme, temporary or empty"}),
  /** Write IOPS of the local disks, where the source gives them. */
  localIops: maybe(quantity),
  /** Whether the provider shares or credits the cores: burstable and shared-core families. */
  sharedCores: yesNo,
  /** Share of the on-demand price that is taken off by itself when it runs a whole month. */
  sustainedUse: quantity,
  /** The volume types it takes, by the last part of their ids. */
  volumes: ids,
  /** IOPS that its volumes can do together all the time, where the source gives them. */
  volumeIops: maybe(quantity),
  ...provenance,
  note
});

/**
 * A type of block volume with its limits. IOPS are included up to `includedIops`, and beyond are provisioned and paid
 * (`iopsBy` provisioned), follow the size (`size`: `includedIops` + `iopsPerGiB` x GiB) or end there (`fixed`).
 */
export const volumeRow = z.strictObject({
  id: text,
  provider: oneOf(cloudProviders),
  label: text,
  iopsBy: oneOf(["provisioned", "size", "fixed"]),
  includedIops: quantity,
  iopsPerGiB: maybe(quantity),
  maxIops: quantity,
  includedMiBps: quantity,
  miBpsPerIops: maybe(quantity),
  maxMiBps: quantity,
  minGiB: quantity,
  maxGiB: quantity,
  solidState: yesNo,
  /** Time of one write in ms, where anyone gives it. */
  writeMsLow: maybe(quantity),
  writeMsLikely: maybe(quantity),
  writeMsHigh: maybe(quantity),
  asOf: maybe(date),
  ...provenance,
  note
});

/** A region of a provider, with the place it is in. */
export const priceRegionRow = z.strictObject({
  id: text,
  provider: oneOf(cloudProviders),
  region: text,
  place: text,
  continent: oneOf(continents),
  latitude: signed,
  longitude: signed,
  /** The region that prices are taken from where a scenario names none. */
  isDefault: yesNo,
  ...provenance
});

/** An input of the on-prem price or a constant of the traffic, with its range; `likely` is the default. */
export const costInputRow = z.strictObject({
  id: text,
  label: text,
  low: quantity,
  likely: quantity,
  high: quantity,
  unit: note,
  source: text,
  section: text,
  date: maybe(date),
  kind: provenance.kind,
  confidence: oneOf(confidences),
  reviewBy: date,
  why: text
});

export type PriceRow = z.infer<typeof priceRow>;
export type ShapeRow = z.infer<typeof shapeRow>;
export type VolumeRow = z.infer<typeof volumeRow>;
export type PriceRegionRow = z.infer<typeof priceRegionRow>;
export type CostInputRow = z.infer<typeof costInputRow>;
