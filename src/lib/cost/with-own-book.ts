import {parsePriceBook} from "./own-book.js";
import type {PriceBook} from "./price-book.js";

/** A book of one's own over the shipped one; a book of another provider, or one that no longer holds, changes nothing. */
export function withOwnBook(text: string, base: PriceBook, name: string): PriceBook {
  try {
    return {...parsePriceBook(text, base), own: name};
  } catch {
    return base;
  }
}
