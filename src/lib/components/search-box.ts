import {html} from "htl";

interface SearchOptions {
  /** Tells two searches of a page apart. */
  readonly id?: string;
  readonly label?: string;
  readonly placeholder?: string;
}

/**
 * Searches the entries of some lists, which are elements with class "found" and their words in data-words, and shows
 * those that have all words and the chosen kind. A section without a hit is hidden with its heading.
 */
export function searchBox(
  lists: readonly HTMLElement[],
  {id = "search", label = "Search sources and corrections", placeholder = "quota, RAID, S001 …"}: SearchOptions = {}
): HTMLElement {
  const entries = lists.flatMap((list) => [...list.querySelectorAll<HTMLElement>(".found")]);
  const kinds = [...new Set(entries.map(({dataset}) => dataset.kind ?? ""))].sort();
  const search = html`<input type="search" id=${id} placeholder=${placeholder}>` as HTMLInputElement;
  const kind =
    html`<select id=${`${id}-kind`}><option value="">all kinds</option>${kinds.map((name) => html`<option>${name}</option>`)}</select>` as HTMLSelectElement;
  const count = html`<span role="status"></span>`;

  function filter(): void {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const isHit = ({dataset}: HTMLElement) =>
      wanted.every((word) => dataset.words?.includes(word)) && (!kind.value || dataset.kind === kind.value);
    for (const entry of entries) entry.hidden = !isHit(entry);
    for (const list of lists)
      for (const topic of list.querySelectorAll<HTMLElement>(".topic"))
        topic.hidden = !topic.querySelector(".found:not([hidden])");
    const shown = entries.filter(({hidden}) => !hidden).length;
    count.textContent = shown === entries.length ? `${shown} entries` : `${shown} of ${entries.length} entries`;
  }
  search.addEventListener("input", filter);
  kind.addEventListener("change", filter);
  filter();
  return html`<div class="row filter"><label for=${id}>${label}</label>${search}<span class="pair"><label for=${`${id}-kind`}>Kind</label>${kind}</span>${count}</div>`;
}
