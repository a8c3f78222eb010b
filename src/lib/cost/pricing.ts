import {group} from "d3";
import type {CostInputRow, PriceRow} from "../catalog/price-schemas.js";
import type {Commitment} from "../catalog/price-vocabulary.js";
import type {Catalog} from "../catalog/tables.js";
import type {Scenario} from "../scenario/fields.js";
import type {Calculus} from "../sizing/calculus.js";
import {type PriceBook, priceFiles} from "./price-book.js";

/** Where the fleet layer stands: in the first region. */
export const GLOBAL = "global";

/** What every part of the cost is computed with. */
export interface PricingOf<V> {
  readonly book: PriceBook;
  readonly scenario: Scenario;
  readonly catalog: Catalog;
  readonly calculus: Calculus<V>;
}

/** What a scenario is priced with, where the catalogue holds the price book that it names. */
export function pricingFor<V>(scenario: Scenario, catalog: Catalog, calculus: Calculus<V>): PricingOf<V> | undefined {
  const {prices: book} = catalog;
  return book?.id === scenario.priceBook ? {book, scenario, catalog, calculus} : undefined;
}

/** The rows of a price, one for each tier in their order: of the region, or of "all" regions; none where it has no price. */
export function pricesOf(
  book: PriceBook,
  region: string,
  item: string,
  term: Commitment | "" = ""
): readonly PriceRow[] {
  const index = indexOf(book);
  return index.get(`${region}/${item}/${term}`) ?? index.get(`all/${item}/${term}`) ?? [];
}

/** A price in USD: as the scenario changes it, or as the book has it. */
export function usdOf(row: PriceRow, {prices}: Scenario): number {
  return Object.hasOwn(prices, row.id) ? (prices[row.id] ?? 0) : row.usd;
}

/** The same as a value of the model. */
export function priceOf<V>(row: PriceRow, {book, scenario, calculus}: PricingOf<V>): V {
  const {id, item, region, unit} = row;
  if (Object.hasOwn(scenario.prices, id))
    return calculus.input("prices", `Price of ${item} in ${region}, changed`, unit, usdOf(row, scenario));
  const files = row.unit === "USD/h" && row.term !== null ? priceFiles.instances : priceFiles.services;
  return calculus.cell(files(book.id), row, "usd");
}

/**
 * An input of the book, such as onprem/pue or traffic/controller: as the scenario changes it, or as the book has it.
 *
 * @throws Error that names the file and the row where the book has no such input
 */
export function costInput<V>(id: string, pricing: PricingOf<V>): V {
  return costInputAt("likely", id, pricing);
}

/** The same at the low or high end of what the book says; a changed input has no range. */
export function costInputAt<V>(
  level: "low" | "likely" | "high",
  id: string,
  {book, scenario, calculus}: Pick<PricingOf<V>, "book" | "scenario" | "calculus">
): V {
  const [file, row] = inputRow(id, book);
  if (Object.hasOwn(scenario.prices, id))
    return calculus.input("prices", `${row.label}, changed`, row.unit, scenario.prices[id] ?? 0);
  return calculus.cell(file, row, level);
}

/**
 * The row of an input with its file.
 *
 * @throws Error that names the file and the row where the book has no such input
 */
export function inputRow(id: string, {host, traffic}: PriceBook): [string, CostInputRow] {
  const ofTraffic = id.startsWith("traffic/");
  const file = ofTraffic ? priceFiles.traffic : priceFiles.host;
  const row = (ofTraffic ? traffic : host).find((candidate) => candidate.id === id);
  if (!row) throw new Error(`${file}: ${id} is missing`);
  return [file, row];
}

/** The region of the book that a region of the fleet, or "global", has its prices from; undefined where the book lacks it. */
export function priceRegionOf(
  region: string,
  {book, scenario}: Pick<PricingOf<unknown>, "book" | "scenario">
): string | undefined {
  const found = scenario.regions.find(({name}) => name === region) ?? scenario.regions[0];
  const named = found?.priceRegion;
  if (named === undefined) return book.regions.find(({isDefault}) => isDefault)?.region;
  return book.regions.find(({region}) => region === named)?.region;
}

/** Every id that a scenario's `prices` can change in a book; made once for each book. */
export function changeableIds(book: PriceBook): ReadonlySet<string> {
  const ids =
    changeable.get(book) ??
    new Set([...book.instances, ...book.services, ...book.host, ...book.traffic].map(({id}) => id));
  changeable.set(book, ids);
  return ids;
}

const changeable = new WeakMap<PriceBook, ReadonlySet<string>>();

const indexes = new WeakMap<PriceBook, ReadonlyMap<string, readonly PriceRow[]>>();

/** Prices by region, item and term; made once for each book. */
function indexOf(book: PriceBook): ReadonlyMap<string, readonly PriceRow[]> {
  const known = indexes.get(book);
  if (known) return known;
  const rows = [...book.instances, ...book.services];
  const index = group(rows, ({region, item, term}) => `${region}/${item}/${term ?? ""}`);
  for (const tiers of index.values()) tiers.sort((a, b) => a.above - b.above);
  indexes.set(book, index);
  return index;
}
