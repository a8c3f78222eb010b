import {expect, test} from "vitest";
import {auditTotals} from "../src/lib/catalog/audit-totals.js";
import {numbers} from "../src/lib/sizing/calculus.js";
import {guideRows} from "../src/lib/sizing/guide-rows.js";
import {rungAt} from "../src/lib/sizing/ladder.js";
import {plan} from "../src/lib/sizing/plan.js";
import {provisioningRate} from "../src/lib/sizing/provisioning-rate.js";
import {election} from "../src/lib/sizing/rules.js";
import {tierOf} from "../src/lib/sizing/tier.js";
import golden from "./golden/guides.json" with {type: "json"};
import {catalog} from "./library.js";

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly source: string;
}

const cases = golden.cases as unknown as Case[];
const used = new Set<string>();

function each(
  kind: string,
  matches: (input: Case["input"]) => boolean,
  check: (input: Case["input"], expected: Case["expected"]) => void
) {
  const found = cases.filter((golden) => golden.kind === kind && matches(golden.input));
  for (const {id, input, expected, source} of found) {
    used.add(id);
    test(`${id}: ${JSON.stringify(input)} as in ${source}`, () => check(input, expected));
  }
}

const sum = (table: string, quantity: string, bound: "low" | "high") =>
  auditTotals(catalog).find((total) => total.id === `${table}/total/${quantity}`)?.[bound];

each(
  "seed-table",
  ({tier, bound}) => Boolean(tier && bound),
  ({tier, bound, regions}, expected) => {
    const table = `${String(tier).toLowerCase()}${regions === 3 ? "-three-regions" : ""}`;
    const end = bound as "low" | "high";
    const {nodes, vcpu, ram_gb, storage_gb} = expected;
    expect([
      sum(table, "nodes", end),
      sum(table, "vcpu", end),
      sum(table, "memory", end),
      sum(table, "storage", end)
    ]).toEqual([nodes, vcpu, ram_gb, storage_gb]);
  }
);

const threeRegions = plan(
  {
    clusters: 1_800,
    machines: 45_000,
    regions: ["us-west", "us-east", "eu"].map((name) => ({name, share: 1 / 3}))
  },
  catalog
);

function total(
  roles: readonly string[],
  quantity: "vcpu" | "memoryGiB" | "storageGB",
  bound: "low" | "plan" | "high"
): number {
  return threeRegions.bill
    .filter(({role}) => roles.includes(role))
    .reduce((sum, line) => sum + line.total[quantity][bound], 0);
}

each(
  "seed-table",
  ({what}) => what === "XL fleet controller",
  (_, {nodes, vcpu, ram_gb, storage_gb}) => {
    const fleet = ["fleet-control-plane", "fleet-workers"];
    const lines = threeRegions.bill.filter(({role}) => fleet.includes(role));
    expect(lines.reduce((sum, line) => sum + line.nodes.plan, 0)).toBe(nodes);
    expect([total(fleet, "vcpu", "low"), total(fleet, "vcpu", "high")]).toEqual(vcpu);
    expect([total(fleet, "memoryGiB", "low"), total(fleet, "memoryGiB", "high")]).toEqual(ram_gb);
    expect(total(fleet, "storageGB", "plan")).toBe(storage_gb);
  }
);

each(
  "seed-table",
  ({what}) => String(what).startsWith("XL federated"),
  (_, {vcpu, ram_gb, block_tb, object_tb}) => {
    const federated = ["prometheus", "thanos-sidecar", "thanos-query", "thanos-store"];
    for (const bound of ["low", "plan", "high"] as const) {
      expect(total(federated, "vcpu", bound)).toBe(vcpu);
      expect(total(federated, "memoryGiB", bound)).toBe(ram_gb);
      expect(total(federated, "storageGB", bound) / 1_000).toBe(block_tb);
    }
    expect([threeRegions.totals.objectTB.low, threeRegions.totals.objectTB.high]).toEqual(object_tb);
  }
);

each(
  "seed-table",
  ({ladder}) => ladder === "S000",
  ({clusters}, expected) => {
    const {etcd, apiServer, controller} = rungAt(Number(clusters), 0, catalog, numbers);
    expect({
      etcd_total_vcpu: etcd.totalVcpu,
      etcd_total_ram_gb: etcd.totalMemoryGiB,
      api_total_vcpu: apiServer.totalVcpu,
      api_total_ram_gb: apiServer.totalMemoryGiB,
      controllers_each: `${controller.vcpu}c/${controller.memoryGiB}G`
    }).toEqual(expected);
  }
);

each(
  "tier",
  () => true,
  ({clusters, machines}, expected) => {
    const {id, byClusters, byMachines, conflict} = tierOf(Number(clusters), Number(machines), catalog, numbers);
    const label = (tier: string) => catalog.tiers.find((row) => row.id === tier)?.label;
    expect({
      tier: label(id),
      tier_by_clusters: label(byClusters),
      tier_by_machines: label(byMachines),
      conflict
    }).toEqual(expected);
  }
);

each(
  "interp",
  () => true,
  ({clusters, machines}, {tier, p, nodes, vcpu, ram_gb, storage_gb}) => {
    const planned = plan({clusters: Number(clusters), machines: Number(machines)}, catalog);
    const {totals} = planned;
    expect(planned.tier.id).toBe(String(tier).toLowerCase());
    expect(planned.tier.position).toBe(p);
    expect([totals.nodes.plan, totals.vcpu.plan, totals.memoryGiB.plan, totals.storageGB.plan]).toEqual([
      nodes,
      vcpu,
      ram_gb,
      storage_gb
    ]);
  }
);

// The case names the sums before rounding; the plan rounds each node's size up or down to whole vCPU, once.
each(
  "edition",
  () => true,
  ({tier, edition}, {vcpu}) => {
    const table = String(tier).toLowerCase() as "medium";
    const factor = catalog.editions.find(({label}) => label === edition);
    const rows = catalog.bill.filter((row) => row.table === table);
    const sums = [
      rows.reduce((sum, row) => sum + row.nodesLow * row.vcpuLow * (1 + (factor?.overheadLow ?? 0) / 100), 0),
      rows.reduce((sum, row) => sum + row.nodesHigh * row.vcpuHigh * (1 + (factor?.overheadHigh ?? 0) / 100), 0)
    ];
    expect(sums.map((sum) => Number(sum.toFixed(9)))).toEqual(vcpu);
    const lines = guideRows({tier: table, position: 0}, factor?.id ?? "none", catalog, numbers);
    const perNode = lines.map((line) => line.vcpu.low);
    expect(perNode).toEqual(rows.map((row) => Math.floor(row.vcpuLow * 1.2 + 0.5)));
  }
);

each(
  "etcd",
  ({quota_gib}) => Boolean(quota_gib),
  ({quota_gib}, {bytes}) => {
    const alarms = [10, 60, 300].map((clusters) => {
      const targets = plan({clusters}, catalog).targets;
      const value = (metric: string) => Number(targets.find((target) => target.metric === metric)?.value);
      return [value("quota"), value("quota-alarm") * 2 ** 30];
    });
    expect(alarms).toEqual((quota_gib as number[]).map((quota, index) => [quota, (bytes as number[])[index]]));
  }
);

each(
  "etcd",
  ({rtt_ms}) => Boolean(rtt_ms),
  ({rtt_ms}, {min_election_ms_doc}) => {
    expect(election.apply(0, 10, Number(rtt_ms), 50_000)).toBe(min_election_ms_doc);
  }
);

each(
  "pc",
  ({create_s}) => Boolean(create_s),
  (_, {vms_per_min}) => {
    const create = catalog.prismOperations.find(({id}) => id === "vm-create");
    const rate = create && provisioningRate(create);
    expect([rate?.high, rate?.low]).toEqual(vms_per_min);
  }
);

test("every case kept here is checked", () => {
  expect(cases.map(({id}) => id).filter((id) => !used.has(id))).toEqual([]);
});
