import * as Plot from "@observablehq/plot";
import {formatNumber} from "../format.js";
import type {SeriesOf} from "../rollout/scale-out.js";
import {clustersAxis} from "./clusters-axis.js";
import {figure} from "./figure.js";
import {overlay, printedMark} from "./marks.js";
import {palette} from "./palette.js";
import {placeLabels} from "./place-labels.js";
import {curveOf, joinsOf} from "./scale-out-lines.js";

const MARGIN = {top: 20, right: 20, bottom: 44, left: 56};
const LEAST = {clusters: 10, minutes: 1};
const TICKS = [
  [1, "1 min"],
  [10, "10 min"],
  [60, "1 h"],
  [600, "10 h"],
  [1_440 * 7, "7 days"],
  [1_440 * 70, "70 days"]
] as const;

/** Setups that stand out; the others are grey. */
const colours: Readonly<Record<string, string>> = {
  "v3-tuned": palette.plan,
  "v3-default": palette.lines[1],
  "v1-kcp-500": palette.lines[3]
};

/** What setups are called in the drawing. */
const names: Readonly<Record<string, string>> = {
  "v3-tuned": "v3, raised limits",
  "v3-default": "v3, defaults",
  v2: "v2",
  "v1-internal-etcd": "v1, etcd inside",
  "v1-external-etcd": "v1",
  "v1-kcp-100": "v1, 100 at once",
  "v1-kcp-500": "v1, 500 at once",
  "single-node": "v1, one node",
  capd: "Docker",
  "in-memory": "in-memory, laptop"
};

interface Options {
  readonly width: number;
  readonly height?: number;
  /** The number of clusters at which the chart ends. */
  readonly most: number;
  /** The setup whose curve is drawn on, dashed, where nobody measured. */
  readonly followed: string;
}

/** The chart in a box; its mark moves over it without drawing it again. */
export interface ScaleOutChart extends HTMLElement {
  /** Puts the dot and the line where the plan lies. */
  markNow(clusters: number, minutes: number): void;
}

interface Place {
  readonly setup: string;
  readonly name: string;
  readonly clusters: number;
  readonly minutes: number;
  readonly fitted: boolean;
}

/** Minutes until a number of clusters was there, as every setup measured it, with its curve where it was measured. */
export function scaleOutChart(
  series: readonly SeriesOf[],
  {width, height = 420, most, followed}: Options
): ScaleOutChart {
  const points = series.flatMap(({id, name, points}) =>
    points.map(({clusters, minutes, fitted}): Place => ({setup: id, name, clusters, minutes, fitted}))
  );
  const curves = series.flatMap((each) => (each.fit ? curveOf(each, each.fit.from, each.fit.to) : []));
  const joined = series.filter(({points}) => points.length > 1).flatMap(joinsOf);
  const beyond = series
    .filter(({id}) => id === followed)
    .flatMap((each) => [
      ...curveOf(each, LEAST.clusters, each.fit?.from ?? 0, "before"),
      ...curveOf(each, each.fit?.to ?? 0, most, "after")
    ]);
  const longest = Math.max(...[...points, ...beyond].map(({minutes}) => minutes)) * 1.3;
  const colourOf = ({setup}: {setup: string}) => colours[setup] ?? "var(--theme-foreground-muted)";
  const x = logScale([LEAST.clusters, most], [MARGIN.left, width - MARGIN.right]);
  const y = logScale([LEAST.minutes, longest], [height - MARGIN.bottom, MARGIN.top]);
  const pixels = ({clusters, minutes}: {clusters: number; minutes: number}) => [x(clusters), y(minutes)] as const;
  const labels = placeLabels(
    lastPoints(series).map(({setup, clusters, minutes}) => ({
      x: x(clusters),
      y: y(minutes),
      text: names[setup] ?? setup,
      setup
    })),
    [...points, ...curves, ...beyond, ...joined].map(pixels),
    {left: MARGIN.left + 2, right: width - 2, top: 2, bottom: height - MARGIN.bottom}
  ) as (ReturnType<typeof placeLabels>[number] & {setup: string})[];
  const ticks = TICKS.map(([minutes]) => minutes).filter((minutes) => minutes <= longest);
  const line = {x: "clusters", y: "minutes", z: "key", stroke: colourOf, clip: true} as const;
  const chart = Plot.plot({
    width,
    height,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    style: {fontSize: "12px"},
    x: {...clustersAxis([LEAST.clusters, most]), ticks: width < 480 ? 3 : 5},
    y: {type: "log", label: null, domain: [LEAST.minutes, longest]},
    marks: [
      Plot.gridY(ticks),
      Plot.axisY(ticks, {
        text: (minutes: number) => TICKS.find(([tick]) => tick === minutes)?.[1],
        label: "Time until all are there (log scale)",
        labelArrow: "up"
      }),
      Plot.line(joined, {...line, strokeWidth: 1, strokeOpacity: 0.6}),
      Plot.line(beyond, {...line, strokeWidth: 1.5, strokeDasharray: "2 4"}),
      Plot.line(curves, {...line, strokeWidth: 2}),
      Plot.dot(points, {
        x: "clusters",
        y: "minutes",
        r: 3.5,
        stroke: colourOf,
        fill: (point: Place) => (point.fitted ? colourOf(point) : "var(--theme-background)")
      }),
      Plot.tip(points, Plot.pointer({x: "clusters", y: "minutes", title: tipOf}))
    ]
  });
  for (const {left, base, text, setup} of labels) chart.append(word(text, left, base, colours[setup]));
  const [printedNow, printedLine] = [
    printedMark("circle", {r: 6, fill: palette.now}),
    printedMark("line", {y1: MARGIN.top, y2: height - MARGIN.bottom, stroke: palette.now, "stroke-dasharray": "4 3"})
  ];
  chart.append(printedLine, printedNow);
  const now = overlay("now", {background: palette.now});
  const rule = overlay("outgrown", {
    borderColor: palette.now,
    top: `${MARGIN.top}px`,
    height: `${height - MARGIN.top - MARGIN.bottom}px`
  });
  const box = document.createElement("div");
  box.append(figure(chart as SVGSVGElement, describe(series)), rule, now);
  return Object.assign(box, {
    markNow(clusters: number, minutes: number) {
      const [left, top] = [
        x(Math.min(most, Math.max(LEAST.clusters, clusters))),
        y(Math.min(longest, Math.max(LEAST.minutes, minutes)))
      ];
      now.style.transform = `translate(${left}px, ${top}px)`;
      rule.style.transform = `translate(${left - 1}px, 0)`;
      printedNow.setAttribute("transform", `translate(${left}, ${top})`);
      printedLine.setAttribute("transform", `translate(${left}, 0)`);
    }
  });
}

/** Where the labels go, those on the right first: they have the least room. */
function lastPoints(series: readonly SeriesOf[]) {
  return series
    .flatMap(({id, points}) => points.slice(-1).map(({clusters, minutes}) => ({setup: id, clusters, minutes})))
    .sort((a, b) => b.clusters - a.clusters || b.minutes - a.minutes);
}

function logScale([from, to]: readonly [number, number], [start, end]: readonly [number, number]) {
  return (value: number) => start + (Math.log(value / from) / Math.log(to / from)) * (end - start);
}

/** Text with a halo in the colour of the page, readable where it crosses a line. */
function word(text: string, x: number, y: number, colour = "var(--theme-foreground)"): SVGElement {
  const node = document.createElementNS("http://www.w3.org/2000/svg", "text");
  const attributes = {
    x,
    y,
    "text-anchor": "start",
    fill: colour,
    stroke: "var(--theme-background)",
    "stroke-width": 4,
    "paint-order": "stroke"
  };
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  node.textContent = text;
  return node;
}

function tipOf({name, clusters, minutes, fitted}: Place): string {
  return `${name}\n${formatNumber(clusters)} clusters in ${formatNumber(minutes)} min${fitted ? "" : "\nother settings: not fitted"}`;
}

function describe(series: readonly SeriesOf[]): string {
  const ends = series.map(({name, points}) => {
    const last = points.at(-1);
    return `${name}, ${formatNumber(last?.clusters ?? 0)} clusters in ${formatNumber(last?.minutes ?? 0)} minutes`;
  });
  return `Time to create clusters by their number, as measured: ${ends.join("; ")}.`;
}
