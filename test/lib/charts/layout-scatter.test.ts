// @vitest-environment jsdom
import {expect, test} from "vitest";
import {layoutScatter, type ScatterPoint} from "../../../src/lib/charts/layout-scatter.js";

const point = (name: string, cost: number, lost: number, rest: Partial<ScatterPoint> = {}): ScatterPoint => ({
  ...{name, cost, lost, present: false, feasible: true, dominatedBy: ""},
  ...rest
});

const points = [
  point("single", 20_000, 1, {feasible: false}),
  point("multi", 60_000, 1, {dominatedBy: "regional"}),
  point("regional", 60_000, 1 / 3, {present: true})
];
const sweep = [
  {regions: 2, cost: 55_000, lost: 0.5},
  {regions: 10, cost: 120_000, lost: 0.1}
];
const options = {width: 640, unit: "USD a month", fails: "a region"};

const stable = (html: string) =>
  html
    .replace(/\d+\.\d{4,}/g, (text) => String(Number(Number(text).toFixed(3))))
    .replace(/plot-[0-9a-f]{6}|plot-clip-\d+/g, "plot");

test("layoutScatter(points, sweep) names every layout with what stands against it", async () => {
  const chart = layoutScatter(points, sweep, options);
  expect(chart.getAttribute("aria-label")).toBe(
    "Cost against the share of clusters without management when a region fails. single (not feasible): 20,000 USD a month, 100 %; multi (dominated by regional): 60,000 USD a month, 100 %; regional (present): 60,000 USD a month, 33 %."
  );
  const texts = [...chart.querySelectorAll("text[paint-order]")].map(({textContent}) => textContent);
  expect(texts).toEqual([
    "single (not feasible)",
    "multi (dominated by regional)",
    "regional (present)",
    "2 regions",
    "10 regions"
  ]);
  await expect(stable(chart.outerHTML)).toMatchFileSnapshot("../../snapshots/layout-scatter.html");
});

test("layoutScatter(points, sweep) keeps labels of points in one place apart, and draws nothing for no points", () => {
  const alike = layoutScatter([point("a", 10, 1), point("b", 10, 1)], [], options);
  const places = [...alike.querySelectorAll("text[paint-order]")].map(
    (text) => `${text.getAttribute("x")} ${text.getAttribute("y")}`
  );
  expect(new Set(places).size).toBe(2);
  expect(layoutScatter([], [], options).querySelectorAll("circle").length).toBe(0);
});
