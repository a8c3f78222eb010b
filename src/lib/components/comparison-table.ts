import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import type {Comparison, Standing} from "../measurements/comparison.js";
import {type Group, groupsOf} from "../measurements/groups.js";

const CAPTION = "Model against measured, every figure";
const HEADERS = [
  "Figure",
  "Low",
  "Likely",
  "High",
  "Measured",
  "Unit",
  "Error",
  "Within",
  "Counts as",
  "Constants",
  "Source"
];
const NUMERIC = new Set(["Low", "Likely", "High", "Measured", "Error"]);

const standings: Readonly<Record<Standing, string>> = {
  checked: "check",
  fitted: "fitted",
  shown: "shown"
};

/** Every measured figure with what the model predicts for it, by system. */
export function comparisonTable(rows: readonly Comparison[], catalog: Catalog, sourcesPage: string): HTMLElement {
  const head = HEADERS.map(
    (header) => html`<th scope="col" class=${NUMERIC.has(header) ? "numeric" : ""}>${header}</th>`
  );
  const labels = new Map(catalog.constants.map(({id, label}) => [id, label]));
  const bodies = groupsOf(rows).map((group) => bodyOf(group, labels, sourcesPage));
  return html`<div class="table comparison" tabindex="0" role="region" aria-label=${CAPTION}><table><caption>${CAPTION}: a figure that a constant was fitted to is no check, nor is one that is only shown</caption><thead><tr>${head}</tr></thead>${bodies}</table></div>`;
}

/** What several rows have in common stands once beside them. */
function bodyOf(
  {heading, note, figures}: Group,
  labels: ReadonlyMap<string, string>,
  sourcesPage: string
): HTMLElement {
  const rows = figures.map(({label, row}) => ({label, row, common: `${row.fitted}|${row.restsOn}|${row.source}`}));
  const spans = rows.every(({common}) => common === rows[0]?.common) ? rows.length : 1;
  const lines = rows.map(({label, row}, index) => {
    const shared = index % spans ? [] : sharedCells(row, spans, labels, sourcesPage);
    return rowOf(label, row, row.note === note ? "" : row.note, shared);
  });
  return html`<tbody><tr class="group"><th scope="rowgroup" colspan=${HEADERS.length}>${heading}${small(note)}</th></tr>${lines}</tbody>`;
}

const small = (text: string) => (text ? html`<small>${text}</small>` : "");

function rowOf(label: string, row: Comparison, note: string, shared: readonly HTMLElement[]): HTMLElement {
  const {id, low, likely, high, measured, unit, errorPercent, within, checks} = row;
  const single = within === null;
  return html`<tr id=${id} data-checks=${checks} data-within=${String(within)}>
    <th scope="row">${label}${small(note)}</th>
    <td class="numeric">${single ? "–" : figure(low)}</td>
    <td class="numeric">${figure(likely)}</td>
    <td class="numeric">${single ? "–" : figure(high)}</td>
    <td class="numeric">${figure(measured)}</td>
    <td class="short">${unit}</td>
    <td class="numeric">${percent(errorPercent)}</td>
    <td class=${within === false ? "short outside" : "short"}>${single ? "no range" : within ? "yes" : "no"}</td>
    <td class="short">${standings[checks]}</td>
    ${shared}
  </tr>`;
}

/** Constants that were fitted to a figure, others it rests on, and the source. */
function sharedCells(
  {fitted, restsOn, source, section}: Comparison,
  spans: number,
  labels: ReadonlyMap<string, string>,
  sourcesPage: string
): HTMLElement[] {
  const others = restsOn.filter((id) => !fitted.includes(id));
  const named = (before: string, ids: readonly string[]) =>
    ids.length
      ? html`<span class="line">${before} ${ids.flatMap((id, index) => [index ? ", " : "", link(id)])}</span>`
      : "";
  const link = (id: string) => html`<a href=${`#${id}`}>${labels.get(id) ?? id}</a>`;
  const first = html`<td class="wide" rowspan=${spans}>${restsOn.length ? "" : "–"}${named("fitted:", fitted)}${named("rests on", others)}</td>`;
  const second = html`<td class="short" rowspan=${spans}><a href=${`${sourcesPage}#${source}`} title=${section} data-carry>${source}</a></td>`;
  return [first, second];
}

/** Three digits, or all before the point. */
export function figure(value: number): string {
  const rounded = Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(3));
  return rounded.toLocaleString("en-US", {maximumSignificantDigits: 15});
}

function percent(error: number): string {
  const rounded = Math.abs(error) < 10 ? Math.round(10 * error) / 10 : Math.round(error);
  return `${rounded > 0 ? "+" : rounded < 0 ? "−" : ""}${Math.abs(rounded)} %`;
}
