import {html} from "htl";
import type {OperationsPage} from "../catalog/tables.js";
import {copyable} from "./copyable.js";
import {foldedEntry} from "./folded-entry.js";

/** Every query, to copy, with what its answer tells. */
export function queriesList(tables: OperationsPage, sourcesPage: string): HTMLElement {
  const entries = tables.queries.map((row) => {
    const body = copyable(row.expr, row.label);
    return foldedEntry(
      row,
      {prefix: "query", title: row.label, body, facts: [["Look", row.look]]},
      tables,
      sourcesPage
    );
  });
  return html`<div>${entries}</div>`;
}
