import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {type StepsChart, stepsChart} from "../charts/steps-chart.js";
import {formatCount, formatList, formatNumber, tierName} from "../format.js";
import {fields} from "../scenario/fields.js";
import type {Plan} from "../sizing/plan.js";
import {nextStep, type Shape, type SweepPoint, sweepCounts, sweepPoint} from "../sizing/sweep.js";
import {atRest} from "./at-rest.js";
import type {PlanView} from "./headline-view.js";
import {inSlices} from "./in-slices.js";
import {setText} from "./number-button.js";
import {type StaticCell, staticTable} from "./static-table.js";

const REST_MS = 150;
/** The curve waits longer: where its steps are is found in one go, which a slider must not run into. */
const CURVE_MS = 400;
const REACH = 15_000;
const CAPTION = "vCPU by number of clusters";

/**
 * The step chart with a mark where the plan lies, a sentence on where it is outgrown, and the points as a table. The
 * mark moves at once; the rest follows when the input rests, and the curve is drawn again only when something other
 * than the number of clusters has changed.
 */
export function stepsView(catalog: Catalog): PlanView {
  const box = html`<div class="chart"></div>`;
  const caption = html`<p class="chart-caption"></p>`;
  const details = html`<details><summary>The points as a table</summary></details>` as HTMLDetailsElement;
  const root = html`<figure class="steps">${box}${caption}${details}</figure>`;
  let plan: Plan | undefined;
  let points: readonly SweepPoint[] = [];
  let chart: StepsChart | undefined;
  let computed = "";
  let drawn = 0;
  let stop = () => {};
  const drawAtRest = atRest(draw, REST_MS);
  const computeAtRest = atRest(compute, CURVE_MS);

  new ResizeObserver(draw).observe(box);
  details.addEventListener("toggle", tabulate);

  /** Says where the plan is outgrown, over the curve that is there. */
  function draw(): void {
    if (computed) show();
    else compute();
  }

  /** Computes the points of the curve if it has changed, a few at a time. */
  function compute(): void {
    if (!plan || !box.clientWidth || keyOf(plan) === computed) return;
    const {scenario} = plan;
    const [to, key] = [reachOf(plan), keyOf(plan)];
    stop();
    const counts = sweepCounts(scenario, catalog, {to});
    stop = inSlices(
      counts,
      (count) => sweepPoint(count, scenario, catalog),
      (found) => {
        [points, computed] = [found, key];
        drawn = 0;
        show();
        tabulate();
      }
    );
  }

  function show(): void {
    if (!plan || !box.clientWidth) return;
    if (drawn !== box.clientWidth) {
      drawn = box.clientWidth;
      chart = stepsChart(points, {width: drawn});
      box.replaceChildren(chart);
    }
    const next = nextStep(plan.scenario, catalog);
    chart?.markOutgrown(next?.clusters);
    setText(caption, outgrown(plan, next));
    mark();
    chart?.print();
  }

  function mark(): void {
    if (plan) chart?.markNow(plan.scenario.clusters, plan.totals.vcpu.plan);
  }

  function tabulate(): void {
    if (details.open) details.replaceChildren(...[details.firstElementChild ?? "", pointsTable(points)]);
  }

  return Object.assign(root, {
    update(next: Plan) {
      plan = next;
      stop();
      mark();
      drawAtRest();
      computeAtRest();
    }
  });
}

/** What the curve depends on: everything but the name and where on the curve the plan lies. */
function keyOf(plan: Plan): string {
  const {name: _, clusters, machines, ...rest} = plan.scenario;
  return JSON.stringify([rest, machines / clusters, reachOf(plan)]);
}

/** The chart ends at 15,000 clusters, or at the most there can be for a fleet beyond. */
function reachOf({scenario: {clusters}}: Plan): number {
  return clusters > REACH ? fields.clusters.max : REACH;
}

function pointsTable(points: readonly SweepPoint[]): HTMLElement {
  const rows = points.map(({clusters, tier, managementClusters, nodes, vcpuLow, vcpu, vcpuHigh}): StaticCell[] => [
    formatNumber(clusters),
    tierName(tier),
    managementClusters,
    nodes,
    vcpuLow,
    vcpu,
    vcpuHigh
  ]);
  return staticTable(
    CAPTION,
    ["Clusters", "Tier", "Management clusters", "Nodes", "vCPU low", "vCPU plan", "vCPU high"],
    rows
  );
}

/** Where the plan is outgrown, at the same number of machines per cluster. */
function outgrown({scenario, tier, management}: Plan, next: Shape | undefined): string {
  const density = formatCount(scenario.machines / scenario.clusters, "machines");
  const start = "The band is low to high, the line the plan, the dot where this plan lies.";
  if (!next) return `${start} At ${density} a cluster no further step lies within the limits.`;
  const changes = [
    ...(next.tier !== tier.id ? [`tier ${tierName(next.tier)}`] : []),
    ...(next.managementClusters !== management.clusters
      ? [`${formatNumber(next.managementClusters)} management clusters`]
      : []),
    ...(String(next.sizedAs) !== String(management.sizedAs)
      ? [`rows of ${formatList(next.sizedAs.map(tierName))}`]
      : [])
  ].join(", ");
  const left = next.clusters - 1 - scenario.clusters;
  const room = left ? `Room for ${formatCount(left, "more clusters")}.` : "There is no room left before it.";
  return `${start} At ${density} a cluster it is outgrown from ${formatNumber(next.clusters)} clusters on (dashed): ${changes}. ${room}`;
}
