import * as Plot from "@observablehq/plot";
import {formatNumber} from "../format.js";
import type {Comparison, Standing} from "../measurements/comparison.js";
import {groupsOf} from "../measurements/groups.js";
import {figure} from "./figure.js";
import {palette} from "./palette.js";

const ROW = 17;
const MARGIN = {top: 10, right: 16, bottom: 44};

/** A line of the chart: the heading of a group, or a measured figure. */
interface Line {
  readonly key: string;
  readonly label: string;
  readonly row?: Comparison;
}

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
  const marginLeft = narrow ? 196 : 220;
  const figures = lines.filter((line): line is Required<Line> => line.row !== undefined);
  const headings = lines.filter(({row}) => !row);
  const labels = new Map(lines.map(({key, row, label}) => [key, row ? label : ""]));
  const chart = Plot.plot({
    width,
    height: MARGIN.top + MARGIN.bottom + lines.length * ROW,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft,
    style: {fontSize: narrow ? "11px" : "12px"},
    x: {
      type: "log",
      domain: domainOf(rows),
      label: narrow ? "Predicted / measured (log)" : "Predicted for each measured one (log scale)",
      labelAnchor: "right",
      labelOffset: 38,
      grid: true,
      ticks: narrow ? narrowTicks : wideTicks,
      tickFormat: ratioText
    },
    y: {
      domain: lines.map(({key}) => key),
      label: null,
      tickSize: 0,
      tickFormat: (key: string) => labels.get(key) ?? ""
    },
    marks: [
      Plot.ruleX([1], {stroke: "currentColor", strokeWidth: 1.5}),
      Plot.ruleY(figures, {
        y: "key",
        x1: ({row}: Required<Line>) => row.low / row.measured,
        x2: ({row}: Required<Line>) => row.high / row.measured,
        stroke: colour,
        strokeOpacity: 0.4,
        strokeWidth: 6
      }),
      Plot.dot(figures, {
        y: "key",
        x: ({row}: Required<Line>) => row.likely / row.measured,
        r: 4.5,
        stroke: colour,
        strokeWidth: 1.75,
        symbol: ({row}: Required<Line>) => symbols[row.checks],
        fill: (line: Required<Line>) => (line.row.checks === "fitted" ? "var(--theme-background)" : colour(line))
      }),
      Plot.text(headings, {
        y: "key",
        text: "label",
        frameAnchor: "left",
        dx: -marginLeft,
        textAnchor: "start",
        fontWeight: 600,
        fill: "currentColor",
        stroke: "var(--theme-background)",
        strokeWidth: 3
      }),
      Plot.tip(
        figures,
        Plot.pointerY({y: "key", x: ({row}: Required<Line>) => row.likely / row.measured, title: tipOf})
      )
    ]
  });
  return figure(chart, describe(rows));
}

const colour = ({row}: Required<Line>) => (row.within === false ? palette.now : palette.plan);

function linesOf(rows: readonly Comparison[]): Line[] {
  return groupsOf(rows).flatMap(({heading, figures}) => [
    {key: heading, label: heading},
    ...figures.map(({label, row}) => ({key: row.id, label, row}))
  ]);
}

/** Room for all bars, and for half and twice what was measured. */
function domainOf(rows: readonly Comparison[]): [number, number] {
  const low = Math.min(0.5, ...rows.map(({low, measured}) => low / measured));
  const high = Math.max(2, ...rows.map(({high, measured}) => high / measured));
  return [low * 0.9, high * 1.1];
}

const ratioText = (ratio: number) => (ratio < 1 ? `1/${formatNumber(1 / ratio)}` : formatNumber(ratio));

function tipOf({row}: Required<Line>): string {
  const {what, at, measured, low, likely, high, unit} = row;
  const range = low === high ? "" : ` (${short(low)} to ${short(high)})`;
  return `${what}, ${at}\nmeasured ${short(measured)} ${unit}\npredicted ${short(likely)}${range}`;
}

const short = (value: number) => formatNumber(Number(value.toPrecision(3)));

function describe(rows: readonly Comparison[]): string {
  const outside = rows.filter(({within}) => within === false);
  return `What the model predicts over what was measured, for ${rows.length} figures; ${outside.length} of them ${outside.length === 1 ? "lies" : "lie"} outside low to high. The table below has the numbers.`;
}
