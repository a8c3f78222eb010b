import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {atRest} from "../../../src/lib/components/at-rest.js";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("atRest(run, 100) runs 100 ms after the last asking, once", () => {
  const run = vi.fn();
  const ask = atRest(run, 100);
  vi.advanceTimersByTime(1_000);
  expect(run).not.toHaveBeenCalled();
  for (let step = 0; step < 10; step++) {
    ask();
    vi.advanceTimersByTime(30);
  }
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(69);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1_000);
  expect(run).toHaveBeenCalledOnce();
});

test("atRest(run) runs again when it is asked to again, also from within the run", () => {
  const ran: number[] = [];
  const ask = atRest(() => {
    ran.push(performance.now());
    if (ran.length === 1) ask();
  }, 50);
  const start = performance.now();
  ask();
  vi.advanceTimersByTime(1_000);
  ask();
  vi.advanceTimersByTime(1_000);
  expect(ran.map((time) => time - start)).toEqual([50, 150, 1_050]);
});

test("atRest(run, 100) waits for twice the time between steps that come slowly, and takes those far apart for themselves", () => {
  const run = vi.fn();
  const ask = atRest(run, 100);
  ask();
  vi.advanceTimersByTime(90);
  ask();
  vi.advanceTimersByTime(179);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(500);
  ask();
  vi.advanceTimersByTime(100);
  expect(run).toHaveBeenCalledTimes(2);
});

test("atRest(run) sets one timer for many askings", () => {
  const set = vi.spyOn(globalThis, "setTimeout");
  const ask = atRest(() => {}, 100);
  for (let step = 0; step < 50; step++) ask();
  expect(set).toHaveBeenCalledOnce();
  set.mockRestore();
});
