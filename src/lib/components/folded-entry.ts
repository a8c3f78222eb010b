import {html} from "htl";
import type {OperationsPage} from "../catalog/tables.js";
import {correctionLinks} from "./correction-links.js";

interface Origin {
  readonly id: string;
  readonly source: string;
  readonly section: string;
  readonly kind: string;
  readonly correction: readonly string[];
}

type Content = string | HTMLElement | readonly (string | HTMLElement)[];

interface EntryParts {
  /** What ids on the page begin with. */
  readonly prefix: string;
  readonly title: string;
  readonly note?: string;
  /** Stands before the facts. */
  readonly body?: HTMLElement;
  /** Names and contents; those without content fall away. */
  readonly facts: readonly (readonly [name: string, content: Content])[];
}

/** A row of a table of operations, folded to its title; its words are found by searchBox. */
export function foldedEntry(
  row: Origin,
  {prefix, title, note = "", body, facts}: EntryParts,
  {correctionTitles}: OperationsPage,
  sourcesPage: string
): HTMLElement {
  const {id, source, section, kind, correction} = row;
  const link = html`<a href=${`${sourcesPage}#${source}`} data-carry>${source}</a>`;
  const origin: Content = [link, `, ${section} `, correctionLinks(correction, correctionTitles, sourcesPage)];
  const all = [...facts, ["Source", origin] as const].filter(([, content]) => !isEmpty(content));
  const terms = all.flatMap(([name, content]) => [html`<dt>${name}</dt>`, html`<dd>${content}</dd>`]);
  const words = Object.values(row).flat().join(" ").toLowerCase();
  return html`<details class="correction found" id=${`${prefix}-${id}`} data-kind=${kind} data-words=${words}>
    <summary>${title}${note && html` <span class="kind">${note}</span>`}</summary>
    ${body ?? ""}<dl>${terms}</dl></details>`;
}

function isEmpty(content: Content): boolean {
  return content === "" || (Array.isArray(content) && !content.length);
}
