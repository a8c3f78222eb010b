import * as Plot from "@observablehq/plot";
import {figure} from "./figure.js";
import {palette} from "./palette.js";

/** A figure at a date; low and high where it has bounds. */
export interface TimePoint {
  /** ISO date, UTC. */
  readonly date: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** What draws give at a date, from their 10th to their 90th percentile. */
export interface TimeBand {
  readonly date: string;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export interface TimeLine {
  readonly name: string;
  readonly points: readonly TimePoint[];
  readonly band?: readonly TimeBand[];
}

/** A line across the chart. */
export interface TimeRule {
  readonly value: number;
  readonly label: string;
}

interface Options {
  readonly width: number;
  readonly height?: number;
  /** What is counted, with its unit. */
  readonly label: string;
  readonly format: (value: number) => string;
  /** Figures that hold until they change, as numbers of nodes do. */
  readonly steps?: boolean;
  readonly rules?: readonly TimeRule[];
}

const TICK_PX = 110;
const ROOM = 1.05;
const TICKS = 5;

/** Figures over time, from 0: each line with its shade from low to high, and with its band where draws are given. */
export function timeChart(lines: readonly TimeLine[], options: Options) {
  const {width, height = 240, label, format, steps = false, rules = []} = options;
  const curve = steps ? "step-after" : "linear";
  const points = lines.flatMap(({name, points}) => points.map((point) => ({...point, name, at: new Date(point.date)})));
  const bands = lines.flatMap(({name, band = []}) => band.map((point) => ({...point, name, at: new Date(point.date)})));
  const most = Math.max(
    ...points.map(({value, high = 0}) => Math.max(value, high)),
    ...bands.map(({p90}) => p90),
    ...rules.map(({value}) => value)
  );
  const shaded = points.filter(({low, high}) => low !== high);
  const chart = Plot.plot({
    width,
    height,
    marginLeft: 60,
    marginRight: 20,
    marginTop: 28,
    marginBottom: 34,
    style: {fontSize: "12px"},
    x: {type: "utc", label: null, ticks: Math.max(2, Math.floor(width / TICK_PX))},
    y: {
      domain: [0, Math.max(most * ROOM, Number.MIN_VALUE)],
      label,
      grid: true,
      ticks: steps && most < TICKS ? Math.ceil(most) : TICKS,
      tickFormat: format
    },
    color: {domain: lines.map(({name}) => name), range: palette.lines},
    marks: [
      Plot.areaY(shaded, {x: "at", y1: "low", y2: "high", fill: "name", fillOpacity: 0.16, curve}),
      Plot.areaY(bands, {x: "at", y1: "p10", y2: "p90", fill: "name", fillOpacity: 0.28, curve: "linear"}),
      Plot.lineY(bands, {x: "at", y: "p50", stroke: "name", strokeDasharray: "4 3", curve: "linear"}),
      Plot.ruleY([0]),
      Plot.ruleY(rules, {y: "value", stroke: "currentColor", strokeDasharray: "5 4"}),
      Plot.text(rules, {y: "value", text: "label", frameAnchor: "right", textAnchor: "end", dy: -7}),
      Plot.lineY(points, {x: "at", y: "value", stroke: "name", strokeWidth: 2, curve}),
      Plot.tip(points, Plot.pointer({x: "at", y: "value", title: tipOf(format)}))
    ]
  });
  return figure(chart as SVGSVGElement, describe(lines, options));
}

function tipOf(format: Options["format"]) {
  return ({name, date, value, low, high}: TimePoint & {name: string}) => {
    const span = low === undefined || high === undefined || low === high ? "" : ` (${format(low)} to ${format(high)})`;
    return `${name}\n${date}: ${format(value)}${span}`;
  };
}

function describe(lines: readonly TimeLine[], {label, format}: Options): string {
  const told = lines.map(({name, points}) => {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return name;
    return `${name} from ${format(first.value)} on ${first.date} to ${format(last.value)} on ${last.date}`;
  });
  return `${label} over time: ${told.join("; ")}.`;
}
