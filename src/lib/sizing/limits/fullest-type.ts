import type {ObjectKind} from "../../catalog/demand-schemas.js";
import type {Catalog} from "../../catalog/tables.js";
import {perUnits} from "../../catalog/vocabulary.js";
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
  const types = typesOf(objectKinds);
  const choose = (...counts: number[]) => fullestAt(types, counts, most);
  const place = calculus.decide(choose, ...perUnits.map((per) => units[per]));
  const [type, rows] = types[Math.floor(place / 2)] ?? ["", []];
  const byCount = place % 2 === 0;
  const all = byCount ? countOf(type, rows, units, calculus) : megabytesOf(type, rows, units, calculus);
  return {type, by: byCount ? "count" : "megabytes", all};
}

type Type = readonly [string, readonly ObjectKind[]];

/** Twice the index of the fullest type, and one more where its bytes fill it. */
function fullestAt(
  types: readonly Type[],
  counts: readonly number[],
  most: {readonly count: number; readonly megabytes: number}
): number {
  let [place, top] = [0, -1];
  types.forEach(([, rows], index) => {
    let [count, bytes] = [0, 0];
    for (const row of rows) {
      const number = row.count * (counts[perUnits.indexOf(row.per)] ?? 0);
      count += number;
      bytes += number * row.bytes;
    }
    if (count / most.count > top) [place, top] = [2 * index, count / most.count];
    if (bytes / 1e6 / most.megabytes > top) [place, top] = [2 * index + 1, bytes / 1e6 / most.megabytes];
  });
  return place;
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

const groups = new WeakMap<readonly ObjectKind[], Type[]>();

/** The custom-resource types with their rows, grouped once for each table. */
function typesOf(objectKinds: readonly ObjectKind[]): Type[] {
  const known = groups.get(objectKinds);
  if (known) return known;
  const rows = objectKinds.filter(({customResource}) => customResource);
  const names = [...new Set(rows.map(({type}) => type))];
  const grouped = names.map((name) => [name, rows.filter(({type}) => type === name)] as const);
  groups.set(objectKinds, grouped);
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
