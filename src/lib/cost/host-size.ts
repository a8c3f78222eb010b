import type {Rule} from "../sizing/calculus.js";
import {hostWatts, leftOver, usableDisk} from "./host-rules.js";
import {costInput, type PricingOf} from "./pricing.js";
import type {HostSize} from "./rack.js";

/** What a host of one's own has for virtual machines, and the power it takes. */
export interface HostOf<V> {
  readonly cores: V;
  readonly memoryGiB: V;
  readonly diskGB: V;
  readonly iops: V;
  readonly watts: V;
}

/** A host as the price book's inputs describe it. */
export function hostOf<V>(pricing: PricingOf<V>): HostOf<V> {
  const from = (label: string, unit: string, rule: Rule, ...ids: string[]) =>
    pricing.calculus.apply({label, unit, rule}, ...ids.map((id) => costInput(`onprem/${id}`, pricing)));
  return {
    cores: from("Cores of a host for machines", "cores", leftOver, "cores", "cvm-cores", "host-reserve-cores"),
    memoryGiB: from(
      "Memory of a host for machines",
      "GiB",
      leftOver,
      "memory-gib",
      "cvm-memory-gib",
      "host-reserve-memory-gib"
    ),
    diskGB: from("Disk of a host for data", "GB", usableDisk, "disk-tb", "replication-factor", "fill-limit"),
    iops: costInput("onprem/disk-iops", pricing),
    watts: from("Power of a host", "W", hostWatts, ...wattsOf)
  };
}

const wattsOf = [
  "cores",
  "threads-per-core",
  "watts-idle-per-thread",
  "watts-full-per-thread",
  "utilisation",
  "memory-gib",
  "watts-per-gib",
  "disk-tb",
  "watts-per-tb"
];

/** The figures of a host that decide what fits it, one after the other. */
export function hostFigures<V>({cores, memoryGiB, diskGB, iops}: HostOf<V>): V[] {
  return [cores, memoryGiB, diskGB, iops];
}

/** The size of a host from numbers that begin with its figures. */
export function sizeFrom([cores = 0, memoryGiB = 0, diskGB = 0, iops = 0]: readonly number[]): HostSize {
  return {cores, memoryGiB, diskGB, iops};
}
