import fc from "fast-check";
import {expect, test} from "vitest";
import {readData} from "../../../src/data/read-data.js";
import {loadPriceBook} from "../../../src/lib/catalog/load-prices.js";
import type {CostLine} from "../../../src/lib/cost/cost.js";
import type {PriceBook} from "../../../src/lib/cost/price-book.js";
import {transferLines} from "../../../src/lib/cost/transfer-lines.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {bounds} from "../../../src/lib/sizing/bill-line.js";
import {numbers} from "../../../src/lib/sizing/calculus.js";
import {evaluate, explanations, leavesOf} from "../../../src/lib/sizing/explanation.js";
import {plan, planWith} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";
import {scenario} from "../../scenarios.js";

const [onprem, aws, gcp, azure] = await Promise.all([
  loadPriceBook("onprem", readData),
  loadPriceBook("aws", readData),
  loadPriceBook("gcp", readData),
  loadPriceBook("azure", readData)
]);

const SECONDS_PER_MONTH = 730 * 3_600;
const GIB = 1_024 ** 3;

const regions = [
  {name: "east", share: 0.5, priceRegion: "us-east-1"},
  {name: "dublin", share: 0.5, priceRegion: "eu-west-1"}
];

/** Xl in two regions on two continents, with a management cluster or more in each. */
const xl: ScenarioInput = {clusters: 1_800, machines: 36_000, regions};

function transfer(input: ScenarioInput, book: PriceBook) {
  const planned = plan(input, catalog);
  return transferLines(planned, {book, scenario: planned.scenario, catalog, calculus: numbers});
}

function lineOf(lines: readonly CostLine[], id: string): CostLine {
  const found = lines.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${id} is not among ${lines.map((line) => line.id).join(", ")}`);
  return found;
}

const likely = (id: string, book: PriceBook) =>
  book.traffic.find((row) => row.id === `traffic/${id}`)?.likely ?? Number.NaN;

test("transferLines() counts metrics, queries, controllers and pulls of regions beyond the first, and etcd of each", () => {
  const {lines, unpriced} = transfer(xl, aws);
  expect(unpriced).toEqual([]);
  expect(lines.map(({id, region, item}) => [id, region, item])).toEqual([
    ["region1/etcd", "east", "transfer/zone"],
    ["region2/upload", "dublin", "transfer/continent"],
    ["region2/queries", "dublin", "transfer/continent"],
    ["region2/controller", "dublin", "transfer/continent"],
    ["region2/sync", "east", "transfer/continent"],
    ["region2/etcd", "dublin", "transfer/zone"]
  ]);
  for (const line of lines) expect(line).toMatchObject({kind: "transfer", lineId: null, role: null, unit: "GiB"});
});

test("transferLines() comes to the traffic worked out from the demand", () => {
  const {lines} = transfer(xl, aws);
  const {demand, bill, management} = plan(xl, catalog);
  const there = demand.managementClusters.filter(({region}) => region === "dublin");
  const sum = (value: (one: (typeof there)[number]) => number) => there.reduce((all, one) => all + value(one), 0);
  const gib = (id: string) => lineOf(lines, id).quantity.plan;
  expect(gib("region2/upload")).toBeCloseTo(
    ((sum(({series}) => series.likely) / 30) * SECONDS_PER_MONTH * 1.5) / GIB,
    6
  );
  const stored = sum(({prometheusDiskGB}) => prometheusDiskGB.likely);
  expect(gib("region2/queries")).toBeCloseTo((likely("queried-share", aws) * stored * 1e9) / GIB, 6);
  const clusters = management.regions[1]?.managementClusters ?? 0;
  const hourly = likely("controller-mb-per-cluster-hour", aws);
  expect(gib("region2/controller")).toBeCloseTo((clusters * hourly * 1e6 * 730) / GIB, 6);
  expect(gib("region2/sync")).toBeCloseTo((clusters * likely("sync-gb-per-management-cluster", aws) * 1e9) / GIB, 6);
  expect(bill.filter(({role}) => role === "etcd").every(({nodes}) => nodes.plan === 5)).toBe(true);
  const written = sum(({steadyWritesPerSecond}) => steadyWritesPerSecond.likely) * SECONDS_PER_MONTH;
  // four followers, paid by sender and receiver
  expect(gib("region2/etcd")).toBeCloseTo((written * likely("kb-per-write", aws) * 1_000 * 4 * 2) / GIB, 6);
});

test("transferLines() prices a flow where its sender is, to the cent", () => {
  const asia = [
    {name: "east", share: 0.5, priceRegion: "us-east-1"},
    {name: "tokyo", share: 0.5, priceRegion: "ap-northeast-1"}
  ];
  const {lines} = transfer({...xl, regions: asia}, aws);
  expect(lineOf(lines, "region2/upload").unitPrice.plan).toBe(0.09);
  expect(lineOf(lines, "region2/sync").unitPrice.plan).toBe(0.02);
  for (const {unitPrice, quantity, month} of lines)
    for (const bound of bounds) expect(month[bound]).toBeCloseTo(unitPrice[bound] * quantity[bound], 1);
});

test("transferLines() tells regions of a continent, of other continents, and two in one region of the provider", () => {
  const itemTo = (second: string | undefined, book: PriceBook, first: string) => {
    const places = [
      {name: "a", share: 0.5, priceRegion: first},
      {name: "b", share: 0.5, ...(second && {priceRegion: second})}
    ];
    return lineOf(transfer({...xl, regions: places}, book).lines, "region2/upload").item;
  };
  expect(itemTo("europe-west3", gcp, "europe-west1")).toBe("transfer/region");
  expect(itemTo("asia-northeast1", gcp, "europe-west1")).toBe("transfer/continent");
  expect(itemTo("europe-west1", gcp, "europe-west1")).toBe("transfer/zone");
  expect(itemTo(undefined, gcp, "us-central1")).toBe("transfer/zone");
});

test("transferLines() doubles the traffic between zones only where a provider charges both ends", () => {
  const gibIn = (book: PriceBook) => lineOf(transfer({clusters: 300, machines: 6_000}, book).lines, "region1/etcd");
  expect(gibIn(aws).quantity.plan).toBeCloseTo(2 * gibIn(gcp).quantity.plan, 9);
  expect(gibIn(azure).month.plan).toBe(0);
});

test("transferLines() has only etcd's replication in one region, and nothing on hosts of one's own", () => {
  expect(transfer({clusters: 300, machines: 6_000}, aws).lines.map(({id}) => id)).toEqual(["region1/etcd"]);
  expect(transfer({...xl, layout: "multi", regions: regions.slice(0, 1)}, aws).lines.map(({id}) => id)).toEqual([
    "region1/etcd"
  ]);
  expect(transfer(xl, onprem)).toEqual({lines: [], unpriced: []});
});

test("transferLines() counts workload clusters that a layout of one region manages from afar", () => {
  const {lines} = transfer({...xl, layout: "single"}, aws);
  expect(lines.map(({id}) => id)).toEqual(["region1/etcd", "region2/managed"]);
});

test("transferLines() leaves out the etcd of control planes that the provider runs", () => {
  const ids = transfer({...xl, managedControlPlane: true}, aws).lines.map(({id}) => id);
  expect(ids).toEqual(["region2/upload", "region2/queries", "region2/controller", "region2/sync"]);
});

test("transferLines() sends no metrics where the bill has no object storage", () => {
  const ids = transfer({clusters: 200, machines: 4_000, layout: "regional", regions}, aws).lines.map(({id}) => id);
  expect(ids).toEqual(["region1/etcd", "region2/controller", "region2/sync", "region2/etcd"]);
});

test("transferLines() counts workload clusters that are managed from another region", () => {
  const input: ScenarioInput = {clusters: 200, machines: 4_000, layout: "regional", regions, managementClusters: 1};
  const {lines} = transfer(input, aws);
  expect(lines.map(({id}) => id)).toEqual(["region1/etcd", "region2/managed"]);
  const hourly = likely("controller-mb-per-cluster-hour", aws);
  expect(lineOf(lines, "region2/managed").quantity.plan).toBeCloseTo((100 * hourly * 1e6 * 730) / GIB, 6);
});

test("transferLines() says which price or region a book lacks", () => {
  const without = {...aws, services: aws.services.filter(({item}) => item !== "transfer/continent")};
  const {lines, unpriced} = transfer(xl, without);
  expect(lines.map(({id}) => id)).toEqual(["region1/etcd", "region2/etcd"]);
  expect(unpriced.map(({lineId, field}) => [lineId, field])).toContainEqual(["region2/upload", "prices"]);
  expect(unpriced[0]?.message).toMatchInlineSnapshot(
    `"Traffic from dublin to east: eu-west-1 has no price for transfer/continent; name another price region."`
  );
  const strange = transfer(
    {...xl, regions: [regions[0], {name: "b", share: 0.5, priceRegion: "mars-1"}] as never},
    aws
  );
  expect(strange.unpriced[0]).toMatchObject({field: "regions"});
  expect(strange.unpriced[0]?.message).toMatchInlineSnapshot(
    `"Traffic from b to east: the price book lacks the price region of b; name another price region."`
  );
});

test("transferLines() splits what falls into the tiers of a price", () => {
  const price = aws.services.find(({id}) => id === "aws/eu-west-1/transfer/continent");
  if (!price) throw new Error("no price to split");
  const tiers = [
    {...price, id: `${price.id}/0`, upTo: 100},
    {...price, id: `${price.id}/100`, usd: 0.01, above: 100}
  ];
  const book = {...aws, services: [...aws.services.filter(({id}) => id !== price.id), ...tiers]};
  const whole = lineOf(transfer(xl, aws).lines, "region2/upload").quantity.plan;
  const {lines} = transfer(xl, book);
  expect(lineOf(lines, "region2/upload").quantity.plan).toBe(100);
  expect(lineOf(lines, "region2/upload/above-100").quantity.plan).toBeCloseTo(whole - 100, 9);
  expect(lineOf(lines, "region2/upload/above-100").unitPrice.plan).toBe(0.01);
});

test("transferLines() takes prices and constants as the scenario changes them", () => {
  const prices = {"aws/eu-west-1/transfer/continent": 0.5, "traffic/queried-share": 1};
  const {lines} = transfer({...xl, prices}, aws);
  const queries = lineOf(lines, "region2/queries");
  expect(queries.unitPrice).toEqual({low: 0.5, plan: 0.5, high: 0.5});
  const stored = plan(xl, catalog)
    .demand.managementClusters.filter(({region}) => region === "dublin")
    .reduce((sum, {prometheusDiskGB}) => sum + prometheusDiskGB.high, 0);
  expect(queries.quantity.high).toBeCloseTo((stored * 1e9) / GIB, 6);
});

test("transferLines() keeps its bounds in order and its amounts finite, in any scenario", () => {
  fc.assert(
    fc.property(scenario, fc.constantFrom(aws, gcp, azure), (input, book) => {
      for (const {month, quantity} of transfer({...input, priceBook: book.id}, book).lines) {
        expect(quantity.low).toBeGreaterThanOrEqual(0);
        expect(month.low).toBeLessThanOrEqual(month.plan);
        expect(month.plan).toBeLessThanOrEqual(month.high);
        expect(Number.isFinite(month.high)).toBe(true);
      }
    }),
    {numRuns: 60}
  );
});

test("transferLines() explains every amount down to the demand and rows of the price book", () => {
  for (const book of [aws, gcp]) {
    for (const input of [xl, {clusters: 15_000, machines: 300_000, regions}, {clusters: 3, machines: 9}]) {
      const [planned, explained] = [plan(input, catalog), planWith(input, catalog, explanations)];
      const {lines} = transferLines(planned, {book, scenario: planned.scenario, catalog, calculus: numbers});
      const told = transferLines(explained, {book, scenario: planned.scenario, catalog, calculus: explanations});
      expect(told.lines.map(({id}) => id)).toEqual(lines.map(({id}) => id));
      told.lines.forEach((line, index) => {
        for (const bound of bounds) {
          expect(line.month[bound].value).toBe(lines[index]?.month[bound]);
          expect(evaluate(line.quantity[bound])).toBe(lines[index]?.quantity[bound]);
        }
        const rows = leavesOf(line.month.plan).flatMap(({cell}) => cell?.row ?? []);
        expect(rows).toContain(line.priceId);
      });
    }
  }
});
