import type {PriceBookId} from "../catalog/price-vocabulary.js";
import type {Catalog} from "../catalog/tables.js";
import type {PriceBook} from "../cost/price-book.js";
import {withOwnBook} from "../cost/with-own-book.js";
import type {Scenario} from "../scenario/fields.js";
import {keptBook} from "./kept-books.js";

/** A file of the site, as Framework gives it. */
export interface JsonFile {
  /** Its address, for a worker that fetches it by itself. */
  readonly href: string;
  json(): Promise<unknown>;
}

/** The price books of the site, each loaded when it is first asked for. */
export interface PriceBooks {
  /** Where the books are, for a worker that loads them by itself. */
  readonly addresses: Readonly<Record<PriceBookId, string>>;
  /**
   * The catalogue with the price book of a scenario: the shipped one, or the user's own where this browser has it.
   * Undefined until the book is loaded; `then` is called when it is, or when it turns out that it cannot be.
   */
  catalogFor(scenario: Pick<Scenario, "priceBook" | "ownBook">, then: () => void): Catalog | undefined;
  /** The same for those who wait. */
  load(scenario: Pick<Scenario, "priceBook" | "ownBook">): Promise<Catalog>;
  /** The book that comes with Headroom, once it is loaded. */
  shipped(id: PriceBookId): PriceBook | undefined;
}

/** Opens the price books of a page. */
export function priceBooks(catalog: Catalog, files: Readonly<Record<PriceBookId, JsonFile>>): PriceBooks {
  const shipped = new Map<PriceBookId, PriceBook>();
  const loading = new Map<PriceBookId, Promise<void>>();
  const catalogs = new Map<string, {text: string; catalog: Catalog}>();

  function fetchBook(id: PriceBookId): Promise<void> {
    const known = loading.get(id);
    if (known) return known;
    const promise = files[id].json().then(
      (book) => void shipped.set(id, book as PriceBook),
      (error: unknown) => {
        loading.delete(id); // a later change of the scenario tries again
        console.error(`The price book ${id} cannot be loaded`, error);
      }
    );
    loading.set(id, promise);
    return promise;
  }

  function catalogWith({priceBook, ownBook}: Pick<Scenario, "priceBook" | "ownBook">): Catalog | undefined {
    const base = shipped.get(priceBook);
    if (!base) return undefined;
    const text = ownBook ? keptBook(ownBook) : "";
    const key = `${priceBook}/${text ? ownBook : ""}`;
    const known = catalogs.get(key);
    if (known?.text === text) return known.catalog;
    const made = {...catalog, prices: text ? withOwnBook(text, base, ownBook) : base};
    catalogs.set(key, {text, catalog: made});
    return made;
  }

  const {onprem, aws, gcp, azure} = files;
  return {
    addresses: {onprem: onprem.href, aws: aws.href, gcp: gcp.href, azure: azure.href},
    catalogFor(scenario, then) {
      const found = catalogWith(scenario);
      if (!found) void fetchBook(scenario.priceBook).then(() => shipped.has(scenario.priceBook) && then());
      return found;
    },
    async load(scenario) {
      await fetchBook(scenario.priceBook);
      return catalogWith(scenario) ?? catalog;
    },
    shipped: (id) => shipped.get(id)
  };
}
