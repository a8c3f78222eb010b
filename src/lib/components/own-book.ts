import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {formatPriceBook, parsePriceBook} from "../cost/own-book.js";
import type {PriceBook} from "../cost/price-book.js";
import {formatNumber} from "../format.js";
import {fields, type Scenario} from "../scenario/fields.js";
import type {Plan} from "../sizing/plan.js";
import {download, fileName} from "./download.js";
import type {PlanView} from "./headline-view.js";
import {forgetBook, keepBook} from "./kept-books.js";
import {setText} from "./number-button.js";
import type {PriceBooks} from "./price-books.js";
import type {ScenarioForm} from "./scenario-form.js";

const MOST_BYTES = 2_000_000;

/** Takes the price book away as CSV, and takes one in. It stays in this browser: a link only names it. */
export function ownBook(books: PriceBooks, form: ScenarioForm): PlanView {
  const inUse = html`<p></p>`;
  const said = html`<div class="message" role="alert"></div>`;
  const file = html`<input type="file" accept=".csv,text/csv" hidden aria-label="Price book file">` as HTMLInputElement;
  const take = button("Download this book as CSV");
  const bring = button("Bring your own");
  const forget = button("Forget");
  let shown: {scenario: Scenario; book: PriceBook} | undefined;

  take.addEventListener("click", () => {
    if (!shown) return;
    const {id, own} = shown.book;
    download(fileName("prices", own || id, "csv"), formatPriceBook(shown.book), "text/csv;charset=utf-8");
  });
  bring.addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (chosen) tell(await open(chosen));
  });
  forget.addEventListener("click", () => {
    const name = shown?.scenario.ownBook;
    if (!name) return;
    forgetBook(name);
    const {ownBook: _, ...rest} = form.value;
    form.replace(rest, `${name} is forgotten.`);
    tell("");
    bring.focus(); // the button goes
  });

  /** Puts a file to use; says what is wrong with it, in which case nothing changes. */
  async function open(chosen: File): Promise<string> {
    const name = nameOf(chosen);
    const base = shown && books.shipped(shown.scenario.priceBook);
    if (!base) return "The price book is being loaded: try again in a moment.";
    try {
      if (chosen.size > MOST_BYTES)
        throw new Error(
          `must be at most ${formatNumber(MOST_BYTES / 1_000)} kB, got ${formatNumber(Math.ceil(chosen.size / 1_000))} kB`
        );
      const text = await chosen.text();
      parsePriceBook(text, base, {name});
      keepBook(name, text);
    } catch (error) {
      return `${chosen.name}: ${error instanceof Error ? error.message : String(error)}\nPrices are as they were.`;
    }
    form.replace({...form.value, ownBook: name}, `Prices are those of ${name}.`);
    return "";
  }

  function tell(text: string): void {
    said.replaceChildren(
      ...text
        .split("\n")
        .filter(Boolean)
        .map((line) => html`<p>${line}</p>`)
    );
  }

  return Object.assign(
    html`<div class="own-book">${inUse}<div class="row">${take}${bring}${forget}</div>${file}${said}
    <p class="aside">Your file stays in this browser and is sent nowhere. The link only names it: who opens the link without the file sees the prices that come with Headroom, and is told so.</p></div>`,
    {
      lazy: true,
      update({scenario}: Plan, _today: Plan | undefined, {prices}: Catalog) {
        shown = prices && {scenario, book: prices};
        for (const node of [take, bring]) node.disabled = !prices;
        forget.hidden = scenario.ownBook === "";
        setText(forget, `Forget ${scenario.ownBook}`);
        setText(inUse, prices ? bookText(prices, scenario) : "The price book is being loaded.");
      }
    }
  );
}

function button(label: string): HTMLButtonElement {
  return html`<button type="button">${label}</button>` as HTMLButtonElement;
}

/** The name of a file as the field takes it. */
function nameOf({name}: File): string {
  return Array.from(name)
    .filter((letter) => letter >= " ")
    .join("")
    .slice(0, fields.ownBook.most);
}

function bookText({id, own, version}: PriceBook, {ownBook}: Scenario): string {
  if (own) return `In use: ${own}, over the book ${id} that comes with Headroom (version ${version}).`;
  const missing = ownBook ? ` ${ownBook} is not in this browser, or is a book of another provider.` : "";
  return `In use: the book ${id} that comes with Headroom (version ${version}).${missing}`;
}
