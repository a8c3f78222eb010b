import {mapRange, type Range} from "../sizing/bill-line.js";
import type {Calculus} from "../sizing/calculus.js";
import {hostNeeds} from "./host-needs.js";
import {packedHosts} from "./host-rules.js";
import {type HostOf, sizeFrom} from "./host-size.js";
import {type HostedOf, machinesIn, settingOf} from "./hosted-lines.js";
import type {HostsOf} from "./hosts.js";
import {figuresOf, firstOfKind} from "./line-figures.js";
import type {PackedHosts, Packer} from "./packer.js";
import {costInput, type PricingOf} from "./pricing.js";

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
  const packAll = (...numbers: number[]): Packed => {
    let at = setting.length;
    const machines = lines.map((line, index) => {
      const from = at;
      at += figures[index]?.length ?? 0;
      return machinesIn(line, [...numbers.slice(0, setting.length), ...numbers.slice(from, at)]);
    });
    const host = sizeFrom(numbers);
    const packed = mapRange((bound) =>
      pack(
        machines.map((range) => range[bound]),
        host
      )
    );
    const least = leastHosts(packed);
    const needed = mapRange((bound) => Math.max(...Object.values(packed[bound].needs)));
    return {plan: packed.plan, gaps: mapRange((bound) => least[bound] - needed[bound])};
  };
  return calculus.decide((...numbers) => kind(packAll(...numbers)), ...setting, ...figures.flat());
}

/** Without reserve: a packing of a larger bill holds for a smaller one. */
function leastHosts({low, plan, high}: Range<PackedHosts>): Range {
  const atPlan = Math.min(plan.hosts, high.hosts);
  return {low: Math.min(low.hosts, atPlan), plan: atPlan, high: high.hosts};
}
