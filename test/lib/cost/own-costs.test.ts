import {expect, test} from "vitest";
import {notIncluded, ownLines} from "../../../src/lib/cost/own-costs.js";
import {completeScenario} from "../../../src/lib/scenario/complete.js";
import {ownCostItems} from "../../../src/lib/scenario/price-fields.js";
import {numbers} from "../../../src/lib/sizing/calculus.js";
import {catalog} from "../../library.js";

test("notIncluded(scenario) has an entry for each item with a figure of one's own", () => {
  const ids = catalog.notIncluded.map(({id}) => id);
  expect(ids).toEqual(expect.arrayContaining([...ownCostItems]));
  const scenario = completeScenario({ownCosts: {staff: 12_000.5}}, catalog);
  expect(notIncluded(scenario, catalog).filter(({month}) => month !== null)).toMatchObject([
    {id: "staff", month: 12_000.5}
  ]);
});

test("ownLines(scenario) are lines of a month, to the cent", () => {
  expect(ownLines(completeScenario({}, catalog), numbers)).toEqual([]);
  expect(ownLines(completeScenario({ownCosts: {licences: 0.125, staff: 1}}, catalog), numbers)).toMatchObject([
    {id: "own/licences", kind: "own", lineId: null, month: {low: 0.13, plan: 0.13, high: 0.13}},
    {id: "own/staff", month: {plan: 1}, priceKind: "estimate"}
  ]);
});
