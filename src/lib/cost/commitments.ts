import {type Commitment, commitments} from "../catalog/price-vocabulary.js";
import type {Catalog} from "../catalog/tables.js";
import type {ScenarioInput} from "../scenario/fields.js";
import type {Range} from "../sizing/bill-line.js";
import {plan} from "../sizing/plan.js";

/** What the plan costs with a commitment, beside what it costs on demand. */
export interface CommitmentCost {
  readonly commitment: Commitment;
  readonly month: Range;
  readonly year: Range;
  readonly upfront: Range;
  /** USD a month less than on demand, for the plan; and the same as a fraction of the price on demand. */
  readonly saving: number;
  readonly savingShare: number;
  /** Lines of the bill bought for a shorter term, since the book has no price of this one. */
  readonly shorterTerms: number;
}

export interface Commitments {
  readonly rows: readonly CommitmentCost[];
  /** Why there is nothing to compare; empty where there is. */
  readonly remark: string;
}

/** The same plan on demand and with each commitment, by the price book of the catalogue. */
export function commitmentsOf(input: ScenarioInput, catalog: Catalog): Commitments {
  if (!catalog.prices) return {rows: [], remark: "The price book is not loaded."};
  if (catalog.prices.id === "onprem")
    return {rows: [], remark: "Commitments are not applicable: hosts of one's own are bought, not rented."};
  const costs = commitments.flatMap((commitment) => {
    const {cost} = plan({...input, commitment}, catalog);
    return cost ? [{commitment, cost}] : [];
  });
  const onDemand = costs[0]?.cost.month.plan ?? 0;
  const rows = costs.map(({commitment, cost: {month, year, upfront, fits}}) => {
    const saving = Math.round((onDemand - month.plan) * 100) / 100;
    const shorterTerms = fits.filter(({warnings}) => warnings.includes("shorter-term")).length;
    return {commitment, month, year, upfront, saving, savingShare: onDemand ? saving / onDemand : 0, shorterTerms};
  });
  return {rows, remark: ""};
}
