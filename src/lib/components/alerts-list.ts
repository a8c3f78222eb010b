import {html} from "htl";
import type {OperationsPage} from "../catalog/tables.js";
import {rulesYaml} from "../operations/rules-yaml.js";
import {copyable} from "./copyable.js";
import {foldedEntry} from "./folded-entry.js";

/** Every alert, folded to its name: the rule to copy, what to do, and what it needs. */
export function alertsList(tables: OperationsPage, sourcesPage: string): HTMLElement {
  const {alerts} = tables;
  const groups = [...new Set(alerts.map(({group}) => group))];
  const inGroups = groups.flatMap((group) => alerts.filter((row) => row.group === group));
  const entries = inGroups.map((row) => {
    const facts = [["What to do", row.action] as const, ["Needs", row.needs] as const];
    const body = copyable(row.expr, row.alert);
    const note = `${row.severity}, for ${row.for}`;
    return foldedEntry(row, {prefix: "alert", title: row.alert, note, body, facts}, tables, sourcesPage);
  });
  const name = "All alerts as a rules file";
  const all = html`<details class="correction"><summary>${name}</summary>${copyable(rulesYaml(alerts), name)}</details>`;
  return html`<div>${entries}${all}</div>`;
}
