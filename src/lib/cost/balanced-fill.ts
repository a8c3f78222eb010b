import {type HostSize, type Rack, SLACK, type Vm} from "./rack.js";

/** How much a machine's size counts beside its direction; found by trial, and any from 0.1 to 0.5 does alike. */
const SIZE_WEIGHT = 0.3;

/** Machines of one size, as shares of a host. */
interface Shape {
  readonly cores: number;
  readonly memory: number;
  readonly lots: Lot[];
  /** The lot whose turn it is, so that no group is left for the end. */
  next: number;
}

interface Lot {
  readonly vm: Vm;
  left: number;
}

/** What is free on the host that is being filled, and the groups on it. */
interface Room {
  cores: number;
  memory: number;
  readonly groups: Set<string>;
}

/**
 * Fills one host after the other: with the machine whose cores and memory are most alike in proportion to what is still
 * free, so that neither runs out first. Source: the idea of vector bin packing by directions; see Panigrahy and others,
 * Heuristics for Vector Bin Packing, 2011.
 */
export function balancedFill(vms: readonly Vm[], host: HostSize): Rack {
  const shapes = shapesOf(vms, host);
  const seats = new Map<string, number[]>(vms.map(({id}) => [id, []]));
  let left = vms.reduce((sum, {count}) => sum + count, 0);
  let hosts = 0;
  for (; left > 0; hosts++) {
    const placed = fill(shapes);
    if (!placed.length) throw new Error("a machine is larger than an empty host");
    for (const id of placed) seats.get(id)?.push(hosts);
    left -= placed.length;
  }
  return {hosts, seats};
}

function shapesOf(vms: readonly Vm[], host: HostSize): Shape[] {
  const shapes = new Map<string, Shape>();
  for (const vm of vms) {
    const key = `${vm.cores}/${vm.memoryGiB}`;
    const made = {cores: vm.cores / host.cores, memory: vm.memoryGiB / host.memoryGiB, lots: [], next: 0};
    const shape = shapes.get(key) ?? made;
    if (vm.count > 0) shape.lots.push({vm, left: vm.count});
    shapes.set(key, shape);
  }
  return [...shapes.values()];
}

/** Fills an empty host; gives the ids of the machines on it. */
function fill(shapes: readonly Shape[]): string[] {
  const room: Room = {cores: 1, memory: 1, groups: new Set()};
  const placed: string[] = [];
  for (let best = bestFor(room, shapes); best; best = bestFor(room, shapes)) placed.push(take(best, room));
  return placed;
}

function bestFor(room: Room, shapes: readonly Shape[]): Shape | undefined {
  let [best, most]: [Shape | undefined, number] = [undefined, Number.NEGATIVE_INFINITY];
  for (const shape of shapes) {
    if (shape.cores > room.cores + SLACK || shape.memory > room.memory + SLACK) continue;
    const score = scoreOf(shape, room);
    if (score > most && lotFor(shape, room) >= 0) [best, most] = [shape, score];
  }
  return best;
}

/** The cosine between what a machine takes and what is free, and a bonus for its size. */
function scoreOf({cores, memory}: Shape, room: Room): number {
  const lengths = Math.hypot(cores, memory) * Math.hypot(room.cores, room.memory);
  const cosine = lengths > 0 ? (cores * room.cores + memory * room.memory) / lengths : 0;
  return cosine + SIZE_WEIGHT * (cores + memory);
}

/** The next lot in turn without another of its group on the host; -1 where there is none. */
function lotFor({lots, next}: Shape, {groups}: Room): number {
  for (let step = 0; step < lots.length; step++) {
    const at = (next + step) % lots.length;
    const group = lots[at]?.vm.group ?? null;
    if (group === null || !groups.has(group)) return at;
  }
  return -1;
}

function take(shape: Shape, room: Room): string {
  const at = lotFor(shape, room);
  const lot = shape.lots[at];
  if (!lot) throw new Error("a machine is taken that is not there");
  lot.left--;
  room.cores -= shape.cores;
  room.memory -= shape.memory;
  if (lot.vm.group !== null) room.groups.add(lot.vm.group);
  if (lot.left === 0) shape.lots.splice(at, 1);
  shape.next = shape.lots.length ? (lot.left === 0 ? at : at + 1) % shape.lots.length : 0;
  return lot.vm.id;
}
