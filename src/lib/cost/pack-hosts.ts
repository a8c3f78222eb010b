import {balancedFill} from "./balanced-fill.js";
import {firstFit} from "./first-fit.js";
import type {HostReason} from "./hosts.js";
import {type HostSize, SLACK, type Vm} from "./rack.js";

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

/**
 * Packs virtual machines onto equal hosts: large ones first, each onto the first host that takes it. Where that leaves
 * gaps, hosts are filled one by one so that cores and memory run out together, and the better packing is taken.
 * The same machines give the same packing.
 *
 * @param vms machines each of which fits an empty host; `misfit` tells
 */
export function packHosts(vms: readonly Vm[], host: HostSize): Packing {
  const needs = needsOf(vms, host);
  const bound = Math.max(...hostReasons.map((reason) => needs[reason]));
  const reason = hostReasons.find((candidate) => needs[candidate] === bound) ?? "cpu";
  const first = firstFit(vms, host);
  const second = first.hosts > bound ? balancedFill(vms, host) : undefined;
  const {hosts: packed, seats} = second && second.hosts < first.hosts ? second : first;
  const hosts = Math.max(bound, packed);
  return {hosts, needs, reason, gaps: hosts - bound, seats};
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
  let [cores, memoryGiB, diskGB, iops, largest] = [0, 0, 0, 0, 0];
  for (const vm of vms) {
    cores += vm.count * vm.cores;
    memoryGiB += vm.count * vm.memoryGiB;
    diskGB += vm.count * vm.diskGB;
    iops += vm.count * vm.iops;
    if (vm.group !== null) largest = Math.max(largest, groupSize(vm.group, vms));
  }
  return {
    cpu: hostsFor(cores, host.cores),
    memory: hostsFor(memoryGiB, host.memoryGiB),
    disk: Math.max(hostsFor(diskGB, host.diskGB), hostsFor(iops, host.iops)),
    "anti-affinity": largest
  };
}

/** Machines that stand apart from each other. */
function groupSize(group: string, vms: readonly Vm[]): number {
  let size = 0;
  for (const vm of vms) if (vm.group === group) size += vm.count;
  return size;
}

const shown = (value: number) => String(Number(value.toPrecision(6)));
