import {type Payments, paidAfter} from "./cumulative-cost.js";

/** When hosts of one's own have cost less than a cloud. */
export interface BreakEven {
  /** Months after which they have cost less and stay so until they are paid off; null for never until then. */
  readonly months: number | null;
  /** The months in which they are paid off, over which the two are compared. */
  readonly within: number;
  /**
   * Fraction of the hours that machines on demand may run for the cloud to cost the same a month: above 1 the cloud costs
   * less even if they always run, below 0 more even if they never do. Null where no machine is bought by the hour.
   */
  readonly utilisation: number | null;
}

/** A month on demand in a cloud: of machines, and of all that is paid whether they run or not. */
export interface OnDemand {
  readonly machines: number;
  readonly others: number;
}

/**
 * Compares hosts of one's own with a cloud.
 *
 * @param ownMonth a month of the hosts with their price shared out over the time in which they are paid off
 */
export function breakEven(own: Payments, ownMonth: number, cloud: Payments, onDemand: OnDemand): BreakEven {
  const within = own.termMonths;
  let months = 0;
  for (let month = 1; month <= within; month++) if (paidAfter(own, month) >= paidAfter(cloud, month)) months = month;
  return {
    months: months === within ? null : months + 1,
    within,
    utilisation: onDemand.machines > 0 ? (ownMonth - onDemand.others) / onDemand.machines : null
  };
}
