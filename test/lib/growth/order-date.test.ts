import {expect, test} from "vitest";
import {orderDate} from "../../../src/lib/growth/order-date.js";

test("orderDate(date, lead) goes back by calendar months, month ends and leap years included", () => {
  expect(orderDate("2027-03-31", {months: 1, days: 0})).toBe("2027-02-28");
  expect(orderDate("2028-03-31", {months: 1, days: 0})).toBe("2028-02-29");
  expect(orderDate("2100-03-31", {months: 1, days: 0})).toBe("2100-02-28");
  expect(orderDate("2027-05-31", {months: 3, days: 0})).toBe("2027-02-28");
  expect(orderDate("2027-07-31", {months: 1, days: 0})).toBe("2027-06-30");
  expect(orderDate("2028-02-29", {months: 12, days: 0})).toBe("2027-02-28");
  expect(orderDate("2029-02-28", {months: 12, days: 0})).toBe("2028-02-28");
  expect(orderDate("2027-01-01", {months: 6, days: 0})).toBe("2026-07-01");
  expect(orderDate("2027-03-01", {months: 0, days: 0})).toBe("2027-03-01");
});

test("orderDate(date, lead) takes days after months, over ends of months and years", () => {
  expect(orderDate("2027-03-01", {months: 0, days: 1})).toBe("2027-02-28");
  expect(orderDate("2028-03-01", {months: 0, days: 1})).toBe("2028-02-29");
  expect(orderDate("2027-01-05", {months: 0, days: 14})).toBe("2026-12-22");
  // months first: 31 March to 29 February, then a week; the days first would give 24 March and then 24 February
  expect(orderDate("2028-03-31", {months: 1, days: 7})).toBe("2028-02-22");
  expect(orderDate("2027-04-01", {months: 2, days: 10})).toBe("2027-01-22");
});
