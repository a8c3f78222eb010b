import type {Rule} from "../sizing/calculus.js";

/** A month is a twelfth of a year of 365 days, as cloud providers count it. */
export const HOURS_PER_MONTH = 730;
export const MONTHS_PER_YEAR = 12;

/** Rounds USD of at least 0 to whole cents, half up; products such as 1.005 count as the half cent they are written as. */
export function toCents(usd: number): number {
  return Math.floor(usd * 100 * (1 + 4 * Number.EPSILON) + 0.5) / 100;
}

/** Unit price times quantity, to the cent. */
export const cents: Rule = {
  write: (price, quantity) => `${price} x ${quantity}, to the cent`,
  names: ["unit price", "quantity"],
  apply: (price = 0, quantity = 0) => toCents(price * quantity)
};

/** A sum of amounts in cents: exact, whatever the order. */
export const sumOfCents: Rule = {
  write: (...terms) => terms.join(" + "),
  names: [],
  apply: (...terms) => terms.reduce((sum, term) => sum + Math.round(term * 100), 0) / 100
};

/** A part of a whole; 0 where the whole is 0. */
export const fractionOf: Rule = {
  names: ["part", "whole"],
  write: (part, whole) => `${part} / ${whole}`,
  apply: (part = 0, whole = 0) => (whole === 0 ? 0 : part / whole)
};
