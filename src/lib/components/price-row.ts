import {html} from "htl";
import type {PriceEntry} from "../cost/price-entries.js";
import {formatNumber} from "../format.js";
import {fields} from "../scenario/fields.js";
import {amountBox} from "./amount-box.js";
import {setAmount} from "./amount-field.js";
import type {ScenarioForm} from "./scenario-form.js";

/** A row of the price table. */
export interface PriceRowNode {
  readonly tr: HTMLElement;
  /** Shows the price in use where the scenario changes it. */
  show(changed: number | undefined): void;
}

/** A price with its provenance and a box to change it; an empty box means the book's price. */
export function priceRow(entry: PriceEntry, form: ScenarioForm, sourcesPage: string): PriceRowNode {
  const {id, what, where, usd, span, unit, note, source, kind, confidence} = entry;
  const name = [what, where].filter(Boolean).join(", ");
  const use = (value: number | undefined) => setAmount(form, "prices", id, value);
  const box = amountBox({label: `Price of ${name}`, max: fields.prices.max, placeholder: String(usd), use});
  const reset =
    html`<button type="button" class="quiet" aria-label=${`Reset the price of ${name}`} hidden>Reset</button>` as HTMLButtonElement;
  reset.addEventListener("click", () => {
    use(undefined);
    box.focusBox(); // the button goes
  });
  const isOwn = source === "own";
  const tr = html`<tr><th scope="row">${what}<small>${where}</small></th>
    <td class="numeric">${usd}${span ? html`<small>${formatNumber(span.low)} – ${formatNumber(span.high)}</small>` : ""}</td><td class="change">${box}${reset}</td><td>${unit}</td>
    <td>${dateNode(entry)}</td><td>${isOwn ? "your own" : html`<a href=${`${sourcesPage}#${source}`} data-carry>${source}</a>`}<small>${kind}, ${confidence} confidence</small></td><td class="why">${note}</td></tr>`;
  return {
    tr,
    show(changed) {
      box.show(changed);
      tr.classList.toggle("changed-price", changed !== undefined);
      reset.hidden = changed === undefined;
    }
  };
}

function dateNode({asOf, stale}: PriceEntry): HTMLElement {
  if (!stale) return html`<span>${asOf}</span>`;
  return html`<span class="stale">${asOf ?? "undated"}<small>▲ ${asOf ? "more than a year old" : "nobody says of when"}</small></span>`;
}
