import {html} from "htl";
import type {OperationsPage} from "../catalog/tables.js";
import {correctionLinks} from "./correction-links.js";

/** Every known problem with its fix and the version that has it. */
export function knownFixesList({knownFixes, correctionTitles}: OperationsPage, sourcesPage: string): HTMLElement {
  const entries = knownFixes.map(({id, problem, fix, component, since, note, source, section, kind, correction}) => {
    const words = [problem, fix, component, since, note, source, ...correction].join(" ").toLowerCase();
    return html`<details class="correction found" id=${`fix-${id}`} data-kind=${kind} data-words=${words}>
      <summary>${problem} <span class="kind">${component}: ${since}</span></summary>
      <dl><dt>Fix</dt><dd>${fix}</dd>
      ${note ? html`<dt>Note</dt><dd>${note}</dd>` : ""}
      <dt>Source</dt><dd><a href=${`${sourcesPage}#${source}`} data-carry>${source}</a>, ${section} ${correctionLinks(correction, correctionTitles, sourcesPage)}</dd></dl></details>`;
  });
  return html`<div>${entries}</div>`;
}
