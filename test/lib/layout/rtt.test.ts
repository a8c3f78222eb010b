import {expect, test} from "vitest";
import {rttBetween, rttMatrix} from "../../../src/lib/layout/rtt.js";
import {estimateRtt} from "../../../src/lib/layout/rtt-estimate.js";
import {greatCircle} from "../../../src/lib/layout/rules.js";
import {completeScenario} from "../../../src/lib/scenario/complete.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {numbers} from "../../../src/lib/sizing/calculus.js";
import {catalog, reference} from "../../library.js";
import {withPlaces} from "./book.js";
import {regionsNamed} from "./fleets.js";

const between = (input: ScenarioInput, from = catalog) =>
  rttBetween("r1", "r2", completeScenario({regions: regionsNamed(2), ...input}, from), from, numbers);

const at = (...priceRegions: string[]) =>
  priceRegions.map((priceRegion, index) => ({name: `r${index + 1}`, share: 1 / priceRegions.length, priceRegion}));

test("rttBetween(a, b) is what is set, in either order, 0 and 1,000 included", () => {
  expect(between({regionRtt: {"r1/r2": 12.5}})).toMatchObject({
    ms: {low: 12.5, likely: 12.5, high: 12.5},
    origin: "set"
  });
  expect(between({regionRtt: {"r2/r1": 0}}).ms.likely).toBe(0);
  expect(between({regionRtt: {"r2/r1": 1_000}}).ms.high).toBe(1_000);
});

test("rttBetween(a, b) is estimated from the places of price regions, and unknown without them", () => {
  const us = between({regions: at("us-east-1", "us-west-2")}, withPlaces);
  expect(us.origin).toBe("estimated");
  expect(us.ms.likely).toBeGreaterThan(45);
  expect(us.ms.likely).toBeLessThan(75);
  expect(between({regions: at("us-east-1", "us-west-2")})).toMatchObject({origin: "unknown", ms: {likely: 80}});
  expect(between({regions: at("us-east-1", "us-east-1")}, withPlaces).origin).toBe("unknown");
  expect(between({regions: at("us-east-1", "mars-1")}, withPlaces).origin).toBe("unknown");
});

test("rttBetween(a, b) lies below the upper figures of etcd's documents for the US and for the way to Japan", () => {
  const likely = (to: string) => between({regions: at("us-east-1", to)}, withPlaces).ms.likely;
  expect(likely("us-west-2")).toBeLessThan(130);
  expect(likely("ap-northeast-1")).toBeLessThan(400);
  expect(likely("ap-northeast-1")).toBeGreaterThan(130);
});

test("rttMatrix(scenario) has each of 45 pairs of ten regions once", () => {
  const matrix = rttMatrix(completeScenario({regions: regionsNamed(10)}, catalog), catalog, numbers);
  expect(new Set(matrix.map(({a, b}) => `${a}/${b}`)).size).toBe(45);
  expect(rttMatrix(completeScenario({}, catalog), catalog, numbers)).toEqual([]);
});

test("greatCircle(a, b) is 0 for one place, 5,570 km from London to New York, and half the earth at most", () => {
  expect(greatCircle.apply(10, 20, 10, 20)).toBe(0);
  expect(greatCircle.apply(51.51, -0.13, 40.71, -74.01)).toBeCloseTo(5_570, -1);
  expect(greatCircle.apply(0, 0, 0, 180)).toBeCloseTo(Math.PI * 6_371, 6);
});

// The path factor was fitted to these pairs, so this shows how well one factor does; it is no independent check.
test("estimateRtt(distance) holds nine of ten pairs of IBM's regions within low and high", () => {
  const rows = reference.regionLatency.map(({fromLatitude, fromLongitude, toLatitude, toLongitude, rttMs}) => {
    const km = greatCircle.apply(fromLatitude, fromLongitude, toLatitude, toLongitude);
    return {rttMs, ...estimateRtt(km, catalog, numbers)};
  });
  expect(rows).toHaveLength(55);
  const within = rows.filter(({rttMs, low, high}) => low <= rttMs && rttMs <= high);
  expect(within.length / rows.length).toBeGreaterThanOrEqual(0.9);
  const ratios = rows.map(({rttMs, likely}) => likely / rttMs).sort((a, b) => a - b);
  expect(ratios[27]).toBeCloseTo(1, 1);
});
