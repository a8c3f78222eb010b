import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {operationsCsv} from "../export/operations-csv.js";
import {operationsMarkdown} from "../export/operations-markdown.js";
import {formatCount} from "../format.js";
import {tickLists} from "../operations/tick-items.js";
import type {Plan} from "../sizing/plan.js";
import {download, fileName} from "./download.js";
import type {PlanView} from "./headline-view.js";
import type {KeptTicks} from "./kept-ticks.js";
import {setText} from "./number-button.js";
import type {OperationsSource} from "./operations-source.js";
import {permalink} from "./sync-link.js";

/** Takes the lists away with their ticks, and removes the ticks, which can be undone. */
export function tickActions(sheetOf: OperationsSource, ticks: KeptTicks, catalog: Catalog): PlanView {
  let plan: Plan | undefined;
  const save = (write: typeof operationsCsv, ending: string, type: string) => () => {
    if (!plan) return;
    const text = write(tickLists(sheetOf(plan)), ticks.ids, plan, permalink(plan.scenario, catalog));
    const {name, clusters} = plan.scenario;
    download(fileName("operations", name || `${clusters} clusters`, ending), text, type);
  };
  const markdown = button("Download Markdown", save(operationsMarkdown, "md", "text/markdown;charset=utf-8"));
  const csv = button("Download CSV", save(operationsCsv, "csv", "text/csv;charset=utf-8"));
  const root = html`<div class="row">${markdown}${csv}${resetting(ticks)}</div>`;
  return Object.assign(root, {
    update(next: Plan) {
      plan = next;
    }
  });
}

/** The button that removes all ticks, the one that brings them back, and what there is to say. */
function resetting(ticks: KeptTicks): HTMLElement[] {
  const said = html`<span role="status" class="said"></span>`;
  const undo = button("Undo", () => {
    ticks.undo();
    undo.hidden = true;
    reset.focus();
    setText(said, "The ticks are back.");
  });
  const reset = button("Remove all ticks", () => {
    const count = ticks.reset();
    undo.hidden = count === 0;
    setText(said, count ? `${formatCount(count, "ticks")} removed.` : "There is no tick.");
  });
  undo.hidden = true;
  ticks.addEventListener("change", () => {
    if (ticks.refused) setText(said, "This browser keeps nothing: ticks last until the page is closed. Download them.");
  });
  return [reset, undo, said];
}

function button(label: string, run: () => void): HTMLElement {
  const node = html`<button type="button">${label}</button>`;
  node.addEventListener("click", run);
  return node;
}
