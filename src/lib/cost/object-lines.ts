import type {PriceRow} from "../catalog/price-schemas.js";
import {type BillLineOf, mapRange, type Range} from "../sizing/bill-line.js";
import {objectGiB} from "./cloud-rules.js";
import type {CostLineOf} from "./cost-line.js";
import {pricedLine} from "./priced-line.js";
import {type PricingOf, priceOf} from "./pricing.js";

/**
 * Object storage, a cost line for each tier of its price that anything falls into. Requests are not counted, since nothing
 * says how many blocks are written and read.
 */
export function objectLines<V>(
  line: BillLineOf<V>,
  objectTB: Range<V>,
  tiers: readonly PriceRow[],
  pricing: PricingOf<V>
): CostLineOf<V>[] {
  return tiers
    .map((row, tier) => tierLine(line, objectTB, row, tier, pricing))
    .filter(({quantity}, tier) => tier === 0 || pricing.calculus.decide((amount) => amount > 0, quantity.high));
}

function tierLine<V>(
  {id: lineId, role, region, managementCluster}: BillLineOf<V>,
  objectTB: Range<V>,
  row: PriceRow,
  tier: number,
  pricing: PricingOf<V>
): CostLineOf<V> {
  const {calculus} = pricing;
  const {item, id: priceId} = row;
  const rule = objectGiB(row);
  const unit = "GiB-month";
  const on = {id: `${lineId}/tier-${tier}`, lineId, kind: "object" as const, role, region, managementCluster, item};
  const price = priceOf(row, pricing);
  const quantity = mapRange((bound) => calculus.apply({label: item, unit, rule}, objectTB[bound]));
  return pricedLine(
    {...on, priceId, unit},
    mapRange(() => price),
    quantity,
    row,
    calculus
  );
}
