import type {Catalog} from "../catalog/tables.js";
import type {VerifyTables} from "../catalog/verify-tables.js";
import type {Plan} from "../sizing/plan.js";
import {checkFio} from "../verify/check-fio.js";
import type {FioResult} from "../verify/fio-result.js";
import {measuredAgainst} from "../verify/measured-against.js";
import type {Answers} from "../verify/prometheus-answers.js";
import type {Results} from "../verify/verdict.js";

/** What was dropped on the page, held against the plan; says "change" when something else was. */
export interface VerifyResults extends EventTarget {
  fio: FioResult | undefined;
  answers: Answers | undefined;
  /** The management cluster that was measured; the largest where it is undefined or not in the plan. */
  managementCluster: string | undefined;
  of(plan: Plan): Results;
}

interface Held {
  readonly plan: Plan;
  readonly results: Results;
}

export function verifyResults(catalog: Catalog, {queries}: VerifyTables): VerifyResults {
  const target = new EventTarget();
  const kept: Pick<VerifyResults, "fio" | "answers" | "managementCluster"> = {
    fio: undefined,
    answers: undefined,
    managementCluster: undefined
  };
  let held: Held | undefined;

  function resultsOf(plan: Plan): Results {
    const {fio, answers} = kept;
    const known = plan.demand.managementClusters.some(({id}) => id === kept.managementCluster);
    const managementCluster = known ? kept.managementCluster : undefined;
    return {
      fio: fio && checkFio(fio, plan),
      measured: answers && measuredAgainst(plan, answers, {catalog, queries, managementCluster})
    };
  }

  const property = (key: keyof typeof kept) => ({
    get: () => kept[key],
    set(value: never) {
      kept[key] = value;
      held = undefined;
      target.dispatchEvent(new Event("change"));
    }
  });
  return Object.defineProperties(
    Object.assign(target, {
      of(plan: Plan) {
        if (held?.plan !== plan) held = {plan, results: resultsOf(plan)};
        return held.results;
      }
    }),
    {fio: property("fio"), answers: property("answers"), managementCluster: property("managementCluster")}
  ) as unknown as VerifyResults;
}
