import type {PriceRegionRow} from "../catalog/price-schemas.js";
import {greatCircle} from "../layout/rules.js";
import type {Region} from "../scenario/fields.js";
import type {PriceBook} from "./price-book.js";

/**
 * Regions of a fleet with price regions that a book has: one of another provider is replaced by the book's nearest to
 * it. One that no book knows stays as it is, and has no price. Hosts of one's own have no regions.
 */
export function regionsIn(book: PriceBook, regions: readonly Region[], books: readonly PriceBook[]): readonly Region[] {
  return regions.map((region) => {
    const priceRegion = region.priceRegion && priceRegionIn(book, region.priceRegion, books);
    return priceRegion ? {...region, priceRegion} : region;
  });
}

function priceRegionIn(book: PriceBook, named: string, books: readonly PriceBook[]): string | undefined {
  if (book.regions.some(({region}) => region === named)) return named;
  const place = books.flatMap(({regions}) => regions).find(({region}) => region === named);
  return place && nearest(place, book.regions)?.region;
}

function nearest(to: PriceRegionRow, regions: readonly PriceRegionRow[]): PriceRegionRow | undefined {
  const distance = ({latitude, longitude}: PriceRegionRow) =>
    greatCircle.apply(to.latitude, to.longitude, latitude, longitude);
  return regions.reduce<PriceRegionRow | undefined>(
    (best, next) => (best && distance(best) <= distance(next) ? best : next),
    undefined
  );
}
