import {type Explanation, explanations} from "../sizing/explanation.js";
import type {Plan} from "../sizing/plan.js";
import type {WorkloadTables} from "./context.js";
import type {WorkloadInput} from "./fields.js";
import {workloadWith} from "./workload.js";

/**
 * Explains a number of the workload cluster: `workload.dns.replicas.likely`, `workload.limits.cluster-pods.used.high`.
 *
 * @throws Error that names the path where it leads to no number.
 */
export function explainWorkload(plan: Plan, input: WorkloadInput, tables: WorkloadTables, path: string): Explanation {
  const explained: unknown = workloadWith(plan, input, tables, explanations);
  const found = path.split(".").slice(1).reduce<unknown>(step, explained);
  if (!isExplanation(found)) throw new Error(`${path}: is not a number of the workload cluster`);
  return found;
}

function step(from: unknown, key: string): unknown {
  if (Array.isArray(from)) return from.find(({id}) => id === key);
  if (typeof from !== "object" || from === null || isExplanation(from)) return undefined;
  return Object.hasOwn(from, key) ? (from as Record<string, unknown>)[key] : undefined;
}

function isExplanation(value: unknown): value is Explanation {
  return typeof value === "object" && value !== null && "label" in value && "value" in value && "unit" in value;
}
