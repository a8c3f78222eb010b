import type {BillRow} from "../catalog/schemas.js";
import type {Role} from "../catalog/vocabulary.js";
import type {Calculus, Quantity} from "./calculus.js";
import {product} from "./rules.js";

/** A figure with its bounds: low <= plan <= high. */
export interface Range<V = number> {
  readonly low: V;
  readonly plan: V;
  readonly high: V;
}

/**
 * A line of the bill: vCPU, memory and storage are for one node, or for one instance where `nodes` is 0;
 * `total` is max(nodes, instances) x unit. IOPS and latency (fsync p99) are there where the line hosts etcd.
 */
export interface BillLineOf<V = number> {
  readonly id: string;
  readonly region: string;
  readonly managementCluster: string | null;
  readonly role: Role;
  readonly component: string;
  readonly hostsEtcd: boolean;
  readonly instances?: V;
  readonly nodes: Range<V>;
  readonly vcpu: Range<V>;
  readonly memoryGiB: Range<V>;
  readonly storageGB: Range<V>;
  readonly objectTB?: Range<V>;
  readonly total: {readonly vcpu: Range<V>; readonly memoryGiB: Range<V>; readonly storageGB: Range<V>};
  readonly storageClass: string;
  readonly iops: V | null;
  readonly latencyMs: V | null;
  /** Whose figures the plan's are: the guide's, or the demand's where it asks for more. */
  readonly basis: "guide" | "demand";
  readonly source: string;
}

/** What of a line does not depend on where it stands. */
export type SizedRow<V> = Pick<
  BillLineOf<V>,
  | "role"
  | "component"
  | "hostsEtcd"
  | "nodes"
  | "vcpu"
  | "memoryGiB"
  | "storageGB"
  | "total"
  | "storageClass"
  | "basis"
  | "source"
>;

/** The bounds of a range, in their order. */
export const bounds = ["low", "plan", "high"] as const;

export const BILL = "guide/bill.csv";

type Sizing<V> = Pick<BillLineOf<V>, "nodes" | "vcpu" | "memoryGiB" | "storageGB">;

/** Puts a guide row together with its sizes and computes the totals. */
export function sizedRow<V>(row: BillRow, sizes: Sizing<V>, count: Range<V>, calculus: Calculus<V>): SizedRow<V> {
  const {component, hostsEtcd, storageClass, source} = row;
  const role = row.role as Role;
  return totalled({role, component, hostsEtcd, storageClass, basis: "guide", source}, sizes, count, calculus);
}

/** A row with sizes and their totals: count times size. */
export function totalled<V>(
  row: Omit<SizedRow<V>, keyof Sizing<V> | "total">,
  sizes: Sizing<V>,
  count: Range<V>,
  calculus: Calculus<V>
): SizedRow<V> {
  const total = (what: string, unit: string, size: Range<V>) => {
    const quantity: Quantity = {label: `${row.component}: ${what} in total`, unit, rule: product};
    return mapRange((bound) => calculus.apply(quantity, count[bound], size[bound]));
  };
  return {
    role: row.role,
    component: row.component,
    hostsEtcd: row.hostsEtcd,
    ...sizes,
    total: {
      vcpu: total("vCPU", "vCPU", sizes.vcpu),
      memoryGiB: total("memory", "GiB", sizes.memoryGiB),
      storageGB: total("storage", "GB", sizes.storageGB)
    },
    storageClass: row.storageClass,
    basis: row.basis,
    source: row.source
  };
}

export function mapRange<V>(value: (bound: (typeof bounds)[number]) => V): Range<V> {
  return {low: value("low"), plan: value("plan"), high: value("high")};
}
