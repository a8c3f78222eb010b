import {readData} from "../src/data/read-data.js";
import {loadCatalog} from "../src/lib/catalog/load-catalog.js";
import {loadPriceBook} from "../src/lib/catalog/load-prices.js";
import type {PriceBookId} from "../src/lib/catalog/price-vocabulary.js";
import type {Catalog} from "../src/lib/catalog/tables.js";
import {loadVerify} from "../src/lib/catalog/verify-tables.js";
import type {PriceBook} from "../src/lib/cost/price-book.js";

/** The tables of data/, read once for all tests of a file. */
export const library = await loadCatalog(readData);
export const {catalog, reference, operations} = library;

const verifyTables = loadVerify(readData, catalog);

/** What a real cluster is measured with. */
export const verify = () => verifyTables;

const books = new Map<PriceBookId, Promise<PriceBook>>();

/** A price book, read once for all tests of a file. */
export function priceBook(id: PriceBookId): Promise<PriceBook> {
  const known = books.get(id) ?? loadPriceBook(id, readData);
  books.set(id, known);
  return known;
}

/** The catalogue with a price book, so that plans have a cost. */
export async function pricedCatalog(id: PriceBookId): Promise<Catalog> {
  return {...catalog, prices: await priceBook(id)};
}
