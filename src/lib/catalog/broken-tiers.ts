import {group} from "d3";
import type {PriceRow} from "./price-schemas.js";

interface BrokenTier {
  readonly id: string;
  readonly upTo: number | null;
  /** What `upTo` must be: where the next tier begins, or nothing for the last one. */
  readonly due: number | null;
}

/** Tiers of a price that leave a gap, overlap or have no end. */
export function brokenTiers(rows: readonly PriceRow[]): BrokenTier[] {
  return [...group(rows, ({region, item, term}) => `${region} ${item} ${term}`).values()].flatMap((tiers) => {
    const sorted = [...tiers].sort((a, b) => a.above - b.above);
    return sorted
      .map(({id, upTo}, index) => ({id, upTo, due: sorted[index + 1]?.above ?? null}))
      .filter(({upTo, due}) => upTo !== due);
  });
}
