import type {Calculus, Rule} from "../sizing/calculus.js";
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

/** The same in plain numbers. */
export function sizeOf<V>(host: HostOf<V>, calculus: Calculus<V>): HostSize {
  const plain = (key: keyof HostSize) => calculus.valueOf(host[key]);
  return {cores: plain("cores"), memoryGiB: plain("memoryGiB"), diskGB: plain("diskGB"), iops: plain("iops")};
}
