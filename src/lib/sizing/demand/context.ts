import type {Constant, LimitRow} from "../../catalog/demand-schemas.js";
import type {Catalog} from "../../catalog/tables.js";
import type {FieldKey, Scenario} from "../../scenario/fields.js";
import {fields} from "../../scenario/fields.js";
import type {Calculus, Quantity, Rule} from "../calculus.js";
import {rowById} from "../row-by-id.js";
import {ruleValue} from "../rule-value.js";
import type {TargetOf} from "../targets.js";
import {type UnitCounts, unitCounts} from "./counts.js";
import {type Estimate, eachLevel, type Level} from "./estimate.js";
import {type DemandFigure, demandFigures} from "./figures.js";

const CONSTANTS = "demand/constants.csv";
const LIMITS = "limits.csv";

/** What every formula of the demand needs at hand, for one plan. */
export interface Context<V> {
  readonly scenario: Scenario;
  readonly catalog: Catalog;
  readonly calculus: Calculus<V>;
  /** A constant of the demand model, low, likely and high. */
  readonly constant: (id: string) => Estimate<V>;
  /** A number of rules.csv. */
  readonly rule: (id: string) => V;
  /** The value of a limit. */
  readonly limit: (id: string) => V;
  /** Objects and series for each cluster and machine. */
  readonly counts: UnitCounts<V>;
  /** Targets found before, by what they depend on. */
  readonly targets: Map<string, readonly TargetOf<V>[]>;
  /** A number of the scenario. */
  readonly input: (key: FieldKey) => V;
  /** What is found once for all management clusters, by a key. */
  readonly remember: (key: string, find: () => V | null) => V | null;
}

/** What does not depend on the scenario: made once for a catalogue and a calculus, not for every plan. */
type Shared<V> = Pick<Context<V>, "constant" | "rule" | "limit" | "counts" | "targets">;

const known = new WeakMap<Catalog, WeakMap<object, unknown>>();

function sharedOf<V>(catalog: Catalog, calculus: Calculus<V>): Shared<V> {
  const ofCatalog = known.get(catalog) ?? new WeakMap<object, unknown>();
  known.set(catalog, ofCatalog);
  const made = ofCatalog.get(calculus) as Shared<V> | undefined;
  if (made) return made;
  const shared: Shared<V> = {
    constant: once((id) => constantOf(id, catalog, calculus)),
    rule: once((id) => ruleValue(catalog, calculus, id)),
    limit: once((id) => calculus.cell(LIMITS, limitRowOf(id, catalog), "value")),
    counts: unitCounts(catalog, calculus),
    targets: new Map()
  };
  ofCatalog.set(calculus, shared);
  return shared;
}

/** The context of a plan; inputs are made once, however many management clusters there are. */
export function contextOf<V>(scenario: Scenario, catalog: Catalog, calculus: Calculus<V>): Context<V> {
  const {constant, rule, limit, counts, targets} = sharedOf(catalog, calculus);
  const found = new Map<string, V | null>();
  return {
    scenario,
    catalog,
    calculus,
    constant,
    rule,
    limit,
    counts,
    targets,
    remember: (key, find) => {
      if (!found.has(key)) found.set(key, find());
      return found.get(key) ?? null;
    },
    input: once((key) => calculus.input(key, fields[key].label, fields[key].unit, Number(scenario[key])))
  };
}

/** The row of a limit. */
export function limitRowOf(id: string, catalog: Catalog): LimitRow {
  return rowById(catalog.limits, id, LIMITS);
}

/** The row of a constant. */
export function constantRowOf(id: string, catalog: Catalog): Constant {
  return rowById(catalog.constants, id, CONSTANTS);
}

function constantOf<V>(id: string, catalog: Catalog, calculus: Calculus<V>): Estimate<V> {
  const row = constantRowOf(id, catalog);
  return eachLevel((level) => calculus.cell(CONSTANTS, row, level));
}

const quantities = new Map<DemandFigure, Quantity>();

/** A figure of the demand at each level, named as in the table of figures; each has one rule. */
export function figureOf<V>(key: DemandFigure, rule: Rule, context: Context<V>, ...terms: Estimate<V>[]): Estimate<V> {
  let quantity = quantities.get(key);
  if (quantity?.rule !== rule) {
    const {label, unit} = demandFigures[key];
    quantity = {label, unit, rule};
    quantities.set(key, quantity);
  }
  return atEachLevel(quantity, context, terms);
}

/** A quantity at each level. */
export function estimateOf<V>(quantity: Quantity, context: Context<V>, ...terms: Estimate<V>[]): Estimate<V> {
  return atEachLevel(quantity, context, terms);
}

/** Computed once where no term is uncertain. */
function atEachLevel<V>(quantity: Quantity, {calculus}: Context<V>, terms: readonly Estimate<V>[]): Estimate<V> {
  const likely = applyAt("likely", quantity, calculus, terms);
  if (terms.every(isCertain)) return {low: likely, likely, high: likely};
  return {
    low: applyAt("low", quantity, calculus, terms),
    likely,
    high: applyAt("high", quantity, calculus, terms)
  };
}

/** Few terms are passed one by one: no list of them is made. */
function applyAt<V>(level: Level, quantity: Quantity, calculus: Calculus<V>, terms: readonly Estimate<V>[]): V {
  const [a, b, c] = terms;
  if (a && terms.length === 1) return calculus.apply(quantity, a[level]);
  if (a && b && terms.length === 2) return calculus.apply(quantity, a[level], b[level]);
  if (a && b && c && terms.length === 3) return calculus.apply(quantity, a[level], b[level], c[level]);
  return calculus.apply(quantity, ...terms.map((term) => term[level]));
}

function isCertain<V>({low, likely, high}: Estimate<V>): boolean {
  return low === likely && high === likely;
}

function once<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
