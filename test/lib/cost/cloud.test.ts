import fc from "fast-check";
import {expect, test} from "vitest";
import {toCents} from "../../../src/lib/cost/cents.js";
import {cloudCost} from "../../../src/lib/cost/cloud.js";
import type {CostLine} from "../../../src/lib/cost/cost.js";
import type {Payable} from "../../../src/lib/cost/cost-line.js";
import type {PriceBook} from "../../../src/lib/cost/price-book.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {presets} from "../../../src/lib/scenario/presets.js";
import {bounds, type Range} from "../../../src/lib/sizing/bill-line.js";
import {numbers} from "../../../src/lib/sizing/calculus.js";
import {type Explanation, evaluate, explanations, leavesOf} from "../../../src/lib/sizing/explanation.js";
import {type BillLine, plan, planWith} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";
import {aws, azure, clouds, gcp} from "../../price-books.js";
import {scenario} from "../../scenarios.js";

const costOf = (payable: Payable, book: PriceBook) =>
  cloudCost(payable, {book, scenario: payable.scenario, catalog, calculus: numbers});
const planned = (input: ScenarioInput, book: PriceBook) => plan({...input, priceBook: book.id}, catalog);
const cost = (input: ScenarioInput, book: PriceBook) => costOf(planned(input, book), book);
const same = (value: number): Range => ({low: value, plan: value, high: value});
const sum = (lines: readonly CostLine[], bound: keyof Range = "plan") =>
  toCents(lines.reduce((total, {month}) => total + month[bound], 0));

/** A line of the bill: one node of 16 vCPU and 64 GiB without a disk, unless told otherwise. */
const billLine = (line: Partial<BillLine>): BillLine => ({
  id: "mc1-platform",
  region: "region-1",
  managementCluster: "mc1",
  role: "platform",
  component: "Platform workers",
  hostsEtcd: false,
  nodes: same(1),
  vcpu: same(16),
  memoryGiB: same(64),
  storageGB: same(0),
  total: {vcpu: same(16), memoryGiB: same(64), storageGB: same(0)},
  storageClass: "SSD",
  iops: null,
  latencyMs: null,
  basis: "guide",
  source: "S001",
  ...line
});
const costOfLine = (line: Partial<BillLine>, book: PriceBook, input: ScenarioInput = {}) =>
  costOf({...planned(input, book), bill: [billLine(line)]}, book);
const only = (book: PriceBook, ...instances: string[]): PriceBook => ({
  ...book,
  shapes: book.shapes.filter(({instance}) => instances.includes(instance))
});
const shown = ({lines}: {lines: readonly CostLine[]}) =>
  lines.map(({id, item, unitPrice, quantity, unit, month}) => [
    id,
    item,
    unitPrice.plan,
    quantity.plan,
    unit,
    month.plan
  ]);

test("cloudCost() buys each node for 730 hours, with its volume", () => {
  const m6i = only(aws, "m6i.4xlarge");
  expect(shown(costOfLine({}, m6i))).toEqual([["mc1-platform/compute", "m6i.4xlarge", 0.768, 730, "h", 560.64]]);
  const etcd = {nodes: same(3), storageGB: same(536), iops: 5_000, latencyMs: 5, hostsEtcd: true};
  expect(shown(costOfLine(etcd, m6i))).toEqual([
    ["mc1-platform/compute", "m6i.4xlarge", 0.768, 2_190, "h", 1_681.92],
    ["mc1-platform/capacity", "gp3/capacity", 0.08, 1_500, "GiB-month", 120],
    ["mc1-platform/iops", "gp3/iops", 0.005, 6_000, "IOPS-month", 30]
  ]);
});

test("cloudCost() prices each tier of IOPS on its own, and disks of fixed size by the disk", () => {
  const fast = {storageGB: same(200), iops: 70_000, latencyMs: 2};
  expect(shown(costOfLine(fast, only(aws, "m6i.24xlarge"))).slice(1)).toEqual([
    ["mc1-platform/capacity", "io2/capacity", 0.125, 187, "GiB-month", 23.38],
    ["mc1-platform/iops", "io2/iops", 0.065, 32_000, "IOPS-month", 2_080],
    ["mc1-platform/iops-tier-1", "io2/iops", 0.046, 32_000, "IOPS-month", 1_472],
    ["mc1-platform/iops-tier-2", "io2/iops", 0.032, 6_000, "IOPS-month", 192]
  ]);
  const fixed = {...azure, volumes: azure.volumes.filter(({id}) => id.includes("premium-ssd-p"))};
  expect(shown(costOfLine({nodes: same(3), storageGB: same(600)}, fixed)).slice(1)).toEqual([
    ["mc1-platform/disk", "premium-ssd-p30/disk", 122.88, 3, "disk-month", 368.64]
  ]);
});

test("cloudCost() gives a cost line to each tier of object storage", () => {
  const objects = {
    id: "object-storage",
    role: "object-storage",
    instances: 1,
    vcpu: same(0),
    objectTB: same(60)
  } as const;
  const {lines, fits} = costOfLine(objects, aws);
  expect(shown({lines})).toEqual([
    ["object-storage/tier-0", "object/capacity", 0.023, 51_200, "GiB-month", 1_177.6],
    ["object-storage/tier-1", "object/capacity", 0.022, expect.closeTo(4_679.3545, 4), "GiB-month", 102.95]
  ]);
  expect(sum(lines)).toBe(1_280.55);
  expect(fits).toEqual([]);
  const few = costOfLine({...objects, objectTB: {low: 10, plan: 20, high: 60}}, aws).lines;
  expect(few.map(({month}) => month.plan)).toEqual([428.41, 0]);
});

test("cloudCost() tells what is paid at the start of a term", () => {
  const m6i = only(aws, "m6i.4xlarge");
  const [year] = costOfLine({nodes: same(3)}, m6i, {commitment: "1yr"}).lines;
  expect(year?.upfront?.plan).toBe(toCents(0.474201 * 8_760 * 3));
  const [three] = costOfLine({nodes: same(3)}, m6i, {commitment: "3yr"}).lines;
  expect(three?.upfront?.plan).toBe(toCents(0.303196 * 8_760 * 3 * 3));
  expect(three?.month.plan).toBeCloseTo((three?.upfront?.plan ?? 0) / 36, 2);
  const [monthly] = costOfLine({nodes: same(3)}, m6i).lines;
  expect(monthly?.upfront).toBeNull();
});

test("cloudCost() takes the discount of a full month off the unit price", () => {
  const [line] = costOfLine({vcpu: same(4), memoryGiB: same(16)}, only(gcp, "n2-standard-4")).lines;
  expect(line?.unitPrice.plan).toBeCloseTo(0.194236 * 0.8002, 12);
  expect(line?.month.plan).toBe(toCents(0.194236 * 0.8002 * 730));
});

test("cloudCost() buys each bound on its own, and keeps parts that only one bound needs", () => {
  const local = only(aws, "m6i.xlarge", "m6id.xlarge");
  const {lines} = costOfLine({vcpu: same(4), memoryGiB: same(16), storageGB: {low: 100, plan: 230, high: 900}}, local, {
    prices: {"aws/us-east-1/gp3/capacity": 0.2, "aws/us-east-1/gp2/capacity": 1, "aws/us-east-1/io2/capacity": 1}
  });
  expect(lines.map(({id, quantity}) => [id, quantity.low, quantity.plan, quantity.high])).toEqual([
    ["mc1-platform/compute", 730, 730, 730],
    ["mc1-platform/capacity", 94, 0, 839]
  ]);
  expect(lines[0]?.unitPrice).toEqual({low: 0.192, plan: 0.2373, high: 0.192});
  expect(sum(lines, "low")).toBeLessThan(sum(lines, "plan"));
});

test("cloudCost() warns where etcd stands on local disks, a term is shorter and a time of writes unknown", () => {
  const warnings = (line: Partial<BillLine>, book: PriceBook, input?: ScenarioInput) =>
    costOfLine({vcpu: same(4), memoryGiB: same(16), ...line}, book, input).fits.flatMap((fit) => fit.warnings);
  const etcd = {storageGB: same(300), iops: 8_000, latencyMs: 10, hostsEtcd: true};
  expect(warnings(etcd, only({...aws, volumes: []}, "i4i.xlarge"))).toEqual(["ephemeral-etcd", "latency-unknown"]);
  expect(warnings({storageGB: same(300)}, only({...aws, volumes: []}, "i4i.xlarge"))).toEqual([]);
  expect(warnings(etcd, only(aws, "m8i.xlarge"), {commitment: "1yr"})).toEqual(["shorter-term"]);
  expect(warnings(etcd, only(gcp, "n2-standard-4"))).toEqual(["latency-unknown"]);
});

test("cloudCost() buys a unit in parts where no instance is large enough", () => {
  const unit = {
    id: "central-observability",
    region: "global",
    role: "central-observability",
    instances: 1,
    nodes: same(0),
    vcpu: same(96),
    memoryGiB: same(384),
    storageGB: same(10_000)
  } as const;
  const {lines, fits} = costOfLine(unit, only(aws, "m6i.8xlarge"));
  expect(shown({lines})).toEqual([
    ["central-observability/compute", "m6i.8xlarge", 1.536, 2_190, "h", 3_363.84],
    ["central-observability/capacity", "gp3/capacity", 0.08, 9_315, "GiB-month", 745.2]
  ]);
  expect(fits[0]).toMatchObject({chosen: {plan: {parts: 3}}, stranded: {vcpu: 0, memoryGiB: 0}});
});

test("cloudCost() buys a lower bound as the higher one where that is cheaper, as a split unit can be", () => {
  const unit = {role: "central-observability", vcpu: {low: 90, plan: 100, high: 100}, memoryGiB: same(300)} as const;
  const {lines, fits} = costOfLine(
    {...unit, storageGB: {low: 500, plan: 700, high: 700}},
    only(aws, "r6i.24xlarge", "m6a.16xlarge")
  );
  expect(fits[0]?.chosen.low).toMatchObject({instance: "m6a.16xlarge", parts: 2, disk: {sizeGiB: 233}});
  expect(lines.map(({month}) => [month.low, month.plan])).toEqual([
    [4_036.61, 4_036.61],
    [37.28, 52.16]
  ]);
});

test("cloudCost() pays a fee for each managed control plane in place of its nodes", () => {
  const regional = presets.find(({id}) => id === "regional")?.input ?? {};
  const {lines} = cost({...regional, managedControlPlane: true}, aws);
  const fees = lines.filter(({kind}) => kind === "fee");
  expect(fees.map(({id}) => id)).toEqual([
    "mc1-control-plane/fee",
    "mc2-control-plane/fee",
    "mc3-control-plane/fee",
    "fleet-control-plane/fee"
  ]);
  expect(new Set(fees.map(({month}) => month.plan))).toEqual(new Set([73]));
  const roles = new Set(lines.filter(({kind}) => kind !== "fee").map(({role}) => role));
  for (const role of ["control-plane", "etcd", "fleet-control-plane"] as const) expect(roles).not.toContain(role);
});

test("cloudCost() says of what has no price what would mend it, and goes on", () => {
  const said = (line: Partial<BillLine>, book: PriceBook, input?: ScenarioInput) =>
    costOfLine(line, book, input).unpriced.map(({message, field}) => `${field}: ${message}`);
  const objects = {
    id: "object-storage",
    region: "global",
    role: "object-storage",
    vcpu: same(0),
    objectTB: same(60)
  } as const;
  const priceRegion = (name: string) => ({regions: [{name: "eu-west", share: 1, priceRegion: name}]});
  const noObjects = {...aws, services: aws.services.filter(({item}) => !item.startsWith("object/"))};
  const noFees = {...aws, services: aws.services.filter(({item}) => !item.startsWith("control-plane/"))};
  const control = {role: "control-plane", id: "mc1-control-plane"} as const;
  expect([
    ...said(objects, noObjects),
    ...said({region: "eu-west"}, aws, priceRegion("eu-nowhere-1")),
    ...said(control, noFees, {managedControlPlane: true}),
    ...said({}, azure, {architecture: "arm"}),
    ...said({}, {...aws, instances: []}),
    ...said({vcpu: same(500)}, aws),
    ...said({vcpu: same(500)}, aws, {architecture: "any"}),
    ...said({storageGB: same(100)}, {...only(aws, "m6i.4xlarge"), services: []})
  ]).toMatchInlineSnapshot(`
    [
      "regions: us-east-1 has no price of object/capacity in the book aws: set the price region of region-1, or bring a book with it",
      "regions: eu-west takes its prices from eu-nowhere-1, a region that the book aws lacks: set its price region to one of the book, such as us-east-1, or bring a book with eu-nowhere-1",
      "regions: us-east-1 has no price of control-plane/standard in the book aws: set the price region of region-1, or bring a book with it",
      "architecture: mc1-platform is not priced, since no arm instance has a price in eastus2: set the architecture to any",
      "regions: us-east-1 has no price of instances in the book aws: set the price region of region-1, or bring a book with it",
      "priceBook: mc1-platform is not priced, since no x86 instance in us-east-1 has 500 vCPU and 64 GiB: plan for more management clusters, or bring a book with larger instances",
      "priceBook: mc1-platform is not priced, since no instance in us-east-1 has 500 vCPU and 64 GiB: plan for more management clusters, or bring a book with larger instances",
      "regions: mc1-platform is not priced, since instances in us-east-1 with 16 vCPU and 64 GiB have no volume with a price, such as one of EBS gp3: set the price region of region-1 to another, or bring a book with more",
    ]
  `);
  const {lines, unpriced} = costOf(planned({clusters: 1_800, machines: 45_000}, aws), noObjects);
  expect(unpriced.map(({lineId}) => lineId)).toEqual(["object-storage"]);
  expect(lines.length).toBeGreaterThan(10);
});

test("cloudCost() of the presets, in USD a month", () => {
  const rows = clouds.flatMap((book) =>
    presets.map(({id, input}) => {
      const {lines} = cost(input, book);
      return `${book.id} ${id}: ${bounds.map((bound) => sum(lines, bound)).join(" ")}`;
    })
  );
  expect(rows).toMatchInlineSnapshot(`
    [
      "aws one: 675.68 675.68 1939.1",
      "aws small: 675.68 1592.2 2349.07",
      "aws medium: 2909.65 6282.67 6854.29",
      "aws large: 8771.34 15298.54 17032.28",
      "aws edge: 31586.71 44652.71 47684.59",
      "aws regional: 45823.8 68954.71 69077.64",
      "aws extreme: 433785.85 620625.47 655961.57",
      "gcp one: 548 548 1603.5",
      "gcp small: 548 1277.39 1869.66",
      "gcp medium: 2325.76 4998.36 5473.5",
      "gcp large: 7005.26 12180.85 13629.89",
      "gcp edge: 25322.06 35939.73 38541.59",
      "gcp regional: 36687.68 55646.04 55757.8",
      "gcp extreme: 346351.53 499046.45 528854.15",
      "azure one: 745.76 745.76 2023.2",
      "azure small: 745.76 1760.4 2601.36",
      "azure medium: 3218 6955.44 7583.12",
      "azure large: 10148.8 17376.8 19278.72",
      "azure edge: 35338.18 49651.81 52774.69",
      "azure regional: 51452.98 76675.59 76774.29",
      "azure extreme: 488673.32 692549.15 731249.15",
    ]
  `);
});

const paid = fc.tuple(scenario, fc.constantFrom(...clouds));

test("cloudCost() adds up: unique lines, unit price times quantity, low <= plan <= high for each line of the bill", () => {
  fc.assert(
    fc.property(paid, ([input, book]) => {
      const {lines, fits, unpriced} = cost(input, book);
      expect(new Set(lines.map(({id}) => id)).size).toBe(lines.length);
      for (const {month, unitPrice, quantity} of lines)
        for (const bound of bounds) expect(month[bound]).toBe(toCents(unitPrice[bound] * quantity[bound]));
      for (const lineId of new Set(lines.map((line) => line.lineId))) {
        const own = lines.filter((line) => line.lineId === lineId);
        expect(sum(own, "low")).toBeLessThanOrEqual(sum(own, "plan"));
        expect(sum(own, "plan")).toBeLessThanOrEqual(sum(own, "high"));
        expect(sum(own, "low")).toBeGreaterThanOrEqual(0);
      }
      expect(new Set(fits.map(({lineId}) => lineId)).size).toBe(fits.length);
      for (const {message} of unpriced) expect(message).not.toMatch(/undefined|NaN|null/);
    }),
    {numRuns: 200}
  );
});

test("cloudCost() prices or names every line of the bill that has something in it", () => {
  fc.assert(
    fc.property(paid, ([input, book]) => {
      const bought = planned(input, book);
      const {lines, unpriced} = costOf(bought, book);
      const named = new Set([...lines, ...unpriced].map(({lineId}) => lineId));
      const free = input.managedControlPlane ? ["etcd"] : [];
      for (const line of bought.bill)
        if (!free.includes(line.role) && (line.vcpu.high > 0 || line.objectTB)) expect(named).toContain(line.id);
    }),
    {numRuns: 100}
  );
});

test("cloudCost() explains the numbers it gives, down to inputs and cells", () => {
  const inputs: [ScenarioInput, PriceBook][] = [
    [{clusters: 60}, aws],
    [{clusters: 300, commitment: "3yr", prices: {"aws/us-east-1/m6a.4xlarge/3yr": 0.3}}, aws],
    [{clusters: 1_800, machines: 45_000, managedControlPlane: true}, azure],
    [{clusters: 15_000, machines: 100_000}, gcp]
  ];
  for (const [input, book] of inputs) {
    const explained = planWith<Explanation>({...input, priceBook: book.id}, catalog, explanations);
    const pricing = {book, scenario: explained.scenario, catalog, calculus: explanations};
    const {lines, fits, unpriced} = cloudCost(explained, pricing);
    const plain = cost(input, book);
    expect([fits, unpriced]).toEqual([plain.fits, plain.unpriced]);
    for (const [index, line] of lines.entries())
      for (const part of ["unitPrice", "quantity", "month", "upfront"] as const)
        for (const bound of bounds) {
          const value = line[part]?.[bound];
          expect(value && evaluate(value)).toBe(plain.lines[index]?.[part]?.[bound]);
          if (value) for (const leaf of leavesOf(value)) expect(leaf.cell ?? leaf.field).toBeDefined();
        }
  }
});
