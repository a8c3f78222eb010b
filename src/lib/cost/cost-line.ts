import type {Confidence} from "../catalog/price-vocabulary.js";
import type {Kind, Role} from "../catalog/vocabulary.js";
import type {Range} from "../sizing/bill-line.js";
import type {PlanOf} from "../sizing/plan.js";

/** What of a plan is paid for. */
export type Payable<V = number> = Pick<PlanOf<V>, "scenario" | "management" | "bill" | "demand">;

/** What money is spent on. */
export const costKinds = [
  "compute",
  "block",
  "object",
  "transfer",
  "fee",
  "server",
  "support",
  "power",
  "space",
  "own"
] as const;
export type CostKind = (typeof costKinds)[number];

/**
 * A line of the cost: unit price times quantity, rounded to the cent. Compute and volumes belong to a line of the bill;
 * hosts of one's own belong to a region (`lineId` null), and so does transfer.
 */
export interface CostLineOf<V = number> {
  readonly id: string;
  /** The line of the bill that it pays for, where it pays for one. */
  readonly lineId: string | null;
  readonly kind: CostKind;
  readonly role: Role | null;
  readonly region: string;
  readonly managementCluster: string | null;
  /** What is bought for the plan, such as m6i.4xlarge or gp3/capacity. */
  readonly item: string;
  /** The price's row: the key by which a scenario changes it. Empty where the price is the user's own figure. */
  readonly priceId: string;
  /** What is counted: h, GiB-month, host-month. */
  readonly unit: string;
  readonly unitPrice: Range<V>;
  readonly quantity: Range<V>;
  /** USD a month, rounded to the cent. */
  readonly month: Range<V>;
  /** USD paid at the start of the term, of which `month` is the share of a month; null where nothing is. */
  readonly upfront: Range<V> | null;
  readonly asOf: string | null;
  readonly confidence: Confidence;
  readonly priceKind: Kind;
  readonly source: string;
}

/** Something of the bill that has no price, and so is in no total. */
export interface Unpriced {
  readonly lineId: string;
  readonly region: string;
  /** One sentence: what is missing, and what would mend it. */
  readonly message: string;
  readonly field: "priceBook" | "regions" | "prices" | "architecture" | "commitment" | "ownBook";
}

/** What a provider's part of the cost consists of. */
export interface PricedOf<V = number> {
  readonly lines: readonly CostLineOf<V>[];
  readonly unpriced: readonly Unpriced[];
}
