import {formatList} from "../format.js";
import {fields} from "../scenario/fields.js";
import {optionText} from "../scenario/shown-value.js";
import type {Notice} from "../sizing/notices.js";
import type {Plan} from "../sizing/plan.js";
import type {Compared} from "./compare.js";

/** Says that plans are priced by different books, or by prices of different dates: a difference may be one of time. */
export function mixedDates(compared: readonly Compared[]): Notice | undefined {
  const priced = compared.flatMap(({name, plan}) => (plan.cost ? [{name, ...bookOf(plan.cost)}] : []));
  if (new Set(priced.map(({key}) => key)).size < 2) return undefined;
  const each = formatList(priced.map(({name, book, dates}) => `${name} by the book ${book} (${dates})`));
  const message = `Prices are not of one book and one date: ${each}. A part of the difference may be one of time.`;
  return {level: "info", code: "mixed-dates", message, field: "priceBook"};
}

function bookOf(cost: NonNullable<Plan["cost"]>) {
  const book = cost.ownBook || optionText(fields.priceBook, cost.priceBook);
  const dates = priceDates(cost);
  return {book, dates, key: `${book} ${cost.bookVersion} ${dates}`};
}

/** The dates of the prices that a cost is made of: one, or the first to the last. */
export function priceDates({lines}: Pick<NonNullable<Plan["cost"]>, "lines">): string {
  const priced = lines.filter(({priceId}) => priceId);
  const dates = [...new Set(priced.flatMap(({asOf}) => asOf ?? []))].sort();
  const undated = priced.some(({asOf}) => asOf === null);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return "undated";
  return `${first === last ? first : `${first} to ${last}`}${undated ? ", some undated" : ""}`;
}
