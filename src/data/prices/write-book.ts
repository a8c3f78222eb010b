import {rollup} from "d3";
import {loadPriceBook} from "../../lib/catalog/load-prices.js";
import type {PriceBookId} from "../../lib/catalog/price-vocabulary.js";
import {stalePrices} from "../../lib/catalog/stale-prices.js";
import {readData} from "../read-data.js";

/** Writes a price book as JSON and warns of its old prices, in one line for each date. */
export async function writeBook(id: PriceBookId): Promise<void> {
  const book = await loadPriceBook(id, readData);
  const stale = stalePrices(book, new Date().toISOString().slice(0, 10));
  const counts = rollup(
    stale,
    ({length}) => length,
    ({asOf}) => asOf ?? ""
  );
  for (const [asOf, count] of [...counts].sort(([a], [b]) => a.localeCompare(b)))
    console.warn(`data/prices/${id}: ${count} prices ${asOf ? `are as of ${asOf}` : "have no date"}`);
  process.stdout.write(JSON.stringify(book));
}
