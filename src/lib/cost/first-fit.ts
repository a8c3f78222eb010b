import {type HostSize, type Rack, SLACK, type Vm} from "./rack.js";

/** First fit, large machines first: the size of one is its larger share of a host, of cores or of memory. */
export function firstFit(vms: readonly Vm[], host: HostSize): Rack {
  const sizeOf = ({cores, memoryGiB}: Vm) => Math.max(cores / host.cores, memoryGiB / host.memoryGiB);
  const sized = vms.map((vm) => ({vm, size: sizeOf(vm)}));
  const apart = ({vm}: {vm: Vm}) => Number(vm.group !== null); // of one size, those that must stand apart choose first
  sized.sort(
    (a, b) => b.size - a.size || apart(b) - apart(a) || b.vm.cores - a.vm.cores || b.vm.memoryGiB - a.vm.memoryGiB
  );
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
    const taken = seats.get(vm.id) ?? [];
    seats.set(vm.id, taken);
    for (let left = vm.count; left > 0; left--) taken.push(placeOne(vm, others));
  };

  return {place, seats, hosts: () => cores.length};
}
