import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import type {PriceBook} from "../cost/price-book.js";
import {
  filterPrices,
  type PriceEntry,
  type PriceFilter,
  type PriceUse,
  priceEntries,
  priceFilters,
  priceUse
} from "../cost/price-entries.js";
import {formatCount, formatNumber} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import {atRest} from "./at-rest.js";
import type {PlanView} from "./headline-view.js";
import {setText} from "./number-button.js";
import {type PriceRowNode, priceRow} from "./price-row.js";
import type {ScenarioForm} from "./scenario-form.js";
import {setFields} from "./set-fields.js";

/** Rows that are made at once: a book has a thousand prices, each with a box. */
const STEP = 30;

/** Every price of the book in use, to search and to change. Rows are made as they are asked for. */
export function priceTable(form: ScenarioForm, sourcesPage: string, today: string): PlanView {
  const search =
    html`<input type="search" aria-label="Search prices" placeholder="m6i, object, 3yr …">` as HTMLInputElement;
  const select =
    html`<select aria-label="Prices">${Object.entries(priceFilters).map(([filter, name]) => html`<option value=${filter}>${name}</option>`)}</select>` as HTMLSelectElement;
  const count = html`<span role="status"></span>`;
  const resetAll = html`<button type="button" disabled>Reset all prices</button>` as HTMLButtonElement;
  const more = html`<button type="button" hidden></button>` as HTMLButtonElement;
  const body = html`<tbody></tbody>`;
  const caption = "Prices of the book in use; an empty box means the book's price";
  const root = html`<div class="prices"><div class="row filter"><label class="pair">Prices ${select}</label>${search}${count}${resetAll}</div>
    <div class="table" tabindex="0" role="region" aria-label=${caption}><table><caption>${caption}</caption><thead><tr>${headers.map((header) => html`<th scope="col" class=${header === "Book" ? "numeric" : ""}>${header}</th>`)}</tr></thead>${body}</table></div><div class="row">${more}</div></div>`;
  const rows = new Map<string, PriceRowNode>();
  let book: PriceBook | undefined;
  let entries: readonly PriceEntry[] = [];
  let use: PriceUse | undefined;
  let [most, listed] = [STEP, ""];

  /** Lists the entries anew where another choice of them is asked for; never while one of their boxes has the focus. */
  function list(): void {
    if (!use || body.contains(document.activeElement)) return;
    const found = filterPrices(entries, {search: search.value, filter: select.value as PriceFilter, use});
    const shown = found.slice(0, most);
    const next = shown.map(({id}) => id).join();
    setText(count, `${formatCount(found.length, "prices")} of ${formatNumber(entries.length)}`);
    more.hidden = found.length <= most;
    setText(more, `Show ${formatNumber(Math.min(STEP, found.length - most))} more`);
    if (next !== listed) body.replaceChildren(...shown.map((entry) => rowOf(entry).tr));
    listed = next;
    mark();
  }

  function rowOf(entry: PriceEntry): PriceRowNode {
    const made = rows.get(entry.id) ?? priceRow(entry, form, sourcesPage);
    rows.set(entry.id, made);
    return made;
  }

  /** Shows which prices are changed. */
  function mark(): void {
    const prices = form.value.prices ?? {};
    for (const [id, row] of rows) row.show(prices[id]);
    resetAll.disabled = Object.keys(prices).length === 0;
  }

  function listFromStart(): void {
    most = STEP;
    list();
  }

  search.addEventListener("input", listFromStart);
  select.addEventListener("change", listFromStart);
  more.addEventListener("click", () => {
    const before = body.children.length;
    most += STEP;
    list();
    body.children[before]?.querySelector("input")?.focus();
  });
  resetAll.addEventListener("click", () => {
    setFields(form, {prices: undefined});
    search.focus(); // the button has nothing more to do
  });
  const listAtRest = atRest(list);

  return Object.assign(root, {
    lazy: true,
    update({scenario, cost}: Plan, _today: Plan | undefined, {prices}: Catalog) {
      if (!prices) return;
      if (prices !== book) {
        [book, entries, listed] = [prices, priceEntries(prices, today), ""];
        rows.clear();
      }
      use = priceUse(scenario, prices, cost);
      mark();
      if (listed) listAtRest();
      else list();
    }
  });
}

const headers = ["Price", "Book", "Yours", "Unit", "As of", "Source", "Note"];
