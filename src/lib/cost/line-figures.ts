import {type BillLineOf, bounds} from "../sizing/bill-line.js";

type Bound = (typeof bounds)[number];

/** The figures of a line that decide how it is bought. */
type Sized<V> = Pick<BillLineOf<V>, "instances" | "nodes" | "vcpu" | "memoryGiB" | "storageGB" | "iops" | "latencyMs">;

/** What a line needs at a bound, in plain numbers; sizes are for one node or instance. */
export interface LineSize {
  /** Nodes, or instances of a workload. */
  readonly count: number;
  readonly nodes: number;
  readonly vcpu: number;
  readonly memoryGiB: number;
  readonly storageGB: number;
  readonly iops: number | null;
  readonly latencyMs: number | null;
}

const sizes = ["nodes", "vcpu", "memoryGiB", "storageGB"] as const;
const placeOf: Readonly<Record<Bound, number>> = {low: 0, plan: 1, high: 2};
const [VCPU, MEMORY, STORAGE, SINGLE] = [3, 6, 9, 12];

/** The figures of a line that decide what is bought for it, one after the other: sizes by bound, then what it has once. */
export function figuresOf<V>(line: Sized<V>): V[] {
  return [
    ...sizes.flatMap((size) => bounds.map((bound) => line[size][bound])),
    ...[line.instances, line.iops, line.latencyMs].flatMap((figure) => figure ?? [])
  ];
}

/** What a line needs at a bound, by figures in the order of `figuresOf`, from a place in a list on. */
export function sizeAt(line: Sized<unknown>, figures: readonly number[], bound: Bound, from = 0): LineSize {
  const at = from + placeOf[bound];
  let next = from + SINGLE;
  const instances = line.instances === undefined ? undefined : figures[next++];
  const nodes = figures[at] as number;
  return {
    count: instances ?? nodes,
    nodes,
    vcpu: figures[at + VCPU] as number,
    memoryGiB: figures[at + MEMORY] as number,
    storageGB: figures[at + STORAGE] as number,
    iops: line.iops === null ? null : (figures[next++] as number),
    latencyMs: line.latencyMs === null ? null : (figures[next] as number)
  };
}

/** Whether two bounds of a line ask for the same. */
export function isSameSize(figures: readonly number[], a: Bound, b: Bound, from = 0): boolean {
  for (let size = from; size < from + SINGLE; size += bounds.length)
    if (figures[size + placeOf[a]] !== figures[size + placeOf[b]]) return false;
  return true;
}

/** Gives back the first of all objects that have the same key, so that choices can be told apart by identity. */
export function firstOfKind<T>(keyOf: (one: T) => string): (one: T) => T {
  const kinds = new Map<string, T>();
  return (one) => {
    const key = keyOf(one);
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, one);
    return known ?? one;
  };
}
