import {html} from "htl";
import type {OperationsPage} from "../catalog/tables.js";
import {correctionLinks} from "./correction-links.js";

/** Every symptom, folded: cause, fix, and the queries that tell one cause from another. */
export function troubleshootingList(tables: OperationsPage, sourcesPage: string): HTMLElement {
  const {troubleshooting, queries, correctionTitles} = tables;
  const labels = new Map(queries.map(({id, label}) => [id, label]));
  const entries = troubleshooting.map(({id, symptom, cause, fix, look, source, section, kind, correction}) => {
    const links = look.map(
      (query, index) => html`${index ? ", " : ""}<a href=${`#query-${query}`}>${labels.get(query)}</a>`
    );
    const words = [symptom, cause, fix, source, ...correction].join(" ").toLowerCase();
    return html`<details class="correction found" id=${`trouble-${id}`} data-kind=${kind} data-words=${words}>
      <summary>${symptom}</summary>
      <dl><dt>Cause</dt><dd>${cause}</dd><dt>Fix</dt><dd>${fix}</dd>
      ${links.length ? html`<dt>Look at</dt><dd>${links}</dd>` : ""}
      <dt>Source</dt><dd><a href=${`${sourcesPage}#${source}`} data-carry>${source}</a>, ${section} ${correctionLinks(correction, correctionTitles, sourcesPage)}</dd></dl></details>`;
  });
  return html`<div>${entries}</div>`;
}
