import {type BillLineOf, type bounds, mapRange, type Range} from "../sizing/bill-line.js";
import type {Calculus} from "../sizing/calculus.js";
import {hostNeeds} from "./host-needs.js";
import {packedHosts} from "./host-rules.js";
import {type HostOf, sizeFrom} from "./host-size.js";
import {type HostedOf, machineOn, settingOf} from "./hosted-lines.js";
import type {HostsOf} from "./hosts.js";
import {figuresOf, firstOfKind, isSameSize, sizeAt} from "./line-figures.js";
import type {PackedHosts, Packer} from "./packer.js";
import {costInput, type PricingOf} from "./pricing.js";

type Bound = (typeof bounds)[number];

/** The hosts of a region. */
export interface RegionHosts<V> {
  readonly hosts: Range<V>;
  readonly summary: Omit<HostsOf, "watts" | "wattsWithPue">;
}

/** How the machines of a region stand on its hosts. */
interface Packed {
  readonly plan: PackedHosts;
  /** Hosts beyond the largest need, because machines leave gaps. */
  readonly gaps: Range;
}

/**
 * Hosts for low, plan and high. A packing of a larger bill carries a smaller one as well, so that where first fit needs
 * more hosts for less, the smaller number holds for both.
 */
export function regionHosts<V>(
  hosted: HostedOf<V>,
  host: HostOf<V>,
  pack: Packer,
  pricing: PricingOf<V>
): RegionHosts<V> {
  const {calculus} = pricing;
  const reserve = costInput("onprem/reserve-hosts", pricing);
  const {plan, gaps} = packedOf(hosted, settingOf(host, pricing), pack, calculus);
  const hosts = mapRange((bound) => {
    const needs = hostNeeds(hosted.lines, bound, host, pricing);
    return calculus.apply({label: "Hosts", unit: "hosts", rule: packedHosts(gaps[bound])}, reserve, ...needs);
  });
  return {
    hosts,
    summary: {
      region: hosted.region,
      hosts: {low: calculus.shown(hosts.low), plan: calculus.shown(hosts.plan), high: calculus.shown(hosts.high)},
      reserve: Math.ceil(calculus.shown(reserve)),
      reason: plan.reason,
      needs: plan.needs,
      gaps: gaps.plan
    }
  };
}

/** Packs the machines of a region. Packings with the same gaps count as the same: the needs are figures of the plan. */
function packedOf<V>({lines}: HostedOf<V>, setting: readonly V[], pack: Packer, calculus: Calculus<V>): Packed {
  const kind = firstOfKind<Packed>(({gaps}) => `${gaps.low} ${gaps.plan} ${gaps.high}`);
  const figures = lines.map(figuresOf);
  let from = setting.length;
  const places = figures.map((own) => {
    from += own.length;
    return from - own.length;
  });
  const choose = (...numbers: number[]) => kind(packAll(lines, numbers, places, pack));
  return calculus.decide(choose, ...setting, ...figures.flat());
}

/**
 * Packs low, plan and high; bounds that ask for the same are packed once.
 *
 * @param numbers the setting of the hosts, then the figures of each line from its place on
 */
function packAll(
  lines: readonly BillLineOf<unknown>[],
  numbers: readonly number[],
  places: readonly number[],
  pack: Packer
): Packed {
  const host = sizeFrom(numbers);
  const packAt = (bound: Bound) =>
    pack(
      lines.map((line, index) => machineOn(line, sizeAt(line, numbers, bound, places[index]), numbers)),
      host
    );
  const asFor = (bound: Bound, other: Bound, packed: PackedHosts) =>
    places.every((place) => isSameSize(numbers, bound, other, place)) ? packed : packAt(bound);
  const high = packAt("high");
  const plan = asFor("plan", "high", high);
  const low = asFor("low", "plan", plan);
  const least = leastHosts({low, plan, high});
  const gaps = (packed: PackedHosts, hosts: number) => hosts - packed.needs[packed.reason];
  return {plan, gaps: {low: gaps(low, least.low), plan: gaps(plan, least.plan), high: gaps(high, least.high)}};
}

/** Without reserve: a packing of a larger bill holds for a smaller one. */
function leastHosts({low, plan, high}: Range<PackedHosts>): Range {
  const atPlan = Math.min(plan.hosts, high.hosts);
  return {low: Math.min(low.hosts, atPlan), plan: atPlan, high: high.hosts};
}
