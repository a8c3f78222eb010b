import * as Plot from "@observablehq/plot";
import {formatPercent} from "../format.js";
import type {CurvePoint} from "../risk/quantile-curve.js";
import {figure} from "./figure.js";
import {palette} from "./palette.js";

interface Options {
  readonly width: number;
  readonly height?: number;
  /** What is drawn, with its unit: "Cost (USD a month)". */
  readonly label: string;
  /** The plan's own value. */
  readonly plan: number;
  readonly write: (value: number) => string;
}

const NAMED: readonly number[] = [0.1, 0.5, 0.9];

/** The share of the draws that stay at or below a value, with P10, P50 and P90 named, and where the plan lies. */
export function outcomeChart(curve: readonly CurvePoint[], {width, height = 300, label, plan, write}: Options) {
  const named = curve.filter(({share}) => NAMED.includes(share));
  const nameOf = ({share, value}: CurvePoint) => `P${100 * share} ${write(value)}`;
  const ends = [...curve.map(({value}) => value), ...(Number.isNaN(plan) ? [] : [plan])];
  const chart = Plot.plot({
    width,
    height,
    marginLeft: 52,
    marginRight: width < 560 ? 84 : 110,
    marginTop: 24,
    marginBottom: 44,
    style: {fontSize: "12px"},
    x: {
      domain: [Math.min(...ends), Math.max(...ends)],
      nice: true,
      label,
      ticks: width < 560 ? 2 : 8,
      tickFormat: write
    },
    y: {domain: [0, 1], label: "Draws at or below", grid: true, tickFormat: formatPercent, ticks: 5},
    marks: [
      Plot.ruleY([0]),
      Plot.ruleX(
        [plan].filter((value) => !Number.isNaN(value)),
        {stroke: palette.now, strokeDasharray: "4 3"}
      ),
      Plot.lineY(curve, {x: "value", y: "share", stroke: palette.plan, strokeWidth: 2}),
      Plot.dot(named, {x: "value", y: "share", fill: palette.plan, r: 4.5}),
      Plot.text(named, {x: "value", y: "share", text: nameOf, textAnchor: "start", dx: 9, dy: 8, fontWeight: 600})
    ]
  });
  const at = Number.isNaN(plan) ? "" : `; the plan lies at ${write(plan)}`;
  return figure(chart, `${label} over all draws: ${named.map(nameOf).join(", ")}${at}.`);
}
