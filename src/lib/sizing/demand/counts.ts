import type {Catalog} from "../../catalog/tables.js";
import {perUnits} from "../../catalog/vocabulary.js";
import type {Calculus, SourcedRow} from "../calculus.js";
import {addUp} from "../management.js";
import type {LoadOf} from "./load.js";
import {sumOfProducts} from "./rules.js";

type Per = (typeof perUnits)[number];
type PerUnit<V> = Readonly<Record<Per, V>>;

/** How many objects, custom resources and series there are for each cluster, MachineDeployment and machine. */
export interface UnitCounts<V> {
  readonly objects: PerUnit<V>;
  readonly customResources: PerUnit<V>;
  readonly series: PerUnit<V>;
}

/** Sums over the rows of object-kinds.csv and series-per-object.csv, once for a plan. */
export function unitCounts<V>({objectKinds, seriesPerObject}: Catalog, calculus: Calculus<V>): UnitCounts<V> {
  const kinds = "demand/object-kinds.csv";
  const customResources = objectKinds.filter(({customResource}) => customResource);
  return {
    objects: sums("Objects", "objects", objectKinds, (row) => calculus.cell(kinds, row, "count")),
    customResources: sums("Custom resources", "objects", customResources, (row) => calculus.cell(kinds, row, "count")),
    series: sums("Series", "series", seriesPerObject, (row) =>
      calculus.cell("demand/series-per-object.csv", row, "series")
    )
  };

  function sums<R extends SourcedRow & {per: Per}>(
    what: string,
    unit: string,
    rows: readonly R[],
    value: (row: R) => V
  ): PerUnit<V> {
    const sum = (per: Per) =>
      addUp(
        `${what} for each ${perLabels[per]}`,
        unit,
        rows.filter((row) => row.per === per).map((row) => calculus.placed(row.id, value(row))),
        calculus
      );
    return Object.fromEntries(perUnits.map((per) => [per, sum(per)])) as PerUnit<V>;
  }
}

const perLabels: Readonly<Record<Per, string>> = {
  cluster: "cluster",
  machineDeployment: "MachineDeployment",
  controlPlaneMachine: "control-plane machine",
  worker: "worker"
};

/** The number of each unit in a load, in the order of `perUnits`. */
export function unitsOf<V>(load: LoadOf<V>): PerUnit<V> {
  return {
    cluster: load.clusters,
    machineDeployment: load.machineDeployments,
    controlPlaneMachine: load.controlPlaneMachines,
    worker: load.workers
  };
}

/** Unit counts times the units of a load. */
export function countIn<V>(
  quantity: {label: string; unit: string},
  counts: PerUnit<V>,
  load: LoadOf<V>,
  calculus: Calculus<V>
): V {
  const units = unitsOf(load);
  const terms = perUnits.flatMap((per) => [counts[per], units[per]]);
  return calculus.apply({...quantity, rule: sumOfProducts}, ...terms);
}
