import {type BillLineOf, bounds, mapRange, type Range} from "../sizing/bill-line.js";
import type {CostLineOf} from "./cost-line.js";
import type {Candidate, FitOf, Need} from "./fit.js";
import {type Fitted, fitLine, refit} from "./fit-line.js";
import {figuresOf, firstOfKind, sizeAt} from "./line-figures.js";
import {type Market, marketOf} from "./market.js";
import {needOf} from "./need.js";
import type {PricingOf} from "./pricing.js";
import {type Bound, monthOf, type Purchase, purchasesOf} from "./purchase.js";
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
  const kind = firstOfKind(nameOf);
  const chosen = pricing.calculus.decide((...figures) => kind(choose(line, figures, market)), ...figuresOf(line));
  if (chosen.bought === null) return unfit(chosen.lack, chosen.need, market);
  const {bought, needs, fitted} = chosen;
  return {
    fit: fitOf(
      line,
      mapRange((bound) => bought[bound].candidate),
      needs,
      fitted,
      market
    ),
    lines: purchaseLines(
      line,
      mapRange((bound) => bought[bound].purchases),
      pricing
    )
  };
}

/** What is bought at each bound, or what is lacking. */
type Choice =
  | {readonly bought: Range<Bought>; readonly needs: Range<Need>; readonly fitted: Fitted}
  | {readonly bought: null; readonly lack: Lack; readonly need: Need};

function choose(line: BillLineOf<unknown>, figures: readonly number[], market: Market): Choice {
  const size = (bound: Bound) => sizeAt(line, figures, bound);
  const sizes = {low: size("low"), plan: size("plan"), high: size("high")};
  const needs = {low: needOf(line, sizes.low), plan: needOf(line, sizes.plan), high: needOf(line, sizes.high)};
  const [low, plan, high] = [fitLine(needs.low, market), fitLine(needs.plan, market), fitLine(needs.high, market)];
  if (!plan.chosen) return {bought: null, lack: plan, need: needs.plan};
  if (!low.chosen) return {bought: null, lack: low, need: needs.low};
  if (!high.chosen) return {bought: null, lack: high, need: needs.high};
  const buy = (bound: Bound, candidate: Candidate): Bought => {
    const purchases = purchasesOf(candidate, needs[bound], market);
    return {candidate, purchases, month: monthOf(purchases, sizes[bound].count, market)};
  };
  const own = {low: buy("low", low.chosen), plan: buy("plan", plan.chosen), high: buy("high", high.chosen)};
  const bought = inOrder(own, (bound, {candidate}) => buy(bound, refit(candidate, needs[bound], market)));
  return {bought, needs, fitted: plan};
}

/** What is bought and paid for, without how much of it: choices with the same name differ in quantities alone. */
function nameOf({bought}: Choice): string {
  if (bought === null) return "nothing";
  return bounds.map((bound) => namesOf(bought[bound]).join(" ")).join(", ");
}

function namesOf({candidate: {instance, parts, disk}, purchases}: Bought): (string | number)[] {
  return [instance, parts, disk.volume, ...purchases.map(({row}) => row.id)];
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
