import * as Plot from "@observablehq/plot";
import {formatNumber} from "../format.js";
import type {Comparison, Standing} from "../measurements/comparison.js";
import {groupsOf} from "../measurements/groups.js";
import {figure} from "./figure.js";
import {palette} from "./palette.js";

const ROW = 17;
const MARGIN = {top: 26, right: 16, bottom: 44};

/** A line of the chart: the heading of a group, or a measured figure. */
interface Line {
  readonly key: string;
  readonly label: string;
  readonly row?: Comparison;
}

type Figure = Required<Line>;

interface Options {
  readonly width: number;
}

const wideTicks = [1 / 50, 1 / 20, 1 / 10, 1 / 5, 1 / 2, 1, 2, 5, 10];
const narrowTicks = [1 / 50, 1 / 10, 1 / 3, 1, 3, 10];

const symbols: Readonly<Record<Standing, Plot.SymbolType>> = {checked: "circle", fitted: "circle", shown: "diamond"};

/**
 * What the model predicts over what was measured, one dot a figure with its low to high as a bar. Filled dots are
 * checks, hollow ones were used to fit a constant, diamonds are only shown; the second colour lies outside its bar.
 */
export function ratioChart(rows: readonly Comparison[], {width}: Options): HTMLElement | SVGSVGElement {
  const narrow = width < 600;
  const lines = linesOf(rows);
  const labels = new Map(lines.map(({key, row, label}) => [key, row ? label : ""]));
  const marginLeft = narrow ? 196 : 220;
  const axis = {ticks: (narrow ? narrowTicks : wideTicks).map(Math.log10), tickFormat: ratioText};
  const chart = Plot.plot({
    width,
    height: ratioChartHeight(rows),
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft,
    style: {fontSize: narrow ? "11px" : "12px"},
    x: {domain: domainOf(rows)},
    y: {domain: lines.map(({key}) => key)},
    marks: [
      Plot.gridX(axis),
      Plot.axisX({...axis, anchor: "top", label: null}),
      Plot.axisX({...axis, label: "Predicted / measured (log scale)", labelAnchor: "right", labelOffset: 38}),
      Plot.axisY({label: null, tickSize: 0, tickFormat: (key: string) => labels.get(key) ?? ""}),
      ...figureMarks(lines.filter((line): line is Figure => line.row !== undefined)),
      Plot.text(
        lines.filter(({row}) => !row),
        {
          ...{y: "key", text: "label", frameAnchor: "left", dx: -marginLeft, textAnchor: "start", fontWeight: 600},
          ...{fill: "currentColor", stroke: "var(--theme-background)", strokeWidth: 3}
        }
      )
    ]
  });
  return figure(chart, describe(rows));
}

/** The height of the chart, so that its place can be kept. */
export function ratioChartHeight(rows: readonly Comparison[]): number {
  return MARGIN.top + MARGIN.bottom + linesOf(rows).length * ROW;
}

/** The line at 1, the bars and the dots; ratios are drawn by their logarithm. */
function figureMarks(figures: readonly Figure[]): Plot.Markish[] {
  return [
    Plot.ruleX([0], {stroke: "currentColor", strokeWidth: 1.5}),
    Plot.ruleY(figures, {
      y: "key",
      x1: ({row}: Figure) => ratio(row.low, row),
      x2: ({row}: Figure) => ratio(row.high, row),
      stroke: colour,
      strokeOpacity: 0.4,
      strokeWidth: 6
    }),
    Plot.dot(figures, {
      y: "key",
      x: ({row}: Figure) => ratio(row.likely, row),
      r: 4.5,
      stroke: colour,
      strokeWidth: 1.75,
      symbol: ({row}: Figure) => symbols[row.checks],
      fill: (line: Figure) => (line.row.checks === "fitted" ? "var(--theme-background)" : colour(line))
    }),
    Plot.tip(figures, Plot.pointerY({y: "key", x: ({row}: Figure) => ratio(row.likely, row), title: tipOf}))
  ];
}

const colour = ({row}: Figure) => (row.within === false ? palette.now : palette.plan);
const ratio = (predicted: number, {measured}: Comparison) => Math.log10(predicted / measured);

function linesOf(rows: readonly Comparison[]): Line[] {
  return groupsOf(rows).flatMap(({heading, figures}) => [
    {key: heading, label: heading},
    ...figures.map(({label, row}) => ({key: row.id, label, row}))
  ]);
}

/** Room for all bars, and for half and twice what was measured. */
function domainOf(rows: readonly Comparison[]): [number, number] {
  const ends = rows.flatMap((row) => [ratio(row.low, row), ratio(row.high, row)]);
  return [Math.min(-0.3, ...ends) - 0.05, Math.max(0.3, ...ends) + 0.05];
}

function ratioText(exponent: number): string {
  return exponent < 0 ? `1/${formatNumber(10 ** -exponent)}` : formatNumber(10 ** exponent);
}

function tipOf({row}: Figure): string {
  const {what, at, measured, low, likely, high, unit} = row;
  const range = low === high ? "" : ` (${short(low)} to ${short(high)})`;
  return `${what}, ${at}\nmeasured ${short(measured)} ${unit}\npredicted ${short(likely)}${range}`;
}

const short = (value: number) => formatNumber(Number(value.toPrecision(3)));

function describe(rows: readonly Comparison[]): string {
  const outside = rows.filter(({within}) => within === false);
  return `What the model predicts over what was measured, for ${rows.length} figures; ${outside.length} of them ${outside.length === 1 ? "lies" : "lie"} outside low to high. The table below has the numbers.`;
}
