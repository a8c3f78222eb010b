import type {PriceRow, ShapeRow, VolumeRow} from "../catalog/price-schemas.js";
import type {Scenario} from "../scenario/fields.js";
import {HOURS_PER_MONTH} from "./cents.js";
import type {Fitted} from "./fit-line.js";
import {instancePrice} from "./instance-price.js";
import type {PriceBook} from "./price-book.js";
import {type PricedVolume, pricedVolumes} from "./priced-volume.js";
import {usdOf} from "./pricing.js";

/** An instance that can be bought, at its price. */
export interface Offer {
  readonly shape: ShapeRow;
  readonly row: PriceRow;
  readonly shorterTerm: boolean;
  /** Whether the price falls by the discount for a full month: on demand only, where the shape has one. */
  readonly discounted: boolean;
  readonly usdPerMonth: number;
}

/** What can be bought in a price region on the scenario's terms, cheapest instances first. */
export interface Market {
  readonly book: PriceBook;
  readonly region: string;
  readonly scenario: Scenario;
  readonly offers: readonly Offer[];
  readonly volumes: readonly PricedVolume[];
  /** Volume types without a price there. */
  readonly unpricedVolumes: readonly VolumeRow[];
  /** What fits the needs asked for so far. */
  readonly known: Map<string, Fitted>;
}

const MOST_MARKETS = 64;
const markets = new WeakMap<PriceBook, Map<string, Market>>();

/** The market of a price region; remembered for each book, since a slider asks for the same one at every step. */
export function marketOf(book: PriceBook, region: string, scenario: Scenario): Market {
  const known = markets.get(book) ?? new Map<string, Market>();
  markets.set(book, known);
  const {commitment, architecture, prices} = scenario;
  const key = `${region} ${commitment} ${architecture} ${JSON.stringify(prices)}`;
  const market = known.get(key) ?? openMarket(book, region, scenario);
  if (known.size >= MOST_MARKETS) known.clear();
  known.set(key, market);
  return market;
}

function openMarket(book: PriceBook, region: string, scenario: Scenario): Market {
  const volumes = pricedVolumes(book, region, scenario);
  return {
    book,
    region,
    scenario,
    offers: book.shapes.flatMap((shape) => offerOf(shape, book, region, scenario)).sort(cheapestFirst),
    volumes,
    unpricedVolumes: book.volumes.filter((volume) => !volumes.some((priced) => priced.volume === volume)),
    known: new Map()
  };
}

function offerOf(shape: ShapeRow, book: PriceBook, region: string, scenario: Scenario): Offer[] {
  if (scenario.architecture !== "any" && shape.architecture !== scenario.architecture) return [];
  const price = instancePrice(book, region, shape.instance, scenario.commitment);
  if (!price) return [];
  const discounted = price.row.term === "on-demand" && shape.sustainedUse > 0;
  const usd = usdOf(price.row, scenario) * (discounted ? 1 - shape.sustainedUse : 1);
  return [{shape, ...price, discounted, usdPerMonth: usd * HOURS_PER_MONTH}];
}

function cheapestFirst(a: Offer, b: Offer): number {
  return a.usdPerMonth - b.usdPerMonth || smallestFirst(a.shape, b.shape);
}

/** The order among equals: fewer vCPU, then less memory, then the id. */
export function smallestFirst(a: ShapeRow, b: ShapeRow): number {
  return a.vcpu - b.vcpu || a.memoryGiB - b.memoryGiB || (a.id < b.id ? -1 : 1);
}
