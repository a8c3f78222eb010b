import {html} from "htl";
import type {OperationsPage} from "../catalog/tables.js";
import {copyable} from "./copyable.js";
import {correctionLinks} from "./correction-links.js";

/** Every query, to copy, with what its answer tells. */
export function queriesList({queries, correctionTitles}: OperationsPage, sourcesPage: string): HTMLElement {
  const entries = queries.map(
    ({id, label, expr, look, source, correction}) => html`<details class="correction" id=${`query-${id}`}>
      <summary>${label}</summary>
      ${copyable(expr, label)}
      <dl><dt>Look</dt><dd>${look}</dd>
      <dt>Source</dt><dd><a href=${`${sourcesPage}#${source}`} data-carry>${source}</a> ${correctionLinks(correction, correctionTitles, sourcesPage)}</dd></dl></details>`
  );
  return html`<div>${entries}</div>`;
}
