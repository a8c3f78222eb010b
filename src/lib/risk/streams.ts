import {uniformFloat64} from "pure-rand/distribution/uniformFloat64";
import {uniformInt} from "pure-rand/distribution/uniformInt";
import {xoroshiro128plus} from "pure-rand/generator/xoroshiro128plus";

/** A Latin hypercube sample of one parameter: each of as many equal shares of the probability is drawn from once. */
export interface Strata {
  /** The share that each draw falls into, counted from 0: its rank among the draws. */
  readonly ranks: Uint32Array;
  /** Where in [0, 1) the draw of each share lies, in rising order. */
  readonly shares: Float64Array;
}

/**
 * The draws of a parameter. Each has a stream of its own, named after it, so that another parameter more or less
 * changes nothing about the others; the same seed gives the same draws.
 */
export function strataOf(name: string, seed: number, draws: number): Strata {
  const random = xoroshiro128plus(hashOf(`${seed}/${name}`));
  const [ranks, shares] = [new Uint32Array(draws), new Float64Array(draws)];
  for (let index = 0; index < draws; index++) ranks[index] = index;
  for (let last = draws - 1; last > 0; last--) {
    const other = uniformInt(random, 0, last);
    const rank = ranks[last] ?? 0;
    ranks[last] = ranks[other] ?? 0;
    ranks[other] = rank;
  }
  for (let index = 0; index < draws; index++) shares[index] = (index + uniformFloat64(random)) / draws;
  return {ranks, shares};
}

/** FNV-1a in 32 bits. Source: Fowler, Noll and Vo; RFC 9923. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash | 0;
}
