import {type BillLineOf, mapRange, type Range} from "../sizing/bill-line.js";
import type {Rule} from "../sizing/calculus.js";
import {sumOfProducts} from "../sizing/demand/rules.js";
import {addUp} from "../sizing/management.js";
import {sumOfCents} from "./cents.js";
import type {CostLineOf, Payable, PricedOf} from "./cost-line.js";
import {linesIn} from "./hosted-lines.js";
import {largestRemainder} from "./largest-remainder.js";
import {costInput, type PricingOf} from "./pricing.js";

/** A line's part of what the hosts of its region cost a month. */
export interface HostShareOf<V = number> {
  readonly line: BillLineOf<V>;
  /** The region whose hosts carry it. */
  readonly region: string;
  readonly month: Range<V>;
}

const CENTS = 100;

/**
 * Splits what each region's hosts cost over the lines they carry, by vCPU and memory; the reserve, the storage
 * controllers and what is left free are shared alike. The parts add up to the cent.
 */
export function allocateHosts<V>(plan: Payable<V>, priced: PricedOf<V>, pricing: PricingOf<V>): HostShareOf<V>[] {
  const {calculus, scenario} = pricing;
  const missing = new Set(priced.unpriced.map(({lineId}) => lineId));
  return scenario.regions.flatMap(({name: region}, index) => {
    const lines = linesIn(plan.bill, region, index === 0).filter(({id}) => !missing.has(id));
    const own = priced.lines.filter((cost) => cost.lineId === null && cost.region === region && isOfHosts(cost));
    if (!lines.length || !own.length) return [];
    const weights = weightsOf(lines, pricing);
    const split = mapRange((bound) => {
      const quantity = {label: `Hosts of ${region} a month`, unit: "USD/month", rule: sumOfCents};
      const total = calculus.apply(quantity, ...own.map(({id, month}) => calculus.placed(id, month[bound])));
      return shares(total, weights, pricing);
    });
    return lines.map((line, index) => ({line, region, month: mapRange((bound) => split[bound][index] as V)}));
  });
}

function isOfHosts({kind}: Pick<CostLineOf, "kind">): boolean {
  return kind === "server" || kind === "support" || kind === "power" || kind === "space";
}

/** Weights by the plan's vCPU and memory, so that no line costs less at a higher bound; lines count alike where both weigh nothing. */
function weightsOf<V>(lines: readonly BillLineOf<V>[], pricing: PricingOf<V>): V[] {
  const {calculus} = pricing;
  const [byVcpu, byGib] = [costInput("onprem/weight-vcpu", pricing), costInput("onprem/weight-gib", pricing)];
  const quantity = {label: "Weight of the line", unit: "", rule: sumOfProducts};
  const weights = lines.map(({id, total}) =>
    calculus.placed(id, calculus.apply(quantity, total.vcpu.plan, byVcpu, total.memoryGiB.plan, byGib))
  );
  if (weights.some((weight) => calculus.valueOf(weight) > 0)) return weights;
  return lines.map(() => calculus.input("prices", "Weight of each line, as none is given", "", 1));
}

function shares<V>(total: V, weights: readonly V[], {calculus}: PricingOf<V>): V[] {
  const plain = weights.map(calculus.valueOf);
  const whole = Math.round(calculus.valueOf(total) * CENTS);
  const all = addUp("Weight of all lines", "", weights, calculus);
  const down = plain.map((weight) => Math.floor((whole * weight) / calculus.valueOf(all)));
  return largestRemainder(whole, plain).map((part, index) => {
    const quantity = {label: "Share of the hosts", unit: "USD/month", rule: shareOf(part > (down[index] ?? 0))};
    return calculus.apply(quantity, total, weights[index] as V, all);
  });
}

/** A share in whole cents: rounded down, or up for those that the largest remainders give a cent more. */
function shareOf(isRoundedUp: boolean): Rule {
  const [word, more] = isRoundedUp ? ["up", 1] : ["down", 0];
  return {
    names: ["cost", "weight", "weight of all"],
    write: (cost, weight, all) => `${cost} × ${weight} / ${all}, rounded ${word} to the cent so that the parts add up`,
    apply: (cost, weight, all) => (Math.floor((Math.round(cost * CENTS) * weight) / all) + more) / CENTS
  };
}
