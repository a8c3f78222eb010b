import {z} from "zod";
import {demandFigureKeys} from "../sizing/demand/figures.js";
import {loadKeys} from "../sizing/demand/load-keys.js";
import {note, oneOf, provenance, quantity, text} from "./cells.js";
import {metrics} from "./vocabulary.js";

/** A question to Prometheus: what its answer is divided by to be in the unit, and what it is held against. */
export const queryRow = z.strictObject({
  id: text,
  group: text,
  label: text,
  query: text.refine((query) => !query.includes("'"), "must be without single quotes, which end it in a shell"),
  unit: text,
  divisor: quantity,
  /** How an answer of several values becomes one. */
  take: oneOf(["max", "sum"]),
  /** The label that tells several values apart. */
  by: note,
  figure: oneOf(["", ...loadKeys, ...demandFigureKeys]),
  limit: note,
  target: oneOf(["", ...metrics]),
  check: note,
  input: note,
  ...provenance,
  /** Where it was seen that the metric exists. */
  evidence: text,
  why: note
});

/** An option of the fio command, for all of its jobs or for one; options without value are switches. */
export const fioOptionRow = z.strictObject({
  id: text,
  job: oneOf(["all", "etcd-wal", "concurrent"]),
  option: text,
  value: note,
  ...provenance,
  why: text
});

export type Query = z.infer<typeof queryRow>;
export type FioOption = z.infer<typeof fioOptionRow>;
