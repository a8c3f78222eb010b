// @vitest-environment jsdom
import {expect, test} from "vitest";
import {stepsChart} from "../../../src/lib/charts/steps-chart.js";
import type {SweepPoint} from "../../../src/lib/sizing/sweep.js";

const point = (clusters: number, tier: SweepPoint["tier"], low: number, vcpu: number, high: number): SweepPoint => ({
  clusters,
  tier,
  managementClusters: 1,
  nodes: 5,
  vcpuLow: low,
  vcpu,
  vcpuHigh: high
});

const points = [
  point(1, "small", 20, 20, 42),
  point(20, "small", 20, 42, 42),
  point(21, "medium", 76, 76, 176),
  point(100, "medium", 76, 176, 176)
];

/** Numbers with three decimals at most, and clip paths renumbered, so that the snapshot survives other charts. */
const stable = (html: string) =>
  html
    .replace(/\d+\.\d{4,}/g, (text) => String(Number(Number(text).toFixed(3))))
    .replace(/plot-[0-9a-f]{6}|plot-clip-\d+/g, "plot");

test("stepsChart(points) names the tiers and says what it shows", async () => {
  const chart = stepsChart(points, {width: 640});
  expect(chart.querySelector("[role=img]")?.getAttribute("aria-label")).toBe(
    "vCPU by number of workload clusters, from 20 at 1 to 176 at 100, in steps at the borders of the tiers."
  );
  const texts = [...chart.querySelectorAll("text")].map(({textContent}) => textContent);
  expect(texts).toEqual(
    expect.arrayContaining(
      ["small", "medium", "vCPU (log scale)", "Workload clusters (log scale) →"].map((text) =>
        expect.stringContaining(text)
      )
    )
  );
  await expect(stable(chart.innerHTML)).toMatchFileSnapshot("../../snapshots/steps-chart.html");
});

test("stepsChart(points).markNow and markOutgrown move the marks over the same drawing", () => {
  const chart = stepsChart(points, {width: 640});
  const [now, outgrown] = [chart.querySelector<HTMLElement>(".now"), chart.querySelector<HTMLElement>(".outgrown")];
  const curve = chart.querySelector("path");
  chart.markNow(1, 20);
  chart.markOutgrown(undefined);
  expect([now?.style.transform.startsWith("translate(48px,"), outgrown?.hidden]).toEqual([true, true]);
  chart.markNow(100, 176);
  chart.markOutgrown(21);
  expect([now?.style.transform.startsWith("translate(620px,"), outgrown?.hidden]).toEqual([true, false]);
  chart.markOutgrown(500);
  expect(outgrown?.hidden).toBe(true);
  expect(chart.querySelector("path")).toBe(curve);
});
