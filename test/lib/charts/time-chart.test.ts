// @vitest-environment jsdom
import {expect, test} from "vitest";
import {timeChart} from "../../../src/lib/charts/time-chart.js";

const points = [
  {date: "2027-01-01", value: 2, low: 1, high: 3},
  {date: "2027-02-01", value: 4, low: 2, high: 6},
  {date: "2027-03-01", value: 8, low: 4, high: 12}
];
const options = {width: 600, label: "USD a month", format: (value: number) => `${value} USD`};

/** What each path of the drawing goes through. */
function paths(chart: Element): string[] {
  return [...chart.querySelectorAll("path")].map((path) => path.getAttribute("d") ?? "");
}

test("timeChart(lines, options) says what it shows, with its unit", () => {
  const chart = timeChart([{name: "Cost", points}], options);
  expect(chart.getAttribute("role")).toBe("img");
  expect(chart.getAttribute("aria-label")).toBe(
    "USD a month over time: Cost from 2 USD on 2027-01-01 to 8 USD on 2027-03-01."
  );
  expect(timeChart([], options).getAttribute("aria-label")).toBe("USD a month over time: .");
  expect(timeChart([{name: "Cost", points: []}], options).getAttribute("aria-label")).toContain("Cost");
});

test("timeChart(lines, options) shades low to high, draws rules, and a band only where draws are given", () => {
  const plain = timeChart([{name: "Cost", points: points.map(({date, value}) => ({date, value}))}], options);
  const shaded = timeChart([{name: "Cost", points}], options);
  const areas = (chart: Element) => chart.querySelectorAll("[fill-opacity] path, path[fill-opacity]").length;
  expect([plain, shaded].map(areas)).toEqual([0, 1]);
  const band = points.map(({date, value}) => ({date, p10: value - 1, p50: value, p90: value + 1}));
  const banded = timeChart([{name: "Cost", points, band}], options);
  expect(areas(banded)).toBe(2);
  const dashed = (chart: Element) => chart.querySelectorAll("[stroke-dasharray] path, path[stroke-dasharray]").length;
  expect([shaded, banded].map(dashed)).toEqual([0, 1]);
  const ruled = timeChart([{name: "Used", points}], {...options, rules: [{value: 7, label: "tight"}]});
  expect(ruled.textContent).toContain("tight");
});

test("timeChart(lines, options) goes in steps where figures hold until they change", () => {
  const line = (steps: boolean) =>
    paths(timeChart([{name: "Nodes", points: points.map(({date, value}) => ({date, value}))}], {...options, steps})).at(
      -1
    );
  expect(line(false)?.match(/[LHV]/g)?.length).toBeLessThan(line(true)?.match(/[LHV]/g)?.length ?? 0);
});
