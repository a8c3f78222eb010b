import {addDays, addMonths} from "./dates.js";

/** How long hardware takes from order to use: calendar months, and days beside them. */
export interface Lead {
  readonly months: number;
  readonly days: number;
}

/**
 * The last day to order what is needed by a date: so many calendar months earlier, a day that the month lacks becoming
 * its last one, and then so many days earlier.
 *
 * @param date ISO date by which it is needed
 */
export function orderDate(date: string, {months, days}: Lead): string {
  return addDays(addMonths(date, -months), -days);
}
