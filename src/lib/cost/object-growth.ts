import type {PriceRow} from "../catalog/price-schemas.js";
import type {Catalog} from "../catalog/tables.js";
import {mapRange, type Range} from "../sizing/bill-line.js";
import {numbers} from "../sizing/calculus.js";
import type {BillLine, Plan} from "../sizing/plan.js";
import {gibOfTB, inTier} from "./capacity.js";
import {toCents} from "./cents.js";
import {costInput, type PricingOf, priceRegionOf, pricesOf, usdOf} from "./pricing.js";

const DAYS_PER_MONTH = 365 / 12;

/** What is stored when a month is over, and what a month with so much stored costs. */
export interface StoredAfter {
  readonly month: number;
  readonly objectTB: Range;
  readonly usd: Range;
}

/**
 * Object storage month by month until its retention is full: what is stored grows by the same every day, and what is
 * older than the retention is deleted. Nothing where the bill has none, or where a part of it has no price.
 */
export function objectGrowth({scenario, bill}: Pick<Plan, "scenario" | "bill">, catalog: Catalog): StoredAfter[] {
  const {prices: book} = catalog;
  const lines = bill.filter(({objectTB}) => objectTB);
  if (book?.id !== scenario.priceBook || !lines.length) return [];
  const pricing = {book, scenario, catalog, calculus: numbers};
  const priced: PricedLine[] = lines.map((line) => ({line, tiers: tiersOf(line, pricing)}));
  if (priced.some(({tiers}) => !tiers.length)) return [];
  const full = scenario.objectRetentionDays / DAYS_PER_MONTH;
  const months = Array.from({length: Math.ceil(full) + 1}, (_, month) => month);
  return months.map((month) => {
    const part = Math.min(1, month / full);
    const sum = (of: (line: PricedLine, stored: number) => number) =>
      mapRange((bound) => priced.reduce((total, one) => total + of(one, part * (one.line.objectTB?.[bound] ?? 0)), 0));
    const usd = sum(({tiers}, stored) => usdFor(stored, tiers));
    return {month, objectTB: sum((_, stored) => stored), usd: mapRange((bound) => toCents(usd[bound]))};
  });
}

interface PricedLine {
  readonly line: BillLine;
  readonly tiers: readonly Tier[];
}

/** A tier of a price: USD for each unit above `above` up to `upTo`, in TB or in GiB. */
interface Tier extends Pick<PriceRow, "above" | "upTo"> {
  readonly usd: number;
  readonly unit: "TB" | "GiB";
}

function tiersOf({region}: BillLine, pricing: PricingOf<number>): Tier[] {
  if (pricing.book.id === "onprem")
    return [{above: 0, upTo: null, unit: "TB", usd: costInput("onprem/object-usd-per-tb-month", pricing)}];
  const place = priceRegionOf(region, pricing);
  const rows = place === undefined ? [] : pricesOf(pricing.book, place, "object/capacity");
  return rows.map((row) => ({above: row.above, upTo: row.upTo, unit: "GiB", usd: usdOf(row, pricing.scenario)}));
}

/** Each tier to the cent, as the lines of the cost are. */
function usdFor(tb: number, tiers: readonly Tier[]): number {
  return tiers.reduce((sum, tier) => sum + toCents(tier.usd * inTier(tier.unit === "TB" ? tb : gibOfTB(tb), tier)), 0);
}
