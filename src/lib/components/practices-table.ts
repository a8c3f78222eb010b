import {html} from "htl";
import type {Reference} from "../catalog/tables.js";
import type {PracticeTopic} from "../catalog/workload-schemas.js";
import {from} from "./reference-tables.js";
import {wordsTable} from "./words-table.js";

interface PracticesOptions {
  readonly caption: string;
  /** Whether the table is folded away behind its caption. */
  readonly folded?: boolean;
}

/** What is advised on some topics, and what it comes to. */
export function practicesTable(
  {workloadPractices}: Reference,
  topics: readonly PracticeTopic[],
  sourcesPage: string,
  {caption, folded = true}: PracticesOptions
): HTMLElement {
  const rows = workloadPractices
    .filter(({topic}) => topics.includes(topic))
    .map((row) => [
      row.item,
      row.meaning,
      row.correction ? {text: "see", href: `${sourcesPage}#${row.correction}`} : "",
      from(row, sourcesPage)
    ]);
  const table = wordsTable(caption, ["As stated", "What it comes to", "Correction", "Source"], rows);
  return folded ? html`<details><summary>${caption} (${rows.length})</summary>${table}</details>` : table;
}
