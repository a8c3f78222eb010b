import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {formatComparison} from "../compare/comparison-link.js";
import {copyLink} from "./copy-link.js";
import {setText} from "./number-button.js";
import type {ComparisonView, OpenComparison} from "./open-comparison.js";
import {textButton} from "./text-button.js";

/** Prints the memo, copies its link, and leads back to the comparison. */
export function memoActions(comparison: OpenComparison, catalog: Catalog): ComparisonView {
  const said = html`<p class="message" role="status"></p>`;
  const back = html`<a href="./compare.html">Change the options</a>` as HTMLAnchorElement;
  const query = () => formatComparison(comparison.value, catalog);
  const copy = textButton("Copy link", async () => setText(said, await copyLink(query())));
  const row = html`<div class="row">${textButton("Print", () => print())}${copy}${back}</div>`;
  return Object.assign(html`<div class="actions">${row}${said}</div>`, {
    update() {
      back.search = query();
    }
  });
}
