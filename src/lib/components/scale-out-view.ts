import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {type ScaleOutChart, scaleOutChart} from "../charts/scale-out-chart.js";
import {formatCount, formatDuration, formatNumber} from "../format.js";
import {type Rollout, TUNED, tunedOf} from "../rollout/rollout.js";
import {fields} from "../scenario/fields.js";
import type {Plan} from "../sizing/plan.js";
import type {PlanView} from "./headline-view.js";
import {setText} from "./number-button.js";
import type {RolloutSource} from "./rollout-source.js";
import {staticTable} from "./static-table.js";

const REACH = 2_000;

/** The measured setups as a chart with a mark where the plan lies, and the points as a table. */
export function scaleOutView(catalog: Catalog, rolloutOf: RolloutSource): PlanView {
  const box = html`<div class="chart tall"></div>`;
  const caption = html`<p class="chart-caption long"></p>`;
  const details = html`<details><summary>The points as a table</summary>${pointsTable(catalog)}</details>`;
  let shown: Rollout | undefined;
  let chart: ScaleOutChart | undefined;
  let drawn = "";

  new ResizeObserver(draw).observe(box);

  function draw(): void {
    if (!shown || !box.clientWidth) return;
    const most = shown.clusters > REACH ? fields.clusters.max : REACH;
    const key = `${most} ${box.clientWidth}`;
    if (key !== drawn) {
      chart = scaleOutChart(shown.scaleOut, {width: box.clientWidth, most, followed: TUNED});
      box.replaceChildren(chart);
    }
    drawn = key;
    chart?.markNow(shown.clusters, tunedOf(shown.scaleOut).minutes);
  }

  return Object.assign(html`<figure class="steps">${box}${caption}${details}</figure>`, {
    update(plan: Plan) {
      shown = rolloutOf(plan);
      draw();
      setText(caption, captionOf(shown));
    }
  });
}

function captionOf({clusters, scaleOut}: Rollout): string {
  const {minutes, fit, timesMeasured, extrapolated} = tunedOf(scaleOut);
  const where = extrapolated
    ? `${formatNumber(Number(timesMeasured.toFixed(1)))} times as many as were measured: extrapolated`
    : `within the ${formatNumber(fit.to)} that were measured`;
  return `Dots are measured, lines fitted where three dots share their settings; hollow dots had other settings, dashes are beyond what was measured. The plan: ${formatCount(clusters, "clusters")}, ${formatDuration(minutes)} by the curve with raised limits, ${where}. All were clusters of one machine on faked infrastructure.`;
}

function pointsTable({metal3ScaleOut, metal3Setups}: Catalog): HTMLElement {
  const labels = new Map(metal3Setups.map(({id, label}) => [id, label]));
  const rows = metal3ScaleOut.map(({setup, from, to, minutes, qps, burst, concurrency, note, source, kind}) => [
    labels.get(setup) ?? setup,
    from,
    to,
    minutes,
    `${qps ?? "–"} / ${burst ?? "–"}`,
    concurrency ?? "–",
    note,
    `${source}, ${kind}`
  ]);
  return staticTable(
    "Time to create clusters, as measured",
    ["Setup", "From clusters", "To clusters", "Minutes", "QPS / burst", "At once", "Note", "Source"],
    rows
  );
}
