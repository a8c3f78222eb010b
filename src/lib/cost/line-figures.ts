import {type BillLineOf, bounds} from "../sizing/bill-line.js";

/** A line with what decides how it is bought, in plain numbers. */
export type SizedLine<V = number> = Pick<
  BillLineOf<V>,
  "id" | "role" | "hostsEtcd" | "instances" | "nodes" | "vcpu" | "memoryGiB" | "storageGB" | "iops" | "latencyMs"
>;

type Bound = (typeof bounds)[number];

const sizes = ["nodes", "vcpu", "memoryGiB", "storageGB"] as const;
const single = ["instances", "iops", "latencyMs"] as const;

/** The figures of a line that decide what is bought for it, one after the other. */
export function figuresOf<V>(line: SizedLine<V>): V[] {
  return [
    ...sizes.flatMap((size) => bounds.map((bound) => line[size][bound])),
    ...single.flatMap((key) => line[key] ?? [])
  ];
}

/** The same line with other figures, which stand in the order of `figuresOf`, from a place in a list on. */
export function withFigures<V>(
  {id, role, hostsEtcd, ...line}: SizedLine<V>,
  figures: readonly number[],
  from = 0
): SizedLine {
  let next = from;
  const take = () => figures[next++] as number;
  const range = () => ({low: take(), plan: take(), high: take()});
  return {
    id,
    role,
    hostsEtcd,
    nodes: range(),
    vcpu: range(),
    memoryGiB: range(),
    storageGB: range(),
    ...(line.instances !== undefined && {instances: take()}),
    iops: line.iops === null ? null : take(),
    latencyMs: line.latencyMs === null ? null : take()
  };
}

/** Whether two bounds of a line ask for the same. */
export function isSame({nodes, vcpu, memoryGiB, storageGB}: SizedLine, a: Bound, b: Bound): boolean {
  return nodes[a] === nodes[b] && vcpu[a] === vcpu[b] && memoryGiB[a] === memoryGiB[b] && storageGB[a] === storageGB[b];
}

/** Gives back the first of all objects that have the same key, so that choices can be told apart by identity. */
export function firstOfKind<T>(keyOf: (one: T) => string): (one: T) => T {
  const kinds = new Map<string, T>();
  return (one) => {
    const key = keyOf(one);
    const known = kinds.get(key) ?? one;
    kinds.set(key, known);
    return known;
  };
}
