import {type BillLineOf, bounds, mapRange, type Range} from "../sizing/bill-line.js";
import type {Calculus} from "../sizing/calculus.js";
import {lessDiscount, noneOfIt, nothing, paidAtStart} from "./cloud-rules.js";
import type {CostLineOf} from "./cost-line.js";
import {priceFiles} from "./price-book.js";
import {pricedLine} from "./priced-line.js";
import {type PricingOf, priceOf} from "./pricing.js";
import {type Bound, machinesOf, type Purchase} from "./purchase.js";

/** A purchase at some of the bounds; where a bound buys something else its quantity is 0. */
type Bounded = Range<Purchase | undefined>;

/**
 * The cost lines of what is bought for a line of the bill, a part each. Bounds may buy different things: then unit price
 * and quantity of a part differ, one part may fall where another rises, and only their sum is in order.
 */
export function purchaseLines<V>(
  line: BillLineOf<V>,
  bought: Range<readonly Purchase[]>,
  pricing: PricingOf<V>
): CostLineOf<V>[] {
  return partsOf(bought).map((part) => {
    const at = (bound: Bound) => bought[bound].find((purchase) => purchase.part === part);
    return partLine(line, {low: at("low"), plan: at("plan"), high: at("high")}, pricing);
  });
}

/** What is bought at any bound; mostly the same at all of them. */
function partsOf({low, plan, high}: Range<readonly Purchase[]>): readonly string[] {
  const parts = plan.map(({part}) => part);
  for (const {part} of low === plan && high === plan ? [] : [...high, ...low])
    if (!parts.includes(part)) parts.push(part);
  return parts;
}

function partLine<V>(line: BillLineOf<V>, bought: Bounded, pricing: PricingOf<V>): CostLineOf<V> {
  const named = bought.plan ?? bought.high ?? bought.low;
  if (!named) throw new Error(`${line.id}: nothing is bought`);
  const {part, kind, row} = named;
  const {id: lineId, role, region, managementCluster} = line;
  const unit = row.unit.replace("USD/", "");
  const on = {
    id: `${lineId}/${part}`,
    lineId,
    kind,
    role,
    region,
    managementCluster,
    item: row.item,
    priceId: row.id,
    unit
  };
  const price = unitPriceOf(named, pricing);
  const unitPrice = mapRange((bound) => priceAt(bought[bound], named, price, pricing));
  const quantity = mapRange((bound) =>
    quantityOf(line, bound, bought[bound], {label: row.item, unit}, pricing.calculus)
  );
  const upfront = upfrontOf(line, bought, unitPrice, quantity, pricing.calculus);
  return pricedLine(on, unitPrice, quantity, row, pricing.calculus, upfront);
}

/** Bounds that buy the same share its price. */
function priceAt<V>(bought: Purchase | undefined, named: Purchase, price: V, pricing: PricingOf<V>): V {
  return bought === undefined || bought.row === named.row ? price : unitPriceOf(bought, pricing);
}

function unitPriceOf<V>({row, offer}: Purchase, pricing: PricingOf<V>): V {
  const price = priceOf(row, pricing);
  if (!offer?.discounted) return price;
  const {calculus} = pricing;
  const label = `Price of ${row.item} in ${row.region} for a full month`;
  const discount = calculus.cell(priceFiles.shapes, offer.shape, "sustainedUse");
  return calculus.apply({label, unit: row.unit, rule: lessDiscount}, price, discount);
}

function quantityOf<V>(
  line: BillLineOf<V>,
  bound: Bound,
  purchase: Purchase | undefined,
  {label, unit}: {label: string; unit: string},
  calculus: Calculus<V>
): V {
  const machines = machinesOf(line, bound);
  if (!purchase) return calculus.apply({label: `${label}: none`, unit, rule: noneOfIt}, machines);
  const figures = purchase.terms.flatMap((term) => (term === "iops" ? (line.iops ?? []) : line.storageGB[bound]));
  return calculus.apply({label: purchase.row.item, unit, rule: purchase.rule}, machines, ...figures);
}

/** What is paid at the start of the term, for prices that are paid so; null where none of the bounds has one. */
function upfrontOf<V>(
  line: BillLineOf<V>,
  bought: Bounded,
  unitPrice: Range<V>,
  quantity: Range<V>,
  calculus: Calculus<V>
): Range<V> | null {
  if (!bounds.some((bound) => bought[bound]?.row.allUpfront)) return null;
  const cost = {label: "Paid at the start", unit: "USD"};
  return mapRange((bound) => {
    const row = bought[bound]?.row;
    if (!row?.allUpfront) return calculus.apply({...cost, rule: nothing}, machinesOf(line, bound));
    return calculus.apply({...cost, rule: paidAtStart(row.term === "3yr" ? 3 : 1)}, unitPrice[bound], quantity[bound]);
  });
}
