import {z} from "zod";
import {date, provenance, quantity, signed, text, version, whole} from "./cells.js";

/** The client limit of clusterctl from a version on. */
export const clusterctlRow = z.strictObject({
  id: text,
  label: text,
  since: version,
  qps: whole,
  burst: whole,
  source: text,
  section: text,
  date,
  kind: provenance.kind,
  reviewBy: date,
  why: text
});

/** A round trip between two cities as measured. */
export const regionLatencyRow = z.strictObject({
  id: text,
  from: text,
  fromLatitude: signed,
  fromLongitude: signed,
  to: text,
  toLatitude: signed,
  toLongitude: signed,
  rttMs: quantity,
  ...provenance
});

export type ClusterctlRow = z.infer<typeof clusterctlRow>;
export type RegionLatencyRow = z.infer<typeof regionLatencyRow>;
