import type {Role} from "../catalog/vocabulary.js";
import type {Range} from "../sizing/bill-line.js";
import type {CostLineOf, Payable} from "./cost-line.js";
import type {PricingOf} from "./pricing.js";

/** A part of a line of the cost that belongs to one role of one management cluster; the parts add up to the line. */
export interface PartOf<V> {
  readonly line: CostLineOf<V>;
  readonly role: Role | null;
  readonly managementCluster: string | null;
  readonly month: Range<V>;
}

/** The parts of a line: itself, or for hosts that carry many virtual machines what each of them takes. */
export function partsOfLine<V>(line: CostLineOf<V>, _plan: Payable<V>, _pricing: PricingOf<V>): PartOf<V>[] {
  const {role, managementCluster, month} = line;
  return [{line, role, managementCluster, month}];
}
