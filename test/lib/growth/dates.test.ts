import {expect, test} from "vitest";
import {
  addDays,
  addMonths,
  dateText,
  daysBetween,
  dayText,
  firstOfNextMonth,
  parseDate,
  shortDate
} from "../../../src/lib/growth/dates.js";

test("parseDate(text) reads days and months of the calendar, and nothing else", () => {
  expect(parseDate("2027-01-31")).toBe("2027-01-31");
  expect(parseDate(" 2027-02 ")).toBe("2027-02-01");
  expect(parseDate("2028-02-29")).toBe("2028-02-29");
  expect(parseDate("2000-02-29")).toBe("2000-02-29");
  for (const wrong of [
    "2027-02-29",
    "2100-02-29",
    "2027-04-31",
    "2027-13",
    "2027-00-01",
    "2027-01-00",
    "1999-12-31",
    "2200-01",
    "31.12.2027",
    "12/31/2027",
    "2027-1-1",
    "2027",
    ""
  ])
    expect(parseDate(wrong)).toBeUndefined();
});

test("addMonths(date, months) takes a day that the month lacks to its last one, by hand", () => {
  expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
  expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
  expect(addMonths("2027-01-31", 2)).toBe("2027-03-31");
  expect(addMonths("2027-12-15", 1)).toBe("2028-01-15");
  expect(addMonths("2027-01-15", -1)).toBe("2026-12-15");
  expect(addMonths("2027-01-15", -13)).toBe("2025-12-15");
  expect(addMonths("2028-02-29", 12)).toBe("2029-02-28");
  expect(addMonths("2028-02-29", 120)).toBe("2038-02-28");
  expect(addMonths("2027-05-31", 0)).toBe("2027-05-31");
});

test("addDays(date, days) and daysBetween(from, to) count days of the calendar", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2027-02-28", 1)).toBe("2027-03-01");
  expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
  expect(daysBetween("2028-01-01", "2029-01-01")).toBe(366);
  expect(daysBetween("2027-01-01", "2028-01-01")).toBe(365);
  expect(daysBetween("2027-03-01", "2027-02-01")).toBe(-28);
});

test("firstOfNextMonth(date) is the first of the month after, on every day of it", () => {
  expect(firstOfNextMonth("2026-11-22")).toBe("2026-12-01");
  expect(firstOfNextMonth("2026-12-01")).toBe("2027-01-01");
  expect(firstOfNextMonth("2026-12-31")).toBe("2027-01-01");
});

test("dates are written for reading, and as short as they can be read back", () => {
  expect(dateText("2027-03-01")).toBe("March 2027");
  expect(dateText("2027-03-15")).toBe("15 March 2027");
  expect(dayText("2027-03-01")).toBe("1 March 2027");
  expect(shortDate("2027-03-01")).toBe("2027-03");
  expect(shortDate("2027-03-15")).toBe("2027-03-15");
  expect(shortDate("auto")).toBe("auto");
});
