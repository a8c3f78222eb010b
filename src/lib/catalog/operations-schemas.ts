import {z} from "zod";
import {ids, maybe, note, oneOf, provenance, quantity, text, whole} from "./cells.js";
import {tierIds} from "./vocabulary.js";

/** Whose phases: a tier's action plan of S001, or `scale`, S000's phases by clusters. */
export const actionPlans = [...tierIds, "scale"] as const;
export const checkStages = ["infrastructure", "software", "capi", "etcd", "provider", "after"] as const;
export const limitedProviders = ["aws", "gcp", "azure", "nutanix", "metal3", "in-memory"] as const;
/** What of a plan a provider's limit is held against; an empty cell is looked at by hand. */
export const limitedCounts = [
  "nodes-per-cluster",
  "clusters",
  "clusters-per-region",
  "database",
  "vms",
  "addresses",
  "prism-concurrency"
] as const;

/** Where a limit counts only if the provider runs the control planes: of the clusters, or of the management clusters. */
export const managedParts = ["clusters", "management"] as const;

const optional = note.default("");
/** Corrections for each of the ways in which the row differs from its source, and where it is put right. */
const origin = {...provenance, correction: z.string().default("").pipe(ids)};

/** A phase of an action plan: weeks or months from one to another, or a span of clusters. */
export const phaseRow = z.strictObject({
  id: text,
  plan: oneOf(actionPlans),
  title: text,
  unit: oneOf(["weeks", "months", "clusters", "always"]),
  from: maybe(whole),
  to: maybe(whole),
  ...origin
});

/** A step of a phase. `text` has places for values of the plan; for one provider, or for any. */
export const stepRow = z.strictObject({
  id: text,
  phase: text,
  title: text,
  text: note,
  command: note,
  provider: oneOf(["any", ...limitedProviders]),
  ...origin
});

/** An item of the scale-test checklist; `bound` has places for values of the plan, `query` names what measures it. */
export const checklistRow = z.strictObject({
  id: text,
  stage: oneOf(checkStages),
  check: text,
  bound: note,
  query: note,
  provider: oneOf(["any", ...limitedProviders]),
  ...origin
});

/** An alert of Prometheus that can fire. `needs` is what must be installed for its metrics. */
export const alertRow = z.strictObject({
  id: text,
  alert: text.regex(/^[A-Z][A-Za-z]+$/, "must be a name such as EtcdDatabaseSizeHigh"),
  group: oneOf(["etcd", "capi", "api", "prometheus"]),
  expr: text,
  for: text.regex(/^\d+[smh]$/, "must be a duration such as 5m"),
  severity: oneOf(["info", "warning", "critical"]),
  summary: text,
  action: text,
  needs: optional,
  ...origin
});

/** A query for Prometheus, and what its answer tells. */
export const queryRow = z.strictObject({id: text, label: text, expr: text, look: text, ...origin});

/** What one sees, why, and what to do; `look` names the queries that tell the causes apart. */
export const troubleRow = z.strictObject({id: text, symptom: text, cause: text, fix: text, look: ids, ...origin});

/** A known problem, and since which version of which component it is mended. */
export const fixRow = z.strictObject({
  id: text,
  problem: text,
  fix: text,
  component: text,
  since: text,
  note,
  ...origin
});

export const providerLimitRow = z.strictObject({
  id: text,
  provider: oneOf(limitedProviders),
  limit: text,
  value: maybe(quantity),
  unit: note,
  against: z.union([z.literal(""), oneOf(limitedCounts)], {
    error: `must be empty or one of ${limitedCounts.join(", ")}`
  }),
  managed: z.union([z.literal(""), oneOf(managedParts)], {
    error: `must be empty or one of ${managedParts.join(", ")}`
  }),
  advice: text,
  ...origin
});

/** A tool for fleets, for federation or for tests, with the largest use that is known of it. */
export const toolRow = z.strictObject({
  id: text,
  tool: text,
  use: oneOf(["fleet", "federation", "test"]),
  purpose: text,
  scale: text,
  note,
  url: maybe(z.url({error: "must be an address"})),
  ...origin
});

export const nkpFeatureRow = z.strictObject({id: text, feature: text, effect: text, check: text, ...origin});

/** A diagram of a guide, and the page of the workbook that shows the same for a plan. */
export const diagramRow = z.strictObject({
  id: text,
  diagram: text,
  shows: text,
  place: text,
  placeName: text,
  ...origin
});

export const readingRow = z.strictObject({
  id: text,
  title: text,
  topic: oneOf(["case study", "issue", "documentation", "repository"]),
  found: text,
  url: z.url({error: "must be an address"}),
  ...origin
});

export type PhaseRow = z.infer<typeof phaseRow>;
export type StepRow = z.infer<typeof stepRow>;
export type ChecklistRow = z.infer<typeof checklistRow>;
export type AlertRow = z.infer<typeof alertRow>;
export type QueryRow = z.infer<typeof queryRow>;
export type TroubleRow = z.infer<typeof troubleRow>;
export type FixRow = z.infer<typeof fixRow>;
export type ProviderLimitRow = z.infer<typeof providerLimitRow>;
