import type {Growth} from "./growth.js";
import type {Fleet} from "./growth-at.js";
import {orderDate} from "./order-date.js";

/** When something happens, and by when hardware for it must be ordered. */
export interface Deadline {
  readonly month: number;
  /** ISO date on which it happens, or by which it is needed. */
  readonly date: string;
  /** ISO date: the date less the lead time. */
  readonly orderBy: string;
  /** Whether that was before today. */
  readonly late: boolean;
}

/** The deadline of what a fleet's month brings. */
export function deadlineOf({month, date}: Pick<Fleet, "month" | "date">, {settings, today}: Growth): Deadline {
  const orderBy = orderDate(date, {months: settings.leadMonths, days: settings.leadDays});
  return {month, date, orderBy, late: orderBy < today};
}
