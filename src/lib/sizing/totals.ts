import type {BillLineOf} from "./bill-line.js";
import {mapRange, type Range, type SizedRow} from "./bill-line.js";
import type {Calculus} from "./calculus.js";
import {addUp} from "./management.js";

export interface TotalsOf<V = number> {
  readonly nodes: Range<V>;
  readonly vcpu: Range<V>;
  readonly memoryGiB: Range<V>;
  readonly storageGB: Range<V>;
  readonly objectTB: Range<V>;
}

/** Totals of the management clusters alone, without the layers above them. */
export type ManagedTotalsOf<V = number> = Omit<TotalsOf<V>, "objectTB">;

interface Placed<V> {
  readonly id: string;
  readonly range: Range<V>;
}

/** Sums of the lines, exactly. */
export function totalsOf<V>(bill: readonly BillLineOf<V>[], calculus: Calculus<V>): TotalsOf<V> {
  const total = (label: string, unit: string, of: (line: BillLineOf<V>) => Range<V> | undefined): Range<V> => {
    const found = bill.flatMap((line) => {
      const range = of(line);
      return range ? [{id: line.id, range}] : [];
    });
    if (!found.length) return mapRange(() => calculus.input("layout", `${label}: none in this layout`, unit, 0));
    return sumOf(label, unit, found, calculus);
  };
  return {
    nodes: total("Nodes", "nodes", ({nodes}) => nodes),
    vcpu: total("vCPU", "vCPU", (line) => line.total.vcpu),
    memoryGiB: total("Memory", "GiB", (line) => line.total.memoryGiB),
    storageGB: total("Block storage", "GB", (line) => line.total.storageGB),
    objectTB: total("Object storage", "TB", ({objectTB}) => objectTB)
  };
}

/** Sums of the rows of all management clusters. */
export function managedTotals<V>(
  parts: readonly {readonly id: string; readonly rows: readonly SizedRow<V>[]}[],
  calculus: Calculus<V>
): ManagedTotalsOf<V> {
  const total = (label: string, unit: string, of: (row: SizedRow<V>) => Range<V>) =>
    sumOf(
      label,
      unit,
      parts.flatMap(({id, rows}) => rows.map((row) => ({id: `${id}-${row.role}`, range: of(row)}))),
      calculus
    );
  return {
    nodes: total("Nodes", "nodes", ({nodes}) => nodes),
    vcpu: total("vCPU", "vCPU", (row) => row.total.vcpu),
    memoryGiB: total("Memory", "GiB", (row) => row.total.memoryGiB),
    storageGB: total("Block storage", "GB", (row) => row.total.storageGB)
  };
}

function sumOf<V>(label: string, unit: string, ranges: readonly Placed<V>[], calculus: Calculus<V>): Range<V> {
  return mapRange((bound) => {
    const terms = ranges.map(({id, range}) => calculus.placed(id, range[bound]));
    return addUp(label, unit, terms, calculus);
  });
}
