const DAY_MS = 86_400_000;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2199;

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
] as const;

/** What a date looks like, for messages. */
export const DATE_FORM = `a month such as 2027-01 or a day such as 2027-01-31, from ${FIRST_YEAR} to ${LAST_YEAR}`;

/** Reads a day, or a month as its first day, as an ISO date in UTC; undefined where the calendar has no such day. */
export function parseDate(text: string): string | undefined {
  const [, year, month, day = "01"] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text.trim()) ?? [];
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const known = y >= FIRST_YEAR && y <= LAST_YEAR && m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m);
  return known ? `${year}-${month}-${day}` : undefined;
}

/** The day so many months later, or earlier where negative; a day that the month lacks becomes its last one. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return isoOf(y, m, Math.min(day, daysInMonth(y, m)));
}

/** The day so many days later, or earlier where negative. */
export function addDays(date: string, days: number): string {
  return new Date(timeOf(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one date to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (timeOf(to) - timeOf(from)) / DAY_MS;
}

/** The first day of the month after that of a date. */
export function firstOfNextMonth(date: string): string {
  return addMonths(`${date.slice(0, 7)}-01`, 1);
}

/** A date for reading: "March 2027" for the first of a month, otherwise "15 March 2027". */
export function dateText(date: string): string {
  const [year, month, day] = partsOf(date);
  const named = `${monthNames[month - 1]} ${year}`;
  return day === 1 ? named : `${day} ${named}`;
}

/** A day for reading, also where it is the first of a month: "1 March 2027". */
export function dayText(date: string): string {
  const [year, month, day] = partsOf(date);
  return `${day} ${monthNames[month - 1]} ${year}`;
}

/** A date as short as it can be read back: the month alone for its first day. */
export function shortDate(date: string): string {
  return date.endsWith("-01") ? date.slice(0, 7) : date;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function partsOf(date: string): [number, number, number] {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return [year, month, day];
}

function isoOf(year: number, month: number, day: number): string {
  return [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
}

function timeOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
