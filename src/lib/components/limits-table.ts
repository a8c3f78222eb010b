import {html} from "htl";
import {formatNumber, formatPercent} from "../format.js";
import type {LimitRisk} from "../risk/risk.js";
import type {Limit, Plan} from "../sizing/plan.js";
import {limitBar} from "./limit-bar.js";
import {numberButton, setHidden, setNumber, setText} from "./number-button.js";
import {rangeEnds} from "./range-ends.js";
import type {BandedView, RiskState} from "./risk-board.js";

interface RowNodes {
  readonly tr: HTMLElement;
  /** @param several whether there are several management clusters, of which one is the fullest */
  update(limit: Limit, several: boolean): void;
  band(risk: LimitRisk | undefined): void;
}

/**
 * A bar for each limit, the fullest first, with lines at 70 and 100 %. The bar is the likely utilisation, the thin line
 * through it goes from low to high, its thick part from P10 to P90. Rows are kept, so that a slider moves bars and not
 * the page.
 */
export function limitsTable(sourcesPage: string): BandedView {
  const body = html`<tbody></tbody>`;
  const caption =
    "Limits, the fullest first: likely utilisation with its range, thick from P10 to P90 once it is drawn; lines at 70 % and at 100 %";
  const root = html`<div class="table limits" tabindex="0" role="region" aria-label=${caption}><table><caption>${caption}</caption>
    <thead><tr><th scope="col">Limit</th><th scope="col" class="numeric">Used</th><th scope="col" class="scale">
    <span class="visually-hidden">Bar</span><span aria-hidden="true" class="mark-70">70 %</span><span aria-hidden="true" class="mark-100">100 %</span></th>
    <th scope="col" class="numeric">Demand</th><th scope="col" class="numeric">Limit</th><th scope="col" class="numeric">Management clusters<small> asked for</small></th><th scope="col">Source</th></tr></thead>${body}</table></div>`;
  const kept = new Map<string, RowNodes>();
  const bands = Object.assign(root, {
    update({risk}: RiskState) {
      for (const [id, row] of kept) row.band(risk.limits.find((limit) => limit.id === id));
    }
  });
  return Object.assign(html`<div>${root}</div>`, {
    bands,
    update({limits, management}: Plan) {
      const several = management.clusters > 1;
      const rows = limits.map((limit) => {
        const row = kept.get(limit.id) ?? limitRow(sourcesPage);
        kept.set(limit.id, row);
        row.update(limit, several);
        return row.tr;
      });
      const same = rows.length === body.children.length && rows.every((row, index) => body.children[index] === row);
      if (!same) body.replaceChildren(...rows);
    }
  });
}

function limitRow(sourcesPage: string): RowNodes {
  const name = html`<span></span>`;
  const where = html`<small></small>`;
  const badge = html`<span class="badge"></span>`;
  const [used, demand, capacity, needs] = [numberButton(), numberButton(), numberButton(), numberButton()];
  const range = rangeEnds();
  const bar = limitBar();
  const [unit, unit2, none] = [html`<small></small>`, html`<small></small>`, html`<span>–</span>`];
  const source = html`<a data-carry></a>` as HTMLAnchorElement;
  const tr = html`<tr><th scope="row">${name} ${badge}${where}</th><td class="numeric">${used}${range}</td>
    ${bar.td}<td class="numeric">${demand}${unit}</td><td class="numeric">${capacity}${unit2}</td>
    <td class="numeric">${needs}${none}</td><td>${source}</td></tr>`;
  return {
    tr,
    band: (risk) => bar.band(risk && [risk.utilisation.p10, risk.utilisation.p90]),
    update(limit, several) {
      const {id, label, of, managementCluster} = limit;
      setText(name, of ? `${label}: ${of}` : label);
      setText(where, several ? `in ${managementCluster}, the fullest` : "");
      setText(badge, limit.class);
      setClass(badge, `badge class-${limit.class}`);
      setClass(tr, `status-${limit.status}`);
      setNumber(used, formatPercent(limit.utilisation), `limits.${id}.utilisation`, `${label}, used`);
      const end = (key: "low" | "high") => ({text: formatPercent(limit[key]), path: `limits.${id}.${key}`});
      range.update(limit.low === limit.high ? undefined : [end("low"), end("high")], `${label}, used`);
      bar.use(limit.utilisation, [limit.low, limit.high]);
      setNumber(demand, formatNumber(limit.demand), `limits.${id}.demand`, `${label}, demand`);
      setNumber(capacity, formatNumber(limit.capacity), `limits.${id}.capacity`, `${label}, limit`);
      setText(unit, limit.unit);
      setText(unit2, limit.unit);
      setHidden(needs, limit.needs === null);
      setHidden(none, limit.needs !== null);
      if (limit.needs !== null)
        setNumber(needs, formatNumber(limit.needs), `limits.${id}.needs`, `${label}, management clusters asked for`);
      if (source.textContent !== limit.source) source.href = `${sourcesPage}#${limit.source}`;
      setText(source, limit.source);
    }
  };
}

function setClass(node: HTMLElement, name: string): void {
  if (node.className !== name) node.className = name;
}
