import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {palette} from "../charts/palette.js";
import {type StepsChart, stepsChart} from "../charts/steps-chart.js";
import {formatCount, formatNumber, tierName} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import {nextStep, type Shape, type SweepPoint, sweep} from "../sizing/sweep.js";
import type {PlanView} from "./headline-view.js";
import {setText} from "./number-button.js";

const REST_MS = 120;
const SVG = "http://www.w3.org/2000/svg";

/**
 * The step chart with a mark where the plan lies, a sentence on where it is outgrown, and the points as a table. The
 * mark moves at once; the curve is drawn again only when something other than the number of clusters has changed, and
 * then once the input rests.
 */
export function stepsView(catalog: Catalog): PlanView {
  const box = html`<div class="chart"></div>`;
  const caption = html`<p class="chart-caption"></p>`;
  const table = html`<tbody></tbody>`;
  const details: HTMLElement = html`<details><summary>The points as a table</summary><div class="table" tabindex="0" role="region" aria-label="vCPU by number of clusters">
    <table><caption class="visually-hidden">vCPU by number of clusters</caption><thead><tr><th scope="col">Clusters</th><th scope="col">Tier</th><th scope="col" class="numeric">Management clusters</th><th scope="col" class="numeric">Nodes</th><th scope="col" class="numeric">vCPU low</th><th scope="col" class="numeric">vCPU plan</th><th scope="col" class="numeric">vCPU high</th></tr></thead>${table}</table></div></details>`;
  const root = html`<figure class="steps">${box}${caption}${details}</figure>`;
  let plan: Plan | undefined;
  let points: readonly SweepPoint[] = [];
  let chart: StepsChart | undefined;
  let drawn = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  new ResizeObserver(() => draw(true)).observe(box);

  function draw(resized = false): void {
    if (!plan || !box.clientWidth) return;
    const {clusters, name: _, machines, ...rest} = plan.scenario;
    const next = nextStep(plan.scenario, catalog);
    const key = JSON.stringify([rest, machines / clusters, next?.clusters, box.clientWidth]);
    if (key === drawn && !resized) return;
    drawn = key;
    points = sweep(plan.scenario, catalog);
    chart = stepsChart(points, {width: box.clientWidth, outgrownAt: next?.clusters});
    chart.append(marker());
    box.replaceChildren(chart);
    table.replaceChildren(...points.map(tableRow));
    setText(caption, outgrown(plan, next));
    mark();
  }

  function mark(): void {
    const group = chart?.querySelector<SVGGElement>("g.now");
    const [x, y] = [chart?.scale("x"), chart?.scale("y")];
    if (!plan || !group || !x || !y) return;
    const {clusters} = plan.scenario;
    const left = x.apply(Math.min(clusters, points.at(-1)?.clusters ?? clusters));
    group.setAttribute("transform", `translate(${left},${y.apply(plan.totals.vcpu.plan)})`);
  }

  return Object.assign(root, {
    update(next: Plan) {
      plan = next;
      mark();
      clearTimeout(timer);
      timer = setTimeout(draw, REST_MS);
    }
  });
}

function marker(): SVGGElement {
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("class", "now");
  const dot = document.createElementNS(SVG, "circle");
  for (const [name, value] of Object.entries({
    r: "6",
    fill: palette.now,
    stroke: "var(--theme-background)",
    "stroke-width": "2"
  }))
    dot.setAttribute(name, value);
  group.append(dot);
  return group;
}

function tableRow({clusters, tier, managementClusters, nodes, vcpuLow, vcpu, vcpuHigh}: SweepPoint): HTMLElement {
  const numbers = [managementClusters, nodes, vcpuLow, vcpu, vcpuHigh].map(
    (value) => html`<td class="numeric">${formatNumber(value)}</td>`
  );
  return html`<tr><th scope="row">${formatNumber(clusters)}</th><td>${tierName(tier)}</td>${numbers}</tr>`;
}

/** Where the plan is outgrown, at the same number of machines per cluster. */
function outgrown({scenario, tier, management}: Plan, next: Shape | undefined): string {
  const density = formatNumber(scenario.machines / scenario.clusters);
  const start = `The band is the guide's low to high, the line the plan, the dot where this plan lies.`;
  if (!next) return `${start} At ${density} machines a cluster no further step lies within the limits.`;
  const changes = [
    ...(next.tier !== tier.id ? [`tier ${tierName(next.tier)}`] : []),
    ...(next.managementClusters !== management.clusters
      ? [`${formatNumber(next.managementClusters)} management clusters`]
      : [])
  ].join(" and ");
  const left = next.clusters - 1 - scenario.clusters;
  const room = left ? `Room for ${formatCount(left, "more clusters")}.` : "There is no room left before it.";
  return `${start} At ${density} machines a cluster it is outgrown from ${formatNumber(next.clusters)} clusters on (dashed): ${changes}. ${room}`;
}
