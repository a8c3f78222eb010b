import type {Catalog} from "../catalog/tables.js";
import {type Explanation, explanations} from "../sizing/explanation.js";
import {type PlanOf, planWith} from "../sizing/plan.js";
import {failoverOf} from "./failover.js";
import {layoutFigures} from "./figures.js";
import type {LayoutOption} from "./layouts-of.js";
import {regionLoss} from "./region-loss.js";

/**
 * Explains a number of an option that its plan does not have. A path follows the option, with indices in lists:
 * `blast.region.clusterShare`, `move.minutes.high`, `etcd.1.electionMs`, `rtt.0.ms.likely`, `fleetRtt.0.rtt.ms.low`;
 * `failover.` goes before those of its failover: `failover.worst.short.vcpu`, `failover.regions.0.restoreMinutes.low`.
 *
 * @throws Error that names the path where it leads nowhere.
 */
export function explainLayout(
  option: Pick<LayoutOption, "input" | "plan">,
  path: string,
  catalog: Catalog
): Explanation {
  const plan = planWith(option.input, catalog, explanations);
  const keys = path.split(".");
  const found =
    keys[0] === "failover"
      ? explainFailover(option, plan, keys.slice(1), catalog)
      : keys.reduce(step, layoutFigures(plan, catalog, explanations));
  if (isExplanation(found)) return found;
  throw new Error(`${path}: is not a number of a layout; paths follow the option, such as blast.region.clusterShare`);
}

/** Only the region that is asked for is planned with explanations: with ten regions all of them take long. */
function explainFailover(
  option: Pick<LayoutOption, "plan">,
  plan: PlanOf<Explanation>,
  [which = "", ...keys]: readonly string[],
  catalog: Catalog
): unknown {
  const {regions, worst} = failoverOf(option, catalog);
  const named = which === "worst" ? worst : regions[Number(keys[0])];
  const rest = which === "worst" ? keys : keys.slice(1);
  return named && rest.reduce(step, regionLoss(named.region, plan, catalog, explanations));
}

function step(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || isExplanation(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

function isExplanation(value: unknown): value is Explanation {
  return typeof value === "object" && value !== null && "label" in value && "value" in value && "unit" in value;
}
