import {MOST_SCENARIOS} from "./grid.js";

/** One of so many contiguous parts of a grid; `index` is from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** All of it. */
export const whole: Shard = {index: 1, of: 1};

/** Reads i/n, or says what is wrong with it. */
export function parseShard(text: string): Shard | {readonly problem: string} {
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(text.trim()) ?? [];
  const shard = {index: Number(index), of: Number(of)};
  if (shard.of >= 1 && shard.of <= MOST_SCENARIOS && shard.index >= 1 && shard.index <= shard.of) return shard;
  return {
    problem: `must be i/n with whole numbers, i from 1 to n and n from 1 to ${MOST_SCENARIOS}, got ${JSON.stringify(text)}`
  };
}

/** The places from `from` up to, but without, `to` that a shard has of so many: sizes differ by one at most. */
export function shardRange(size: number, {index, of}: Shard): {readonly from: number; readonly to: number} {
  return {from: Math.floor((size * (index - 1)) / of), to: Math.floor((size * index) / of)};
}
