import {z} from "zod";
import {date, maybe, note, oneOf, provenance, quantity, someOf, text, whole, yesNo} from "./cells.js";
import {billTables, correctionKinds, kinds, metrics, pages, roles, tierIds} from "./vocabulary.js";

/** Who said it, when, and until when we trust it. `date` is empty for undated texts, `read` is when we read it. */
export const sourceRow = z.strictObject({
  id: text,
  title: text,
  publisher: text,
  url: maybe(z.url({error: "must be an address"})),
  date: maybe(date),
  read: date,
  kind: oneOf(kinds),
  reviewBy: date,
  note
});

/** The spans of the guide's tiers. Upper bounds are inclusive, but for `machinesBelow`, which is exclusive. */
export const tierRow = z.strictObject({
  id: oneOf(tierIds),
  label: text,
  rank: whole,
  clustersFrom: whole,
  clustersTo: maybe(whole),
  machinesFrom: whole,
  machinesTo: maybe(whole),
  machinesBelow: maybe(whole),
  architecture: text,
  useCase: text,
  keyChallenge: text,
  ...provenance
});

/** A row of the guide's hardware tables: sizes are for one node, or for one instance where there are no nodes. */
export const billRow = z.strictObject({
  id: text,
  table: oneOf(billTables),
  role: oneOf([...roles, "management-cluster"]),
  component: text,
  hostsEtcd: yesNo,
  per: oneOf(["management-cluster", "fleet", "hub", "region"]),
  nodesLow: whole,
  nodesHigh: whole,
  instancesLow: maybe(whole),
  instancesHigh: maybe(whole),
  vcpuLow: whole,
  vcpuHigh: whole,
  memoryGiBLow: whole,
  memoryGiBHigh: whole,
  storageGBLow: whole,
  storageGBHigh: whole,
  objectTBLow: maybe(whole),
  objectTBHigh: maybe(whole),
  storageClass: note,
  ...provenance
});

/** A total as the guide prints it, for comparison with the sum of its own rows. */
export const statedRow = z.strictObject({
  id: text,
  table: oneOf([...billTables, "xl-three-regions"]),
  row: text,
  quantity: oneOf(["nodes", "vcpu", "memoryGiB", "storageGB", "objectTB"]),
  low: whole,
  high: whole,
  printed: text,
  ...provenance,
  correction: note
});

/** A setting or target somebody gives, in one unit, with the words it is printed in. */
export const settingRow = z.strictObject({
  id: text,
  component: oneOf(["etcd", "kube-apiserver", "kube-scheduler"]),
  scope: someOf([...tierIds, "all", "nodes>=1000"]),
  metric: oneOf(metrics),
  value: quantity,
  unit: text,
  printed: text,
  ...provenance,
  decides: yesNo,
  reason: note,
  correction: note
});

/** A number a rule of the model needs. */
export const ruleRow = z.strictObject({
  id: text,
  label: text,
  value: quantity,
  unit: note,
  source: text,
  section: text,
  date,
  kind: oneOf(kinds),
  measuredRange: note,
  reviewBy: date,
  why: text
});

export const editionRow = z.strictObject({
  id: oneOf(["starter", "pro", "ultimate"]),
  label: text,
  rank: whole,
  clustersLow: whole,
  clustersHigh: whole,
  openEnded: yesNo,
  fleetManagement: text,
  insights: text,
  overheadLow: whole,
  overheadHigh: whole,
  printedClusters: text,
  printedOverhead: text,
  ...provenance,
  per: oneOf(["fleet", "management-cluster"])
});

/** An anchor of S000's second set of tables; all sizes are for one member, server or controller. */
export const rungRow = z.strictObject({
  id: text,
  clusters: whole,
  machines: whole,
  etcdMembers: whole,
  etcdVcpu: whole,
  etcdMemoryGiB: whole,
  apiServers: whole,
  apiServerVcpu: whole,
  apiServerMemoryGiB: whole,
  controllerVcpu: whole,
  controllerMemoryGiB: whole,
  ...provenance
});

export const beyondRow = z.strictObject({
  id: text,
  clusters: whole,
  machines: whole,
  etcd: text,
  apiServer: text,
  controllers: text,
  ...provenance
});

export const etcdHardwareRow = z.strictObject({
  id: text,
  clustersFrom: whole,
  clustersBelow: maybe(whole),
  membersLow: maybe(whole),
  membersHigh: maybe(whole),
  vcpu: whole,
  memoryGiB: whole,
  storageGB: whole,
  disk: text,
  printedMembers: text,
  ...provenance,
  correction: note
});

export const storagePerformanceRow = z.strictObject({
  id: text,
  clustersFrom: whole,
  clustersBelow: maybe(whole),
  diskClass: whole,
  disk: text,
  iops: whole,
  latencyMs: quantity,
  ...provenance,
  correction: note
});

export const prismSizeRow = z.strictObject({
  id: text,
  tiers: someOf(tierIds),
  size: text,
  vmsFrom: whole,
  vmsTo: maybe(whole),
  printed: text,
  ...provenance
});

export const prismOperationRow = z.strictObject({
  id: text,
  operation: text,
  secondsLow: whole,
  secondsHigh: whole,
  concurrencyLow: maybe(whole),
  concurrencyHigh: maybe(whole),
  advice: text,
  ...provenance
});

export const karmadaRow = z.strictObject({
  id: text,
  metric: text,
  target: whole,
  unit: text,
  printed: text,
  meaning: text,
  ...provenance,
  correction: note
});

export const paypalRow = z.strictObject({id: text, bottleneck: text, fix: text, ...provenance, correction: note});

export const notIncludedRow = z.strictObject({id: text, item: text, why: text});

/** A place where a source is wrong, contradicts another, or names something that does not exist. */
export const correctionRow = z.strictObject({
  id: text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be a short name in lower case with hyphens"),
  title: text,
  kind: oneOf(correctionKinds),
  sources: z.array(text).min(1, "must name at least one source"),
  section: text,
  stated: text,
  used: text,
  evidence: text,
  evidenceSources: z.array(text).min(1, "must name at least one source"),
  matters: text.regex(
    new RegExp(`^(${pages.join("|")})(#[a-z0-9-]+)?$`),
    "must be a page of the workbook, with or without an anchor"
  )
});

export type Source = z.infer<typeof sourceRow>;
export type Tier = z.infer<typeof tierRow>;
export type BillRow = z.infer<typeof billRow>;
export type StatedTotal = z.infer<typeof statedRow>;
export type Setting = z.infer<typeof settingRow>;
export type RuleRow = z.infer<typeof ruleRow>;
export type Edition = z.infer<typeof editionRow>;
export type Rung = z.infer<typeof rungRow>;
export type Correction = z.infer<typeof correctionRow>;
