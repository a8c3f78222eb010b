import {z} from "zod";
import {kinds, metrics, roles, tierIds} from "../catalog/vocabulary.js";
import {fieldKeys, layouts} from "../scenario/fields.js";
import {scenarioSchema} from "../scenario/schema.js";

const amount = z.number().min(0);
const range = z.strictObject({low: amount, plan: amount, high: amount}).describe("low <= plan <= high");
const tier = z.enum(tierIds);

const management = z.strictObject({
  layout: z.enum(layouts).exclude(["auto"]),
  clusters: amount.describe("Management clusters"),
  regions: z.array(
    z.strictObject({
      name: z.string(),
      managementClusters: amount,
      workloadClusters: amount,
      machines: amount,
      managedFrom: z.string().describe("The region whose management clusters manage this one")
    })
  ),
  shards: amount.describe("Namespace shards of the controllers in each management cluster"),
  sizedAs: z.array(tier.exclude(["extreme"])).describe("The guide's tables that size the management clusters")
});

const billLine = z.strictObject({
  id: z.string(),
  region: z.string().describe("global for what serves all regions"),
  managementCluster: z.string().nullable(),
  role: z.enum(roles),
  component: z.string(),
  hostsEtcd: z.boolean(),
  instances: amount.exactOptional().describe("Number of workloads or services; such a line has 0 nodes"),
  nodes: range,
  vcpu: range.describe("vCPU of one node or instance"),
  memoryGiB: range.describe("Memory of one node or instance in GiB"),
  storageGB: range.describe("Block storage of one node or instance in GB (10^9 B)"),
  objectTB: range.exactOptional().describe("Object storage in TB (10^12 B)"),
  total: z.strictObject({vcpu: range, memoryGiB: range, storageGB: range}).describe("max(nodes, instances) x unit"),
  storageClass: z.string(),
  iops: amount.nullable().describe("IOPS each disk must give; null where no source names a figure"),
  latencyMs: amount.nullable().describe("WAL fsync p99 in ms; null where no source names a figure"),
  basis: z.enum(["guide"]),
  source: z.string()
});

const target = z.strictObject({
  role: z.enum(roles),
  metric: z.enum(metrics),
  value: z.union([amount, z.string()]),
  unit: z.string(),
  source: z.string(),
  reason: z.string(),
  alternatives: z.array(
    z.strictObject({
      source: z.string(),
      section: z.string(),
      value: amount,
      printed: z.string(),
      kind: z.enum(kinds),
      correction: z.string()
    })
  )
});

const group = z.strictObject({
  count: amount,
  vcpu: amount,
  memoryGiB: amount,
  totalVcpu: amount,
  totalMemoryGiB: amount
});

const rung = z.strictObject({
  clamped: z.boolean(),
  sharded: z.boolean(),
  etcd: group,
  apiServer: group,
  controller: z.strictObject({vcpu: amount, memoryGiB: amount}),
  source: z.string()
});

const notice = z.strictObject({
  level: z.enum(["info", "warning"]),
  code: z.string(),
  message: z.string(),
  field: z.enum(fieldKeys as [(typeof fieldKeys)[number], ...typeof fieldKeys]).exactOptional(),
  source: z.string().exactOptional()
});

/** The plan as JSON. A test holds it against the type Plan, another one against the published JSON Schema. */
export const planSchema = z
  .strictObject({
    schema: z.literal("headroom.plan/1"),
    dataVersion: z.string(),
    scenario: scenarioSchema,
    tier: z.strictObject({
      id: tier,
      byClusters: tier,
      byMachines: tier,
      position: amount,
      conflict: z.boolean(),
      boundary: z.boolean()
    }),
    management,
    bill: z.array(billLine),
    totals: z.strictObject({nodes: range, vcpu: range, memoryGiB: range, storageGB: range, objectTB: range}),
    targets: z.array(target),
    ladder: z.strictObject({fleet: rung, largest: rung, largestManagementCluster: z.string()}),
    notices: z.array(notice)
  })
  .describe("A plan of Headroom.");

/** What the schema says a plan is; a test holds it against the type Plan. */
export type PlanJson = z.infer<typeof planSchema>;
