import type {PriceBook} from "../cost/price-book.js";

export interface StalePrice {
  readonly id: string;
  readonly asOf: string | null;
}

/** Prices as of more than a year before the given day (2026-11-22), or without a date. */
export function stalePrices({instances, services}: PriceBook, today: string): StalePrice[] {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return [...instances, ...services]
    .filter(({asOf}) => asOf === null || asOf < yearAgo)
    .map(({id, asOf}) => ({id, asOf}));
}
