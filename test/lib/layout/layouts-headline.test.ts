import {expect, test} from "vitest";
import {comparedSentence, presentSentence} from "../../../src/lib/layout/layouts-headline.js";
import {layoutsOf} from "../../../src/lib/layout/layouts-of.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {catalog, pricedCatalog} from "../../library.js";

const regions = ["us", "eu", "ap"].map((name) => ({name, share: 1 / 3}));

function sentence(input: ScenarioInput, priced = catalog): string {
  const options = layoutsOf(input, priced);
  const current = options.find(({isCurrent}) => isCurrent);
  return current ? `${presentSentence(current.plan, current.blast)} ${comparedSentence(options)}` : "";
}

test("presentSentence and comparedSentence say what the layout costs and loses, and the cheapest that can be had", async () => {
  const aws = await pricedCatalog("aws");
  expect(sentence({clusters: 1_500, machines: 30_000, regions, priceBook: "aws"}, aws)).toMatch(
    /^Regional over 3 regions costs [\d,]+ USD a month; it loses 33 % of the fleet when us fails. Cheapest feasible: single, [\d,]+ USD, loses 100 %.$/
  );
});

test("before prices are there the sentences speak of vCPU", () => {
  expect(sentence({clusters: 300})).toBe(
    "Single needs 360 vCPU; it loses 100 % of the fleet when its region fails. No feasible layout is cheaper."
  );
});

test("comparedSentence(options) says that the present layout cannot be had", () => {
  expect(sentence({clusters: 15_000, machines: 100_000, layout: "single"})).toMatch(
    /It is not feasible. Cheapest feasible: multi, [\d,]+ vCPU, loses 100 %.$/
  );
  expect(comparedSentence([])).toBe("No layout of this fleet is feasible: the table says why.");
});
