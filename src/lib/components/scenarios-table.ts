import {html} from "htl";
import type {PlannedScenario} from "./planned-scenarios.js";

/** A row of a table of scenarios: its name, and a cell for each of them. */
export interface ScenariosRow {
  readonly name: string;
  readonly cells: readonly (string | HTMLElement)[];
  readonly isTotal?: boolean;
}

/** A table with a column for each scenario. */
export function scenariosTable(
  caption: string,
  first: string,
  planned: readonly PlannedScenario[],
  rows: readonly ScenariosRow[]
): HTMLElement {
  const head = planned.map(
    ({letter, name}, index) =>
      html`<th scope="col"><b class="letter">${letter.toUpperCase()}</b> ${name}${index ? "" : html`<small> base</small>`}</th>`
  );
  const body = rows.map(
    ({name, cells, isTotal}) =>
      html`<tr class=${isTotal ? "total" : ""}><th scope="row">${name}</th>${cells.map((cell) => (typeof cell === "string" ? html`<td>${cell}</td>` : cell))}</tr>`
  );
  return html`<div class="table scenarios" tabindex="0" role="region" aria-label=${caption} style=${`--scenarios: ${planned.length}`}>
    <table><caption>${caption}</caption><thead><tr><th scope="col">${first}</th>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
