import type {PriceRow} from "../catalog/price-schemas.js";
import {gbToGib} from "../sizing/demand/rules.js";

/** Storage in GB (10^9 B) as the GiB that are paid for. */
export const gibOfGB = gbToGib;
export const gibOfTB = (tb: number) => gbToGib(1_000 * tb);

/** How much of a quantity falls into a tier of a price. */
export function inTier(quantity: number, {above, upTo}: Pick<PriceRow, "above" | "upTo">): number {
  return Math.max(0, Math.min(quantity, upTo ?? Number.POSITIVE_INFINITY) - above);
}
