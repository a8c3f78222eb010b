import type {HostReason} from "./hosts.js";

/** Virtual machines that are alike. Those of a group stand on different hosts. */
export interface Vm {
  readonly id: string;
  readonly group: string | null;
  readonly count: number;
  /** What each of them takes. */
  readonly cores: number;
  readonly memoryGiB: number;
  readonly diskGB: number;
  readonly iops: number;
}

/** What a host has for virtual machines. Disks are pooled: a machine may use those of other hosts as well. */
export interface HostSize {
  readonly cores: number;
  readonly memoryGiB: number;
  readonly diskGB: number;
  readonly iops: number;
}

/** Which virtual machines stand on which hosts. */
export interface Packing {
  /** Hosts without reserve. */
  readonly hosts: number;
  /** Hosts that each reason alone would ask for; no packing has fewer than the largest. */
  readonly needs: Readonly<Record<HostReason, number>>;
  /** The largest need; of equal ones the first in the order of `hostReasons`. */
  readonly reason: HostReason;
  /** Hosts beyond the largest need, because machines do not fill hosts to the brim. */
  readonly gaps: number;
  /** The hosts of each machine, counted from 0, by its id. */
  readonly seats: ReadonlyMap<string, readonly number[]>;
}

/** The order of reasons, which decides between equal needs. */
export const hostReasons = ["cpu", "memory", "disk", "anti-affinity"] as const satisfies readonly HostReason[];

/** Sums such as 0.1 + 0.2 are forgiven what the computer adds to them. */
const SLACK = 1e-9;

interface Rack {
  readonly hosts: number;
  readonly seats: Map<string, number[]>;
}

/**
 * Packs virtual machines onto equal hosts, large ones first and each onto the first host that takes it. Where that
 * leaves gaps, another order of sizes is tried, and the better one taken. The same machines give the same packing.
 *
 * @param vms machines each of which fits an empty host; `misfit` tells
 */
export function packHosts(vms: readonly Vm[], host: HostSize): Packing {
  const needs = needsOf(vms, host);
  const bound = Math.max(...hostReasons.map((reason) => needs[reason]));
  const reason = hostReasons.find((candidate) => needs[candidate] === bound) ?? "cpu";
  const byLongestSide = firstFit(vms, host, (cores, memory) => Math.max(cores, memory));
  const isTight = byLongestSide.hosts <= bound;
  const bySum = isTight ? byLongestSide : firstFit(vms, host, (cores, memory) => cores + memory);
  const rack = bySum.hosts < byLongestSide.hosts ? bySum : byLongestSide;
  const hosts = Math.max(bound, rack.hosts);
  return {hosts, needs, reason, gaps: hosts - bound, seats: rack.seats};
}

/** Why a machine fits no host, in words; undefined where it does. */
export function misfit({cores, memoryGiB, diskGB, iops}: Vm, host: HostSize): string | undefined {
  if (memoryGiB > host.memoryGiB + SLACK)
    return `${shown(memoryGiB)} GiB does not fit a host with ${shown(host.memoryGiB)} GiB`;
  if (cores > host.cores + SLACK) return `${shown(cores)} cores do not fit a host with ${shown(host.cores)} cores`;
  if (diskGB > 0 && host.diskGB <= 0) return `${shown(diskGB)} GB do not fit hosts without disks`;
  if (iops > 0 && host.iops <= 0) return `${shown(iops)} IOPS do not fit hosts without any`;
  return undefined;
}

/** Whole hosts for a load; none for no load. */
export function hostsFor(load: number, capacity: number): number {
  return load > 0 ? Math.ceil(load / capacity - SLACK) : 0;
}

function needsOf(vms: readonly Vm[], host: HostSize): Record<HostReason, number> {
  const sum = (key: "cores" | "memoryGiB" | "diskGB" | "iops") =>
    vms.reduce((total, vm) => total + vm.count * vm[key], 0);
  return {
    cpu: hostsFor(sum("cores"), host.cores),
    memory: hostsFor(sum("memoryGiB"), host.memoryGiB),
    disk: Math.max(hostsFor(sum("diskGB"), host.diskGB), hostsFor(sum("iops"), host.iops)),
    "anti-affinity": largestGroup(vms)
  };
}

function largestGroup(vms: readonly Vm[]): number {
  const sizes = new Map<string, number>();
  for (const {group, count} of vms) if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + count);
  return Math.max(0, ...sizes.values());
}

/** First fit, by falling size: the size is made of the shares of a host's cores and memory. */
function firstFit(vms: readonly Vm[], host: HostSize, size: (cores: number, memory: number) => number): Rack {
  const sizeOf = ({cores, memoryGiB}: Vm) => size(cores / host.cores, memoryGiB / host.memoryGiB);
  const sized = vms.map((vm) => ({vm, size: sizeOf(vm)}));
  sized.sort((a, b) => b.size - a.size || b.vm.cores - a.vm.cores || b.vm.memoryGiB - a.vm.memoryGiB);
  const rack = emptyRack(host);
  for (const {vm} of sized) rack.place(vm);
  return {hosts: rack.hosts(), seats: rack.seats};
}

/** Hosts that are opened as they are needed. */
function emptyRack(host: HostSize) {
  const cores: number[] = [];
  const memory: number[] = [];
  const groups = new Map<string, Set<number>>();
  const seats = new Map<string, number[]>();
  // hosts before it have no room for machines of the last size
  let from = 0;
  let last: Vm | undefined;

  const takes = (at: number, vm: Vm) =>
    (cores[at] ?? 0) + SLACK >= vm.cores && (memory[at] ?? 0) + SLACK >= vm.memoryGiB;

  const seatOf = (vm: Vm, others: ReadonlySet<number> | undefined) => {
    while (from < cores.length && !takes(from, vm)) from++;
    let at = from;
    while (at < cores.length && (others?.has(at) || !takes(at, vm))) at++;
    return at;
  };

  const placeOne = (vm: Vm, others: Set<number> | undefined) => {
    const at = seatOf(vm, others);
    cores[at] = (cores[at] ?? host.cores) - vm.cores;
    memory[at] = (memory[at] ?? host.memoryGiB) - vm.memoryGiB;
    others?.add(at);
    return at;
  };

  const place = (vm: Vm) => {
    if (vm.cores !== last?.cores || vm.memoryGiB !== last?.memoryGiB) from = 0;
    last = vm;
    const others = vm.group === null ? undefined : (groups.get(vm.group) ?? new Set<number>());
    if (vm.group !== null && others) groups.set(vm.group, others);
    const taken = Array.from({length: vm.count}, () => placeOne(vm, others));
    seats.set(vm.id, [...(seats.get(vm.id) ?? []), ...taken]);
  };

  return {place, seats, hosts: () => cores.length};
}

const shown = (value: number) => String(Number(value.toPrecision(6)));
