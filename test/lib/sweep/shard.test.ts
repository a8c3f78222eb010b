import {expect, test} from "vitest";
import {parseShard, shardRange} from "../../../src/lib/sweep/shard.js";

test("parseShard(i/n) counts from 1", () => {
  expect(parseShard("1/1")).toEqual({index: 1, of: 1});
  expect(parseShard("7/7")).toEqual({index: 7, of: 7});
  expect(parseShard("8/7")).toMatchInlineSnapshot(`
    {
      "problem": "must be i/n with whole numbers, i from 1 to n and n from 1 to 1000000, got "8/7"",
    }
  `);
  for (const text of ["0/3", "x/y", "3", "1/0", "-1/3", "1.5/3", "1/2/3", "", "1/1000001"])
    expect(parseShard(text)).toHaveProperty("problem");
});

test("shardRange(size, shard): ten in seven are 1, 1, 2, 1, 2, 1 and 2, in order", () => {
  const ranges = Array.from({length: 7}, (_, index) => shardRange(10, {index: index + 1, of: 7}));
  expect(ranges.map(({from, to}) => to - from)).toEqual([1, 1, 2, 1, 2, 1, 2]);
  expect(ranges.map(({from}) => from)).toEqual([0, 1, 2, 4, 5, 7, 8]);
});

test("shardRange(any) are contiguous, cover all and differ by one at most", () => {
  for (const size of [0, 1, 6, 7, 8, 999_999, 1_000_000])
    for (const of of [1, 2, 3, 7, 64, 1_000]) {
      const ranges = Array.from({length: of}, (_, index) => shardRange(size, {index: index + 1, of}));
      expect([ranges[0]?.from, ranges.at(-1)?.to]).toEqual([0, size]);
      for (const [index, {from}] of ranges.entries()) if (index) expect(from).toBe(ranges[index - 1]?.to);
      const sizes = new Set(ranges.map(({from, to}) => to - from));
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
});
