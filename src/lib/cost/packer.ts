import {type Packing, packHosts} from "./pack-hosts.js";
import type {HostSize, Vm} from "./rack.js";

/** What of a packing does not depend on the names of the machines. */
export type PackedHosts = Omit<Packing, "seats">;

export type Packer = (vms: readonly Vm[], host: HostSize) => PackedHosts;

/** Regions of a fleet are of a few sizes, one after the other. */
const MOST_KNOWN = 8;

/** Packs regions whose machines are of the same sizes only once: those of a large fleet are alike. */
export function packer(): Packer {
  const known: {readonly figures: readonly number[]; readonly packed: PackedHosts}[] = [];
  return (vms, host) => {
    const figures = [host.cores, host.memoryGiB, host.diskGB, host.iops, ...vms.flatMap(sizesOf)];
    const found = known.find((other) => isSame(other.figures, figures));
    if (found) return found.packed;
    const packed = packHosts(vms, host);
    if (known.length >= MOST_KNOWN) known.shift();
    known.push({figures, packed});
    return packed;
  };
}

/** Everything but the id; a line is a group of its own. */
function sizesOf({group, count, cores, memoryGiB, diskGB, iops}: Vm): number[] {
  return [group === null ? 0 : 1, count, cores, memoryGiB, diskGB, iops];
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
