import {expect, test} from "vitest";
import {inParallel} from "../../../scripts/measure/in-parallel.js";

test("inParallel(items, atOnce, work) does each once, and no more at a time than it may", async () => {
  const done: number[] = [];
  let running = 0;
  let most = 0;
  await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    running--;
    done.push(item);
  });
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
  await expect(inParallel([], 3, async () => {})).resolves.toBeUndefined();
});

test("inParallel(items, atOnce, work) ends at the first failure", async () => {
  const begun: number[] = [];
  const failing = inParallel([1, 2, 3, 4], 1, async (item) => {
    begun.push(item);
    if (item === 2) throw new Error("two");
  });
  await expect(failing).rejects.toThrowError("two");
  expect(begun).toEqual([1, 2]);
});
