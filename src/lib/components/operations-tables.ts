import type {OperationsPage} from "../catalog/tables.js";
import {formatNumber} from "../format.js";
import type {StaticCell} from "./static-table.js";
import {wordsTable} from "./words-table.js";

interface Origin {
  readonly source: string;
  readonly section: string;
  readonly kind: string;
  readonly correction: readonly string[];
}

/** The last two cells of a row: its corrections and its source. */
function origin(
  {correctionTitles}: OperationsPage,
  page: string,
  {source, section, kind, correction}: Origin
): StaticCell[] {
  const links = correction.map((id) => ({text: id, href: `${page}#${id}`, title: correctionTitles[id] ?? id}));
  return [links, {text: `${source}, ${kind}`, href: `${page}#${source}`, title: section}];
}

/** The limits of every provider. */
export function providerLimitsTable(tables: OperationsPage, page: string): HTMLElement {
  const rows = tables.providerLimits.map((row) => [
    row.limit,
    row.provider,
    row.value === null ? "–" : `${formatNumber(row.value)} ${row.unit}`,
    row.advice,
    ...origin(tables, page, row)
  ]);
  return wordsTable(
    "Limits of all providers",
    ["Limit", "Provider", "Value", "What to do", "Corrections", "Source"],
    rows
  );
}

/** What NKP 2.16.1 brings, and what to look at. */
export function nkpFeaturesTable(tables: OperationsPage, page: string): HTMLElement {
  const rows = tables.nkpFeatures.map((row) => [row.feature, row.effect, row.check, ...origin(tables, page, row)]);
  return wordsTable("Features of NKP 2.16.1", ["Feature", "Effect", "What to check", "Corrections", "Source"], rows);
}

/** Tools for fleets, federation and tests. */
export function toolsTable(tables: OperationsPage, page: string): HTMLElement {
  const rows = tables.tools.map((row) => [
    row.url ? {text: row.tool, href: row.url} : row.tool,
    row.use,
    row.purpose,
    row.scale,
    row.note,
    ...origin(tables, page, row)
  ]);
  const headers = ["Tool", "For", "What it does", "Known scale", "Note", "Corrections", "Source"];
  return wordsTable("Tools for fleets, federation and tests", headers, rows);
}

/** The guides' diagrams, and where the workbook draws the same for a plan. */
export function diagramsTable(tables: OperationsPage, page: string): HTMLElement {
  const rows = tables.diagrams.map((row) => [
    row.diagram,
    row.shows,
    {text: row.placeName, href: placeOf(row.place)},
    ...origin(tables, page, row)
  ]);
  return wordsTable("The guides' diagrams", ["Diagram", "Shows", "Here", "Corrections", "Source"], rows);
}

function placeOf(place: string): string {
  const [page, anchor] = place.split("#");
  return `./${page}.html${anchor ? `#${anchor}` : ""}`;
}

/** Case studies, issues, documents and repositories, with what each found. */
export function readingTable(tables: OperationsPage, page: string): HTMLElement {
  const rows = tables.reading.map((row) => [
    {text: row.title, href: row.url},
    row.topic,
    row.found,
    ...origin(tables, page, row)
  ]);
  return wordsTable("What others wrote, and what it found", ["Text", "Kind", "Found", "Corrections", "Source"], rows);
}
