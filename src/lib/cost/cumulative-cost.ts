import type {Scenario} from "../scenario/fields.js";
import {numbers} from "../sizing/calculus.js";
import type {Cost} from "./cost.js";
import type {PriceBook} from "./price-book.js";
import {costInputAt} from "./pricing.js";

/** What is paid at the start of each term of so many months, and what is paid month by month beside it. */
export interface Payments {
  readonly upfront: number;
  readonly termMonths: number;
  readonly month: number;
}

/** How the plan's figure of a cost is paid: hosts and terms paid in full at their start, all else by the month. */
export function paymentsOf(cost: Cost, scenario: Scenario, book: PriceBook): Payments {
  const byMonth = cost.lines.filter(({upfront}) => upfront === null);
  return {
    upfront: cost.upfront.plan,
    termMonths: termOf(scenario, book),
    month: byMonth.reduce((cents, {month}) => cents + Math.round(month.plan * 100), 0) / 100
  };
}

function termOf(scenario: Scenario, book: PriceBook): number {
  if (book.id !== "onprem") return scenario.commitment === "3yr" ? 36 : 12;
  return Math.max(
    1,
    Math.round(costInputAt("likely", "onprem/amortisation-months", {book, scenario, calculus: numbers}))
  );
}

/** What has been paid when a number of months is over; the first term begins at once, the next when it is over. */
export function paidAfter({upfront, termMonths, month}: Payments, months: number): number {
  return upfront * Math.max(1, Math.ceil(months / termMonths)) + month * months;
}
