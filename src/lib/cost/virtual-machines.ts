import type {Role} from "../catalog/vocabulary.js";
import type {BillLineOf} from "../sizing/bill-line.js";
import {threadsBehind} from "./host-rules.js";
import type {LineSize} from "./line-figures.js";
import {hostsFor} from "./pack-hosts.js";
import {costInput, type PricingOf} from "./pricing.js";
import type {HostSize, Vm} from "./rack.js";

/** How many vCPU share a core of a host. */
export interface Overcommit<V = number> {
  /** Of etcd and control planes. */
  readonly critical: V;
  readonly other: V;
}

const MOST_PARTS = 100;

const critical: readonly Role[] = ["control-plane", "etcd", "fleet-control-plane", "federation-controller"];
const divisible: readonly Role[] = ["central-observability", "regional-observability"];

/** Roles that are control planes or hold an etcd: no shared cores, and no two of their nodes on one host. */
export function isCritical(role: Role): boolean {
  return critical.includes(role);
}

/** Whether a line stands on hosts at all: object storage is bought by the TB. */
export function isHosted({role}: Pick<BillLineOf<unknown>, "role">): boolean {
  return role !== "object-storage";
}

export function overcommitOf<V>(pricing: PricingOf<V>): Overcommit<V> {
  return {critical: costInput("onprem/overcommit-etcd", pricing), other: costInput("onprem/overcommit", pricing)};
}

/**
 * Hardware threads behind a vCPU of a role. A vCPU of a cloud is one thread; on hosts of one's own, a vCPU at 1:1 is a
 * core, which has two. Costs for each vCPU are comparable only with this in mind.
 */
export function threadsPerVcpu<V>(role: Role, pricing: PricingOf<V>): V {
  const {critical, other} = overcommitOf(pricing);
  return pricing.calculus.apply(
    {label: "Threads behind a vCPU", unit: "threads", rule: threadsBehind},
    costInput("onprem/threads-per-core", pricing),
    isCritical(role) ? critical : other
  );
}

/** The machines of a line at a size. What no host is large enough for is split into equal parts where it is a cluster itself. */
export function machinesOf(
  {id, role}: Pick<BillLineOf<unknown>, "id" | "role">,
  {vcpu, memoryGiB, storageGB, nodes, count, iops}: LineSize,
  overcommit: Overcommit,
  host: HostSize
): Vm {
  const cores = vcpu / (isCritical(role) ? overcommit.critical : overcommit.other);
  const parts = divisible.includes(role) ? partsFor(cores, memoryGiB, host) : 1;
  return {
    id,
    group: isCritical(role) ? id : null,
    count: Math.max(nodes, count) * parts,
    cores: cores / parts,
    memoryGiB: memoryGiB / parts,
    diskGB: storageGB / parts,
    iops: iops ?? 0
  };
}

/** The fewest equal parts that fit a host; one where hosts are too small for any sensible number. */
function partsFor(cores: number, memoryGiB: number, host: HostSize): number {
  const parts = Math.max(1, hostsFor(cores, host.cores), hostsFor(memoryGiB, host.memoryGiB));
  return parts <= MOST_PARTS ? parts : 1;
}
