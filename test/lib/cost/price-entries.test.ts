import {expect, test} from "vitest";
import {filterPrices, type PriceFilter, priceEntries, priceUse} from "../../../src/lib/cost/price-entries.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {priceBook, pricedCatalog} from "../../library.js";

const aws = await priceBook("aws");
const planned = plan(
  {clusters: 300, priceBook: "aws", prices: {"traffic/kb-per-write": 4}},
  await pricedCatalog("aws")
);
const entries = priceEntries(aws, "2026-11-22");
const use = priceUse(planned.scenario, aws, planned.cost);
const found = (filter: PriceFilter, search = "") => filterPrices(entries, {search, filter, use});

test("priceEntries(book, today) has every price and input of a book, and marks what is old or undated", () => {
  expect(entries).toHaveLength(aws.instances.length + aws.services.length + aws.traffic.length);
  const old = entries.filter(({asOf}) => asOf === null || asOf < "2025-11-22").length;
  expect(entries.filter(({stale}) => stale)).toHaveLength(old);
  expect(priceEntries(aws, "2030-01-01").filter(({stale, span}) => !stale && !span)).toEqual([]);
});

test("filterPrices(entries, options) shows the prices of the regions in use, what the plan pays first", () => {
  const shown = found("regions");
  expect(shown.length).toBeLessThan(entries.length / 2);
  expect(new Set(shown.map(({region}) => region))).toEqual(new Set(["us-east-1", "all"]));
  const used = found("used");
  expect(shown.slice(0, used.length)).toEqual(used);
  expect(new Set(used.map(({id}) => id))).toEqual(new Set(planned.cost?.lines.map(({priceId}) => priceId)));
  expect(found("changed").map(({id}) => id)).toEqual(["traffic/kb-per-write"]);
  expect(found("stale").every(({stale}) => stale)).toBe(true);
  expect(found("all")).toHaveLength(entries.length);
});

test("filterPrices(entries, options) finds what has all words, in any case", () => {
  const shown = found("all", " M6I 3yr ");
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.every(({id}) => id.includes("m6i") && id.includes("3yr"))).toBe(true);
  expect(found("all", "no such price")).toEqual([]);
});
