import type {ObjectKind} from "../../catalog/demand-schemas.js";
import type {Catalog} from "../../catalog/tables.js";
import type {Calculus, Rule} from "../calculus.js";
import {unitsOf} from "../demand/counts.js";
import type {LoadOf} from "../demand/load.js";
import {sumOfProducts} from "../demand/rules.js";

const FILE = "demand/object-kinds.csv";

/** A custom-resource type with its objects and their bytes in a management cluster. */
export interface FilledType<V> {
  readonly type: string;
  readonly count: V;
  readonly megabytes: V;
}

/** Every custom-resource type of a load. */
export function filledTypes<V>(load: LoadOf<V>, {objectKinds}: Catalog, calculus: Calculus<V>): FilledType<V>[] {
  const units = unitsOf(load);
  return typesOf(objectKinds).map(([type, own]) => {
    const count = own.flatMap((row) => [calculus.cell(FILE, row, "count"), units[row.per]]);
    const bytes = own.flatMap((row) => [
      calculus.cell(FILE, row, "count"),
      calculus.cell(FILE, row, "bytes"),
      units[row.per]
    ]);
    return {
      type,
      count: calculus.apply({label: `${type} objects`, unit: "objects", rule: sumOfProducts}, ...count),
      megabytes: calculus.apply({label: `Size of all ${type} objects`, unit: "MB", rule: megabytesOf}, ...bytes)
    };
  });
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
const megabytesOf: Rule = {
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
