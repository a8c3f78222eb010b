import {expect, test} from "vitest";
import {explain} from "../../../src/lib/sizing/explain.js";
import {escaped, unescaped} from "../../../src/lib/sizing/lines-where.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {pricedCatalog} from "../../library.js";

const aws = await pricedCatalog("aws");

test("explain(plan, catalog, path) reaches ids with dots and ids of digits", () => {
  const regions = [
    {name: "eu.west%2E", share: 0.5},
    {name: "7", share: 0.5}
  ];
  const planned = plan({clusters: 1_000, priceBook: "aws", regions}, aws);
  for (const {id, month} of planned.cost?.byRegion ?? [])
    expect(explain(planned, aws, `cost.byRegion.${escaped(id)}.month.plan`).value).toBe(month.plan);
  expect(["a.b", "a%2Eb", "%", "mc1-etcd/compute"].map((id) => unescaped(escaped(id)))).toEqual([
    "a.b",
    "a%2Eb",
    "%",
    "mc1-etcd/compute"
  ]);
});

test("explain(plan, catalog, path) reaches the plan of another choice of a field", () => {
  const planned = plan({clusters: 300, priceBook: "aws"}, aws);
  const other = plan({clusters: 300, priceBook: "aws", commitment: "3yr"}, aws);
  expect(explain(planned, aws, "with:commitment=3yr.cost.month.plan").value).toBe(other.cost?.month.plan);
  expect(() => explain(planned, aws, "with:commitment=9yr.cost.month.plan")).toThrowErrorMatchingInlineSnapshot(
    `[Error: with:commitment=9yr.cost.month.plan: "with:commitment=9yr" names no choice of a field, such as with:basis=guide]`
  );
  expect(() => explain(planned, aws, "with:clusters=9.cost.month.plan")).toThrow("names no choice of a field");
});

test("explain(plan, catalog, path) names what has no price line", () => {
  const planned = plan({clusters: 300, priceBook: "aws"}, aws);
  expect(() => explain(planned, aws, "cost.lines.like=nothing.month.plan")).toThrow("no line of the cost");
});
