import type {Catalog} from "../catalog/tables.js";
import {explain} from "../sizing/explain.js";
import type {Explanation} from "../sizing/explanation.js";
import type {Plan} from "../sizing/plan.js";
import type {GrowthMonth} from "./growth-month.js";

/**
 * Explains a number of the plan of a month, `growth.12.totals.nodes.plan`, or of the plan at hand.
 *
 * @throws Error that names the part of the path that leads nowhere
 */
export function explainGrowth(
  months: readonly GrowthMonth[],
  current: Plan,
  catalog: Catalog,
  path: string
): Explanation {
  const [head, month = "", ...rest] = path.split(".");
  if (head !== "growth") return explain(current, catalog, path);
  const at = months[Number(month)];
  if (!at) throw new Error(`growth.${month}: is not a month from 0 to ${months.length - 1}`);
  return explain(at.plan, catalog, rest.join("."));
}
