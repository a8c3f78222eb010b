import type {Plan} from "../sizing/plan.js";
import {type Beyond, beyondMeasured} from "../workload/beyond.js";
import type {WorkloadTables} from "../workload/context.js";
import type {WorkloadInput} from "../workload/fields.js";
import {type Workload, workload} from "../workload/workload.js";
import type {WorkloadForm} from "./workload-form.js";

export interface WorkloadAnswer {
  readonly workload: Workload;
  readonly beyond: readonly Beyond[];
}

/** Gives the workload cluster of a plan to all views of the page, computed once for each plan and each input. */
export type WorkloadSource = (plan: Plan) => WorkloadAnswer;

export function workloadSource(tables: WorkloadTables, form: WorkloadForm): WorkloadSource {
  let known: [Plan, WorkloadInput, WorkloadAnswer] | undefined;
  return (plan) => {
    if (known?.[0] !== plan || known[1] !== form.value) {
      const answer = workload(plan, form.value, tables);
      known = [plan, form.value, {workload: answer, beyond: beyondMeasured(answer.cluster, tables)}];
    }
    return known[2];
  };
}
