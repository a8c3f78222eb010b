import {type Packing, packHosts} from "./pack-hosts.js";
import type {HostSize, Vm} from "./rack.js";

/** What of a packing does not depend on the names of the machines. */
export type PackedHosts = Omit<Packing, "seats">;

export type Packer = (vms: readonly Vm[], host: HostSize) => PackedHosts;

/** Packs regions whose machines are of the same sizes only once: those of a large fleet are alike. */
export function packer(): Packer {
  const known = new Map<string, PackedHosts>();
  return (vms, host) => {
    const {cores, memoryGiB, diskGB, iops} = host;
    const key = [cores, memoryGiB, diskGB, iops, ...vms.map(sizesOf)].join();
    const packed = known.get(key) ?? packHosts(vms, host);
    known.set(key, packed);
    return packed;
  };
}

/** Everything but the id; a line is a group of its own. */
function sizesOf({group, count, cores, memoryGiB, diskGB, iops}: Vm): string {
  return `${count}x${cores}/${memoryGiB}/${diskGB}/${iops}${group === null ? "" : "g"}`;
}
