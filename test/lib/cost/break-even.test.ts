import {expect, test} from "vitest";
import {breakEven} from "../../../src/lib/cost/break-even.js";
import {paidAfter} from "../../../src/lib/cost/cumulative-cost.js";

const hosts = {upfront: 12_000, termMonths: 60, month: 100};
const onDemand = {machines: 500, others: 100};

test("paidAfter(payments, months) pays a term at its start, and the next one when it is over", () => {
  const yearly = {upfront: 1_200, termMonths: 12, month: 10};
  expect([0, 1, 12, 13, 24, 25].map((months) => paidAfter(yearly, months))).toEqual([
    1_200, 1_210, 1_320, 2_530, 2_640, 3_850
  ]);
  expect(paidAfter({upfront: 0, termMonths: 12, month: 7}, 3)).toBe(21);
});

test("breakEven(own, month, cloud, onDemand) counts the months until hosts have cost less", () => {
  const rented = (month: number) => ({upfront: 0, termMonths: 12, month});
  expect(breakEven(hosts, 300, rented(600), onDemand).months).toBe(25); // 12,000 + 100 n < 600 n from n = 25 on
  expect(breakEven(hosts, 300, rented(300.01), onDemand).months).toBe(60);
  expect(breakEven(hosts, 300, rented(300), onDemand).months).toBe(null);
  expect(breakEven({...hosts, upfront: 0}, 100, rented(600), onDemand)).toMatchObject({months: 1, within: 60});
});

test("breakEven(own, month, cloud, onDemand) counts from when it stays so, where a cloud is paid by the year", () => {
  const yearly = {upfront: 6_000, termMonths: 12, month: 0};
  const {months} = breakEven({upfront: 9_000, termMonths: 60, month: 250}, 400, yearly, onDemand);
  for (let month = months ?? 0; month <= 60; month++)
    expect(9_000 + 250 * month).toBeLessThan(paidAfter(yearly, month));
  expect(9_000 + 250 * ((months ?? 0) - 1)).toBeGreaterThanOrEqual(paidAfter(yearly, (months ?? 0) - 1));
});

test("breakEven(own, month, cloud, onDemand) gives the hours that machines may run for the same price", () => {
  const utilisation = (month: number, of = onDemand) =>
    breakEven(hosts, month, {upfront: 0, termMonths: 12, month: 600}, of).utilisation;
  expect(utilisation(300)).toBe(0.4);
  expect(utilisation(700)).toBe(1.2);
  expect(utilisation(50)).toBe(-0.1);
  expect(utilisation(300, {machines: 0, others: 600})).toBe(null);
});
