import type {Query} from "../catalog/verify-schemas.js";
import type {Answers, Sample} from "./prometheus-answers.js";

/** The answer to a query as one number in its unit. */
export interface MeasuredValue {
  readonly query: Query;
  /** Null where there is none; `problem` then says why. */
  readonly value: number | null;
  /** What the largest value is of, where an answer has several. */
  readonly of: string;
  /** Every usable value, by its label. */
  readonly each: readonly NamedValue[];
  readonly problem: string;
}

export interface NamedValue {
  readonly name: string;
  readonly value: number;
}

/** Every query with what was measured for it, or why nothing was. */
export function measuredValues(queries: readonly Query[], answers: Answers): MeasuredValue[] {
  return queries.map((query) => {
    const answer = answers.byQuery.get(query.id);
    if (!answer) return without(query, "was not asked");
    if ("error" in answer) return without(query, answer.error);
    if (!answer.samples.length) return without(query, "no data: nothing that was scraped has this metric");
    return valueFor(query, answer.samples);
  });
}

function valueFor(query: Query, samples: readonly Sample[]): MeasuredValue {
  const usable = samples.filter(({value}) => Number.isFinite(value) && value >= 0);
  if (!usable.length) return without(query, unusable(samples));
  const each = usable.map(({labels, value}) => ({name: nameIn(query, labels), value: value / query.divisor}));
  const top = each.reduce((best, next) => (next.value > best.value ? next : best));
  const value = query.take === "sum" ? each.reduce((sum, next) => sum + next.value, 0) : top.value;
  return {query, value, of: top.name, each, problem: ""};
}

function nameIn({by}: Query, labels: Sample["labels"]): string {
  const [name, group, verb] = [by, "group", "verb"].map((label) => labels.get(label));
  return `${name ?? ""}${group ? `.${group}` : ""}${verb ? ` ${verb}` : ""}`;
}

function unusable(samples: readonly Sample[]): string {
  if (samples.some(({value}) => value < 0)) return "is below 0: the API server could not count";
  if (samples.some(({value}) => value === Number.POSITIVE_INFINITY)) return "is infinite: nothing came in to divide by";
  return "is NaN: nothing happened in the time asked for";
}

function without(query: Query, problem: string): MeasuredValue {
  return {query, value: null, of: "", each: [], problem};
}

/** The value of a query by its id; null where there is none. */
export function measured(values: readonly MeasuredValue[], id: string): number | null {
  return values.find(({query}) => query.id === id)?.value ?? null;
}
