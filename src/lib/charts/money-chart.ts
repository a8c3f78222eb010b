import * as Plot from "@observablehq/plot";
import {formatNumber, formatPercent} from "../format.js";
import type {Range} from "../sizing/bill-line.js";
import {figure} from "./figure.js";
import {palette} from "./palette.js";

/** A part of the money. */
export interface MoneyPart {
  readonly name: string;
  readonly month: Range;
  readonly share: number;
}

interface Options {
  readonly width: number;
  /** What the parts are, as "role". */
  readonly by: string;
  /** All of the money, which gets a bar of its own above the parts. */
  readonly total: Range;
  /** P10 and P90 of it. */
  readonly band?: readonly [number, number] | undefined;
}

const ROW = 32;
const NARROW_ROW = 42;
const MOST_NAME = 26;
const BAND = 5;
const ALL = "All of it";

/**
 * USD a month by part as bars, the largest first, each with its figure and its share of the total; the line is low to
 * high, its thick part P10 to P90.
 */
export function moneyChart(parts: readonly MoneyPart[], {width, by, total, band}: Options) {
  const narrow = width < 560;
  const all = [{name: ALL, month: total, share: 1}, ...parts];
  const bars = all.map((part) => ({...part, name: shortened(part.name)}));
  const most = Math.max(1, ...all.map(({month}) => month.high), ...(band ?? []));
  const chart = Plot.plot({
    width,
    height: (narrow ? NARROW_ROW : ROW) * all.length + 56,
    marginLeft: narrow ? 8 : 190,
    marginRight: narrow ? 8 : 150,
    marginTop: narrow ? 18 : 4,
    marginBottom: 44,
    style: {fontSize: "12px"},
    x: {domain: [0, most], label: "USD a month", grid: true, ticks: narrow ? 3 : 6, tickFormat: "~s"},
    y: {
      domain: bars.map(({name}) => name),
      label: null,
      axis: narrow ? null : "left",
      tickSize: 0,
      padding: narrow ? 0.6 : 0.3
    },
    marks: [
      Plot.barX(bars, {x: (part: MoneyPart) => part.month.plan, y: "name", fill: palette.plan}),
      Plot.ruleY(bars, {
        x1: (part: MoneyPart) => part.month.low,
        x2: (part: MoneyPart) => part.month.high,
        y: "name",
        stroke: "currentColor",
        strokeOpacity: 0.7
      }),
      band &&
        Plot.ruleY([ALL], {
          x1: band[0],
          x2: band[1],
          y: (name: string) => name,
          stroke: palette.now,
          strokeWidth: BAND
        }),
      narrow
        ? Plot.text(bars, {
            x: 0,
            y: "name",
            text: (part: MoneyPart) => `${part.name}: ${labelOf(part)}`,
            textAnchor: "start",
            dy: -17
          })
        : Plot.text(bars, {
            x: ({name, month}: MoneyPart) => Math.max(month.high, name === ALL ? (band?.[1] ?? 0) : 0),
            y: "name",
            text: labelOf,
            textAnchor: "start",
            dx: 6
          }),
      Plot.ruleX([0])
    ]
  });
  return figure(chart as SVGSVGElement, describe(parts, {by, total, band}));
}

function shortened(name: string): string {
  return name.length > MOST_NAME ? `${name.slice(0, MOST_NAME - 1)}…` : name;
}

function labelOf({month, share}: MoneyPart): string {
  return `${formatNumber(Math.round(month.plan))} USD, ${formatPercent(share)}`;
}

function describe(parts: readonly MoneyPart[], {by, total, band}: Omit<Options, "width">): string {
  const range = band ? `, P10 to P90 ${band.map((end) => formatNumber(Math.round(end))).join(" to ")}` : "";
  const all = `${formatNumber(Math.round(total.plan))} USD in all${range}`;
  return `USD a month by ${by}, ${all}: ${parts.map((part) => `${part.name} ${labelOf(part)}`).join("; ")}.`;
}
