import {html} from "htl";
import type {OperationsPage} from "../catalog/tables.js";
import {foldedEntry} from "./folded-entry.js";

/** Every known problem with its fix and the version that has it. */
export function knownFixesList(tables: OperationsPage, sourcesPage: string): HTMLElement {
  const entries = tables.knownFixes.map((row) => {
    const facts = [["Fix", row.fix] as const, ["Note", row.note] as const];
    const note = `${row.component}: ${row.since}`;
    return foldedEntry(row, {prefix: "fix", title: row.problem, note, facts}, tables, sourcesPage);
  });
  return html`<div>${entries}</div>`;
}
