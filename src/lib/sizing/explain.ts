import type {Catalog} from "../catalog/tables.js";
import {sumOfCents} from "../cost/cents.js";
import {linesAlike} from "../cost/fold-costs.js";
import {rolloutWith} from "../rollout/rollout.js";
import {type FieldKey, fields} from "../scenario/fields.js";
import {explainStated} from "./explain-stated.js";
import {type Explanation, explanations} from "./explanation.js";
import {linesWhere, unescaped} from "./lines-where.js";
import {addUp} from "./management.js";
import {type Plan, type PlanOf, plan, planWith} from "./plan.js";
import {isExplanation, step, walk} from "./walk.js";

/**
 * Explains a number of the plan: a tree of formulas down to inputs of the scenario and rows of data/.
 *
 * A path follows the plan's JSON; lines are named by their id and targets by role and metric:
 * `totals.nodes.plan`, `bill.mc1-etcd.vcpu.high`, `targets.etcd.iops`. A condition instead of a line's id sums over
 * the lines that meet it, `bill.role=etcd.total.vcpu.plan` or `cost.byLine.role=etcd.month.plan`; linesWhere says how
 * conditions are written, and `cost.lines.like=mc1-etcd/compute.month.plan` sums over cost lines bought alike. An id
 * with dots may be written with %2E. `with:basis=guide.totals.nodes.plan` is a number of the same fleet by another
 * choice of a field. Beside the plan, `stated.<id>.low` is the sum of the guide's rows for a total that the guide prints, and `rollout.<key>` is a
 * number of its rollout.
 *
 * @throws Error that names the part of the path that leads nowhere.
 */
export function explain({scenario, bill}: Plan, catalog: Catalog, path: string): Explanation {
  const keys = path.split(".");
  if (keys[0] === "stated") return explainStated(catalog, keys[1] ?? "", keys[2] ?? "");
  if (keys[0] === "scenario") return explainInput(scenario, keys.slice(1), path);
  if (keys[0]?.startsWith("with:")) return explainChanged(scenario, catalog, keys, path);
  const explained = planWith(scenario, catalog, explanations);
  if (keys[0] === "cost" && keys[1] === "lines" && keys[2]?.startsWith("like="))
    return explainCosts(explained, keys, path);
  if (keys[0] === "rollout") {
    const rollout = rolloutWith(explained, catalog, explanations);
    return numberAt(walk({rollout}, keys, path), path);
  }
  const [list, part, inPart = ""] = keys;
  if (list === "bill" && part?.includes("="))
    return explainSum(explained.bill, idsWhere(bill, part), keys.slice(2), path);
  if (list === "cost" && part === "byLine" && inPart.includes("="))
    return explainSum(explained.cost?.byLine ?? [], idsWhere(bill, inPart), keys.slice(3), path);
  return numberAt(walk(explained, keys, path), path);
}

function idsWhere(bill: Plan["bill"], condition: string): ReadonlySet<string> {
  return new Set(linesWhere(bill, condition).map(({id}) => id));
}

function explainSum(
  list: readonly {readonly id: string}[],
  ids: ReadonlySet<string>,
  keys: readonly string[],
  path: string
): Explanation {
  const terms = list.flatMap((line) => {
    const at = ids.has(line.id) ? keys.reduce<unknown>(step, line) : undefined;
    return isExplanation(at) ? [explanations.placed(line.id, at)] : [];
  });
  const [first] = terms;
  if (!first) throw new Error(`${path}: no line of the bill meets the condition and has this number`);
  if (first.unit.startsWith("USD"))
    return explanations.apply({label: "Sum of lines", unit: first.unit, rule: sumOfCents}, ...terms);
  return addUp(`Sum of ${first.label}`, first.unit, terms, explanations);
}

/** A number of the plan with another choice of a field: what a table of choices shows beside the present one. */
function explainChanged(
  scenario: Plan["scenario"],
  catalog: Catalog,
  keys: readonly string[],
  path: string
): Explanation {
  const [field = "", choice = ""] = (keys[0] ?? "").slice("with:".length).split("=");
  const known = Object.hasOwn(fields, field) ? fields[field as FieldKey] : undefined;
  if (known?.type !== "choice" || !(known.options as readonly string[]).includes(choice))
    throw new Error(`${path}: ${JSON.stringify(keys[0])} names no choice of a field, such as with:basis=guide`);
  return explain(plan({...scenario, [field]: choice}, catalog), catalog, keys.slice(1).join("."));
}

/** The sum over cost lines that are bought alike. */
function explainCosts({cost}: PlanOf<Explanation>, keys: readonly string[], path: string): Explanation {
  const id = unescaped((keys[2] ?? "").slice("like=".length));
  const alike = linesAlike(cost?.lines ?? [], id, explanations.valueOf);
  const terms = alike.flatMap((line) => {
    const at = keys.slice(3).reduce(step, line as unknown);
    return isExplanation(at) ? [explanations.placed(line.id, at)] : [];
  });
  const [first] = terms;
  if (!first) throw new Error(`${path}: no line of the cost is bought alike and has this number`);
  return first.unit.startsWith("USD")
    ? explanations.apply({label: first.label, unit: first.unit, rule: sumOfCents}, ...terms)
    : addUp(first.label, first.unit, terms, explanations);
}

function explainInput(scenario: Plan["scenario"], keys: readonly string[], path: string): Explanation {
  const value = walk(scenario, keys, path);
  if (typeof value !== "number") throw new Error(`${path}: scenario has no number of this name`);
  return explanations.input(keys[0] ?? "", keys.join("."), "", value);
}

function numberAt(at: unknown, path: string): Explanation {
  if (isExplanation(at)) return at;
  const value = typeof at === "object" && at !== null && "metric" in at && "value" in at ? at.value : undefined;
  if (isExplanation(value)) return value;
  throw new Error(`${path}: is not a number of the plan`);
}
