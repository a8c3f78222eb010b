import {expect, test} from "vitest";
import {spreadLabels} from "../../../src/lib/charts/spread-labels.js";

test("spreadLabels(places, gap) moves labels apart and keeps their order", () => {
  expect(spreadLabels([100, 10, 12, 50], 15)).toEqual([100, 10, 25, 50]);
  expect(spreadLabels([0, 0, 0], 15)).toEqual([0, 15, 30]);
  expect(spreadLabels([], 15)).toEqual([]);
});
