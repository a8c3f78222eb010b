import {expect, test} from "vitest";
import {type Axis, readAxis} from "../../../src/lib/sweep/axis.js";
import {gridOf, gridProblem, gridSize, scenarioAt} from "../../../src/lib/sweep/grid.js";

function axis(key: Axis["key"], text: string): Axis {
  const read = readAxis(key, text);
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

test("scenarioAt(grid, place) goes through every combination, the last axis fastest", () => {
  const grid = gridOf([axis("clusters", "10,20"), axis("layout", "single,multi,regional")], {edition: "pro"});
  expect(gridSize(grid)).toBe(6);
  expect(Array.from({length: 6}, (_, place) => scenarioAt(grid, place))).toEqual([
    {edition: "pro", clusters: 10, layout: "single"},
    {edition: "pro", clusters: 10, layout: "multi"},
    {edition: "pro", clusters: 10, layout: "regional"},
    {edition: "pro", clusters: 20, layout: "single"},
    {edition: "pro", clusters: 20, layout: "multi"},
    {edition: "pro", clusters: 20, layout: "regional"}
  ]);
});

test("gridOf(axes, fixed): an axis takes the place of the field, and no axes are one scenario", () => {
  expect(gridOf([axis("clusters", "10,20")], {clusters: 5, rttMs: 2}).fixed).toEqual({rttMs: 2});
  const one = gridOf([], {clusters: 5});
  expect([gridSize(one), scenarioAt(one, 0)]).toEqual([1, {clusters: 5}]);
});

test("gridProblem(grid) names the axes, the limit and how many there are", () => {
  const thousand = axis("clusters", "1..1000");
  expect(gridProblem({axes: [thousand, axis("machines", "1000..1999")]})).toBeUndefined();
  expect(gridProblem({axes: [thousand, axis("machines", "1000..2000")]})).toMatchInlineSnapshot(
    `"--clusters (1,000) × --machines (1,001) must give at most 1,000,000 scenarios, got 1,001,000"`
  );
});
