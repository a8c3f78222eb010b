import {html} from "htl";
import {formatPercent} from "../format.js";
import type {LimitRisk} from "../risk/risk.js";
import {formatChance} from "../risk/risk-headline.js";
import {limitBar} from "./limit-bar.js";
import {setText} from "./number-button.js";
import type {RiskState, RiskView} from "./risk-board.js";

const TIGHT = 0.7;

/** A row for each limit: the bar ends at P50, the thick line goes from P10 to P90, the mark is the plan. */
export function riskLimitsTable(): RiskView {
  const body = html`<tbody></tbody>`;
  const caption =
    "Limits, the plan's fullest first: the bar ends at P50, the thick line goes from P10 to P90, the upright mark is the plan; lines at 70 % and at 100 %";
  const numeric = (header: string) => html`<th scope="col" class="numeric">${header}</th>`;
  const root = html`<div class="table limits" tabindex="0" role="region" aria-label=${caption}><table><caption>${caption}</caption>
    <thead><tr><th scope="col">Limit</th>${["Plan", "P10", "P50", "P90"].map(numeric)}<th scope="col" class="scale"><span class="visually-hidden">Bar</span>
    <span aria-hidden="true" class="mark-70">70 %</span><span aria-hidden="true" class="mark-100">100 %</span></th>${["Chance of being over", "Chance that it binds"].map(numeric)}</tr></thead>${body}</table></div>`;
  const kept = new Map<string, ReturnType<typeof limitRow>>();
  return Object.assign(html`<div class="risk-limits">${root}</div>`, {
    update({risk: {limits}}: RiskState) {
      const rows = limits.map((limit) => {
        const row = kept.get(limit.id) ?? limitRow(limit);
        kept.set(limit.id, row);
        row.update(limit);
        return row.tr;
      });
      const same = rows.length === body.children.length && rows.every((row, index) => body.children[index] === row);
      if (!same) body.replaceChildren(...rows);
    }
  });
}

function limitRow({label, class: name}: LimitRisk) {
  const figures = Array.from({length: 4}, () => html`<td class="numeric"></td>`);
  const chances = Array.from({length: 2}, () => html`<td class="numeric"></td>`);
  const bar = limitBar();
  const tr = html`<tr><th scope="row">${label} <span class=${`badge class-${name}`}>${name}</span></th>${figures}${bar.td}${chances}</tr>`;
  return {
    tr,
    update(limit: LimitRisk) {
      const {utilisation} = limit;
      write(figures, [limit.plan, utilisation.p10, utilisation.p50, utilisation.p90].map(used));
      write(chances, [limit.over, limit.binding].map(formatChance));
      tr.className = `status-${utilisation.p50 > 1 ? "over" : utilisation.p50 >= TIGHT ? "tight" : "ok"}`;
      bar.use(utilisation.p50);
      bar.band([utilisation.p10, utilisation.p90], limit.plan);
    }
  };
}

function write(cells: readonly HTMLElement[], texts: readonly string[]): void {
  for (const [index, cell] of cells.entries()) setText(cell, texts[index] ?? "");
}

/** A limit that the plan itself does not have is met by other draws. */
function used(utilisation: number): string {
  return Number.isNaN(utilisation) ? "–" : formatPercent(utilisation);
}
