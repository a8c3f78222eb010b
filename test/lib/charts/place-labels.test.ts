import {expect, test} from "vitest";
import {placeLabels} from "../../../src/lib/charts/place-labels.js";

const frame = {left: 0, right: 300, top: 0, bottom: 200};
const at = (x: number, y: number, text = "label") => ({x, y, text});

test("placeLabels() puts a label to the right of its point, or to the left at the edge", () => {
  expect(placeLabels([at(100, 100)], [], frame)[0]).toMatchObject({left: 108});
  expect(placeLabels([at(295, 100)], [], frame)[0]?.left).toBeLessThan(295 - 8 - 30);
});

test("placeLabels() keeps labels of the same point apart", () => {
  const [a, b, c] = placeLabels([at(100, 100), at(100, 100), at(100, 100)], [], frame);
  expect(new Set([a, b, c].map((label) => `${label?.left} ${label?.base}`)).size).toBe(3);
});

test("placeLabels() gives way to what lies there", () => {
  const line = Array.from({length: 20}, (_, index): [number, number] => [100 + index * 10, 100]);
  expect(placeLabels([at(100, 100)], line, frame)[0]?.left).toBeLessThan(100);
});

test("placeLabels() of nothing is nothing, and a label without room still has a place", () => {
  expect(placeLabels([], [], frame)).toEqual([]);
  expect(
    placeLabels([at(10, 10, "a label that is much longer than its frame is wide")], [], {...frame, right: 50})
  ).toHaveLength(1);
});
