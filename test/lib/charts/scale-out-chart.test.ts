// @vitest-environment jsdom
import {expect, test} from "vitest";
import {scaleOutChart} from "../../../src/lib/charts/scale-out-chart.js";
import type {SeriesOf} from "../../../src/lib/rollout/scale-out.js";

const points = [
  [100, 10, true],
  [200, 20, true],
  [300, 35, true],
  [400, 100, false]
] as const;

const series: SeriesOf[] = [
  {
    id: "v3-tuned",
    name: "Version 3, raised limits",
    points: points.map(([clusters, minutes, fitted]) => ({id: `at-${clusters}`, clusters, minutes, fitted})),
    fit: {a: 0.07, b: 0.0002, explained: 99, largestMiss: 1, from: 100, to: 300},
    minutes: 5,
    extrapolated: false,
    timesMeasured: 0.2
  },
  {
    id: "capd",
    name: "Docker provider",
    points: [{id: "at-20", clusters: 20, minutes: 5, fitted: true}],
    extrapolated: true,
    timesMeasured: Number.NaN
  }
];

const chart = () => scaleOutChart(series, {width: 640, most: 2_000, followed: "v3-tuned"});
const stable = (html: string) =>
  html
    .replace(/\d+\.\d{4,}/g, (text) => String(Number(Number(text).toFixed(3))))
    .replace(/plot-[0-9a-f]{6}|plot-clip-\d+/g, "plot");

test("scaleOutChart(series) names every series at its last point, and says what it shows", async () => {
  const drawn = chart();
  expect(drawn.querySelector("[role=img]")?.getAttribute("aria-label")).toBe(
    "Time to create clusters by their number, as measured: Version 3, raised limits, 400 clusters in 100 minutes; Docker provider, 20 clusters in 5 minutes."
  );
  const texts = [...drawn.querySelectorAll("svg > text")].map(({textContent}) => textContent);
  expect(texts).toEqual(["v3, raised limits", "Docker"]);
  expect(drawn.textContent).toContain("10 min");
  await expect(stable(drawn.innerHTML)).toMatchFileSnapshot("../../snapshots/scale-out-chart.html");
});

test("scaleOutChart(series).markNow moves the mark and stays in the frame", () => {
  const drawn = chart();
  const now = drawn.querySelector<HTMLElement>(".now");
  drawn.markNow(1, 0.1);
  expect(now?.style.transform.startsWith("translate(56px,")).toBe(true);
  drawn.markNow(50_000, 1e6);
  expect(now?.style.transform.startsWith("translate(620px,")).toBe(true);
});
