import {html} from "htl";
import {differences} from "../compare/differences.js";
import type {ComparisonView} from "./open-comparison.js";
import type {PlannedScenario} from "./planned-scenarios.js";
import {scenariosTable} from "./scenarios-table.js";

/** The inputs in which the scenarios differ. */
export function differencesTable(): ComparisonView {
  const root = html`<div></div>`;
  return Object.assign(root, {
    lazy: true,
    update(planned: readonly PlannedScenario[]) {
      const rows = differences(planned.map(({plan}) => plan.scenario)).map(({label, values}) => ({
        name: label,
        cells: values
      }));
      root.replaceChildren(
        rows.length
          ? scenariosTable("Inputs that differ; all others are the same", "Input", planned, rows)
          : html`<p class="aside">${planned.length > 1 ? "The inputs are the same but for their names." : "There is nothing to differ from yet."}</p>`
      );
    }
  });
}
