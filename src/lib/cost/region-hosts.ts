import {mapRange, type Range} from "../sizing/bill-line.js";
import {hostNeeds} from "./host-needs.js";
import {packedHosts} from "./host-rules.js";
import type {HostOf} from "./host-size.js";
import type {HostedOf} from "./hosted-lines.js";
import type {HostsOf} from "./hosts.js";
import type {PackedHosts} from "./packer.js";
import {costInput, type PricingOf} from "./pricing.js";
import type {Vm} from "./rack.js";

/** The hosts of a region. */
export interface RegionHosts<V> {
  readonly hosts: Range<V>;
  readonly summary: Omit<HostsOf, "watts" | "wattsWithPue">;
}

/**
 * Hosts for low, plan and high. A packing of a larger bill carries a smaller one as well, so that where first fit needs
 * more hosts for less, the smaller number holds for both.
 */
export function regionHosts<V>(
  {region, lines, machines}: HostedOf<V>,
  host: HostOf<V>,
  pack: (vms: readonly Vm[]) => PackedHosts,
  pricing: PricingOf<V>
): RegionHosts<V> {
  const {calculus} = pricing;
  const packed = mapRange((bound) => pack(machines.map((range) => range[bound])));
  const least = leastHosts(packed);
  const reserve = costInput("onprem/reserve-hosts", pricing);
  const hosts = mapRange((bound) => {
    const needs = hostNeeds(lines, bound, host, pricing);
    const gaps = least[bound] - Math.max(...needs.map((need) => calculus.valueOf(need)));
    return calculus.apply({label: "Hosts", unit: "hosts", rule: packedHosts(gaps)}, reserve, ...needs);
  });
  const {needs, reason} = packed.plan;
  const plain = (value: V) => calculus.valueOf(value);
  const counted = {low: plain(hosts.low), plan: plain(hosts.plan), high: plain(hosts.high)};
  const gaps = least.plan - needs[reason];
  return {hosts, summary: {region, hosts: counted, reserve: Math.ceil(plain(reserve)), reason, needs, gaps}};
}

/** Without reserve: a packing of a larger bill holds for a smaller one. */
function leastHosts({low, plan, high}: Range<PackedHosts>): Range {
  const atPlan = Math.min(plan.hosts, high.hosts);
  return {low: Math.min(low.hosts, atPlan), plan: atPlan, high: high.hosts};
}
