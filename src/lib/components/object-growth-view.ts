import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {objectGrowthChart} from "../charts/object-growth-chart.js";
import {objectGrowth, type StoredAfter} from "../cost/object-growth.js";
import {formatCount, formatNumber, formatPrice, formatUsd} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import {atRest} from "./at-rest.js";
import type {PlanView} from "./headline-view.js";
import {setText} from "./number-button.js";
import {staticTable} from "./static-table.js";

/** Object storage and its cost, month by month until the retention is full. */
export function objectGrowthView(): PlanView {
  const said = html`<p class="aside"></p>`;
  const box = html`<div class="chart growth"></div>`;
  const details = html`<details><summary>The months as a table</summary></details>` as HTMLDetailsElement;
  const picture = html`<figure class="steps">${box}${details}</figure>`;
  let months: readonly StoredAfter[] = [];
  let shown: [Plan, Catalog] | undefined;

  const refresh = atRest(() => {
    if (!shown) return;
    months = objectGrowth(...shown);
    picture.hidden = months.length === 0;
    setText(said, remark(shown[0], months));
    draw();
    tabulate();
  });

  function draw(): void {
    if (months.length && box.clientWidth) box.replaceChildren(objectGrowthChart(months, {width: box.clientWidth}));
  }

  function tabulate(): void {
    if (details.open) details.replaceChildren(details.firstElementChild ?? "", monthsTable(months));
  }

  new ResizeObserver(draw).observe(box);
  details.addEventListener("toggle", tabulate);
  return Object.assign(html`<div>${said}${picture}</div>`, {
    lazy: true,
    update(plan: Plan, _today: Plan | undefined, catalog: Catalog) {
      shown = [plan, catalog];
      refresh();
    }
  });
}

function remark({cost, scenario, totals}: Plan, months: readonly StoredAfter[]): string {
  const last = months.at(-1);
  if (!cost) return "The price book is being loaded.";
  if (!last)
    return totals.objectTB.high > 0
      ? "A part of the object storage has no price."
      : "This plan has no object storage: it comes with the fleet's own metrics, from several management clusters on.";
  const first = months.reduce((sum, {usd}) => sum + usd.plan, 0);
  return `${formatNumber(scenario.objectRetentionDays)} days are kept: after ${formatCount(last.month, "months")} ${formatNumber(last.objectTB.plan)} TB cost ${formatUsd(last.usd.plan)} a month, ${formatUsd(first)} until then in all. The cost above counts full storage from the first month.`;
}

function monthsTable(months: readonly StoredAfter[]): HTMLElement {
  const span = (low: number, high: number, write: (value: number) => string) =>
    low === high ? "–" : `${write(low)} to ${write(high)}`;
  return staticTable(
    "Object storage when so many months are over",
    ["Months", "TB", "TB, low to high", "USD a month", "USD, low to high"],
    months.map(({month, objectTB, usd}) => [
      String(month),
      Math.round(objectTB.plan * 100) / 100,
      span(objectTB.low, objectTB.high, formatNumber),
      Math.round(usd.plan * 100) / 100,
      span(usd.low, usd.high, formatPrice)
    ])
  );
}
