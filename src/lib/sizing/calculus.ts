/** A formula the model uses: how it is written and what it gives. Its terms are numbers of the model. */
export interface Rule {
  /** The formula, with names or with values put in. */
  readonly write: (...terms: string[]) => string;
  /** The names of the terms; a sum of any number of terms has none. */
  readonly names: readonly string[];
  readonly apply: (...terms: number[]) => number;
}

/** A number of the model: what it is called, its unit, and the rule that gives it. */
export interface Quantity {
  readonly label: string;
  readonly unit: string;
  readonly rule: Rule;
}

/** A cell of data/: the file, the row's id, and the column. */
export interface CellRef {
  readonly file: string;
  readonly row: string;
  readonly column: string;
}

/** A row whose numbers the model reads. */
export interface SourcedRow {
  readonly id: string;
  readonly source: string;
  readonly section: string;
  readonly kind: string;
}

/** Names of the columns of a row that hold numbers. */
export type NumberColumn<R> = {[K in keyof R]: R[K] extends number | null ? K : never}[keyof R] & string;

/**
 * How the model computes. The model is written once, over values of type V: with numbers it gives a plan, with
 * explanations the same plan in which every number carries its derivation, with columns of draws many plans at once.
 */
export interface Calculus<V> {
  /** A number the scenario gives. */
  readonly input: (field: string, label: string, unit: string, value: number) => V;
  /** A number that stands in data/; an empty cell counts as 0. */
  readonly cell: <R extends SourcedRow>(file: string, row: R, column: NumberColumn<R>) => V;
  /** A number that follows from others. */
  readonly apply: (quantity: Quantity, ...terms: V[]) => V;
  /** The same value, told apart from others of its name by where it stands. */
  readonly placed: (place: string, value: V) => V;
  /**
   * A choice that follows from numbers: which row counts, how many there are, whether at all. The same numbers lead to
   * the same choice; choices are told apart by identity.
   */
  readonly decide: <T>(choose: (...numbers: number[]) => T, ...terms: V[]) => T;
  /** Whether a test holds for sure. Only for short cuts that give the same number by fewer steps. */
  readonly always: (test: (...numbers: number[]) => boolean, ...terms: V[]) => boolean;
  /** The number itself, where it is known to be one. */
  readonly valueOf: (value: V) => number;
  /** The calculus over plain numbers that gives the same, for searches over plans. */
  readonly plain: Calculus<number>;
  /** A number to put into words: no figure of the plan may follow from it. */
  readonly shown: (value: V) => number;
}

/** The plain calculus: values are numbers. */
export const numbers: Calculus<number> = {
  input: (_field, _label, _unit, value) => value,
  cell: (_file, row, column) => (row[column] ?? 0) as number,
  apply: (quantity, ...terms) => quantity.rule.apply(...terms),
  placed: (_place, value) => value,
  decide: (choose, ...terms) => choose(...terms),
  always: (test, ...terms) => test(...terms),
  valueOf: (value) => value,
  get plain() {
    return numbers;
  },
  shown: (value) => value
};
