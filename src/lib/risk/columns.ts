import type {Calculus, Rule} from "../sizing/calculus.js";
import type {Leaves} from "./leaves.js";

/** A number of the model in many draws: the same in all of them, or a column with a value for each. */
export type Drawn = number | Column;

/** Values of a number in the draws at hand, in their order. */
export interface Column {
  readonly id: number;
  readonly values: Float64Array;
}

/** A run of the model over draws. Draws that choose otherwise than most are put aside, to be run again among themselves. */
export interface Run {
  readonly calculus: Calculus<Drawn>;
  /** Positions of the draws that are still in the run. */
  readonly alive: () => Int32Array;
  /** Positions of those put aside, together as long as they chose alike. */
  readonly aside: () => readonly Int32Array[];
}

/** Thrown where a search over plans begins, which each draw has to make for itself. */
export class SearchNeeded extends Error {
  constructor() {
    super("draws must be planned one by one from here on");
  }
}

/** Choices with more terms than these are worth remembering by their terms: they fit instances or pack hosts. */
const CHEAP_TERMS = 6;

/** Makes columns; those of a finished run are used again, since a run makes hundreds. */
export function columnStore(size: number): {readonly next: () => Column; readonly reset: () => void} {
  const columns: Column[] = [];
  let used = 0;
  return {
    next: () => {
      columns[used] ??= {id: used, values: new Float64Array(size)};
      return columns[used++] as Column;
    },
    reset: () => {
      used = 0;
    }
  };
}

/**
 * A calculus over columns. Numbers that are the same in all draws stay numbers, and the same formula over the same
 * terms is computed once.
 *
 * @param leaves the inputs and cells of the model: drawn ones as columns, the others as they are
 * @param draws the number of draws in the run
 */
export function startRun(
  leaves: (apply: Calculus<Drawn>["apply"]) => Leaves,
  draws: number,
  nextColumn: () => Column
): Run {
  let alive: Int32Array = Int32Array.from({length: draws}, (_, index) => index);
  const aside: Int32Array[] = [];
  const known = new Map<Rule, Map<string, Drawn>>();

  const compute = (rule: Rule, terms: readonly Drawn[]): Drawn => {
    const column = nextColumn();
    fill(column.values, rule, terms, alive);
    return sameEverywhere(column.values, alive) ? at(column.values, alive[0]) : column;
  };

  const apply: Calculus<Drawn>["apply"] = ({rule}, ...terms) => {
    if (terms.every(isNumber)) return rule.apply(...terms);
    const ofRule = known.get(rule) ?? new Map<string, Drawn>();
    known.set(rule, ofRule);
    const key = terms.map(nameOf).join();
    const found = ofRule.get(key) ?? compute(rule, terms);
    ofRule.set(key, found);
    return found;
  };

  const decide: Calculus<Drawn>["decide"] = (choose, ...terms) => {
    if (terms.every(isNumber)) return choose(...terms);
    const [[choice, those], ...others] = choicesOf(choose, terms, alive);
    for (const [, draws] of others) aside.push(draws);
    alive = those;
    return choice;
  };

  const calculus: Calculus<Drawn> = {
    ...leaves(apply),
    apply,
    decide,
    always: (test, ...terms) => {
      if (terms.every(isNumber)) return test(...terms);
      const numbers = numbersAt(terms);
      return alive.every((draw) => test(...numbers(draw)));
    },
    placed: (_place, value) => value,
    valueOf: (value) => {
      if (isNumber(value)) return value;
      throw new Error("a number that differs from draw to draw was taken for one");
    },
    get plain(): never {
      throw new SearchNeeded();
    },
    shown: (value) => (isNumber(value) ? value : at(value.values, alive[0]))
  };
  return {calculus, alive: () => alive, aside: () => aside};
}

function isNumber(value: Drawn): value is number {
  return typeof value === "number";
}

/** Numbers and columns by name; a column is told from a number by its sign. */
function nameOf(value: Drawn): string {
  return isNumber(value) ? String(value) : `#${value.id}`;
}

function at(values: Float64Array, index: number | undefined): number {
  return values[index ?? 0] ?? 0;
}

function sameEverywhere(values: Float64Array, alive: Int32Array): boolean {
  const first = at(values, alive[0]);
  for (let i = 1; i < alive.length; i++) if (values[alive[i] as number] !== first) return false;
  return true;
}

/** Values of a term, with the distance between those of two draws: a number has one for all. */
function spreadOut(term: Drawn | undefined): [Float64Array, 0 | 1] {
  if (term === undefined) return [new Float64Array(1), 0];
  return isNumber(term) ? [Float64Array.of(term), 0] : [term.values, 1];
}

/** Computes a formula in every draw. Few terms are passed one by one: this is where the time goes. */
function fill(out: Float64Array, {apply}: Rule, terms: readonly Drawn[], alive: Int32Array): void {
  const [[a, nextA], [b, nextB], [c, nextC]] = [spreadOut(terms[0]), spreadOut(terms[1]), spreadOut(terms[2])];
  const numbers = numbersAt(terms);
  const formula = {
    1: (draw: number) => apply(a[draw * nextA] as number),
    2: (draw: number) => apply(a[draw * nextA] as number, b[draw * nextB] as number),
    3: (draw: number) => apply(a[draw * nextA] as number, b[draw * nextB] as number, c[draw * nextC] as number)
  };
  const value = formula[terms.length as 1 | 2 | 3] ?? ((draw: number) => apply(...numbers(draw)));
  for (let i = 0; i < alive.length; i++) {
    const draw = alive[i] as number;
    out[draw] = value(draw);
  }
}

/** The terms in a draw; one list serves all draws, so that none is made for each. */
function numbersAt(terms: readonly Drawn[]): (draw: number) => number[] {
  const numbers = terms.map((term) => (isNumber(term) ? term : 0));
  const columns = terms.flatMap((term, place) => (isNumber(term) ? [] : [{place, values: term.values}]));
  return (draw) => {
    for (const {place, values} of columns) numbers[place] = values[draw] as number;
    return numbers;
  };
}

type Choices<T> = [[T, Int32Array], ...[T, Int32Array][]];

/** The draws by what they choose, the choice of most first. */
function choicesOf<T>(choose: (...numbers: number[]) => T, terms: readonly Drawn[], alive: Int32Array): Choices<T> {
  const numbers = numbersAt(terms);
  const remembered = terms.length > CHEAP_TERMS ? memoOf<T>(terms) : undefined;
  const byChoice = new Map<T, number[]>();
  for (const draw of alive) {
    const choice = remembered ? remembered(draw, () => choose(...numbers(draw))) : choose(...numbers(draw));
    const those = byChoice.get(choice);
    if (those) those.push(draw);
    else byChoice.set(choice, [draw]);
  }
  const choices = [...byChoice].map(([choice, those]): [T, Int32Array] => [choice, Int32Array.from(those)]);
  return choices.sort((x, y) => y[1].length - x[1].length) as Choices<T>;
}

/** After so many draws it shows whether choices repeat; where they do not, remembering them costs more than it saves. */
const TRIAL = 256;
const LEAST_FOUND = 0.2;

/** Remembers results by the values of the columns among the terms, each column once. */
function memoOf<T>(terms: readonly Drawn[]): (draw: number, make: () => T) => T {
  const columns = [...new Set(terms.flatMap((term) => (isNumber(term) ? [] : term.values)))];
  const last = columns.pop() as Float64Array;
  const known = new Map<number, unknown>();
  let [asked, found] = [0, 0];

  const lastLevel = (draw: number): Map<number, unknown> => {
    let level = known;
    for (const values of columns) {
      const value = values[draw] as number;
      const next = (level.get(value) as Map<number, unknown> | undefined) ?? new Map<number, unknown>();
      level.set(value, next);
      level = next;
    }
    return level;
  };

  return (draw, make) => {
    if (asked >= TRIAL && found < asked * LEAST_FOUND) return make();
    asked++;
    const level = lastLevel(draw);
    const value = last[draw] as number;
    const remembered = level.get(value) as {readonly choice: T} | undefined;
    if (remembered) {
      found++;
      return remembered.choice;
    }
    const made = {choice: make()};
    level.set(value, made);
    return made.choice;
  };
}
