import {plan} from "../../../src/lib/sizing/plan.js";
import {workloadKeys} from "../../../src/lib/workload/fields.js";
import {workload} from "../../../src/lib/workload/workload.js";
import {catalog, reference} from "../../library.js";

/** The names of all fields and figures of the workload cluster: "field:nodes", "figure:dns.replicas". */
export function numbersOf(): string[] {
  const {limits: _, ...parts} = workload(plan({}, catalog), {}, {catalog, reference});
  const figures = Object.entries(parts).flatMap(([part, of]) => Object.keys(of).map((key) => `figure:${part}.${key}`));
  return [...workloadKeys.map((key) => `field:${key}`), ...figures];
}
