import {z} from "zod";
import {date, ids, maybe, note, oneOf, provenance, quantity, text, whole, yesNo} from "./cells.js";
import {constantUnits, kinds, limitClasses, limitMends, managers, perUnits} from "./vocabulary.js";

/** Objects the API server stores: how many for each cluster, MachineDeployment or machine, and their size in etcd. */
export const objectKindRow = z.strictObject({
  id: text,
  type: text,
  per: oneOf(perUnits),
  count: whole,
  customResource: yesNo,
  bytes: whole,
  ...provenance,
  why: note
});

/** Time series that kube-state-metrics exposes for one object, with the conditions they count. */
export const seriesRow = z.strictObject({
  id: text,
  type: text,
  per: oneOf(perUnits),
  series: whole,
  conditions: whole,
  ...provenance,
  why: note
});

/**
 * A constant of the demand model with its range. It was measured over `measuredFrom` to `measuredTo` of
 * `measuredUnit`; beyond, a figure built on it is extrapolated. `fittedTo` names the measured figures, by their ids in
 * the comparison, that its value or one of its bounds was taken from.
 */
export const constantRow = z.strictObject({
  id: text,
  label: text,
  low: quantity,
  likely: quantity,
  high: quantity,
  unit: note,
  source: text,
  section: text,
  date,
  kind: oneOf(kinds),
  measuredUnit: maybe(oneOf(constantUnits)),
  measuredFrom: maybe(quantity),
  measuredTo: maybe(quantity),
  measuredRange: note,
  fittedTo: ids,
  reviewBy: date,
  why: note
});

/** What a component can carry; `mend` says what takes it away: more management clusters, flags, or nothing. */
export const limitRow = z.strictObject({
  id: text,
  label: text,
  value: quantity,
  unit: text,
  class: oneOf(limitClasses),
  mend: oneOf(limitMends),
  source: text,
  section: text,
  date,
  kind: oneOf(kinds),
  reviewBy: date,
  measuredRange: note,
  why: text
});

/** A reconciler of a manager: what it counts, its flag, and its default concurrency up to and from v1.13. */
export const reconcilerRow = z.strictObject({
  id: text,
  manager: oneOf(managers),
  counts: oneOf(["cluster", "machineDeployment", "machine", "machineHealthCheck"]),
  flag: text,
  ...provenance
});

export type ObjectKind = z.infer<typeof objectKindRow>;
export type SeriesRow = z.infer<typeof seriesRow>;
export type Constant = z.infer<typeof constantRow>;
export type LimitRow = z.infer<typeof limitRow>;
export type Reconciler = z.infer<typeof reconcilerRow>;
