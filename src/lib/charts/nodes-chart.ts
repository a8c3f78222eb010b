import * as Plot from "@observablehq/plot";
import {formatNumber} from "../format.js";
import type {LimitsPoint} from "../sizing/limits/sweep-limits.js";
import {clustersAxis} from "./clusters-axis.js";
import {figure} from "./figure.js";
import {palette} from "./palette.js";

/** Nodes of the bill over the number of clusters, on log scales. */
export function nodesChart(points: readonly LimitsPoint[], {width, height = 180}: {width: number; height?: number}) {
  const last = points.at(-1);
  const chart = Plot.plot({
    width,
    height,
    marginLeft: 64,
    marginRight: 16,
    marginTop: 24,
    marginBottom: 44,
    style: {fontSize: "12px"},
    x: clustersAxis([1, last?.clusters ?? 1]),
    y: {type: "log", label: "Nodes (log scale)", grid: true, ticks: 3, tickFormat: ","},
    marks: [
      Plot.lineY(points, {x: "clusters", y: "nodes", curve: "step-after", stroke: palette.plan, strokeWidth: 2}),
      Plot.tip(points, Plot.pointerX({x: "clusters", y: "nodes", title: tipOf}))
    ]
  });
  const label = `Nodes by number of workload clusters, from ${points[0]?.nodes} to ${formatNumber(last?.nodes ?? 0)}.`;
  return figure(chart as SVGSVGElement, label);
}

function tipOf({clusters, nodes, managementClusters}: LimitsPoint): string {
  return `${formatNumber(clusters)} clusters\n${formatNumber(nodes)} nodes, ${formatNumber(managementClusters)} management`;
}
