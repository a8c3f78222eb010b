import {z} from "zod";
import {note, oneOf, provenance, text} from "./cells.js";

/** What advice about a workload cluster is about. */
export const practiceTopics = [
  "api",
  "priority",
  "etcd",
  "scheduler",
  "nodes",
  "density",
  "dns",
  "policies",
  "services",
  "volumes",
  "hpa",
  "vpa",
  "vpa-modes",
  "federation",
  "metrics",
  "alerts",
  "tracing",
  "cost",
  "tenancy"
] as const;

/** Advice about a workload cluster, and what it comes to. */
export const practiceRow = z.strictObject({
  id: text,
  topic: oneOf(practiceTopics),
  item: text,
  meaning: text,
  ...provenance,
  correction: note
});

export type Practice = z.infer<typeof practiceRow>;
export type PracticeTopic = (typeof practiceTopics)[number];
