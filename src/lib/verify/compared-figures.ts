import type {Query} from "../catalog/verify-schemas.js";
import {certain, type Estimate} from "../sizing/demand/estimate.js";
import {loadKeys} from "../sizing/demand/load-keys.js";
import type {Demand} from "../sizing/plan.js";
import type {MeasuredValue} from "./measured-values.js";

/** What was measured beside what the model says. */
export interface ComparedFigure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Null where it was not measured; `problem` then says why. */
  readonly measured: number | null;
  readonly modelled: Estimate;
  /** The paths of the modelled figures in the plan. */
  readonly paths: Estimate<string>;
  readonly place: Place | null;
  readonly problem: string;
  readonly why: string;
}

export type Place = "below" | "inside" | "above";

/** Every query that has a figure of the demand, held against that of a management cluster. */
export function comparedFigures(values: readonly MeasuredValue[], demand: Demand): ComparedFigure[] {
  return values.flatMap(({query, value, problem}) => {
    const modelled = modelledBy(query, demand);
    if (!modelled) return [];
    const {id, label, unit, why} = query;
    const paths = pathsOf(query, demand);
    return [{id, label, unit, measured: value, modelled, paths, place: placeOf(value, modelled), problem, why}];
  });
}

/** The reconcilers that the model knows, one by one. Cluster API names that of topologies with a slash. */
export function comparedReconcilers(values: readonly MeasuredValue[], demand: Demand): ComparedFigure[] {
  const each = values.find(({query}) => query.id === "reconciles")?.each ?? [];
  return demand.reconcilers.flatMap(({id, flag, perSecond}) => {
    const found = each.find(({name}) => name === (id === "clustertopology" ? "topology/cluster" : id));
    if (!found) return [];
    const modelled = certain(perSecond);
    const place = placeOf(found.value, modelled);
    return [
      {
        id,
        label: `Reconciles of ${found.name}`,
        unit: "reconciles/s",
        measured: found.value,
        modelled,
        paths: certain(`${placeIn(demand)}.reconcilers.${id}.perSecond`),
        place,
        problem: "",
        why: flag
      }
    ];
  });
}

function modelledBy({figure}: Query, demand: Demand): Estimate | undefined {
  const key = loadKeys.find((name) => name === figure);
  if (key) return certain(demand[key]);
  return figure === "" ? undefined : demand[figure as Exclude<typeof figure, (typeof loadKeys)[number]>];
}

/** A figure that is no estimate has one path. */
function pathsOf({figure}: Query, demand: Demand): Estimate<string> {
  const path = `${placeIn(demand)}.${figure}`;
  if (loadKeys.some((name) => name === figure)) return certain(path);
  return {low: `${path}.low`, likely: `${path}.likely`, high: `${path}.high`};
}

const placeIn = ({id}: Demand) => `demand.managementClusters.${id}`;

function placeOf(value: number | null, {low, high}: Estimate): Place | null {
  if (value === null) return null;
  if (value < low) return "below";
  return value > high ? "above" : "inside";
}
