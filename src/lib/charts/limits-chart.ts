import * as Plot from "@observablehq/plot";
import {line} from "d3";
import {formatNumber, formatPercent} from "../format.js";
import type {LimitsPoint} from "../sizing/limits/sweep-limits.js";
import {clustersAxis} from "./clusters-axis.js";
import {figure} from "./figure.js";
import {overlay, printedMark} from "./marks.js";
import {palette} from "./palette.js";

const MOST = 10;
const LEAST = 0.01;
/** Bands stand beside each other, so that each is seen where several limits are used alike. */
const BAND_GAP = 8;
const MARGIN = {top: 24, right: 16, bottom: 44, left: 64};

export interface ChartedLimit {
  readonly id: string;
  readonly label: string;
}

/** Utilisation of a limit from P10 to P90 of the draws. */
export interface LimitBand {
  readonly id: string;
  readonly p10: number;
  readonly p90: number;
}

interface Options {
  readonly width: number;
  readonly height?: number;
  /** The last number of clusters. */
  readonly to: number;
}

/** The chart in a box; its lines and its mark move without drawing it again. */
export interface LimitsChart extends HTMLElement {
  /** Puts other points under the lines. */
  draw(points: readonly LimitsPoint[]): void;
  /** Puts the dashed line where the plan lies. */
  markNow(clusters: number): void;
  /** Puts a thick line from P10 to P90 beside the dashed one for each limit that has them. */
  showBands(bands: readonly LimitBand[]): void;
}

/** Utilisation of a few limits over the number of clusters, on log scales, with lines at 70 and 100 %. */
export function limitsChart(limits: readonly ChartedLimit[], {width, height = 320, to}: Options): LimitsChart {
  const chart = Plot.plot({
    width,
    height,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    style: {fontSize: "12px"},
    x: clustersAxis([1, to]),
    y: {
      type: "log",
      domain: [LEAST, MOST],
      label: "Used (log scale)",
      grid: true,
      ticks: [0.01, 0.1, 1, 10],
      tickFormat: formatPercent
    },
    marks: [
      Plot.ruleY([0.7], {stroke: "currentColor", strokeDasharray: "2 4"}),
      Plot.ruleY([1], {stroke: "currentColor", strokeWidth: 1.5})
    ]
  }) as SVGSVGElement & Plot.Plot;
  const [x, y] = [chart.scale("x"), chart.scale("y")];
  const at = (clusters: number) => Number(x?.apply(Math.min(clusters, to)));
  const lines = limits.map((_, index) => {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("fill", "none");
    path.setAttribute("stroke", palette.lines[index] ?? "currentColor");
    path.setAttribute("stroke-width", "2");
    return path;
  });
  const printed = printedMark("line", {
    y1: MARGIN.top,
    y2: height - MARGIN.bottom,
    stroke: palette.now,
    "stroke-dasharray": "4 3"
  });
  const bands = limits.map((_, index) => bandMark(palette.lines[index] ?? "currentColor"));
  chart.append(...lines, printed, ...bands);
  const now = overlay("outgrown", {
    borderColor: palette.now,
    top: `${MARGIN.top}px`,
    height: `${height - MARGIN.top - MARGIN.bottom}px`
  });
  const box = document.createElement("div");
  box.append(figure(chart, ""), now);
  return Object.assign(box, {
    draw(points: readonly LimitsPoint[]) {
      const height = (used: number) => Number(y?.apply(used));
      for (const [index, {id}] of limits.entries()) lines[index]?.setAttribute("d", pathOf(points, id, at, height));
      chart.setAttribute("aria-label", describe(points, limits));
    },
    markNow(clusters: number) {
      now.style.transform = `translate(${at(clusters)}px, 0)`;
      printed.setAttribute("transform", `translate(${at(clusters)}, 0)`);
      for (const [index, band] of bands.entries())
        band.setAttribute("transform", `translate(${at(clusters) + BAND_GAP * (index + 1)}, 0)`);
    },
    showBands(shown: readonly LimitBand[]) {
      for (const [index, {id}] of limits.entries()) {
        const band = shown.find((other) => other.id === id);
        const ends = band ? [band.p10, band.p90].map((used) => Number(y?.apply(inChart(used)))) : [];
        for (const [end, value] of [
          ["y1", ends[0]],
          ["y2", ends[1]]
        ] as const)
          if (value === undefined) bands[index]?.removeAttribute(end);
          else bands[index]?.setAttribute(end, String(value));
      }
    }
  });
}

function pathOf(
  points: readonly LimitsPoint[],
  id: string,
  x: (clusters: number) => number,
  y: (used: number) => number
): string {
  const known = points.filter(({utilisations}) => utilisations[id] !== undefined);
  const used = ({utilisations}: LimitsPoint) => inChart(utilisations[id] ?? LEAST);
  return (
    line<LimitsPoint>(
      (point) => x(point.clusters),
      (point) => y(used(point))
    )(known) ?? ""
  );
}

/** A utilisation, at the chart's edge where it lies beyond. */
function inChart(used: number): number {
  return Math.min(MOST, Math.max(LEAST, used));
}

function bandMark(stroke: string): SVGElement {
  const node = document.createElementNS("http://www.w3.org/2000/svg", "line");
  const attributes = {class: "band", stroke, "stroke-width": "5", "stroke-linecap": "round"};
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

function describe(points: readonly LimitsPoint[], limits: readonly ChartedLimit[]): string {
  const last = points.at(-1);
  const ends = limits.map(({id, label}) => `${label} ${formatPercent(last?.utilisations[id] ?? 0)}`);
  return `Utilisation of limits by number of workload clusters; at ${formatNumber(last?.clusters ?? 0)} clusters: ${ends.join(", ")}.`;
}
