import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {formatComparison} from "../compare/comparison-link.js";
import {compareCsv} from "../export/compare-csv.js";
import {copyLink} from "./copy-link.js";
import {download, fileName} from "./download.js";
import {setText} from "./number-button.js";
import type {ComparisonView, OpenComparison} from "./open-comparison.js";
import type {PlannedScenario} from "./planned-scenarios.js";
import {textButton} from "./text-button.js";

/** Takes a comparison away: as a link, as CSV, as JSON with the whole plans, and as a memo. */
export function comparisonActions(comparison: OpenComparison, catalog: Catalog): ComparisonView {
  const said = html`<p class="message" role="status"></p>`;
  const memo = html`<a href="./memo.html">Write the decision memo</a>` as HTMLAnchorElement;
  let planned: readonly PlannedScenario[] = [];
  const query = () => formatComparison(comparison.value, catalog);
  const copy = textButton("Copy link", async () => setText(said, await copyLink(query())));
  const csv = textButton("Download CSV", () =>
    download(fileName("comparison", planned[0]?.name, "csv"), compareCsv(planned, catalog), "text/csv;charset=utf-8")
  );
  const json = textButton("Download JSON", () => {
    const plans = planned.map(({name, plan}) => ({name, plan}));
    const text = JSON.stringify({schema: "headroom.comparison/1", plans}, null, 2);
    download(fileName("comparison", planned[0]?.name, "json"), `${text}\n`, "application/json");
  });
  return Object.assign(html`<div class="actions"><div class="row">${copy}${csv}${json}${memo}</div>${said}</div>`, {
    update(next: readonly PlannedScenario[]) {
      planned = next;
      memo.search = query();
    }
  });
}
