import type {BatchRow} from "../catalog/rollout-schemas.js";
import type {Catalog} from "../catalog/tables.js";
import type {Scenario} from "../scenario/fields.js";
import type {Calculus} from "../sizing/calculus.js";
import {addUp, type Part} from "../sizing/management.js";
import {batchesOf, clustersReached, curveBetween, providerMinutesOf, timeWithPauses} from "./batch-rules.js";
import {pace} from "./provisioning.js";
import type {FitOf, SeriesOf} from "./scale-out.js";

/** Clusters created some at a time, with a pause after each batch to look at the checks. */
export interface BatchPlanOf<V = number> {
  readonly phases: readonly PhaseOf<V>[];
  readonly batches: V;
  readonly hours: V;
  /** Whether a part of it lies beyond what Metal3 measured. */
  readonly extrapolated: boolean;
}

/** Batches of one size; a phase that the fleet does not reach has none. */
export interface PhaseOf<V = number> {
  readonly id: string;
  readonly size: V;
  readonly pauseSeconds: V;
  /** Clusters there when the phase ends. */
  readonly clusters: V;
  readonly batches: V;
  /** Time by what Metal3 measured with raised limits, for clusters of one machine. */
  readonly controllerMinutes: V;
  readonly providerMinutes: V;
  /** The longer of both, and the pauses. */
  readonly hours: V;
}

const FILE = "rollout/batches.csv";

/** The batches in which a management cluster gets its clusters. Source: S001's scale tests; Metal3's times with raised limits. */
export function batchPlanOf<V>(
  part: Part<V>,
  tuned: SeriesOf<V> & {readonly fit: FitOf<V>},
  scenario: Scenario,
  catalog: Catalog,
  calculus: Calculus<V>
): BatchPlanOf<V> {
  const {seconds, atOnce} = pace(scenario, calculus);
  const phases: PhaseOf<V>[] = [];
  let start = calculus.input("clusters", "No clusters at the start", "clusters", 0);
  for (const row of catalog.rolloutBatches) {
    const phase = phaseFrom(row, start);
    phases.push(phase);
    start = phase.clusters;
  }
  const total = (label: string, unit: string, key: "batches" | "hours") =>
    addUp(
      label,
      unit,
      phases.map((phase) => calculus.placed(phase.id, phase[key])),
      calculus
    );
  return {
    phases,
    batches: total("Batches", "batches", "batches"),
    hours: total("Time for all batches", "h", "hours"),
    extrapolated: tuned.extrapolated
  };

  function phaseFrom(row: BatchRow, from: V): PhaseOf<V> {
    const cell = (column: "clustersTo" | "size" | "pauseSeconds") => calculus.cell(FILE, row, column);
    const end = {label: `Clusters after the ${row.label.toLowerCase()}`, unit: "clusters", rule: clustersReached};
    const clusters = row.clustersTo === null ? part.clusters : calculus.apply(end, part.clusters, cell("clustersTo"));
    const [size, pauseSeconds] = [cell("size"), cell("pauseSeconds")];
    const batches = calculus.apply({label: "Batches", unit: "batches", rule: batchesOf}, clusters, from, size);
    const controllerMinutes = calculus.apply(
      {label: "Time of the controllers", unit: "min", rule: curveBetween},
      tuned.fit.a,
      tuned.fit.b,
      clusters,
      from
    );
    const providerMinutes = calculus.apply(
      {label: "Time of the provider", unit: "min", rule: providerMinutesOf},
      clusters,
      from,
      part.machines,
      part.clusters,
      seconds,
      atOnce
    );
    const hours = {label: "Time with pauses", unit: "h", rule: timeWithPauses};
    return {
      id: row.id,
      size,
      pauseSeconds,
      clusters,
      batches,
      controllerMinutes,
      providerMinutes,
      hours: calculus.apply(hours, controllerMinutes, providerMinutes, batches, pauseSeconds)
    };
  }
}
