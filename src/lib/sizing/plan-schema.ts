import {z} from "zod";
import {commitments, confidences, priceBooks} from "../catalog/price-vocabulary.js";
import {kinds, limitClasses, managers, metrics, roles, tierIds} from "../catalog/vocabulary.js";
import {costKinds} from "../cost/cost-line.js";
import {hostReasons} from "../cost/hosts.js";
import {fieldKeys, layouts} from "../scenario/fields.js";
import {scenarioSchema} from "../scenario/schema.js";
import {type DemandFigure, demandFigureKeys, demandFigures, summedFigureKeys} from "./demand/figures.js";

const amount = z.number().min(0);
const range = z.strictObject({low: amount, plan: amount, high: amount}).describe("low <= plan <= high");
/** Low, plan and high of one item; where another item is bought, single figures may fall while their sum rises. */
const triple = z.strictObject({low: amount, plan: amount, high: amount});
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
  raised: z.boolean().describe("Whether hard limits raised the number of management clusters"),
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
  basis: z.enum(["guide", "demand"]).describe("Whose figures the plan's are"),
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

const figure = z.strictObject({low: amount, likely: amount, high: amount}).describe("low <= likely <= high");

/** The figures of the demand, each with its label and unit. */
function figures<K extends DemandFigure>(keys: readonly K[]): {[key in K]: typeof figure} {
  return Object.fromEntries(
    keys.map((key) => [key, figure.describe(`${demandFigures[key].label}, in ${demandFigures[key].unit}`)])
  ) as {[key in K]: typeof figure};
}

const controller = z.strictObject({
  id: z.enum(managers),
  callsPerSecond: figure,
  defaultQps: amount.nullable().describe("Client limit of the version; null where nothing limits the client"),
  tunedQps: amount.nullable().describe("A limit of which likely calls use half, not below the default"),
  memoryGiB: figure,
  cores: figure
});

const reconciler = z.strictObject({
  id: z.string(),
  manager: z.enum(managers),
  flag: z.string(),
  perSecond: amount,
  defaultConcurrency: amount.nullable(),
  concurrency: figure,
  drainMinutes: figure
});

const managementDemand = z.strictObject({
  id: z.string(),
  region: z.string(),
  clusters: amount,
  machines: amount,
  controlPlaneMachines: amount,
  workers: amount,
  machineDeployments: amount,
  ...figures(demandFigureKeys),
  controllers: z.array(controller),
  reconcilers: z.array(reconciler)
});

const limit = z.strictObject({
  id: z.string(),
  label: z.string(),
  managementCluster: z.string().describe("The management cluster that comes nearest to the limit"),
  of: z.string().describe("The type or the manager that is counted, or empty"),
  demand: amount.describe("Likely demand"),
  capacity: amount,
  unit: z.string(),
  utilisation: amount.describe("Likely demand / capacity"),
  low: amount.describe("Utilisation at the low constants"),
  high: amount.describe("Utilisation at the high constants"),
  class: z.enum(limitClasses),
  status: z.enum(["ok", "tight", "over"]),
  needs: amount.nullable().describe("Management clusters that this limit asks for; null where they do not mend it"),
  source: z.string()
});

const needed = z.strictObject({managementClusters: amount, limit: z.string()});
const managed = z.strictObject({nodes: range, vcpu: range, memoryGiB: range, storageGB: range});

const notice = z.strictObject({
  level: z.enum(["info", "warning"]),
  code: z.string(),
  message: z.string(),
  field: z.enum(fieldKeys as [(typeof fieldKeys)[number], ...typeof fieldKeys]).exactOptional(),
  source: z.string().exactOptional()
});

const usd = range.describe("USD a month: low <= plan <= high");
const shareOf = <T extends z.ZodType<string>>(id: T) =>
  z.strictObject({id, month: usd, share: amount.describe("Fraction of the month's plan figure")});
const priceField = z.enum(["priceBook", "regions", "prices", "architecture", "commitment", "ownBook"]);

const costLine = z.strictObject({
  id: z.string(),
  lineId: z.string().nullable().describe("The line of the bill that it pays for, where it pays for one"),
  kind: z.enum(costKinds),
  role: z.enum(roles).nullable(),
  region: z.string(),
  managementCluster: z.string().nullable(),
  item: z.string().describe("What is bought for the plan"),
  priceId: z.string().describe("The price's row, by which a scenario changes it"),
  unit: z.string(),
  unitPrice: triple.describe("USD for one unit"),
  quantity: triple,
  month: triple.describe("Unit price x quantity, to the cent"),
  upfront: triple.nullable().describe("USD paid at the start of the term, of which month is a share"),
  asOf: z.string().nullable(),
  confidence: z.enum(confidences),
  priceKind: z.enum(kinds),
  source: z.string()
});

const disk = z.strictObject({volume: z.string(), sizeGiB: amount, extraIops: amount, usdPerMonth: amount});

const candidate = z.strictObject({
  instance: z.string(),
  parts: amount,
  vcpu: amount,
  memoryGiB: amount,
  disk,
  priceId: z.string(),
  shorterTerm: z.boolean(),
  usdPerMonth: amount
});

const fit = z.strictObject({
  lineId: z.string(),
  region: z.string(),
  priceRegion: z.string(),
  chosen: z.strictObject({low: candidate, plan: candidate, high: candidate}),
  runnersUp: z.array(candidate),
  rejected: z.array(z.strictObject({instance: z.string(), reason: z.string()})),
  stranded: z.strictObject({vcpu: amount, memoryGiB: amount}),
  warnings: z.array(z.enum(["ephemeral-etcd", "shorter-term", "latency-unknown"]))
});

const hosts = z.strictObject({
  region: z.string(),
  hosts: range,
  reserve: amount,
  reason: z.enum(hostReasons),
  needs: z.strictObject({cpu: amount, memory: amount, disk: amount, "anti-affinity": amount}),
  gaps: amount.describe("Hosts beyond the largest need, because machines leave gaps"),
  watts: amount,
  wattsWithPue: amount
});

const cost = z
  .strictObject({
    currency: z.literal("USD"),
    priceBook: z.enum(priceBooks),
    commitment: z.enum(commitments),
    ownBook: z.string(),
    bookVersion: z.string(),
    changedPrices: amount,
    month: usd,
    year: range,
    upfront: range.describe("USD paid at the start; contained in month share by share"),
    perCluster: usd,
    perMachine: usd,
    lines: z.array(costLine),
    byRole: z.array(shareOf(z.enum([...roles, "transfer", "own"]))),
    byRegion: z.array(shareOf(z.string())),
    byManagementCluster: z.array(shareOf(z.string())),
    byKind: z.array(shareOf(z.enum(costKinds))),
    byLine: z.array(shareOf(z.string())).describe("By line of the bill; fleet is what no line is for"),
    fits: z.array(fit).describe("What each line of the bill is bought as"),
    hosts: z.array(hosts),
    unpriced: z.array(z.strictObject({lineId: z.string(), region: z.string(), message: z.string(), field: priceField})),
    notIncluded: z.array(z.strictObject({id: z.string(), item: z.string(), why: z.string(), month: amount.nullable()}))
  })
  .describe("USD, where the price book is at hand; every sum is that of its lines, in cents");

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
    bases: z
      .strictObject({guide: managed, demand: managed})
      .describe("What the management clusters would be by the guide alone and by the demand alone"),
    demand: z.strictObject({
      fleet: z.strictObject(figures(summedFigureKeys)).describe("Sums over the management clusters"),
      managementClusters: z.array(managementDemand)
    }),
    limits: z.array(limit).describe("The highest utilisation first"),
    binding: z.string().describe("The id of the limit that binds"),
    needed: z.strictObject({hard: needed, advice: needed, policy: needed}),
    targets: z.array(target),
    ladder: z.strictObject({fleet: rung, largest: rung, largestManagementCluster: z.string()}),
    cost: cost.exactOptional(),
    notices: z.array(notice)
  })
  .describe("A plan of Headroom.");

/** What the schema says a plan is; a test holds it against the type Plan. */
export type PlanJson = z.infer<typeof planSchema>;
