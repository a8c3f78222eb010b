// @vitest-environment jsdom
import {expect, test} from "vitest";
import {correlationChart} from "../../../src/lib/charts/correlation-chart.js";
import {limitsChart} from "../../../src/lib/charts/limits-chart.js";
import {moneyChart} from "../../../src/lib/charts/money-chart.js";
import {outcomeChart} from "../../../src/lib/charts/outcome-chart.js";
import {tornadoChart} from "../../../src/lib/charts/tornado-chart.js";

const labelOf = (chart: Element) => chart.getAttribute("aria-label");
const textsOf = (chart: Element) => [...chart.querySelectorAll("text")].map(({textContent}) => textContent);

test("outcomeChart(curve) names P10, P50 and P90, and where the plan lies", () => {
  const curve = [0.005, 0.1, 0.5, 0.9, 0.995].map((share) => ({share, value: 1_000 * share}));
  const options = {
    width: 600,
    label: "Cost (USD a month)",
    plan: 400,
    write: (value: number) => String(Math.round(value))
  };
  const chart = outcomeChart(curve, options);
  expect(labelOf(chart)).toBe("Cost (USD a month) over all draws: P10 100, P50 500, P90 900; the plan lies at 400.");
  expect(textsOf(chart)).toEqual(expect.arrayContaining(["P10 100", "P50 500", "P90 900"]));
  expect(labelOf(outcomeChart(curve, {...options, plan: Number.NaN}))).not.toContain("the plan");
});

test("tornadoChart(bars) draws from the base to both ends, with titles that fit", () => {
  const bars = [{parameter: "a", label: "A long name of a parameter", unit: "s", from: 1, to: 3, atFrom: 8, atTo: 14}];
  const titleOf = ({label, from, to}: (typeof bars)[0]) => `${label}, ${from} to ${to}`;
  const options = {label: "Nodes", base: 10, write: String, titleOf};
  const chart = tornadoChart(bars, {...options, width: 600});
  expect(labelOf(chart)).toBe(
    "Nodes with each parameter at both ends of its range, the widest first. A long name of a parameter, 1 to 3: 8 to 14."
  );
  const [low, high] = [...chart.querySelectorAll("rect")].map((rect) => Number(rect.getAttribute("width")));
  expect((high ?? 0) / (low ?? 1)).toBeCloseTo(2, 6);
  expect(textsOf(tornadoChart(bars, {...options, width: 160}))).toContain("A long name of a pa…");
});

test("correlationChart(correlations) writes each figure", () => {
  const chart = correlationChart([{parameter: "a", label: "Server", rank: -0.746}], {width: 400});
  expect(labelOf(chart)).toBe("Rank correlation of parameters, the strongest first. Server: -0.75.");
});

test("moneyChart(parts, {band}) adds P10 to P90 of all of it, and without one leaves it out", () => {
  const month = {low: 80, plan: 100, high: 120};
  const parts = [{name: "etcd", month, share: 1}];
  const options = {width: 700, by: "role", total: month};
  expect(labelOf(moneyChart(parts, options))).toBe("USD a month by role, 100 USD in all: etcd 100 USD, 100 %.");
  const banded = moneyChart(parts, {...options, band: [90, 135]});
  expect(labelOf(banded)).toBe("USD a month by role, 100 USD in all, P10 to P90 90 to 135: etcd 100 USD, 100 %.");
  expect(banded.querySelectorAll("[stroke-width='5'] line, line[stroke-width='5']").length).toBe(1);
});

test("limitsChart(limits) puts a band where its limit has one, and takes it away", () => {
  const chart = limitsChart(
    [
      {id: "a", label: "A"},
      {id: "b", label: "B"}
    ],
    {width: 600, to: 15_000}
  );
  const ends = () =>
    [...chart.querySelectorAll(".band")].map((band) => ["y1", "y2"].map((end) => band.getAttribute(end)));
  chart.showBands([{id: "b", p10: 0.1, p90: 1}]);
  const [none, some] = ends();
  expect(none).toEqual([null, null]);
  const decade = Number(some?.[0]) - Number(some?.[1]);
  chart.showBands([{id: "b", p10: 0.01, p90: 10}]);
  const [, wide] = ends();
  expect(Number(wide?.[0]) - Number(wide?.[1])).toBeCloseTo(3 * decade, 6);
  chart.showBands([]);
  expect(ends()).toEqual(Array(2).fill([null, null]));
});
