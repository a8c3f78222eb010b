import type {BillLineOf, bounds} from "../sizing/bill-line.js";
import type {Calculus} from "../sizing/calculus.js";
import {addUp} from "../sizing/management.js";
import {largest, product} from "../sizing/rules.js";
import {sumOfQuotients, wholeHosts} from "./host-rules.js";
import type {HostOf} from "./host-size.js";
import type {HostReason} from "./hosts.js";
import type {PricingOf} from "./pricing.js";
import {isCritical, overcommitOf} from "./virtual-machines.js";

type Bound = (typeof bounds)[number];

/** The hosts each reason alone asks for, in values of the model. */
export function hostNeeds<V>(
  lines: readonly BillLineOf<V>[],
  bound: Bound,
  host: HostOf<V>,
  pricing: PricingOf<V>
): V[] {
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
