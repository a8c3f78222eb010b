import * as Plot from "@observablehq/plot";
import {tierName} from "../format.js";
import type {SweepPoint} from "../sizing/sweep.js";
import {figure} from "./figure.js";
import {palette} from "./palette.js";

interface Options {
  readonly width: number;
  readonly height?: number;
  /** From which number of clusters the plan is outgrown. */
  readonly outgrownAt?: number | undefined;
}

export type StepsChart = (SVGSVGElement | HTMLElement) & Plot.Plot;

/** The vCPU of the bill over the number of clusters, with the guide's span as a band and the tiers by name. */
export function stepsChart(points: readonly SweepPoint[], {width, height = 300, outgrownAt}: Options): StepsChart {
  const borders = points.filter(({tier}, index) => tier !== points[index - 1]?.tier);
  const narrow = width < 480;
  const chart = Plot.plot({
    width,
    height,
    marginLeft: 48,
    marginTop: 40,
    marginBottom: 44,
    style: {fontSize: "12px"},
    x: {
      type: "log",
      label: "Workload clusters (log scale)",
      labelOffset: 38,
      domain: [1, points.at(-1)?.clusters ?? 1],
      ticks: 5,
      tickFormat: ","
    },
    y: {type: "log", label: "vCPU (log scale)", grid: true, ticks: narrow ? 3 : 4, tickFormat: ","},
    marks: [
      Plot.areaY(points, {
        x: "clusters",
        y1: "vcpuLow",
        y2: "vcpuHigh",
        curve: "step-after",
        fill: palette.plan,
        fillOpacity: 0.18
      }),
      Plot.lineY(points, {x: "clusters", y: "vcpu", curve: "step-after", stroke: palette.plan, strokeWidth: 2}),
      Plot.ruleX(borders.slice(1), {x: "clusters", stroke: "currentColor", strokeOpacity: 0.35}),
      Plot.text(borders, {
        x: "clusters",
        text: ({tier}: SweepPoint) => tierName(tier),
        frameAnchor: "top",
        dy: -8,
        dx: 2,
        textAnchor: "start"
      }),
      outgrownAt === undefined ? null : Plot.ruleX([outgrownAt], {stroke: palette.now, strokeDasharray: "4 3"}),
      Plot.tip(points, Plot.pointerX({x: "clusters", y: "vcpu", title: tipOf}))
    ]
  });
  return figure(chart, describe(points));
}

function tipOf({clusters, vcpu, vcpuLow, vcpuHigh, nodes, managementClusters}: SweepPoint): string {
  const format = (value: number) => value.toLocaleString("en-US");
  return `${format(clusters)} clusters\n${format(vcpu)} vCPU (${format(vcpuLow)} to ${format(vcpuHigh)})\n${format(nodes)} nodes, ${format(managementClusters)} management`;
}

function describe(points: readonly SweepPoint[]): string {
  const [first, last] = [points[0], points.at(-1)];
  return `vCPU by number of workload clusters, from ${first?.vcpu} at ${first?.clusters} to ${last?.vcpu} at ${last?.clusters}, in steps at the borders of the tiers.`;
}
