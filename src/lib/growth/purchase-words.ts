import {formatCount, formatList, formatNumber} from "../format.js";
import type {Amount} from "./holdings.js";
import type {GrowthPurchase} from "./purchases.js";

/** Amounts with their units, in the order in which they are named. */
export const amountUnits = {
  nodes: "nodes",
  vcpu: "vCPU",
  memoryGiB: "GiB",
  storageGB: "GB",
  objectTB: "TB"
} as const satisfies Record<Amount, string>;

/** What a purchase is in a few words: "3 hosts", "4 nodes", or what existing nodes need more where there are none new. */
export function purchaseWords({onHosts, hosts, added}: GrowthPurchase): string {
  const count = onHosts ? hosts.reduce((sum, host) => sum + host.added, 0) : added.nodes;
  const object = added.objectTB > 0 ? [`${formatNumber(added.objectTB)} TB of object storage`] : [];
  const machines = count > 0 ? [formatCount(count, onHosts ? "hosts" : "nodes")] : [];
  if (onHosts || machines.length) return formatList([...machines, ...object]);
  const sizes = [
    ...(added.vcpu > 0 ? [`${formatNumber(added.vcpu)} vCPU`] : []),
    ...(added.memoryGiB > 0 ? [`${formatNumber(added.memoryGiB)} GiB of memory`] : []),
    ...(added.storageGB > 0 ? [`${formatNumber(added.storageGB)} GB of disk`] : [])
  ];
  return formatList([...(sizes.length ? [`${formatList(sizes)} for nodes that stand`] : []), ...object]);
}
