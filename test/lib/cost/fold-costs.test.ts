import {expect, test} from "vitest";
import {foldCosts} from "../../../src/lib/cost/fold-costs.js";
import {explain} from "../../../src/lib/sizing/explain.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {pricedCatalog} from "../../library.js";

const aws = await pricedCatalog("aws");

test("foldCosts(lines) makes one of lines bought alike, whose sums explain themselves", () => {
  const planned = plan({clusters: 5_000, priceBook: "aws"}, aws);
  const lines = planned.cost?.lines ?? [];
  const folds = foldCosts(lines);
  expect(folds.reduce((sum, {count}) => sum + count, 0)).toBe(lines.length);
  expect(folds.length).toBeLessThan(lines.length / 2);
  const cents = folds.reduce((sum, {month}) => sum + Math.round(month.plan * 100), 0);
  expect(cents / 100).toBe(planned.cost?.month.plan);
  for (const {path, month, quantity} of folds) {
    expect(explain(planned, aws, `${path}.month.plan`).value).toBe(month.plan);
    expect(explain(planned, aws, `${path}.quantity.high`).value).toBeCloseTo(quantity.high, 6);
  }
});

test("foldCosts(lines) is empty without lines", () => {
  expect(foldCosts([])).toEqual([]);
});
