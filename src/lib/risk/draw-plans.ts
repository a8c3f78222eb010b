import type {Catalog} from "../catalog/tables.js";
import {type LimitClass, limitClasses, tierIds} from "../catalog/vocabulary.js";
import {completeScenario, defaultMachines} from "../scenario/complete.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {type Calculus, numbers} from "../sizing/calculus.js";
import type {LimitOf} from "../sizing/limits/limit.js";

import {type Column, columnStore, type Drawn, SearchNeeded, startRun} from "./columns.js";
import {type FigureRun, figureRun} from "./figure-run.js";
import {type Leaves, leavesFrom} from "./leaves.js";
import type {Parameter} from "./parameters.js";

/** What is kept of each draw's plan; USD a month, NaN where no price book is at hand. */
export const resultKeys = [
  "nodes",
  "vcpu",
  "memoryGiB",
  "storageGB",
  "objectTB",
  "managementClusters",
  "month",
  "tier"
] as const;
export type ResultKey = (typeof resultKeys)[number];

/** The values of parameters in draws. */
export interface Draws {
  readonly count: number;
  readonly parameters: readonly Parameter[];
  /** Values of a parameter, by its place in the list. */
  readonly valuesOf: (parameter: number) => Float64Array;
}

/** Figures of the plan of every draw. */
export interface DrawnPlans {
  readonly count: number;
  readonly results: Readonly<Record<ResultKey, Float64Array>>;
  /** Utilisation of each limit; NaN in draws whose plan does not have it. */
  readonly utilisation: ReadonlyMap<string, Float64Array>;
  /** Management clusters that each class of limits asks for. */
  readonly needed: Readonly<Record<LimitClass, Float64Array>>;
  /** The limit that binds, by its place in `limitIds`. */
  readonly binding: Int16Array;
  readonly limitIds: readonly string[];
  /** The draws whose cost lacks something that has no price. */
  readonly incomplete: number;
  /** Places of the parameters that the plans of the draws rest on. */
  readonly used: ReadonlySet<number>;
}

/** Groups with fewer draws than this are planned one by one: a run over columns would not be faster. */
const FEW = 3;

/**
 * The plan of every draw. All are planned at once, formula by formula; draws whose plan takes another course (another
 * tier, another instance, more hosts) are put aside and planned together. Each draw gives what plan() gives for it.
 *
 */
export function drawPlans(input: ScenarioInput, catalog: Catalog, draws: Draws): DrawnPlans {
  const scenario = completeScenario(input, catalog);
  const density = input.machines === undefined && !input.classes?.length ? defaultMachines(1, catalog) : undefined;
  const recorder = recordOf(draws.count, catalog);
  const store = columnStore(draws.count);
  const used = new Set<number>();
  const seen = (parameter: number) => {
    used.add(parameter);
    return draws.valuesOf(parameter);
  };

  const planOne = (draw: number) => {
    const value = (parameter: number) => seen(parameter)[draw] as number;
    const leaves = leavesFrom(scenario, density, draws.parameters, value, inNumbers.apply);
    recorder.record(figureRun(scenario, catalog, plainly(leaves)), Int32Array.of(draw), Int32Array.of(0));
  };

  const planTogether = (group: Int32Array): Int32Array[] => {
    store.reset();
    const columns = new Map<number, Drawn>();
    const value = (parameter: number) => {
      const known = columns.get(parameter) ?? gathered(seen(parameter), group, store.next());
      columns.set(parameter, known);
      return known;
    };
    const run = startRun(
      (apply) => leavesFrom(scenario, density, draws.parameters, value, apply),
      group.length,
      store.next
    );
    const inAll = (places: Int32Array) => places.map((place) => group[place] as number);
    try {
      recorder.record(figureRun(scenario, catalog, run.calculus), group, run.alive());
    } catch (error) {
      if (!(error instanceof SearchNeeded)) throw error;
      inAll(run.alive()).forEach(planOne);
    }
    return run.aside().map(inAll);
  };

  const waiting: Int32Array[] = [Int32Array.from({length: draws.count}, (_, index) => index)];
  for (let group = waiting.pop(); group; group = waiting.pop()) {
    if (group.length < FEW) group.forEach(planOne);
    else waiting.push(...planTogether(group));
  }
  return {...recorder.plans(), used};
}

/** Plain numbers are drawn ones that are the same everywhere. */
const inNumbers = numbers as unknown as Calculus<Drawn>;

/** A calculus over plain numbers, in which searches over plans read the same drawn values. */
function plainly(leaves: Leaves): Calculus<Drawn> {
  const calculus: Calculus<Drawn> = {
    ...inNumbers,
    ...leaves,
    get plain() {
      return calculus as unknown as Calculus<number>;
    }
  };
  return calculus;
}

/** The values of some draws, next to each other; a number where they are all the same. */
function gathered(values: Float64Array, group: Int32Array, into: Column): Drawn {
  for (let place = 0; place < group.length; place++) into.values[place] = values[group[place] as number] as number;
  const [first = Number.NaN] = into.values;
  return into.values.subarray(0, group.length).every((value) => value === first) ? first : into;
}

/** Keeps the figures of plans, draw by draw. */
function recordOf(count: number, {limits}: Catalog) {
  const empty = () => new Float64Array(count).fill(Number.NaN);
  const results = Object.fromEntries(resultKeys.map((key) => [key, empty()])) as Record<ResultKey, Float64Array>;
  const needed = Object.fromEntries(limitClasses.map((name) => [name, empty()])) as Record<LimitClass, Float64Array>;
  const limitIds = limits.map(({id}) => id);
  const utilisation = new Map<string, Float64Array>();
  const binding = new Int16Array(count).fill(-1);
  let incomplete = 0;

  const record = ({figures, month, incomplete: lacking}: FigureRun<Drawn>, group: Int32Array, places: Int32Array) => {
    const keep = (into: Float64Array, value: Drawn) => {
      for (const place of places)
        into[group[place] as number] = typeof value === "number" ? value : (value.values[place] as number);
    };
    const {totals, management, tier} = figures;
    for (const key of ["nodes", "vcpu", "memoryGiB", "storageGB", "objectTB"] as const)
      keep(results[key], totals[key].plan);
    keep(results.managementClusters, management.clusters);
    keep(results.tier, tierIds.indexOf(tier.id));
    if (month !== undefined) keep(results.month, month);
    for (const name of limitClasses) keep(needed[name], figures.needed[name].managementClusters);
    for (const limit of figures.limits) {
      const column = utilisation.get(limit.id) ?? empty();
      utilisation.set(limit.id, column);
      keep(column, limit.utilisation);
    }
    if (lacking) incomplete += places.length;
    for (const place of places) binding[group[place] as number] = fullestIn(group[place] as number, figures.limits);
  };

  const fullestIn = (draw: number, all: readonly Pick<LimitOf<Drawn>, "id" | "class">[]): number => {
    const value = ({id}: {id: string}) => utilisation.get(id)?.[draw] ?? 0;
    const rank = (limit: Pick<LimitOf<Drawn>, "class">) => limitClasses.indexOf(limit.class);
    const fullest = all.reduce((best, next) =>
      value(next) > value(best) || (value(next) === value(best) && rank(next) < rank(best)) ? next : best
    );
    return limitIds.indexOf(fullest.id);
  };

  return {record, plans: () => ({count, results, utilisation, needed, binding, limitIds, incomplete})};
}
