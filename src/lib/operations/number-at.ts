import type {Rollout} from "../rollout/rollout.js";
import {linesWhere} from "../sizing/lines-where.js";
import type {Plan} from "../sizing/plan.js";
import {walk} from "../sizing/walk.js";

/**
 * The number of a plan or of its rollout at a path that `explain` takes; undefined where the plan has none there, as
 * the members of an etcd that has no nodes of its own. A sum over lines of the bill is undefined without lines.
 */
export function numberAt(plan: Plan, rollout: Rollout, path: string): number | undefined {
  const keys = path.split(".");
  const condition = keys[0] === "bill" && keys[1]?.includes("=") ? keys[1] : undefined;
  if (condition) {
    const terms = linesWhere(plan.bill, condition).flatMap((line) => numberIn(line, keys.slice(2)) ?? []);
    return terms.length ? terms.reduce((sum, term) => sum + term, 0) : undefined;
  }
  return numberIn({...plan, rollout}, keys);
}

function numberIn(from: unknown, keys: readonly string[]): number | undefined {
  try {
    const at = walk(from, keys, "");
    const value = typeof at === "object" && at !== null && "metric" in at && "value" in at ? at.value : at;
    return typeof value === "number" ? value : undefined;
  } catch {
    return undefined; // this plan has no such line, target or limit
  }
}
