import type {PriceRow} from "../catalog/price-schemas.js";
import type {Role} from "../catalog/vocabulary.js";
import {type BillLineOf, mapRange} from "../sizing/bill-line.js";
import type {Rule} from "../sizing/calculus.js";
import {HOURS_PER_MONTH} from "./cents.js";
import type {CostLineOf} from "./cost-line.js";
import {pricedLine} from "./priced-line.js";
import {type PricingOf, priceOf} from "./pricing.js";

/** What a managed control plane makes unnecessary. */
const managed: readonly Role[] = ["control-plane", "etcd", "fleet-control-plane"];

/** Whether a line is not bought, since the cloud runs what stands on it. */
export const isManaged = ({role}: Pick<BillLineOf<unknown>, "role">) => managed.includes(role);

/** Whether the fee of a cluster stands where this line would: etcd on nodes of its own belongs to the same fee. */
export const hasFee = ({role}: Pick<BillLineOf<unknown>, "role">) => isManaged({role}) && role !== "etcd";

const hoursOfOne: Rule = {
  names: ["managed"],
  write: () => `one cluster × ${HOURS_PER_MONTH} h`,
  apply: () => HOURS_PER_MONTH
};

/** The fee of a managed control plane, in place of a line of the bill. */
export function feeLine<V>(line: BillLineOf<V>, row: PriceRow, pricing: PricingOf<V>): CostLineOf<V> {
  const {calculus} = pricing;
  const {id: lineId, role, region, managementCluster} = line;
  const {item, id: priceId} = row;
  const on = {id: `${lineId}/fee`, lineId, kind: "fee" as const, role, region, managementCluster, item, priceId};
  const managedHere = calculus.input("managedControlPlane", "Managed control planes", "", 1);
  const hours = calculus.apply({label: "Hours of a managed control plane", unit: "h", rule: hoursOfOne}, managedHere);
  const price = priceOf(row, pricing);
  return pricedLine(
    {...on, unit: "h"},
    mapRange(() => price),
    mapRange(() => hours),
    row,
    calculus
  );
}
