import type {Constant} from "../../catalog/demand-schemas.js";
import type {DemandOf} from "./demand.js";

type MeasuredUnit = NonNullable<Constant["measuredUnit"]>;

/** What a management cluster has of the unit in which the measured range of a constant is given. */
export function measuredIn<V>(unit: MeasuredUnit, demand: DemandOf<V>, value: (of: V) => number): number {
  if (unit === "machines per cluster") return value(demand.machines) / value(demand.clusters);
  if (unit === "clusters") return value(demand.clusters);
  return value(demand[estimates[unit]].likely);
}

const estimates = {objects: "objects", series: "series", "database MB": "etcdDbMB"} as const;

/** The path of that number below its management cluster, or undefined where it is a quotient of two. */
export function pathIn(unit: MeasuredUnit): string | undefined {
  if (unit === "machines per cluster") return undefined;
  return unit === "clusters" ? unit : `${estimates[unit]}.likely`;
}
