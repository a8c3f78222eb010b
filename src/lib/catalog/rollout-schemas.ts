import {z} from "zod";
import {maybe, note, provenance, quantity, text, whole} from "./cells.js";

/** Clusters created at a time, up to a number of clusters; the last row has no end. */
export const batchRow = z.strictObject({
  id: text,
  label: text,
  clustersTo: maybe(whole),
  size: whole,
  pauseSeconds: whole,
  ...provenance,
  why: note
});

/** What to look at after a batch: the tighter and the looser of the bounds given, and the metric that shows it. */
export const checkRow = z.strictObject({
  id: text,
  label: text,
  unit: text,
  tight: quantity,
  loose: quantity,
  metric: text,
  ...provenance,
  why: note
});

export type BatchRow = z.infer<typeof batchRow>;
export type CheckRow = z.infer<typeof checkRow>;
