import fc from "fast-check";
import {beforeAll, expect, test} from "vitest";
import {type PriceBookId, priceBooks} from "../../../src/lib/catalog/price-vocabulary.js";
import type {Catalog} from "../../../src/lib/catalog/tables.js";
import {sumOfCents, toCents} from "../../../src/lib/cost/cents.js";
import type {CostOf} from "../../../src/lib/cost/cost.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {bounds} from "../../../src/lib/sizing/bill-line.js";
import {explain} from "../../../src/lib/sizing/explain.js";
import {evaluate, leavesOf} from "../../../src/lib/sizing/explanation.js";
import {type Plan, plan} from "../../../src/lib/sizing/plan.js";
import {planSchema} from "../../../src/lib/sizing/plan-schema.js";
import {catalog, pricedCatalog} from "../../library.js";
import {scenario} from "../../scenarios.js";

const catalogs = {} as Record<PriceBookId, Catalog>;

beforeAll(async () => {
  for (const id of priceBooks) catalogs[id] = await pricedCatalog(id);
});

function priced(input: ScenarioInput): Plan & {cost: CostOf} {
  const planned = plan(input, catalogs[input.priceBook ?? "onprem"]);
  if (!planned.cost) throw new Error("a plan with its price book has a cost");
  return {...planned, cost: planned.cost};
}

const inCents = (usd: number) => Math.round(usd * 100);

test("toCents(usd) rounds half up, as the amounts are written", () => {
  expect([1.005, 2.675, 0.285, 1.004999, 0, 1e9 + 0.005].map(toCents)).toEqual([1.01, 2.68, 0.29, 1, 0, 1e9 + 0.01]);
  expect(sumOfCents.apply(0.1, 0.2, 0.3)).toBe(0.6);
  expect(sumOfCents.apply()).toBe(0);
});

test("plan() has a cost where the catalogue holds the book of the scenario, and none elsewhere", () => {
  expect(plan({}, catalog).cost).toBeUndefined();
  expect(plan({priceBook: "aws"}, catalogs.onprem).cost).toBeUndefined();
  expect(priced({priceBook: "aws"}).cost).toMatchObject({currency: "USD", priceBook: "aws", commitment: "on-demand"});
});

test("plan() has the same bill with prices and without", () => {
  for (const priceBook of priceBooks) {
    const {cost: _, notices: told, ...withPrices} = priced({clusters: 700, priceBook});
    const {notices, ...without} = plan({clusters: 700, priceBook}, catalog);
    expect(withPrices).toEqual(without);
    expect(told).toEqual(expect.arrayContaining([...notices]));
  }
});

test("plan() has cost lines of unit price times quantity that add up to every sum, for any scenario", () => {
  fc.assert(
    fc.property(scenario, (input) => {
      const {cost} = priced(input);
      for (const bound of bounds) {
        const total = (of: readonly {month: CostOf["month"]}[]) =>
          of.reduce((sum, {month}) => sum + inCents(month[bound]), 0);
        for (const {unitPrice, quantity, month} of cost.lines)
          expect(month[bound]).toBe(toCents(unitPrice[bound] * quantity[bound]));
        const month = inCents(cost.month[bound]);
        const sums = [cost.lines, cost.byRole, cost.byRegion, cost.byManagementCluster, cost.byKind, cost.byLine];
        expect(sums.map(total)).toEqual(sums.map(() => month));
        expect(inCents(cost.year[bound])).toBe(12 * month);
        const upfront = cost.lines.reduce((sum, line) => sum + inCents(line.upfront?.[bound] ?? 0), 0);
        expect(inCents(cost.upfront[bound])).toBe(upfront);
      }
      for (const {low, plan, high} of [cost.month, cost.year, cost.perCluster, cost.perMachine]) {
        expect(low).toBeLessThanOrEqual(plan);
        expect(plan).toBeLessThanOrEqual(high);
      }
      expect(new Set(cost.lines.map(({id}) => id)).size).toBe(cost.lines.length);
    }),
    {numRuns: 150}
  );
});

test("plan() with a cost is as its schema says, for any scenario", () => {
  fc.assert(
    fc.property(scenario, (input) => {
      fc.pre(Math.abs((input.regions ?? []).reduce((sum, {share}) => sum + share, 0) - 1) < 1e-3);
      expect(planSchema.safeParse(JSON.parse(JSON.stringify(priced(input)))).error).toBeUndefined();
    }),
    {numRuns: 60}
  );
});

test("plan() never costs more with a longer commitment", () => {
  fc.assert(
    fc.property(scenario, fc.constantFrom("aws" as const, "gcp" as const, "azure" as const), (input, priceBook) => {
      const month = (commitment: "on-demand" | "1yr" | "3yr") =>
        priced({...input, prices: {}, priceBook, commitment}).cost.month.plan;
      expect(month("1yr")).toBeLessThanOrEqual(month("on-demand"));
      expect(month("3yr")).toBeLessThanOrEqual(month("1yr"));
    }),
    {numRuns: 60}
  );
});

/** All numbers of a cost that the calculus makes; what a fit weighs against each other are decisions. */
function numbersOf(value: unknown, path: readonly string[]): [path: string, value: number][] {
  if (typeof value === "number") return [[path.join("."), value]];
  if (typeof value !== "object" || value === null) return [];
  const decided = ["fits", "hosts", "notIncluded", "changedPrices"];
  return Object.entries(value).flatMap(([key, next]) => {
    if (path.length === 1 && decided.includes(key)) return [];
    const id = (next as {id?: unknown} | null)?.id;
    return numbersOf(next, [...path, Array.isArray(value) && typeof id === "string" ? id : key]);
  });
}

test("explain(path) evaluates to every number of a cost, down to inputs and rows", () => {
  const inputs: ScenarioInput[] = [
    {clusters: 300, priceBook: "onprem", ownCosts: {staff: 900}},
    {clusters: 60, priceBook: "aws", commitment: "3yr", prices: {"aws/us-east-1/gp3/capacity": 0.1}},
    {
      clusters: 700,
      priceBook: "gcp",
      regions: [
        {name: "a", share: 0.5},
        {name: "b.c", share: 0.5}
      ]
    }
  ];
  for (const input of inputs) {
    const planned = priced(input);
    const numbers = numbersOf(planned.cost, ["cost"]);
    expect(numbers.length).toBeGreaterThan(100);
    for (const [path, value] of numbers) {
      const explanation = explain(planned, catalogs[input.priceBook ?? "onprem"], path);
      expect([path, explanation.value, evaluate(explanation)]).toEqual([path, value, value]);
      for (const leaf of leavesOf(explanation)) expect(leaf.field ?? leaf.cell?.file, path).toBeTruthy();
    }
  }
}, 60_000);

test("explain(path) of a unit price names its row, with date and confidence", () => {
  const planned = priced({clusters: 60, priceBook: "aws"});
  const explanation = explain(planned, catalogs.aws, "cost.lines.mc1-control-plane/compute.unitPrice.plan");
  const [leaf] = leavesOf(explanation);
  expect(leaf).toMatchObject({cell: {file: "prices/aws-instances.csv", column: "usd"}, confidence: "high"});
  expect(leaf?.asOf).toMatch(/^20\d\d/);
});

test("plan() tells what the reader of a cost must know", () => {
  const codes = (input: ScenarioInput) => priced(input).notices.map(({code, message}) => `${code}: ${message}`);
  const said = (input: ScenarioInput, code: string) => codes(input).find((text) => text.startsWith(`${code}:`));
  const twoRegions = [
    {name: "us", share: 0.5},
    {name: "eu", share: 0.5, priceRegion: "eu-west-1"}
  ];
  const aws = {clusters: 700, priceBook: "aws"} as const;
  expect(said({...aws, regions: twoRegions}, "mixed-dates")).toMatchInlineSnapshot(
    `"mixed-dates: Prices of the regions have different dates (2024-08-09; 2026-07-20): part of a difference between regions may be a difference in time."`
  );
  expect(said({...aws, prices: {"aws/nowhere": 1, "gcp/elsewhere": 2}}, "unknown-price")).toMatchInlineSnapshot(
    `"unknown-price: prices: aws/nowhere is not a price of the book aws, and changes nothing."`
  );
  expect(said({...aws, prices: {"aws/us-east-1/gp3/capacity": 1}}, "prices-changed")).toMatchInlineSnapshot(
    `"prices-changed: 1 price differs from the book."`
  );
  expect(said({...aws, ownBook: "acme.csv"}, "own-book-missing")).toMatchInlineSnapshot(
    `"own-book-missing: This scenario was made with the price book "acme.csv", which is not here: prices of the book that comes with Headroom are used. Open the file on the cost page."`
  );
  expect(said({...aws, regions: [{name: "us", share: 1, priceRegion: "mars-1"}]}, "no-price")).toMatchInlineSnapshot(
    `"no-price: us takes its prices from mars-1, a region that the book aws lacks: set its price region to one of the book, such as us-east-1, or bring a book with mars-1 15 more parts of the bill have none either. The total is without them."`
  );
  expect(said({priceBook: "onprem", managedControlPlane: true}, "no-managed-control-plane")).toMatchInlineSnapshot(
    `"no-managed-control-plane: Hosts of one's own have no managed control planes: the bill's own are paid for."`
  );
});
