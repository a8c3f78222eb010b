import {type HostSize, type Rack, SLACK, type Vm} from "./rack.js";

/** How much a machine's size counts beside its direction; found by trial, and any from 0.1 to 0.5 does alike. */
const SIZE_WEIGHT = 0.3;

/** Comparisons of a machine's size with a host: a millisecond or so. */
const MOST_STEPS = 50_000;

/** Machines of one size, as shares of a host. */
interface Shape {
  readonly cores: number;
  readonly memory: number;
  /** Of the vector that both make. */
  readonly length: number;
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
 *
 * @returns undefined where there are so many sizes that it would take too long for a slider
 */
export function balancedFill(vms: readonly Vm[], host: HostSize): Rack | undefined {
  const shapes = shapesOf(vms, host);
  const seats = new Map<string, number[]>(vms.map(({id}) => [id, []]));
  let left = vms.reduce((sum, {count}) => sum + count, 0);
  if (left * shapes.length > MOST_STEPS) return undefined;
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
    if (vm.count === 0) continue;
    const key = `${vm.cores}/${vm.memoryGiB}`;
    const shape = shapes.get(key) ?? emptyShape(vm.cores / host.cores, vm.memoryGiB / host.memoryGiB);
    shape.lots.push({vm, left: vm.count});
    shapes.set(key, shape);
  }
  return [...shapes.values()];
}

function emptyShape(cores: number, memory: number): Shape {
  return {cores, memory, length: Math.sqrt(cores * cores + memory * memory), lots: [], next: 0};
}

/** Fills an empty host; gives the ids of the machines on it. */
function fill(shapes: readonly Shape[]): string[] {
  const room: Room = {cores: 1, memory: 1, groups: new Set()};
  const placed: string[] = [];
  for (let best = bestFor(room, shapes); best; best = bestFor(room, shapes)) placed.push(take(best, room));
  return placed;
}

/** The highest cosine between what a machine takes and what is free, with a bonus for size. */
function bestFor(room: Room, shapes: readonly Shape[]): Shape | undefined {
  const length = Math.sqrt(room.cores * room.cores + room.memory * room.memory);
  let best: Shape | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const shape of shapes) {
    const {cores, memory} = shape;
    if (shape.lots.length === 0 || cores > room.cores + SLACK || memory > room.memory + SLACK) continue;
    const cosine = (cores * room.cores + memory * room.memory) / (shape.length * length || 1);
    const score = cosine + SIZE_WEIGHT * (cores + memory);
    if (score <= most || lotFor(shape, room) < 0) continue;
    best = shape;
    most = score;
  }
  return best;
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
