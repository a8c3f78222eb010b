import {expect, test} from "vitest";
import {fieldKeys, fields} from "../../../src/lib/scenario/fields.js";
import {fieldText} from "../../../src/lib/scenario/permalink.js";
import {type Axis, isAxis, readAxis, readRegionsCount} from "../../../src/lib/sweep/axis.js";

const cells = (axis: ReturnType<typeof readAxis>) =>
  "problem" in axis ? axis.problem : axis.points.map(({cell}) => cell);
const problem = (axis: Axis | {problem: string}) => ("problem" in axis ? axis.problem : "");

test("isAxis(field, text): commas and two dots make an axis of a number, commas one of a choice or a switch", () => {
  for (const text of ["1,2", "1..5", "1..5/lin3", "1..5/log3", "auto,3"])
    expect(isAxis(fields.clusters, text)).toBe(true);
  for (const text of ["300", "0.5", "auto", "abc", ""]) expect(isAxis(fields.clusters, text)).toBe(false);
  expect(isAxis(fields.layout, "single,regional")).toBe(true);
  expect(isAxis(fields.layout, "single")).toBe(false);
  expect(isAxis(fields.layout, "single..regional")).toBe(false);
  expect(isAxis(fields.centraliseMetrics, "true,false")).toBe(true);
});

test("isAxis(field, text): what has commas or dots of its own is one value", () => {
  expect(isAxis(fields.name, "east, 1..5")).toBe(false);
  expect(isAxis(fields.regions, "us:0.5,eu:0.5")).toBe(false);
  expect(isAxis(fields.classes, "edge:10:1:0:1,core:5:3:20:1")).toBe(false);
  expect(isAxis(fields.prices, "a:1,b:2")).toBe(false);
  expect(isAxis(fields.residency, "us,eu")).toBe(false);
  const single = {regions: [{name: "us", share: 1}]};
  for (const key of fieldKeys) expect([key, isAxis(fields[key], fieldText(key, single))]).toEqual([key, false]);
});

test("readAxis(number) takes lists, ranges, and words in lists", () => {
  expect(cells(readAxis("clusters", "100, 200,300"))).toEqual([100, 200, 300]);
  expect(cells(readAxis("managementClusters", "auto,1,5"))).toEqual(["auto", 1, 5]);
  expect(cells(readAxis("shards", "3..6"))).toEqual([3, 4, 5, 6]);
  expect(cells(readAxis("clusters", "7..7"))).toEqual([7]);
  expect(cells(readAxis("clusters", "1..1000/log4"))).toEqual([1, 10, 100, 1_000]);
  expect(cells(readAxis("machines", "1000..100000/lin3"))).toEqual([1_000, 50_500, 100_000]);
  expect(cells(readAxis("rttMs", "1..100/10"))).toEqual([1, 12, 23, 34, 45, 56, 67, 78, 89, 100]);
  expect(cells(readAxis("upgradeWindowHours", "0.5..8/log5"))).toEqual([0.5, 1, 2, 4, 8]);
});

test("readAxis(choice, switch) takes lists of their words", () => {
  expect(cells(readAxis("priceBook", "onprem,aws"))).toEqual(["onprem", "aws"]);
  expect(cells(readAxis("managedControlPlane", "true,false"))).toEqual([true, false]);
});

test("readAxis(axis) keeps equal values once and counts what was asked for", () => {
  expect(readAxis("clusters", "5,6,5")).toMatchObject({asked: 3, points: [{cell: 5}, {cell: 6}]});
  expect(readAxis("clusters", "1..20/log50")).toMatchObject({asked: 50, points: {length: 20}});
});

test("readRegionsCount(axis) gives so many regions with equal shares, also for one value", () => {
  const axis = readRegionsCount("1..3");
  expect(cells(axis)).toEqual([1, 2, 3]);
  expect("points" in axis && axis.points[1]?.value).toEqual([
    {name: "region-1", share: 0.5},
    {name: "region-2", share: 0.5}
  ]);
  expect(cells(readRegionsCount("4"))).toEqual([4]);
  expect(problem(readRegionsCount("1..11"))).toMatchInlineSnapshot(`"must be a whole number from 1 to 10, got 11"`);
  expect(problem(readRegionsCount("many"))).toMatchInlineSnapshot(`"must be a whole number from 1 to 10, got "many""`);
});

test("readAxis(wrong) says what the field or the axis takes", () => {
  const of = (text: string) => problem(readAxis("clusters", text));
  expect(of("10..60000/log5")).toMatchInlineSnapshot(`"must be a whole number from 1 to 50000, got 60000"`);
  expect(of("1.5..10")).toMatchInlineSnapshot(`"must be a whole number from 1 to 50000, got 1.5"`);
  expect(of("10..1")).toMatchInlineSnapshot(`"must have a range that rises, got "10..1""`);
  expect(of("1..10/log1")).toMatchInlineSnapshot(
    `"must have 2 to 1000 points in a logarithmic range, got "1..10/log1""`
  );
  expect(of("1..10/log1001")).toMatchInlineSnapshot(
    `"must have 2 to 1000 points in a logarithmic range, got "1..10/log1001""`
  );
  expect(of("1..10/lin1000001")).toMatchInlineSnapshot(
    `"must have 2 to 1000000 points in a linear range, got "1..10/lin1000001""`
  );
  expect(of("1..10/cube5")).toMatchInlineSnapshot(
    `"must be a list such as 1,2,3 or a range such as 1..100, 1..100/lin10 or 1..100/log10, got "1..10/cube5""`
  );
  expect(of("1..5,10")).toMatchInlineSnapshot(
    `"must be a list such as 1,2,3 or a range such as 1..100, 1..100/lin10 or 1..100/log10, got "1..5,10""`
  );
  expect(of("..")).toMatchInlineSnapshot(
    `"must be a list such as 1,2,3 or a range such as 1..100, 1..100/lin10 or 1..100/log10, got "..""`
  );
  expect(of("1,,2")).toMatchInlineSnapshot(`"must be a whole number from 1 to 50000, got """`);
  expect(of("15,000")).toMatchInlineSnapshot(`"must have commas between values and none inside numbers, got "15,000""`);
  expect(problem(readAxis("managementClusters", "auto..5"))).toMatchInlineSnapshot(
    `"must have numbers of at most 3 decimals at the ends of a range, got "auto""`
  );
  expect(problem(readAxis("rttMs", "0..10"))).toMatchInlineSnapshot(
    `"must say how many points, such as 0..10/10, got "0..10""`
  );
  expect(problem(readAxis("rttMs", "0..10/log5"))).toMatchInlineSnapshot(
    `"must have a logarithmic range that begins above 0, got "0..10/log5""`
  );
  expect(problem(readAxis("rttMs", "0.0001..10/log5"))).toMatchInlineSnapshot(
    `"must have numbers of at most 3 decimals at the ends of a range, got "0.0001""`
  );
  expect(problem(readAxis("controlPlaneMachines", "0..3"))).toMatchInlineSnapshot(`"must be one of 0, 1, 3, 5, got 2"`);
  expect(problem(readAxis("layout", "single,sideways"))).toMatchInlineSnapshot(
    `"must be one of auto, single, sharded, multi, regional, hierarchical, got "sideways""`
  );
});
