import type {PriceRow} from "../catalog/price-schemas.js";
import {mapRange, type Range} from "../sizing/bill-line.js";
import type {CostLineOf, Payable, PricedOf, Unpriced} from "./cost-line.js";
import {type FlowOf, flowsOf} from "./flows.js";
import {priceFiles} from "./price-book.js";
import {pricedLine} from "./priced-line.js";
import {type PricingOf, priceOf, priceRegionOf, pricesOf} from "./pricing.js";
import {atBothEnds, inTier} from "./traffic-rules.js";

type TransferItem = "transfer/zone" | "transfer/region" | "transfer/continent";

/** What a cloud charges for traffic between regions and zones. Hosts of one's own have no such price. */
export function transferLines<V>(plan: Payable<V>, pricing: PricingOf<V>): PricedOf<V> {
  if (pricing.book.id === "onprem") return {lines: [], unpriced: []};
  const priced = flowsOf(plan, pricing).map((flow) => linesOf(flow, pricing));
  return {lines: priced.flatMap(({lines}) => lines), unpriced: priced.flatMap(({unpriced}) => unpriced)};
}

function linesOf<V>(flow: FlowOf<V>, pricing: PricingOf<V>): PricedOf<V> {
  const {book} = pricing;
  const [from, to] = [priceRegionOf(flow.from, pricing), priceRegionOf(flow.to, pricing)];
  if (from === undefined || to === undefined) {
    const region = from === undefined ? flow.from : flow.to;
    return {lines: [], unpriced: [unpriced(flow, `the price book lacks the price region of ${region}`, "regions")]};
  }
  const item = itemBetween(from, to, pricing);
  const tiers = pricesOf(book, from, item);
  if (!tiers.length) return {lines: [], unpriced: [unpriced(flow, `${from} has no price for ${item}`, "prices")]};
  return {lines: tiers.flatMap((row) => tierLine(flow, item, row, tiers.length > 1, pricing)), unpriced: []};
}

function unpriced<V>({id, from, to}: FlowOf<V>, wrong: string, field: Unpriced["field"]): Unpriced {
  const way = from === to ? `between zones of ${from}` : `from ${from} to ${to}`;
  return {lineId: id, region: from, message: `Traffic ${way}: ${wrong}; name another price region.`, field};
}

/** Two regions of the fleet may lie in one region of the provider; they are then zones of it. */
function itemBetween<V>(from: string, to: string, {book}: PricingOf<V>): TransferItem {
  if (from === to) return "transfer/zone";
  const continentOf = (name: string) => book.regions.find(({region}) => region === name)?.continent;
  return continentOf(from) === continentOf(to) ? "transfer/region" : "transfer/continent";
}

/** The line of a price's tier; none for a tier that is not reached. */
function tierLine<V>(
  {id, from, gib}: FlowOf<V>,
  item: TransferItem,
  row: PriceRow,
  isTiered: boolean,
  pricing: PricingOf<V>
): CostLineOf<V>[] {
  const {calculus} = pricing;
  const quantity = paidAtBothEnds(row) ? mapRange((bound) => doubled(gib[bound], pricing)) : gib;
  const part = isTiered ? inTierOf(row, quantity, pricing) : quantity;
  if (calculus.decide((amount) => amount === 0, part.high)) return [];
  const on = {
    id: row.above > 0 ? `${id}/above-${row.above}` : id,
    lineId: null,
    kind: "transfer",
    role: null,
    region: from,
    managementCluster: null,
    item,
    priceId: row.id,
    unit: "GiB"
  } as const;
  const price = priceOf(row, pricing);
  return [
    pricedLine(
      on,
      mapRange(() => price),
      part,
      row,
      calculus
    )
  ];
}

/** Between zones some providers charge the sender and the receiver. */
function paidAtBothEnds({unit}: PriceRow): boolean {
  return unit === "USD/GiB at each end";
}

function doubled<V>(gib: V, {calculus}: PricingOf<V>): V {
  return calculus.apply({label: "Traffic paid for", unit: "GiB", rule: atBothEnds}, gib);
}

function inTierOf<V>(row: PriceRow, quantity: Range<V>, {book, calculus}: PricingOf<V>): Range<V> {
  const file = priceFiles.services(book.id);
  const ends = [calculus.cell(file, row, "above"), ...(row.upTo === null ? [] : [calculus.cell(file, row, "upTo")])];
  return mapRange((bound) =>
    calculus.apply({label: "Traffic in the tier", unit: "GiB", rule: inTier}, quantity[bound], ...ends)
  );
}
