import {html} from "htl";
import type {OperationsPage} from "../catalog/tables.js";
import {foldedEntry} from "./folded-entry.js";

/** Every symptom, folded: cause, fix, and the queries that tell one cause from another. */
export function troubleshootingList(tables: OperationsPage, sourcesPage: string): HTMLElement {
  const labels = new Map(tables.queries.map(({id, label}) => [id, label]));
  const entries = tables.troubleshooting.map((row) => {
    const look = row.look.flatMap((id, index) => {
      const link = html`<a href=${`#query-${id}`}>${labels.get(id)}</a>`;
      return index ? [", ", link] : [link];
    });
    const facts = [["Cause", row.cause] as const, ["Fix", row.fix] as const, ["Look at", look] as const];
    return foldedEntry(row, {prefix: "trouble", title: row.symptom, facts}, tables, sourcesPage);
  });
  return html`<div>${entries}</div>`;
}
