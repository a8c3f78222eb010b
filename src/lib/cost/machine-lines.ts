import {type BillLineOf, mapRange, type Range} from "../sizing/bill-line.js";
import type {CostLineOf} from "./cost-line.js";
import type {Candidate, FitOf, Need} from "./fit.js";
import {type Fitted, fitLine, refit} from "./fit-line.js";
import {type Market, marketOf} from "./market.js";
import {needOf} from "./need.js";
import type {PricingOf} from "./pricing.js";
import {type Bound, machinesOf, monthOf, type Purchase, purchasesOf} from "./purchase.js";
import {purchaseLines} from "./purchase-lines.js";
import type {Lack} from "./why-nothing.js";

/** The machines of a line with their disks, bought; or why they cannot be. */
export type Machines<V> =
  | {readonly fit: FitOf; readonly lines: readonly CostLineOf<V>[]}
  | {readonly fit: null; readonly lack: Lack; readonly otherArchitecture: boolean};

/** What is bought for a bound of a line. */
interface Bought {
  readonly candidate: Candidate;
  readonly purchases: readonly Purchase[];
  /** USD a month for all machines of the bound. */
  readonly month: number;
}

/** Buys the machines of a line at each of its bounds. */
export function machineLines<V>(line: BillLineOf<V>, market: Market, pricing: PricingOf<V>): Machines<V> {
  const {calculus} = pricing;
  const needs = mapRange((bound) => needOf(line, bound, calculus));
  const {low, plan, high} = mapRange((bound) => fitLine(needs[bound], market));
  if (!plan.chosen) return unfit(plan, needs.plan, market);
  if (!low.chosen) return unfit(low, needs.low, market);
  if (!high.chosen) return unfit(high, needs.high, market);
  const buy = (bound: Bound, candidate: Candidate): Bought => {
    const purchases = purchasesOf(candidate, needs[bound], market);
    return {candidate, purchases, month: monthOf(purchases, calculus.valueOf(machinesOf(line, bound)), market)};
  };
  const own = {low: buy("low", low.chosen), plan: buy("plan", plan.chosen), high: buy("high", high.chosen)};
  const bought = inOrder(own, (bound, {candidate}) => buy(bound, refit(candidate, needs[bound], market)));
  return {
    fit: fitOf(
      line,
      mapRange((bound) => bought[bound].candidate),
      needs,
      plan,
      market
    ),
    lines: purchaseLines(
      line,
      mapRange((bound) => bought[bound].purchases),
      pricing
    )
  };
}

/**
 * Low <= plan <= high. What fits more also fits less, but rounding to cents, and a unit that must be split, can turn the
 * order by a little: then the lower bound is bought as the higher one.
 */
function inOrder(own: Range<Bought>, as: (bound: Bound, other: Bought) => Bought): Range<Bought> {
  const {high} = own;
  const plan = own.plan.month <= high.month ? own.plan : as("plan", high);
  const low = own.low.month <= plan.month ? own.low : as("low", plan);
  return {low, plan, high};
}

/** Why nothing is bought, and whether processors of the other kind would do. */
function unfit(lack: Lack, need: Need, {book, region, scenario}: Market) {
  const any = marketOf(book, region, {...scenario, architecture: "any"});
  return {fit: null, lack, otherArchitecture: fitLine(need, any).chosen !== null};
}

function fitOf<V>(
  {id, region}: BillLineOf<V>,
  chosen: Range<Candidate>,
  {plan: need}: Range<Need>,
  fitted: Fitted,
  market: Market
): FitOf {
  const {parts, vcpu, memoryGiB} = chosen.plan;
  return {
    lineId: id,
    region,
    priceRegion: market.region,
    chosen,
    runnersUp: fitted.chosen ? fitted.runnersUp : [],
    rejected: fitted.rejected,
    stranded: {vcpu: parts * vcpu - need.vcpu, memoryGiB: parts * memoryGiB - need.memoryGiB},
    warnings: warningsOf(chosen.plan, need, market)
  };
}

function warningsOf({disk, shorterTerm}: Candidate, need: Need, {volumes}: Market): FitOf["warnings"] {
  const volume = volumes.find(({name}) => name === disk.volume)?.volume;
  const unknown = need.latencyMs !== null && (volume?.writeMsHigh ?? null) === null;
  return [
    ...(need.hostsEtcd && disk.volume === "local" ? (["ephemeral-etcd"] as const) : []),
    ...(shorterTerm ? (["shorter-term"] as const) : []),
    ...(unknown ? (["latency-unknown"] as const) : [])
  ];
}
