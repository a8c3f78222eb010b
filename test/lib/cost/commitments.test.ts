import {expect, test} from "vitest";
import {commitmentsOf} from "../../../src/lib/cost/commitments.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, pricedCatalog} from "../../library.js";

test("commitmentsOf(input, catalog) is the cost of the same plan with each commitment, and what it saves", async () => {
  const aws = await pricedCatalog("aws");
  const input = {clusters: 300, priceBook: "aws"} as const;
  const {rows, remark} = commitmentsOf(input, aws);
  expect(remark).toBe("");
  expect(rows.map(({commitment}) => commitment)).toEqual(["on-demand", "1yr", "3yr"]);
  const [onDemand, ...others] = rows;
  expect(onDemand).toMatchObject({saving: 0, savingShare: 0, upfront: {plan: 0}});
  for (const {commitment, month, year, saving, savingShare, upfront} of others) {
    const {cost} = plan({...input, commitment}, aws);
    expect({month, year, upfront}).toEqual({month: cost?.month, year: cost?.year, upfront: cost?.upfront});
    expect(saving).toBeCloseTo((onDemand?.month.plan ?? 0) - month.plan, 6);
    expect(savingShare).toBeGreaterThan(0);
    expect(savingShare).toBeLessThan(1);
  }
});

test("commitmentsOf(input, catalog) says why there is nothing to compare", async () => {
  const onprem = commitmentsOf({clusters: 300}, await pricedCatalog("onprem"));
  expect(onprem).toEqual({
    rows: [],
    remark: "Commitments are not applicable: hosts of one's own are bought, not rented."
  });
  expect(commitmentsOf({clusters: 300, priceBook: "aws"}, catalog)).toEqual({
    rows: [],
    remark: "The price book is not loaded."
  });
});
