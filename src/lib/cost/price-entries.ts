import type {CostInputRow, PriceRow} from "../catalog/price-schemas.js";
import {stalePrices} from "../catalog/stale-prices.js";
import type {Scenario} from "../scenario/fields.js";
import type {Cost} from "./cost.js";
import type {PriceBook} from "./price-book.js";
import {GLOBAL, priceRegionOf} from "./pricing.js";

/** A price, or an input of prices, as one looks it up and changes it. */
export interface PriceEntry {
  readonly id: string;
  /** What is bought, or the name of the input. */
  readonly what: string;
  /** Region, term and tier of a price. */
  readonly where: string;
  /** The region of the book; "all" for prices of every region, and for inputs. */
  readonly region: string;
  readonly usd: number;
  /** What the book holds for possible beside it; null for prices. */
  readonly span: {readonly low: number; readonly high: number} | null;
  readonly unit: string;
  readonly asOf: string | null;
  /** Whether it is undated, or of more than a year before today. */
  readonly stale: boolean;
  readonly confidence: string;
  readonly kind: string;
  readonly source: string;
  readonly note: string;
}

/** Every price and input of a book, in its order. */
export function priceEntries(book: PriceBook, today: string): PriceEntry[] {
  const stale = new Set(stalePrices(book, today).map(({id}) => id));
  return [
    ...[...book.host, ...book.traffic].map(inputEntry),
    ...[...book.instances, ...book.services].map((row) => priceEntry(row, stale.has(row.id)))
  ];
}

function priceEntry(row: PriceRow, stale: boolean): PriceEntry {
  const {id, item, region, usd, unit, asOf, confidence, kind, source, note, ratio, ratioOf} = row;
  const derived = ratio === null ? "" : `${ratio} times ${ratioOf}`;
  const notes = [note, derived].filter(Boolean).join("; ");
  const where = [region === "all" ? "all regions" : region, row.term ?? "", tierText(row)].filter(Boolean).join(", ");
  return {id, what: item, where, region, usd, span: null, unit, asOf, stale, confidence, kind, source, note: notes};
}

function tierText({above, upTo, allUpfront}: PriceRow): string {
  const tier = above || upTo !== null ? `above ${above}${upTo === null ? "" : ` up to ${upTo}`}` : "";
  return [tier, allUpfront ? "paid at the start" : ""].filter(Boolean).join(", ");
}

function inputEntry({
  id,
  label,
  low,
  likely,
  high,
  unit,
  date,
  confidence,
  kind,
  source,
  why
}: CostInputRow): PriceEntry {
  const span = {low, high};
  return {
    id,
    what: label,
    where: "",
    region: "all",
    usd: likely,
    span,
    unit,
    asOf: date,
    stale: date === null,
    confidence,
    kind,
    source,
    note: why
  };
}

/** Which prices are shown. */
export const priceFilters = {
  regions: "of the regions in use",
  used: "that this plan pays",
  changed: "that are changed",
  stale: "older than a year, or undated",
  all: "of all regions"
} as const;
export type PriceFilter = keyof typeof priceFilters;

/** What of a scenario decides which prices are shown. */
export interface PriceUse {
  /** Regions of the book that the fleet takes its prices from. */
  readonly regions: ReadonlySet<string>;
  /** Ids of the prices that lines of the cost are computed with. */
  readonly used: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
}

/** The prices that a plan has to do with. */
export function priceUse(scenario: Scenario, book: PriceBook, cost: Cost | undefined): PriceUse {
  const names = [GLOBAL, ...scenario.regions.map(({name}) => name)];
  return {
    regions: new Set(names.flatMap((name) => priceRegionOf(name, {book, scenario}) ?? [])),
    used: new Set(cost?.lines.map(({priceId}) => priceId).filter(Boolean)),
    changed: new Set(Object.keys(scenario.prices))
  };
}

/** The entries that pass the filter and have all words somewhere; what the plan pays comes first. */
export function filterPrices(
  entries: readonly PriceEntry[],
  {search, filter, use}: {readonly search: string; readonly filter: PriceFilter; readonly use: PriceUse}
): PriceEntry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = entries.filter((entry) => passes(entry, filter, use) && hasWords(entry, words));
  return [...hits.filter(({id}) => use.used.has(id)), ...hits.filter(({id}) => !use.used.has(id))];
}

function passes({id, region, stale}: PriceEntry, filter: PriceFilter, {regions, used, changed}: PriceUse): boolean {
  if (filter === "regions") return region === "all" || regions.has(region);
  if (filter === "used") return used.has(id);
  if (filter === "changed") return changed.has(id);
  return filter === "all" || stale;
}

function hasWords({id, what, where, unit, source, note}: PriceEntry, words: readonly string[]): boolean {
  const text = `${id} ${what} ${where} ${unit} ${source} ${note}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
