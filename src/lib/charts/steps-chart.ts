import * as Plot from "@observablehq/plot";
import {formatNumber, tierName} from "../format.js";
import type {SweepPoint} from "../sizing/sweep.js";
import {clustersAxis} from "./clusters-axis.js";
import {figure} from "./figure.js";
import {overlay, printedMark} from "./marks.js";
import {palette} from "./palette.js";

const MARGIN = {top: 40, right: 20, bottom: 44, left: 48};

/** Names of tiers where there is no room for words. */
const initials = {small: "S", medium: "M", large: "L", xl: "XL", extreme: "E"} as const;

interface Options {
  readonly width: number;
  readonly height?: number;
}

/** The chart in a box; its marks move over it without drawing it again. */
export interface StepsChart extends HTMLElement {
  /** Puts the dot where the plan lies; on paper it follows with `print`. */
  markNow(clusters: number, vcpu: number): void;
  /** Puts the dashed line where the plan is outgrown, or hides it. */
  markOutgrown(clusters: number | undefined): void;
  /** Puts the marks of the print where those of the screen are, which move without painting the drawing again. */
  print(): void;
}

/** The vCPU of the bill over the number of clusters, with the guide's span as a band and the tiers by name. */
export function stepsChart(points: readonly SweepPoint[], {width, height = 300}: Options): StepsChart {
  const borders = points.filter(({tier}, index) => tier !== points[index - 1]?.tier);
  const narrow = width < 480;
  const most = points.at(-1)?.clusters ?? 1;
  const chart = Plot.plot({
    width,
    height,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    style: {fontSize: "12px"},
    x: clustersAxis([1, most]),
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
        text: ({tier}: SweepPoint) => (narrow ? initials[tier] : tierName(tier)),
        frameAnchor: "top",
        dy: -8,
        dx: 2,
        textAnchor: "start"
      }),
      Plot.tip(points, Plot.pointerX({x: "clusters", y: "vcpu", title: tipOf}))
    ]
  });
  const [printedNow, printedOutgrown] = [
    printedMark("circle", {r: 6, fill: palette.now}),
    printedMark("line", {y1: MARGIN.top, y2: height - MARGIN.bottom, stroke: palette.now, "stroke-dasharray": "4 3"})
  ];
  chart.append(printedOutgrown, printedNow);
  const now = overlay("now", {background: palette.now});
  const outgrown = overlay("outgrown", {
    borderColor: palette.now,
    top: `${MARGIN.top}px`,
    height: `${height - MARGIN.top - MARGIN.bottom}px`
  });
  const box = document.createElement("div");
  box.append(figure(chart, describe(points)), outgrown, now);
  const [x, y] = [chart.scale("x"), chart.scale("y")];
  const at = (clusters: number) => Number(x?.apply(Math.min(clusters, most)));
  let [nowAt, outgrownAt] = [[0, 0], at(most)];
  return Object.assign(box, {
    markNow(clusters: number, vcpu: number) {
      nowAt = [at(clusters), Number(y?.apply(vcpu))];
      now.style.transform = `translate(${nowAt[0]}px, ${nowAt[1]}px)`;
    },
    markOutgrown(clusters: number | undefined) {
      outgrown.hidden = clusters === undefined || clusters > most;
      outgrownAt = at(clusters ?? most);
      outgrown.style.transform = `translate(${outgrownAt}px, 0)`;
    },
    print() {
      printedNow.setAttribute("transform", `translate(${nowAt})`);
      printedOutgrown.setAttribute("transform", `translate(${outgrownAt}, 0)`);
      printedOutgrown.setAttribute("visibility", outgrown.hidden ? "hidden" : "visible");
    }
  });
}

function tipOf({clusters, vcpu, vcpuLow, vcpuHigh, nodes, managementClusters}: SweepPoint): string {
  return `${formatNumber(clusters)} clusters\n${formatNumber(vcpu)} vCPU (${formatNumber(vcpuLow)} to ${formatNumber(vcpuHigh)})\n${formatNumber(nodes)} nodes, ${formatNumber(managementClusters)} management`;
}

function describe(points: readonly SweepPoint[]): string {
  const [first, last] = [points[0], points.at(-1)];
  return `vCPU by number of workload clusters, from ${first?.vcpu} at ${first?.clusters} to ${last?.vcpu} at ${last?.clusters}, in steps at the borders of the tiers.`;
}
