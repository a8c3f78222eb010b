import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {type ChartedLimit, type LimitsChart, limitsChart} from "../charts/limits-chart.js";
import {nodesChart} from "../charts/nodes-chart.js";
import {palette} from "../charts/palette.js";
import {formatNumber, formatPercent} from "../format.js";
import {type LimitsPoint, limitsPoint} from "../sizing/limits/sweep-limits.js";
import type {Plan} from "../sizing/plan.js";
import {sweepCounts} from "../sizing/sweep.js";
import {atRest} from "./at-rest.js";
import {inSlices} from "./in-slices.js";
import type {BandedView, RiskState} from "./risk-board.js";
import {staticTable} from "./static-table.js";

const REST_MS = 120;
const TOP = 4;
const TO = 15_000;
/** While the input moves, the lines follow through a few points; all of them when it rests. */
const COARSE = 12;

/**
 * The utilisation of the fullest limits and the nodes over 1 to 15,000 clusters, with the points behind them as a table.
 * The mark moves at once, and the lines soon after through fewer points; they depend on all but the number of clusters.
 */
export function limitsSweep(catalog: Catalog): BandedView {
  const box = html`<div class="chart tall"></div>`;
  const nodes = html`<div class="chart low"></div>`;
  const legend = html`<p class="legend" aria-hidden="true"></p>`;
  const details = html`<details><summary>The points as a table</summary></details>` as HTMLDetailsElement;
  const root = html`<figure class="steps">${legend}${box}${nodes}${details}</figure>`;
  let plan: Plan | undefined;
  let points: readonly LimitsPoint[] = [];
  let drawnRisk: RiskState | undefined;
  let chart: LimitsChart | undefined;
  let [drawn, curve, computed] = ["", "", ""];
  let width = 0; // read once it changes: asking at each step would lay the page out twice
  let stop = () => {};
  const computeAtRest = atRest(compute, REST_MS);

  new ResizeObserver(() => {
    width = box.clientWidth;
    if (plan) refresh(plan);
    computeAtRest();
  }).observe(box);
  details.addEventListener("toggle", tabulate);

  /** Draws the frame anew where the limits or the width have changed, and moves lines and mark. */
  function refresh(next: Plan): void {
    if (!width) return;
    const limits = topOf(next);
    const frame = JSON.stringify([limits, width]);
    const key = curveOf(next);
    if (key !== curve) sketch(next);
    if (frame !== drawn) {
      chart = limitsChart(limits, {width, to: TO});
      box.replaceChildren(chart);
      legend.replaceChildren(...entries(limits));
      chart.draw(points);
    }
    curve = key;
    chart?.markNow(next.scenario.clusters);
    if (frame !== drawn && drawnRisk?.plan === next) showBands();
    drawn = frame;
  }

  function showBands(): void {
    chart?.showBands((drawnRisk?.risk.limits ?? []).map(({id, utilisation: {p10, p90}}) => ({id, p10, p90})));
  }

  /** Puts a few points under the lines: the first ones at once, so that the drawing is never empty. */
  function sketch({scenario}: Plan): void {
    const few = Array.from({length: COARSE + 1}, (_, index) => Math.round(TO ** (index / COARSE)));
    const pointAt = (clusters: number) => limitsPoint(scenario, clusters, catalog);
    if (!points.length) points = few.map(pointAt);
    else
      stop = inSlices(few, pointAt, (found) => {
        [points, computed] = [found, ""];
        chart?.draw(points);
      });
  }

  /** Draws the lines through all points, if that is not what they show. */
  function compute(): void {
    if (!plan || !width) return;
    stop();
    const {scenario} = plan;
    const key = `${curveOf(plan)} ${width}`;
    if (key === computed) return;
    stop = inSlices(
      sweepCounts(scenario, catalog, {to: TO}),
      (clusters) => limitsPoint(scenario, clusters, catalog),
      (found) => {
        [points, computed] = [found, key];
        chart?.draw(points);
        nodes.replaceChildren(nodesChart(points, {width}));
        tabulate();
      }
    );
  }

  function tabulate(): void {
    if (details.open && plan)
      details.replaceChildren(details.firstElementChild ?? "", pointsTable(points, topOf(plan)));
  }

  return Object.assign(root, {
    lazy: true,
    bands: Object.assign(box, {
      update(state: RiskState) {
        drawnRisk = state;
        showBands();
      }
    }),
    update(next: Plan) {
      plan = next;
      stop();
      refresh(next);
      computeAtRest();
    }
  });
}

function entries(limits: readonly ChartedLimit[]): HTMLElement[] {
  const entry = (label: string, color: string) => html`<span><i style=${{background: color}}></i>${label}</span>`;
  return [
    ...limits.map(({label}, index) => entry(label, palette.lines[index] ?? "")),
    entry("this plan, with P10 to P90 of each beside it", palette.now)
  ];
}

/** What the curves depend on: everything but the name and where on the curves the plan lies. */
function curveOf({scenario: {name: _, clusters, machines, ...rest}}: Plan): string {
  return JSON.stringify([rest, machines / clusters]);
}

function topOf({limits}: Plan): ChartedLimit[] {
  return limits.slice(0, TOP).map(({id, label}) => ({id, label}));
}

function pointsTable(points: readonly LimitsPoint[], limits: readonly ChartedLimit[]): HTMLElement {
  const headers = ["Clusters", "Management clusters", "Nodes", "vCPU", ...limits.map(({label}) => label)];
  const rows = points.map(({clusters, managementClusters, nodes, vcpu, utilisations}) => [
    formatNumber(clusters),
    managementClusters,
    nodes,
    vcpu,
    ...limits.map(({id}) => (utilisations[id] === undefined ? "–" : formatPercent(utilisations[id])))
  ]);
  return staticTable("Nodes, vCPU and utilisation by number of clusters", headers, rows);
}
