import {html} from "htl";
import {type MoneyPart, moneyChart} from "../charts/money-chart.js";
import {formatPercent, formatPrice} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import {atRest} from "./at-rest.js";
import {type NamedShare, type Split, sharesBy, splits} from "./cost-shares.js";
import {dataTable} from "./data-table.js";
import {rangeCell} from "./range-cell.js";
import type {BandedView, RiskState} from "./risk-board.js";

/** Parts that are drawn by themselves; the smaller ones are drawn as one. */
const MOST_BARS = 6;

/** Where the money goes: bars by role, region, kind or management cluster, and the same as a table. */
export function moneyView(): BandedView {
  const select =
    html`<select>${Object.entries(splits).map(([split, name]) => html`<option value=${split}>${name}</option>`)}</select>` as HTMLSelectElement;
  const box = html`<div class="chart money"></div>`;
  const table = sharesTable();
  const details = html`<details><summary>As a table</summary>${table}</details>` as HTMLDetailsElement;
  let plan: Plan | undefined;
  let drawn = "";
  let risk: RiskState | undefined;

  function draw(): void {
    if (!plan?.cost || !box.clientWidth) return;
    const split = select.value as Split;
    const parts = barsOf(sharesBy(split, plan.cost));
    const month = risk?.plan === plan ? risk.risk.results.month : undefined;
    const band = month && ([month.p10, month.p90] as const);
    const next = JSON.stringify([parts, box.clientWidth, split, band]);
    if (next === drawn) return;
    drawn = next;
    if (!parts.length) {
      box.replaceChildren(html`<p class="aside">Nothing of this plan has a price.</p>`);
      return;
    }
    const total = plan.cost.month;
    box.replaceChildren(moneyChart(parts, {width: box.clientWidth, by: splits[split], total, band}));
  }

  function tabulate(): void {
    if (details.open && plan?.cost) table.update(sharesBy(select.value as Split, plan.cost));
  }

  const drawAtRest = atRest(draw, 200);
  new ResizeObserver(draw).observe(box);
  details.addEventListener("toggle", tabulate);
  select.addEventListener("change", () => {
    draw();
    tabulate();
  });
  return Object.assign(
    html`<figure class="steps"><div class="row filter"><label class="pair">Split by ${select}</label></div>${box}${details}</figure>`,
    {
      lazy: true,
      bands: Object.assign(box, {
        update(state: RiskState) {
          risk = state;
          drawAtRest();
        }
      }),
      update(next: Plan) {
        const first = !plan?.cost;
        plan = next;
        if (first) draw();
        else drawAtRest();
        tabulate();
      }
    }
  );
}

/** The largest parts, and the others as one. */
export function barsOf(shares: readonly NamedShare[]): MoneyPart[] {
  if (shares.length <= MOST_BARS) return shares.map(({name, month, share}) => ({name, month, share}));
  const others = shares.slice(MOST_BARS - 1);
  const sum = (of: (share: NamedShare) => number) => others.reduce((total, share) => total + of(share), 0);
  return [
    ...barsOf(shares.slice(0, MOST_BARS - 1)),
    {
      name: `${others.length} others`,
      month: {low: sum(({month}) => month.low), plan: sum(({month}) => month.plan), high: sum(({month}) => month.high)},
      share: sum(({share}) => share)
    }
  ];
}

function sharesTable() {
  return dataTable<NamedShare>({
    caption: "USD a month by part, the largest first",
    key: ({path}) => path,
    columns: [
      {header: "Part", cell: ({name}) => ({text: name})},
      {
        header: "Month",
        unit: "USD",
        numeric: true,
        cell: ({month, path}) => rangeCell(month, `${path}.month`, formatPrice)
      },
      {header: "Share", numeric: true, cell: ({share, path}) => ({text: formatPercent(share), path: `${path}.share`})}
    ]
  });
}
