import type {PriceRow} from "../catalog/price-schemas.js";
import {type Commitment, commitments} from "../catalog/price-vocabulary.js";
import type {PriceBook} from "./price-book.js";
import {pricesOf} from "./pricing.js";

/**
 * The price of an instance for a term. Where it has none, the next shorter term's holds, so that a longer commitment
 * never costs more than a shorter one.
 */
export function instancePrice(
  book: PriceBook,
  region: string,
  instance: string,
  term: Commitment
): {row: PriceRow; shorterTerm: boolean} | undefined {
  for (let length = commitments.indexOf(term); length >= 0; length--) {
    const row = pricesOf(book, region, instance, commitments[length])[0];
    if (row) return {row, shorterTerm: row.term !== term};
  }
  return undefined;
}
