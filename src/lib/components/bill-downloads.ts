import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {billCsv} from "../export/bill-csv.js";
import type {Plan} from "../sizing/plan.js";
import {download, fileName} from "./download.js";
import type {PlanView} from "./headline-view.js";
import {permalink} from "./sync-link.js";

/** Takes the bill away as CSV and the whole plan as JSON. */
export function billDownloads(catalog: Catalog): PlanView {
  let plan: Plan | undefined;
  const csv = html`<button type="button">Download CSV</button>`;
  const json = html`<button type="button">Download JSON</button>`;
  csv.addEventListener(
    "click",
    () =>
      plan &&
      download(
        nameOf(plan, "bill", "csv"),
        billCsv(plan, catalog, permalink(plan.scenario, catalog)),
        "text/csv;charset=utf-8"
      )
  );
  json.addEventListener(
    "click",
    () => plan && download(nameOf(plan, "plan", "json"), `${JSON.stringify(plan, null, 2)}\n`, "application/json")
  );
  return Object.assign(html`<div class="row">${csv}${json}</div>`, {
    update(next: Plan) {
      plan = next;
    }
  });
}

function nameOf({scenario: {name, clusters}}: Plan, what: string, ending: string): string {
  return fileName(what, name || `${clusters} clusters`, ending);
}
