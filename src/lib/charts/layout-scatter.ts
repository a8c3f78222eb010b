import * as Plot from "@observablehq/plot";
import {formatNumber, formatPercent} from "../format.js";
import {figure} from "./figure.js";
import {palette} from "./palette.js";
import {placeLabels} from "./place-labels.js";

const MARGIN = {top: 24, right: 16, bottom: 44, left: 56};
const HEIGHT = 340;

/** A layout by its cost and by what it loses when something fails. */
export interface ScatterPoint {
  readonly name: string;
  readonly cost: number;
  /** From 0 to 1. */
  readonly lost: number;
  readonly present: boolean;
  readonly feasible: boolean;
  /** The layout that is no worse in both, or "". */
  readonly dominatedBy: string;
}

/** The regional layout over a number of equal regions. */
export interface SweepDot {
  readonly regions: number;
  readonly cost: number;
  readonly lost: number;
}

interface Options {
  readonly width: number;
  /** What cost is measured in: "USD a month", "vCPU". */
  readonly unit: string;
  /** What fails: "a region". */
  readonly fails: string;
}

/**
 * Cost against what is lost, the better the nearer to the lower left. Filled dots are worth having, hollow ones are
 * dominated, crosses are not feasible; small dots are the regional layout over two to ten equal regions.
 */
export function layoutScatter(
  points: readonly ScatterPoint[],
  sweep: readonly SweepDot[],
  {width, unit, fails}: Options
): SVGSVGElement | HTMLElement {
  const most = 1.12 * Math.max(1, ...[...points, ...sweep].map(({cost}) => cost));
  const [x, y] = scalesOf(most, width);
  const colour = ({present}: ScatterPoint) => (present ? palette.now : palette.plan);
  const chart = Plot.plot({
    width,
    height: HEIGHT,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    style: {fontSize: "12px"},
    x: {domain: [0, most], label: unit, ticks: width < 480 ? 3 : 6, tickFormat: short, grid: true},
    y: {
      domain: [0, 1.05],
      label: `Clusters without management when ${fails} fails`,
      ticks: [0, 0.25, 0.5, 0.75, 1],
      tickFormat: formatPercent,
      grid: true
    },
    marks: [
      Plot.line(sweep, {x: "cost", y: "lost", stroke: "currentColor", strokeOpacity: 0.4}),
      Plot.dot(sweep, {x: "cost", y: "lost", r: 2.5, fill: "currentColor", fillOpacity: 0.6}),
      Plot.dot(inLayers(points), {
        x: "cost",
        y: "lost",
        r: 6,
        strokeWidth: 2,
        symbol: (point: ScatterPoint) => (point.feasible ? "circle" : "times"),
        stroke: colour,
        fill: (point: ScatterPoint) =>
          point.feasible && !point.dominatedBy ? colour(point) : "var(--theme-background)"
      })
    ]
  });
  const labels = placeLabels(
    [...points.map((point) => ({...point, text: labelOf(point)})), ...endsOf(sweep)].map(({cost, lost, text}) => ({
      x: x(cost),
      y: y(lost),
      text
    })),
    [...points, ...sweep].map(({cost, lost}) => [x(cost), y(lost)] as const),
    {left: MARGIN.left + 2, right: width - 2, top: 2, bottom: HEIGHT - MARGIN.bottom}
  );
  for (const {text, left, base} of labels) chart.append(word(text, left, base));
  return figure(chart as SVGSVGElement, describe(points, unit, fails));
}

/** The height of the chart, so that its place can be kept. */
export const layoutScatterHeight = HEIGHT;

function scalesOf(most: number, width: number) {
  const [left, right] = [MARGIN.left, width - MARGIN.right];
  const [bottom, top] = [HEIGHT - MARGIN.bottom, MARGIN.top];
  return [
    (cost: number) => left + (cost / most) * (right - left),
    (lost: number) => bottom - (lost / 1.05) * (bottom - top)
  ] as const;
}

/** The present one above the others, and crosses above all, so that none is hidden by one in its place. */
function inLayers(points: readonly ScatterPoint[]): ScatterPoint[] {
  const layer = ({present, feasible, dominatedBy}: ScatterPoint) => (!feasible ? 3 : present ? 2 : dominatedBy ? 0 : 1);
  return [...points].sort((a, b) => layer(a) - layer(b));
}

function labelOf({name, present, feasible, dominatedBy}: ScatterPoint): string {
  const said = [
    present && "present",
    !feasible && "not feasible",
    feasible && dominatedBy && `dominated by ${dominatedBy}`
  ];
  const words = said.filter(Boolean).join(", ");
  return words ? `${name} (${words})` : name;
}

function endsOf(sweep: readonly SweepDot[]) {
  const [first, last] = [sweep[0], sweep.at(-1)];
  return first && last && first !== last ? [first, last].map((dot) => ({...dot, text: `${dot.regions} regions`})) : [];
}

const short = (value: number) =>
  value >= 1e6
    ? `${formatNumber(value / 1e6)} M`
    : value >= 10_000
      ? `${formatNumber(value / 1e3)} k`
      : formatNumber(value);

/** Text with a halo in the colour of the page, readable where it crosses a line. */
function word(text: string, x: number, y: number): SVGElement {
  const node = document.createElementNS("http://www.w3.org/2000/svg", "text");
  const look = {
    fill: "var(--theme-foreground)",
    stroke: "var(--theme-background)",
    "stroke-width": 4,
    "paint-order": "stroke"
  };
  for (const [key, value] of Object.entries({x, y, "text-anchor": "start", ...look}))
    node.setAttribute(key, String(value));
  node.textContent = text;
  return node;
}

function describe(points: readonly ScatterPoint[], unit: string, fails: string): string {
  const said = points.map(
    (point) => `${labelOf(point)}: ${formatNumber(Math.round(point.cost))} ${unit}, ${formatPercent(point.lost)}`
  );
  return `Cost against the share of clusters without management when ${fails} fails. ${said.join("; ")}.`;
}
