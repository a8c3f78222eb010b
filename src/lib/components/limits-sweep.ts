import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {type ChartedLimit, limitsChart} from "../charts/limits-chart.js";
import {palette} from "../charts/palette.js";
import {formatNumber, formatPercent} from "../format.js";

import {type LimitsPoint, limitsPoint} from "../sizing/limits/sweep-limits.js";
import type {Plan} from "../sizing/plan.js";
import {sweepCounts} from "../sizing/sweep.js";
import type {PlanView} from "./headline-view.js";
import {inSlices} from "./in-slices.js";
import {staticTable} from "./static-table.js";

const REST_MS = 120;
const TOP = 4;

/**
 * The utilisation of the fullest limits over 1 to 15,000 clusters, with the points behind it as a table. The points are
 * computed anew only where something other than the number of clusters has changed, a few at a time.
 */
export function limitsSweep(catalog: Catalog): PlanView {
  const box = html`<div class="chart tall"></div>`;
  const legend = html`<p class="legend" aria-hidden="true"></p>`;
  const details = html`<details><summary>The points as a table</summary></details>` as HTMLDetailsElement;
  const root = html`<figure class="steps">${legend}${box}${details}</figure>`;
  let plan: Plan | undefined;
  let points: readonly LimitsPoint[] = [];
  let computed = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};

  new ResizeObserver(draw).observe(box);
  details.addEventListener("toggle", tabulate);

  function compute(): void {
    if (!plan) return;
    const {scenario} = plan;
    const key = curveOf(plan);
    if (key === computed) {
      draw();
      return;
    }
    stop();
    stop = inSlices(
      sweepCounts(scenario, catalog),
      (clusters) => limitsPoint(scenario, clusters, catalog),
      (found) => {
        points = found;
        computed = key;
        draw();
        tabulate();
      }
    );
  }

  function draw(): void {
    if (!plan || !points.length || !box.clientWidth) return;
    const limits = topOf(plan);
    box.replaceChildren(limitsChart(points, limits, {width: box.clientWidth, clusters: plan.scenario.clusters}));
    legend.replaceChildren(
      ...limits.map(({label}, index) => html`<span><i style=${{background: palette.lines[index]}}></i>${label}</span>`),
      html`<span><i style=${{background: palette.now}}></i>this plan</span>`
    );
  }

  function tabulate(): void {
    if (details.open && plan)
      details.replaceChildren(details.firstElementChild ?? "", pointsTable(points, topOf(plan)));
  }

  return Object.assign(root, {
    lazy: true,
    update(next: Plan) {
      plan = next;
      clearTimeout(timer);
      timer = setTimeout(compute, REST_MS);
    }
  });
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
