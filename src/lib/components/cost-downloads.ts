import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {costCsv} from "../export/cost-csv.js";
import type {Plan} from "../sizing/plan.js";
import {download, fileName} from "./download.js";
import type {PlanView} from "./headline-view.js";
import {permalink} from "./sync-link.js";

/** Takes the lines of the cost away as CSV; nothing to take until the price book is loaded. */
export function costDownloads(): PlanView {
  const button = html`<button type="button" disabled>Download cost CSV</button>` as HTMLButtonElement;
  let shown: [Plan, Catalog] | undefined;
  button.addEventListener("click", () => {
    if (!shown) return;
    const [plan, catalog] = shown;
    const {name, clusters} = plan.scenario;
    const text = costCsv(plan, catalog, permalink(plan.scenario, catalog));
    download(fileName("cost", name || `${clusters} clusters`, "csv"), text, "text/csv;charset=utf-8");
  });
  return Object.assign(html`<div class="row">${button}</div>`, {
    update(plan: Plan, _today: Plan | undefined, catalog: Catalog) {
      shown = [plan, catalog];
      button.disabled = plan.cost === undefined;
    }
  });
}
