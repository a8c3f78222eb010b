import type {Catalog} from "../catalog/tables.js";
import type {ScenarioInput} from "../scenario/fields.js";
import type {DrawnPlans} from "./draw-plans.js";
import {drawPlans, type ResultKey} from "./draw-plans.js";
import {type Parameter, planValue} from "./parameters.js";
import type {Sample} from "./sample.js";
import {pointsOf} from "./spread.js";

/** What is looked at: a result of the plan, or the utilisation of a limit, "limit/etcd-db". */
export type Outcome = ResultKey | `limit/${string}`;

/** What one parameter alone does to an outcome: its value at both ends of the parameter's range. */
export interface Bar {
  readonly parameter: string;
  readonly label: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly atFrom: number;
  readonly atTo: number;
}

/** How strongly the ranks of a parameter and of an outcome go together, from -1 to 1 (Spearman). */
export interface Correlation {
  readonly parameter: string;
  readonly label: string;
  readonly rank: number;
}

/** The values of an outcome in all draws; NaN where a draw's plan does not have it. */
export function valuesOf(outcome: Outcome, plans: DrawnPlans): Float64Array {
  if (!outcome.startsWith("limit/")) return plans.results[outcome as ResultKey];
  return plans.utilisation.get(outcome.slice("limit/".length)) ?? new Float64Array(plans.count).fill(Number.NaN);
}

/** The plans with each parameter at the low and at the high end of its range, all others at their likeliest. */
export interface Ends {
  readonly parameters: readonly Parameter[];
  /** Draw 0 is the plan; then come the two ends of each parameter. */
  readonly plans: DrawnPlans;
}

/** Plans both ends of every parameter's range: low and high, or P10 and P90 where those are what is given. */
export function endsOf(input: ScenarioInput, catalog: Catalog, parameters: readonly Parameter[]): Ends {
  const count = 2 * parameters.length + 1;
  const valuesAt = (index: number) => {
    const parameter = parameters[index] as Parameter;
    const [from, , to] = pointsOf(parameter.spread);
    const values = new Float64Array(count).fill(planValue(parameter));
    values.set([from, to], 2 * index + 1);
    return values;
  };
  return {parameters, plans: drawPlans(input, catalog, {count, parameters, valuesOf: valuesAt})};
}

/** The bars of a tornado: what each parameter alone does to an outcome, the widest first; those that do nothing are left out. */
export function tornadoOf(outcome: Outcome, {parameters, plans}: Ends): Bar[] {
  const values = valuesOf(outcome, plans);
  const width = ({atFrom, atTo}: Bar) => Math.abs(atTo - atFrom);
  return parameters
    .map(({id, label, unit, spread}, index): Bar => {
      const [from, , to] = pointsOf(spread);
      const [atFrom = Number.NaN, atTo = Number.NaN] = values.subarray(2 * index + 1, 2 * index + 3);
      return {parameter: id, label, unit, from, to, atFrom, atTo};
    })
    .filter((bar) => width(bar) > 0)
    .sort((a, b) => width(b) - width(a));
}

/** Rank correlations of the parameters that plans rest on with an outcome, the strongest first; none where it never varies. */
export function correlationsOf(outcome: Outcome, plans: DrawnPlans, sample: Sample): Correlation[] {
  const ranks = ranksOf(valuesOf(outcome, plans));
  if (ranks === undefined) return [];
  return [...plans.used]
    .map((index): Correlation => {
      const {id, label} = sample.parameters[index] as Parameter;
      return {parameter: id, label, rank: pearson(sample.ranksOf(index), ranks)};
    })
    .filter(({rank}) => rank !== 0)
    .sort((a, b) => Math.abs(b.rank) - Math.abs(a.rank));
}

/** Ranks of values from 0 on, equal values sharing the mean of theirs; undefined where all are equal or one is missing. */
export function ranksOf(values: Float64Array): Float64Array | undefined {
  if (values.some(Number.isNaN)) return undefined;
  const order = Uint32Array.from(values, (_, index) => index).sort(
    (a, b) => (values[a] as number) - (values[b] as number)
  );
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] as number] === values[order[from] as number]) to++;
    if (from === 0 && to === order.length - 1) return undefined;
    for (let i = from; i <= to; i++) ranks[order[i] as number] = (from + to) / 2;
    from = to + 1;
  }
  return ranks;
}

/** The correlation of two lists; 0 where one of them does not vary. */
function pearson(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const middle = (a.length - 1) / 2; // ranks from 0 on have this mean, shared ones too
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [(a[i] as number) - middle, (b[i] as number) - middle];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa && bb ? ab / Math.sqrt(aa * bb) : 0;
}
