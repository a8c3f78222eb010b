import * as Plot from "@observablehq/plot";
import {formatNumber} from "../format.js";
import {figure} from "./figure.js";
import {palette} from "./palette.js";
import {spreadLabels} from "./spread-labels.js";

/** What has been paid to somebody when so many months are over. */
export interface PaidLine {
  readonly name: string;
  readonly points: readonly {readonly month: number; readonly usd: number}[];
}

interface Options {
  readonly width: number;
  readonly height?: number;
}

const LABEL_HEIGHT = 15;

/** Cumulative cost over months, a line for each price book, named at its end. */
export function cumulativeChart(lines: readonly PaidLine[], {width, height = 340}: Options) {
  const points = lines.flatMap(({name, points}) => points.map((point) => ({...point, name})));
  const most = Math.max(1, ...points.map(({usd}) => usd));
  const months = Math.max(1, ...points.map(({month}) => month));
  const margin = {top: 20, bottom: 44};
  const scale = (height - margin.top - margin.bottom) / most;
  const ends = spreadLabels(
    lines.map(({points}) => (points.at(-1)?.usd ?? 0) * scale),
    LABEL_HEIGHT
  );
  const names = lines.map(({name}, index) => ({name, month: months, usd: (ends[index] ?? 0) / scale}));
  const chart = Plot.plot({
    width,
    height,
    marginLeft: 56,
    marginRight: width < 560 ? 104 : 130,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    style: {fontSize: "12px"},
    x: {domain: [0, months], label: "Months", ticks: months / 12, tickFormat: "d"},
    y: {domain: [0, most], label: "USD paid so far", grid: true, ticks: 5, tickFormat: "~s"},
    color: {domain: lines.map(({name}) => name), range: palette.lines},
    marks: [
      Plot.ruleY([0]),
      Plot.lineY(points, {x: "month", y: "usd", stroke: "name", strokeWidth: 2}),
      Plot.text(names, {x: "month", y: "usd", text: "name", fill: "name", textAnchor: "start", dx: 6, fontWeight: 600}),
      Plot.tip(points, Plot.pointer({x: "month", y: "usd", title: tipOf}))
    ]
  });
  return figure(chart as SVGSVGElement, describe(lines, months));
}

function tipOf({name, month, usd}: {name: string; month: number; usd: number}): string {
  return `${name}\n${formatNumber(Math.round(usd))} USD after ${month} months`;
}

function describe(lines: readonly PaidLine[], months: number): string {
  const ends = lines.map(({name, points}) => `${name} ${formatNumber(Math.round(points.at(-1)?.usd ?? 0))} USD`);
  return `USD paid after ${months} months: ${ends.join("; ")}.`;
}
