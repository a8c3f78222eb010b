import {type BillLineOf, bounds, mapRange} from "../sizing/bill-line.js";

/** A line with what decides how it is bought, in plain numbers. */
export type SizedLine<V = number> = Pick<
  BillLineOf<V>,
  "id" | "role" | "hostsEtcd" | "instances" | "nodes" | "vcpu" | "memoryGiB" | "storageGB" | "iops" | "latencyMs"
>;

const sizes = ["nodes", "vcpu", "memoryGiB", "storageGB"] as const;
const single = ["instances", "iops", "latencyMs"] as const;

/** The figures of a line that decide what is bought for it, one after the other. */
export function figuresOf<V>(line: SizedLine<V>): V[] {
  return [
    ...sizes.flatMap((size) => bounds.map((bound) => line[size][bound])),
    ...single.flatMap((key) => line[key] ?? [])
  ];
}

/** The same line with other figures, which stand in the order of `figuresOf`. */
export function withFigures<V>({id, role, hostsEtcd, ...line}: SizedLine<V>, figures: readonly number[]): SizedLine {
  let next = 0;
  const take = () => figures[next++] as number;
  const [nodes, vcpu, memoryGiB, storageGB] = [mapRange(take), mapRange(take), mapRange(take), mapRange(take)];
  const instances = line.instances === undefined ? {} : {instances: take()};
  const [iops, latencyMs] = [line.iops, line.latencyMs].map((given) => (given === null ? null : take()));
  return {
    id,
    role,
    hostsEtcd,
    ...instances,
    nodes,
    vcpu,
    memoryGiB,
    storageGB,
    iops: iops ?? null,
    latencyMs: latencyMs ?? null
  };
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
