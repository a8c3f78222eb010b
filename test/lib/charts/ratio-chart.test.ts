// @vitest-environment jsdom
import {expect, test} from "vitest";
import {ratioChart} from "../../../src/lib/charts/ratio-chart.js";
import type {Comparison} from "../../../src/lib/measurements/comparison.js";

const row = (id: string, at: string, checks: Comparison["checks"], values: readonly number[]): Comparison => {
  const [low = 0, likely = 0, high = 0] = values;
  return {
    ...{id, at, checks, low, likely, high},
    system: "Hub",
    what: "Memory",
    measured: 2,
    unit: "GB",
    errorPercent: 100 * (likely / 2 - 1),
    within: low === high ? null : low <= 2 && 2 <= high,
    ...{fitted: [], restsOn: [], rows: [], source: "S003", section: "", note: ""}
  };
};

const rows = [
  row("a", "1 cluster", "checked", [1, 2, 4]),
  row("b", "2 clusters", "fitted", [1, 2, 4]),
  row("c", "3 clusters", "shown", [3, 3, 3]),
  row("d", "4 clusters", "checked", [3, 4, 8])
];

/** Numbers with three decimals at most, and classes renumbered, so that the snapshot survives other charts. */
const stable = (html: string) =>
  html
    .replace(/\d+\.\d{4,}/g, (text) => String(Number(Number(text).toFixed(3))))
    .replace(/plot-[0-9a-f]{6}|plot-clip-\d+/g, "plot");

test("ratioChart(rows) names every figure, and says how many lie outside", async () => {
  const chart = ratioChart(rows, {width: 640});
  expect(chart.getAttribute("aria-label")).toBe(
    "What the model predicts over what was measured, for 4 figures; 1 of them lies outside low to high. The table below has the numbers."
  );
  const texts = [...chart.querySelectorAll("text")].map(({textContent}) => textContent);
  expect(texts).toEqual(expect.arrayContaining(["Hub: memory", "1 cluster", "2 clusters", "3 clusters", "4 clusters"]));
  await expect(stable(chart.outerHTML)).toMatchFileSnapshot("../../snapshots/ratio-chart.html");
});

test("ratioChart(rows) has as many bars and dots as figures", () => {
  const chart = ratioChart(rows, {width: 390});
  expect(chart.querySelectorAll("g[stroke-width='6'] line").length).toBe(rows.length);
  expect(ratioChart([], {width: 390}).getAttribute("aria-label")).toContain("for 0 figures; 0 of them lie outside");
});
