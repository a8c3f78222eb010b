import * as Plot from "@observablehq/plot";
import {formatNumber, formatPercent} from "../format.js";

import type {LimitsPoint} from "../sizing/limits/sweep-limits.js";
import {figure} from "./figure.js";
import {palette} from "./palette.js";

const MOST = 10;
const LEAST = 0.01;

export interface ChartedLimit {
  readonly id: string;
  readonly label: string;
}

interface Options {
  readonly width: number;
  readonly height?: number;
  /** Where the plan lies. */
  readonly clusters: number;
}

/** Utilisation of a few limits over the number of clusters, on log scales, with lines at 70 and 100 %. */
export function limitsChart(
  points: readonly LimitsPoint[],
  limits: readonly ChartedLimit[],
  {width, height = 320, clusters}: Options
): SVGSVGElement | HTMLElement {
  const most = points.at(-1)?.clusters ?? 1;
  const rows = limits.flatMap(({id, label}) =>
    points.flatMap((point) => {
      const utilisation = point.utilisations[id];
      return utilisation === undefined
        ? []
        : [{clusters: point.clusters, label, utilisation: Math.min(MOST, Math.max(LEAST, utilisation))}];
    })
  );
  const chart = Plot.plot({
    width,
    height,
    marginLeft: 64,
    marginRight: 16,
    marginTop: 24,
    marginBottom: 44,
    style: {fontSize: "12px"},
    x: {
      type: "log",
      domain: [1, most],
      label: "Workload clusters (log scale)",
      labelOffset: 38,
      ticks: 5,
      tickFormat: ","
    },
    y: {
      type: "log",
      domain: [LEAST, MOST],
      label: "Used (log scale)",
      grid: true,
      ticks: [0.01, 0.1, 0.7, 1, 10],
      tickFormat: formatPercent
    },
    color: {domain: limits.map(({label}) => label), range: palette.lines.slice(0, limits.length)},
    marks: [
      Plot.ruleY([0.7], {stroke: "currentColor", strokeDasharray: "2 4"}),
      Plot.ruleY([1], {stroke: "currentColor", strokeWidth: 1.5}),
      Plot.ruleX([Math.min(clusters, most)], {stroke: palette.now, strokeWidth: 2, strokeDasharray: "4 3"}),
      Plot.lineY(rows, {x: "clusters", y: "utilisation", stroke: "label", strokeWidth: 2}),
      Plot.tip(rows, Plot.pointer({x: "clusters", y: "utilisation", stroke: "label", title: tipOf}))
    ]
  });
  return figure(chart as SVGSVGElement, describe(points, limits));
}

function tipOf({clusters, label, utilisation}: {clusters: number; label: string; utilisation: number}): string {
  return `${label}\n${formatNumber(clusters)} clusters: ${formatPercent(utilisation)}`;
}

function describe(points: readonly LimitsPoint[], limits: readonly ChartedLimit[]): string {
  const last = points.at(-1);
  const ends = limits.map(({id, label}) => `${label} ${formatPercent(last?.utilisations[id] ?? 0)}`);
  return `Utilisation of limits by number of workload clusters; at ${formatNumber(last?.clusters ?? 0)} clusters: ${ends.join(", ")}.`;
}
