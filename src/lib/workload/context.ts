import type {LimitRow} from "../catalog/demand-schemas.js";
import type {Threshold} from "../catalog/reference-schemas.js";
import type {Catalog, Reference} from "../catalog/tables.js";
import {constantOf, demandConstantOf} from "../rollout/estimates.js";
import type {Calculus, Rule} from "../sizing/calculus.js";
import {type Estimate, eachLevel} from "../sizing/demand/estimate.js";
import {rowById} from "../sizing/row-by-id.js";
import {type WorkloadKey, type WorkloadSettings, workloadFields} from "./fields.js";

/** The tables a workload cluster is reckoned with. */
export interface WorkloadTables {
  readonly catalog: Catalog;
  readonly reference: Reference;
}

/** A number of the page, low, likely and high, with what it is called. */
export interface FigureOf<V = number> extends Estimate<V> {
  readonly label: string;
  readonly unit: string;
}

/** What every part of the model needs: the settings, the tables, and how to compute. */
export interface WorkloadContext<V> {
  readonly settings: WorkloadSettings;
  readonly tables: WorkloadTables;
  readonly calculus: Calculus<V>;
  /** A number that is set. */
  readonly set: (key: WorkloadKey) => V;
  /** A number that is set, or what follows from others. */
  readonly setOr: (key: WorkloadKey, rule: Rule, ...terms: Term<V>[]) => FigureOf<V>;
  /** A constant with its range, and its likely value alone. */
  readonly constant: (id: string) => Estimate<V>;
  readonly value: (id: string) => V;
  readonly demand: (id: string) => Estimate<V>;
  readonly rollout: (id: string) => Estimate<V>;
  readonly threshold: (id: string) => V;
  readonly limit: (id: string) => V;
  readonly figure: (label: string, unit: string, rule: Rule, ...terms: Term<V>[]) => FigureOf<V>;
}

export type Term<V> = V | Estimate<V>;

const CONSTANTS = "workload/constants.csv";
const THRESHOLDS = "upstream/kubernetes-thresholds.csv";
const LIMITS = "limits.csv";

export function contextOf<V>(
  settings: WorkloadSettings,
  tables: WorkloadTables,
  calculus: Calculus<V>
): WorkloadContext<V> {
  const {catalog, reference} = tables;
  const row = (id: string) => rowById(reference.workloadConstants, id, CONSTANTS);
  const figure: WorkloadContext<V>["figure"] = (label, unit, rule, ...terms) => ({
    label,
    unit,
    ...eachLevel((level) => calculus.apply({label, unit, rule}, ...terms.map((term) => at(term, level))))
  });
  const set = (key: WorkloadKey) => {
    const {label, unit} = workloadFields[key];
    return calculus.input(`w.${key}`, label, unit, Number(settings[key]));
  };
  return {
    settings,
    tables,
    calculus,
    figure,
    set,
    setOr: (key, rule, ...terms) => {
      const {label, unit} = workloadFields[key];
      return settings[key] === "auto"
        ? figure(label, unit, rule, ...terms)
        : {label, unit, ...eachLevel(() => set(key))};
    },
    constant: (id) => eachLevel((level) => calculus.cell(CONSTANTS, row(id), level)),
    value: (id) => calculus.cell(CONSTANTS, row(id), "likely"),
    demand: (id) => demandConstantOf(catalog, calculus, id),
    rollout: (id) => constantOf(catalog, calculus, id),
    threshold: (id) =>
      calculus.cell(THRESHOLDS, rowById<Threshold>(reference.kubernetesThresholds, id, THRESHOLDS), "value"),
    limit: (id) => calculus.cell(LIMITS, rowById<LimitRow>(catalog.limits, id, LIMITS), "value")
  };
}

function at<V>(term: Term<V>, level: keyof Estimate): V {
  return isEstimate(term) ? term[level] : term;
}

function isEstimate<V>(term: Term<V>): term is Estimate<V> {
  return typeof term === "object" && term !== null && "likely" in term;
}

/** For what others are divided by: the more of it, the less of them. */
export function inverted<V>({low, likely, high}: Estimate<V>): Estimate<V> {
  return {low: high, likely, high: low};
}
