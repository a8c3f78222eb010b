import * as Plot from "@observablehq/plot";
import type {Bar} from "../risk/sensitivity.js";
import {figure} from "./figure.js";
import {palette} from "./palette.js";
import {rowsHeight, rowsMargin, rowsScale, rowTitles} from "./titled-rows.js";

interface Options {
  readonly width: number;
  /** What the bars are of, with its unit. */
  readonly label: string;
  /** The value from which the bars go. */
  readonly base: number;
  readonly write: (value: number) => string;
  /** What stands above a bar: the parameter with both ends of its range. */
  readonly titleOf: (bar: Bar) => string;
}

/**
 * What each parameter alone does to an outcome, the widest first: from the plan to the value with the parameter at its
 * low end, and to the value with it at its high end.
 */
export function tornadoChart(bars: readonly Bar[], {width, label, base, write, titleOf}: Options) {
  const ends = [base, ...bars.flatMap(({atFrom, atTo}) => [atFrom, atTo])];
  const most = Math.max(...ends);
  const domain: [number, number] = [Math.min(...ends), most === Math.min(...ends) ? most + 1 : most];
  const chart = Plot.plot({
    width,
    height: rowsHeight(bars.length),
    ...rowsMargin,
    marginRight: 24,
    style: {fontSize: "12px"},
    x: {domain, label, nice: true, ticks: 4, tickFormat: write, grid: true},
    y: rowsScale(bars.map(({parameter}) => parameter)),
    marks: [
      Plot.barX(bars, {x1: base, x2: "atFrom", y: "parameter", fill: palette.lines[1], fillOpacity: 0.85}),
      Plot.barX(bars, {x1: base, x2: "atTo", y: "parameter", fill: palette.plan, fillOpacity: 0.85}),
      Plot.ruleX([base], {stroke: palette.now, strokeWidth: 1.5}),
      rowTitles(bars, "parameter", titleOf, width)
    ]
  });
  const said = bars.map((bar) => `${titleOf(bar)}: ${write(bar.atFrom)} to ${write(bar.atTo)}`);
  return figure(chart, `${label} with each parameter at both ends of its range, the widest first. ${said.join("; ")}.`);
}
