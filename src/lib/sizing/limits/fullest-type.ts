import type {ObjectKind} from "../../catalog/demand-schemas.js";
import type {Catalog} from "../../catalog/tables.js";
import type {Calculus, Rule} from "../calculus.js";
import {unitsOf} from "../demand/counts.js";
import type {LoadOf} from "../demand/load.js";
import {sumOfProducts} from "../demand/rules.js";

const FILE = "demand/object-kinds.csv";

/** The custom-resource type that comes nearest to a limit, by its number of objects or by their bytes. */
export interface FullestType<V> {
  readonly type: string;
  readonly by: "count" | "megabytes";
  readonly all: V;
}

/**
 * The fullest type of a load. It is chosen by plain numbers; only its own figure becomes a value of the model.
 *
 * @param most objects and MB that a type may have
 */
export function fullestType<V>(
  load: LoadOf<V>,
  most: {readonly count: number; readonly megabytes: number},
  {objectKinds}: Catalog,
  calculus: Calculus<V>
): FullestType<V> {
  const units = unitsOf(load);
  let [best, by, top]: [readonly [string, readonly ObjectKind[]] | undefined, "count" | "megabytes", number] = [
    undefined,
    "count",
    -1
  ];
  for (const entry of typesOf(objectKinds)) {
    let [count, bytes] = [0, 0];
    for (const row of entry[1]) {
      const number = row.count * calculus.valueOf(units[row.per]);
      count += number;
      bytes += number * row.bytes;
    }
    if (count / most.count > top) [best, by, top] = [entry, "count", count / most.count];
    if (bytes / 1e6 / most.megabytes > top) [best, by, top] = [entry, "megabytes", bytes / 1e6 / most.megabytes];
  }
  const [type, rows] = best ?? ["", []];
  return {
    type,
    by,
    all: by === "count" ? countOf(type, rows, units, calculus) : megabytesOf(type, rows, units, calculus)
  };
}

type Units<V> = ReturnType<typeof unitsOf<V>>;

function countOf<V>(type: string, rows: readonly ObjectKind[], units: Units<V>, calculus: Calculus<V>): V {
  const terms = rows.flatMap((row) => [calculus.cell(FILE, row, "count"), units[row.per]]);
  return calculus.apply({label: `${type} objects`, unit: "objects", rule: sumOfProducts}, ...terms);
}

function megabytesOf<V>(type: string, rows: readonly ObjectKind[], units: Units<V>, calculus: Calculus<V>): V {
  const terms = rows.flatMap((row) => [
    calculus.cell(FILE, row, "count"),
    calculus.cell(FILE, row, "bytes"),
    units[row.per]
  ]);
  return calculus.apply({label: `Size of all ${type} objects`, unit: "MB", rule: megabytes}, ...terms);
}

const types = new WeakMap<readonly ObjectKind[], (readonly [string, readonly ObjectKind[]])[]>();

/** The custom-resource types with their rows, grouped once for each table. */
function typesOf(objectKinds: readonly ObjectKind[]): (readonly [string, readonly ObjectKind[]])[] {
  const known = types.get(objectKinds);
  if (known) return known;
  const rows = objectKinds.filter(({customResource}) => customResource);
  const names = [...new Set(rows.map(({type}) => type))];
  const grouped = names.map((name) => [name, rows.filter(({type}) => type === name)] as const);
  types.set(objectKinds, grouped);
  return grouped;
}

/** count × bytes × units + ..., in MB. */
const megabytes: Rule = {
  names: [],
  write: (...terms) => `(${triples(terms, (a, b, c) => `${a} × ${b} × ${c}`).join(" + ")}) / 10^6`,
  apply: (...terms) => {
    let sum = 0;
    for (let i = 0; i < terms.length; i += 3) sum += (terms[i] ?? 0) * (terms[i + 1] ?? 0) * (terms[i + 2] ?? 0);
    return sum / 1e6;
  }
};

function triples<T, R>(terms: readonly T[], join: (a: T, b: T, c: T) => R): R[] {
  return Array.from({length: terms.length / 3}, (_, index) =>
    join(terms[3 * index] as T, terms[3 * index + 1] as T, terms[3 * index + 2] as T)
  );
}
