import {html} from "htl";
import type {OperationsPage} from "../catalog/tables.js";
import {rulesYaml} from "../operations/rules-yaml.js";
import {copyable} from "./copyable.js";
import {correctionLinks} from "./correction-links.js";

/** Every alert, folded to its name: the rule to copy, when it fires, and what to do. */
export function alertsList({alerts, correctionTitles}: OperationsPage, sourcesPage: string): HTMLElement {
  const groups = [...new Set(alerts.map(({group}) => group))];
  const inGroups = groups.flatMap((group) => alerts.filter((row) => row.group === group));
  const entries = inGroups.map(
    (row) => html`<details class="correction found" id=${`alert-${row.id}`}>
      <summary>${row.alert} <span class="kind">${row.severity}, for ${row.for}</span></summary>
      ${copyable(row.expr, row.alert)}
      <dl><dt>What to do</dt><dd>${row.action}</dd>
      ${row.needs ? html`<dt>Needs</dt><dd>${row.needs}</dd>` : ""}
      <dt>Source</dt><dd><a href=${`${sourcesPage}#${row.source}`} data-carry>${row.source}</a>, ${row.section} ${correctionLinks(row.correction, correctionTitles, sourcesPage)}</dd></dl></details>`
  );
  const all = html`<details class="correction"><summary>All alerts as a rules file</summary>${copyable(rulesYaml(alerts), "All alerts as a rules file")}</details>`;
  return html`<div>${entries}${all}</div>`;
}
