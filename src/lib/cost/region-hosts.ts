import {type BillLineOf, type bounds, mapRange, type Range} from "../sizing/bill-line.js";
import type {Calculus} from "../sizing/calculus.js";
import {addUp} from "../sizing/management.js";
import {largest, product} from "../sizing/rules.js";
import type {Unpriced} from "./cost-line.js";
import {packedHosts, sumOfQuotients, wholeHosts} from "./host-rules.js";
import {type HostOf, sizeOf} from "./host-size.js";
import type {HostReason, HostsOf} from "./hosts.js";
import {misfit, type Packing, packHosts} from "./pack-hosts.js";
import {costInput, GLOBAL, type PricingOf} from "./pricing.js";
import {isCritical, isHosted, machinesOf, type Overcommit, overcommitOf} from "./virtual-machines.js";

type Bound = (typeof bounds)[number];

/** The lines of a region that stand on its hosts, and those no host is large enough for. */
export interface HostedOf<V> {
  readonly region: string;
  readonly lines: readonly BillLineOf<V>[];
  readonly unpriced: readonly Unpriced[];
}

/** The hosts of a region. */
export interface RegionHosts<V> {
  readonly hosts: Range<V>;
  readonly summary: Omit<HostsOf, "watts" | "wattsWithPue">;
}

/** The bill by the region whose hosts carry it, in the order of the fleet's regions; the fleet layer is in the first. */
export function hostedLines<V>(
  bill: readonly BillLineOf<V>[],
  host: HostOf<V>,
  pricing: PricingOf<V>
): readonly HostedOf<V>[] {
  const [first] = pricing.scenario.regions;
  const size = sizeOf(host, pricing.calculus);
  const overcommit = plainOvercommit(pricing);
  const problem = (line: BillLineOf<V>) =>
    ["plan", "low", "high"].flatMap((bound) => {
      const found = misfit(machinesOf(line, bound as Bound, overcommit, size, pricing.calculus), size);
      return found === undefined ? [] : [bound === "plan" ? found : `${found} at the ${bound} end`];
    })[0];
  return pricing.scenario.regions.map(({name: region}) => {
    const isHere = (line: BillLineOf<V>) =>
      line.region === region || (line.region === GLOBAL && region === first?.name);
    const judged = bill.filter((line) => isHosted(line) && isHere(line)).map((line) => ({line, wrong: problem(line)}));
    return {
      region,
      lines: judged.flatMap(({line, wrong}) => (wrong === undefined ? [line] : [])),
      unpriced: judged.flatMap(({line, wrong}) => (wrong === undefined ? [] : [unpriced(line.id, region, wrong)]))
    };
  });
}

function unpriced(lineId: string, region: string, wrong: string): Unpriced {
  return {lineId, region, message: `${lineId}: ${wrong}; it is in no total until hosts are larger.`, field: "prices"};
}

/**
 * Hosts for low, plan and high. A packing of a larger bill carries a smaller one as well, so that where first fit needs
 * more hosts for less, the smaller number holds for both.
 */
export function regionHosts<V>({region, lines}: HostedOf<V>, host: HostOf<V>, pricing: PricingOf<V>): RegionHosts<V> {
  const {calculus} = pricing;
  const size = sizeOf(host, calculus);
  const overcommit = plainOvercommit(pricing);
  const packed = mapRange((bound) =>
    packHosts(
      lines.map((line) => machinesOf(line, bound, overcommit, size, calculus)),
      size
    )
  );
  const least = leastHosts(packed);
  const reserve = costInput("onprem/reserve-hosts", pricing);
  const hosts = mapRange((bound) => {
    const needs = needsOf(lines, bound, host, pricing);
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
function leastHosts({low, plan, high}: Range<Packing>): Range {
  const atPlan = Math.min(plan.hosts, high.hosts);
  return {low: Math.min(low.hosts, atPlan), plan: atPlan, high: high.hosts};
}

/** The hosts each reason alone asks for, in values of the model. */
function needsOf<V>(lines: readonly BillLineOf<V>[], bound: Bound, host: HostOf<V>, pricing: PricingOf<V>): V[] {
  const {calculus} = pricing;
  const need = (reason: HostReason, ...terms: V[]) =>
    calculus.apply({label: `Hosts by ${reason === "cpu" ? "CPU" : reason}`, unit: "hosts", rule: wholeHosts}, ...terms);
  const total = (key: "memoryGiB" | "storageGB", label: string, unit: string) =>
    sumOver(lines, (line) => line.total[key][bound], label, unit, calculus);
  return [
    need("cpu", coresAsked(lines, bound, pricing), host.cores),
    need("memory", total("memoryGiB", "Memory asked for", "GiB"), host.memoryGiB),
    need("disk", total("storageGB", "Disk asked for", "GB"), host.diskGB, ...iopsAsked(lines, bound, host, calculus)),
    ...largestGroup(lines, bound, calculus)
  ];
}

function coresAsked<V>(lines: readonly BillLineOf<V>[], bound: Bound, pricing: PricingOf<V>): V {
  const {calculus} = pricing;
  const overcommit = overcommitOf(pricing);
  const terms = (["critical", "other"] as const).flatMap((kind) => {
    const those = lines.filter(({role}) => isCritical(role) === (kind === "critical"));
    const label = kind === "critical" ? "vCPU of control planes and etcd" : "vCPU of the others";
    const vcpu = (line: BillLineOf<V>) => line.total.vcpu[bound];
    return those.length ? [sumOver(those, vcpu, label, "vCPU", calculus), overcommit[kind]] : [];
  });
  return calculus.apply({label: "Cores asked for", unit: "cores", rule: sumOfQuotients}, ...terms);
}

/** IOPS of etcd with what a host writes; nothing where no line has a target. */
function iopsAsked<V>(lines: readonly BillLineOf<V>[], bound: Bound, host: HostOf<V>, calculus: Calculus<V>): V[] {
  const each = lines.flatMap(({id, nodes, iops}) => {
    if (iops === null) return [];
    const quantity = {label: "IOPS of the line", unit: "IOPS", rule: product};
    return [calculus.placed(id, calculus.apply(quantity, nodes[bound], iops))];
  });
  return each.length ? [addUp("IOPS asked for", "IOPS", each, calculus), host.iops] : [];
}

function largestGroup<V>(lines: readonly BillLineOf<V>[], bound: Bound, calculus: Calculus<V>): V[] {
  const groups = lines.flatMap(({id, role, nodes}) => (isCritical(role) ? [calculus.placed(id, nodes[bound])] : []));
  const label = "Hosts by anti-affinity";
  return groups.length ? [calculus.apply({label, unit: "hosts", rule: largest}, ...groups)] : [];
}

function sumOver<V>(
  lines: readonly BillLineOf<V>[],
  value: (line: BillLineOf<V>) => V,
  label: string,
  unit: string,
  calculus: Calculus<V>
): V {
  return addUp(
    label,
    unit,
    lines.map((line) => calculus.placed(line.id, value(line))),
    calculus
  );
}

function plainOvercommit<V>(pricing: PricingOf<V>): Overcommit {
  const {critical, other} = overcommitOf(pricing);
  return {critical: pricing.calculus.valueOf(critical), other: pricing.calculus.valueOf(other)};
}
