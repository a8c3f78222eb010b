import {expect, test} from "vitest";
import {priceBooks} from "../../../src/lib/catalog/price-vocabulary.js";
import {booksCompared} from "../../../src/lib/cost/books-compared.js";
import {paidAfter} from "../../../src/lib/cost/cumulative-cost.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {pricedCatalog} from "../../library.js";

const catalogs = Object.fromEntries(await Promise.all(priceBooks.map(async (id) => [id, await pricedCatalog(id)])));
const of = (input: Parameters<typeof booksCompared>[0]) =>
  Object.fromEntries(booksCompared(input, catalogs).map((row) => [row.book, row]));

test("booksCompared(input, catalogs) is the cost of the same fleet in each book, whatever book the scenario names", () => {
  const rows = booksCompared({clusters: 300, priceBook: "gcp"}, catalogs);
  expect(rows.map(({book}) => book)).toEqual(priceBooks);
  for (const {book, month, upfront} of rows) {
    const {cost} = plan({clusters: 300, priceBook: book}, catalogs[book]);
    expect({month, upfront}).toEqual({month: cost?.month, upfront: cost?.upfront});
  }
});

test("booksCompared(input, catalogs) counts the hardware threads behind a vCPU", () => {
  const {onprem, aws} = of({clusters: 300});
  const {totals, bill} = plan({clusters: 300}, catalogs.onprem);
  expect(aws?.threads).toBe(totals.vcpu.plan);
  const critical = bill
    .filter(({role}) => role === "etcd" || role === "control-plane")
    .reduce((sum, {total}) => sum + total.vcpu.plan, 0);
  // two threads a core: a vCPU of etcd is a core of its own, of all others half a core
  expect(onprem?.threads).toBe(2 * critical + (totals.vcpu.plan - critical));
  expect(onprem?.perThread).toBeCloseTo((onprem?.month.plan ?? 0) / (onprem?.threads ?? 1), 9);
});

test("booksCompared(input, catalogs) leaves out the threads of control planes that the cloud runs", () => {
  const {onprem, aws} = of({clusters: 300, managedControlPlane: true});
  const all = of({clusters: 300});
  expect(aws?.threads).toBeLessThan(all.aws?.threads ?? 0);
  expect(onprem?.threads).toBe(all.onprem?.threads);
});

test("booksCompared(input, catalogs) breaks even where the cumulative costs cross", () => {
  const {onprem, aws} = of({clusters: 300});
  expect(onprem?.breakEven).toBe(null);
  expect(onprem?.payments.termMonths).toBe(60);
  const months = aws?.breakEven?.months ?? 0;
  const dearer = (month: number) =>
    onprem && aws && paidAfter(onprem.payments, month) >= paidAfter(aws.payments, month);
  expect([dearer(months - 1), dearer(months)]).toEqual([true, false]);
  expect(aws?.payments.month).toBeCloseTo(aws?.month.plan ?? 0, 6);
  const utilisation = aws?.breakEven?.utilisation ?? 0;
  expect(utilisation).toBeGreaterThan(0);
  expect(utilisation).toBeLessThan(1);
});

test("booksCompared(input, catalogs) takes the nearest region of a book for one of another provider", () => {
  const regions = [
    {name: "eu", share: 0.5, priceRegion: "eu-central-1"},
    {name: "mars", share: 0.5, priceRegion: "mars-1"}
  ];
  const {aws, gcp, azure, onprem} = of({clusters: 1_000, regions, priceBook: "aws"});
  expect(aws?.replaced).toEqual([]);
  expect(gcp?.replaced).toEqual(["eu-central-1: europe-west3"]); // both are Frankfurt
  expect(azure?.replaced).toEqual([expect.stringMatching(/^eu-central-1: /)]);
  for (const row of [aws, gcp, azure]) expect(row?.unpriced).toBeGreaterThan(0);
  expect(onprem?.unpriced).toBe(0);
});

test("booksCompared(input, catalogs) compares what is there", () => {
  expect(booksCompared({clusters: 1}, {})).toEqual([]);
  const rows = booksCompared({clusters: 1}, {aws: catalogs.aws});
  expect(rows).toMatchObject([{book: "aws", breakEven: null}]);
});
