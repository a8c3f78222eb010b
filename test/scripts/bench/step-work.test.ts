import {expect, test} from "vitest";
import {rasterTime, stepWork, type TraceEvent} from "../../../scripts/bench/step-work.js";

const task = (name: string, ts: number, dur: number, tid = 1): TraceEvent => ({name, ph: "X", ts, dur, pid: 1, tid});
const mark = (name: "step" | "painted", ts: number): TraceEvent => ({name, ph: "I", ts, pid: 1, tid: 1});

test("stepWork(events) gives each kind its own time, without that of tasks within", () => {
  const events = [
    mark("step", 1_000),
    mark("painted", 21_000),
    task("FireAnimationFrame", 2_000, 8_000),
    task("FunctionCall", 3_000, 6_000),
    task("UpdateLayoutTree", 4_000, 1_000),
    task("Layout", 5_500, 500),
    task("MinorGC", 7_000, 1_000),
    task("Paint", 12_000, 3_000)
  ];
  expect(stepWork(events)).toEqual([{script: 6.5, style: 1, layout: 0.5, paint: 3}]);
});

test("stepWork(events) counts only what lies between the marks, on their thread", () => {
  const events = [
    task("EventDispatch", 0, 4_000),
    mark("step", 1_000),
    task("Layout", 2_000, 1_000, 2),
    task("Paint", 9_000, 4_000),
    mark("painted", 10_000),
    task("Layout", 11_000, 1_000),
    mark("step", 20_000),
    mark("painted", 30_000),
    mark("step", 40_000)
  ];
  expect(stepWork(events)).toEqual([
    {script: 3, style: 0, layout: 0, paint: 1},
    {script: 0, style: 0, layout: 0, paint: 0}
  ]);
});

test("stepWork(events) without a step is nothing", () => {
  expect(stepWork([])).toEqual([]);
  expect(stepWork([task("Layout", 1, 2)])).toEqual([]);
});

test("rasterTime(events) adds up the raster of all threads", () => {
  expect(rasterTime([task("RasterTask", 0, 1_500, 2), task("RasterTask", 0, 500, 3), task("Paint", 0, 9_000)])).toBe(2);
});
