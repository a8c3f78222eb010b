import {expect, test} from "vitest";
import {objectGrowth} from "../../../src/lib/cost/object-growth.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, pricedCatalog} from "../../library.js";

test("objectGrowth(plan, catalog) grows by the day until the retention is full, and ends at the cost of the plan", async () => {
  for (const priceBook of ["aws", "onprem"] as const) {
    const priced = await pricedCatalog(priceBook);
    const planned = plan({clusters: 1_800, priceBook}, priced);
    const months = objectGrowth(planned, priced);
    expect(months).toHaveLength(13);
    expect(months[0]).toEqual({month: 0, objectTB: {low: 0, plan: 0, high: 0}, usd: {low: 0, plan: 0, high: 0}});
    expect(months[6]?.objectTB.plan).toBeCloseTo(planned.totals.objectTB.plan / 2, 9);
    expect(months.at(-1)?.objectTB).toEqual(planned.totals.objectTB);
    const paid = planned.cost?.byKind.find(({id}) => id === "object")?.month;
    for (const bound of ["low", "plan", "high"] as const)
      expect(months.at(-1)?.usd[bound]).toBeCloseTo(paid?.[bound] ?? 0, 6);
  }
});

test("objectGrowth(plan, catalog) pays by the tiers of the book: a TB costs less when there are many", async () => {
  const aws = await pricedCatalog("aws");
  const months = objectGrowth(plan({clusters: 15_000, priceBook: "aws", objectRetentionDays: 30}, aws), aws);
  expect(months).toHaveLength(2);
  const long = objectGrowth(plan({clusters: 15_000, priceBook: "aws", objectRetentionDays: 3_650}, aws), aws);
  expect(long).toHaveLength(121);
  const perTB = (month: number) => (long[month]?.usd.plan ?? 0) / (long[month]?.objectTB.plan ?? 1);
  expect(perTB(120)).toBeLessThan(perTB(1));
});

test("objectGrowth(plan, catalog) is empty where there is nothing to store, or no price of it", async () => {
  const aws = await pricedCatalog("aws");
  expect(objectGrowth(plan({clusters: 20, priceBook: "aws"}, aws), aws)).toEqual([]);
  expect(objectGrowth(plan({clusters: 1_800}, catalog), catalog)).toEqual([]);
  const regions = [{name: "x", share: 1, priceRegion: "mars-1"}];
  expect(objectGrowth(plan({clusters: 1_800, regions, priceBook: "aws"}, aws), aws)).toEqual([]);
});
