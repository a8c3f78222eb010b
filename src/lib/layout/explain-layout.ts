import type {Catalog} from "../catalog/tables.js";
import {type Explanation, explanations} from "../sizing/explanation.js";
import {planWith} from "../sizing/plan.js";
import {failoverWith} from "./failover.js";
import {layoutFigures} from "./figures.js";
import type {LayoutOption} from "./layouts-of.js";

/**
 * Explains a number of an option that its plan does not have. A path follows the option, with indices in lists:
 * `blast.region.clusterShare`, `move.minutes.high`, `etcd.1.electionMs`, `rtt.0.ms.likely`, `fleetRtt.0.rtt.ms.low`;
 * `failover.` goes before those of its failover: `failover.worst.short.vcpu`, `failover.regions.0.restoreMinutes.low`.
 *
 * @throws Error that names the path where it leads nowhere.
 */
export function explainLayout({input}: Pick<LayoutOption, "input">, path: string, catalog: Catalog): Explanation {
  const plan = planWith(input, catalog, explanations);
  const figures = path.startsWith("failover.")
    ? {failover: failoverWith(plan, catalog, explanations)}
    : layoutFigures(plan, catalog, explanations);
  const found = path.split(".").reduce(step, figures);
  if (isExplanation(found)) return found;
  throw new Error(`${path}: is not a number of a layout; paths follow the option, such as blast.region.clusterShare`);
}

function step(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || isExplanation(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

function isExplanation(value: unknown): value is Explanation {
  return typeof value === "object" && value !== null && "label" in value && "value" in value && "unit" in value;
}
