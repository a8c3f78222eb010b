import * as Plot from "@observablehq/plot";
import type {Correlation} from "../risk/sensitivity.js";
import {figure} from "./figure.js";
import {palette} from "./palette.js";
import {rowsHeight, rowsMargin, rowsScale, rowTitles} from "./titled-rows.js";

interface Options {
  readonly width: number;
}

const two = (rank: number) => rank.toFixed(2);

/** Rank correlations with an outcome as bars from 0, the strongest first, each with its figure. */
export function correlationChart(correlations: readonly Correlation[], {width}: Options) {
  const titleOf = ({label, rank}: Correlation) => `${label}: ${two(rank)}`;
  const chart = Plot.plot({
    width,
    height: rowsHeight(correlations.length),
    ...rowsMargin,
    marginRight: 16,
    style: {fontSize: "12px"},
    x: {domain: [-1, 1], label: "Rank correlation", ticks: 5, grid: true},
    y: rowsScale(correlations.map(({parameter}) => parameter)),
    marks: [
      Plot.barX(correlations, {
        x: "rank",
        y: "parameter",
        fill: ({rank}: Correlation) => (rank < 0 ? palette.lines[2] : palette.plan)
      }),
      Plot.ruleX([0]),
      rowTitles(correlations, "parameter", titleOf, width)
    ]
  });
  return figure(chart, `Rank correlation of parameters, the strongest first. ${correlations.map(titleOf).join("; ")}.`);
}
