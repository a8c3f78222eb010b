import * as Plot from "@observablehq/plot";
import type {StoredAfter} from "../cost/object-growth.js";
import {formatNumber} from "../format.js";
import {figure} from "./figure.js";
import {palette} from "./palette.js";

interface Options {
  readonly width: number;
  readonly height?: number;
}

/** USD for object storage in each month until its retention is full; the band is low to high. */
export function objectGrowthChart(months: readonly StoredAfter[], {width, height = 240}: Options) {
  const last = months.at(-1);
  const chart = Plot.plot({
    width,
    height,
    marginLeft: 64,
    marginRight: 20,
    marginTop: 24,
    marginBottom: 44,
    style: {fontSize: "12px"},
    x: {domain: [0, last?.month ?? 1], label: "Months", tickFormat: "d", ticks: Math.min(12, months.length - 1)},
    y: {domain: [0, Math.max(1, last?.usd.high ?? 1)], label: "USD a month", grid: true, ticks: 4, tickFormat: "~s"},
    marks: [
      Plot.areaY(months, {
        x: "month",
        y1: ({usd}: StoredAfter) => usd.low,
        y2: ({usd}: StoredAfter) => usd.high,
        fill: palette.plan,
        fillOpacity: 0.18
      }),
      Plot.lineY(months, {x: "month", y: ({usd}: StoredAfter) => usd.plan, stroke: palette.plan, strokeWidth: 2}),
      Plot.ruleY([0]),
      Plot.tip(months, Plot.pointerX({x: "month", y: ({usd}: StoredAfter) => usd.plan, title: tipOf}))
    ]
  });
  const label = `USD a month for object storage over ${last?.month ?? 0} months, from 0 to ${formatNumber(Math.round(last?.usd.plan ?? 0))}.`;
  return figure(chart as SVGSVGElement, label);
}

function tipOf({month, objectTB, usd}: StoredAfter): string {
  return `After ${month} months\n${formatNumber(objectTB.plan)} TB\n${formatNumber(Math.round(usd.plan))} USD a month`;
}
