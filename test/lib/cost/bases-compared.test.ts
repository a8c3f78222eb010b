import {expect, test} from "vitest";
import {basesCompared} from "../../../src/lib/cost/bases-compared.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, pricedCatalog} from "../../library.js";

test("basesCompared(input, catalog) is the fleet in money by guide, demand and the larger of both", async () => {
  const aws = await pricedCatalog("aws");
  const rows = basesCompared({clusters: 300, priceBook: "aws"}, aws);
  expect(rows.map(({basis}) => basis)).toEqual(["guide", "demand", "larger"]);
  for (const {basis, month, vcpu} of rows) {
    const planned = plan({clusters: 300, priceBook: "aws", basis}, aws);
    expect([month, vcpu]).toEqual([planned.cost?.month, planned.totals.vcpu]);
  }
  expect(rows[1]?.timesDemand).toBe(1);
  expect(rows[0]?.timesDemand).toBeGreaterThan(1);
});

test("basesCompared(input, catalog) is empty without a price book", () => {
  expect(basesCompared({clusters: 300}, catalog)).toEqual([]);
});
