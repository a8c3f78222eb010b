import type {Catalog} from "../catalog/tables.js";
import {contextOf} from "../sizing/demand/context.js";
import {explain} from "../sizing/explain.js";
import {type Explanation, explanations} from "../sizing/explanation.js";
import type {LimitOf} from "../sizing/limits/limit.js";
import {usesOf} from "../sizing/limits/uses.js";
import {type Plan, type PlanOf, planWith} from "../sizing/plan.js";
import {counted} from "./measured-limits.js";

const CAPACITY = "capacity";

/** The path of what a limit allows in a management cluster; a limit for one of several managers names it. */
export function capacityPath({managementCluster, id, of}: Pick<LimitOf, "managementCluster" | "id" | "of">): string {
  return [CAPACITY, managementCluster, id, ...(id === "client-qps" ? [of] : [])].join(".");
}

/**
 * Explains a number that stands beside a measured one: a path of the plan, or what a limit allows in the management
 * cluster that was measured, `capacity.mc2.api-memory`, which is not always the one that the plan's limits are of.
 *
 * @throws Error that names the path where it leads nowhere
 */
export function explainVerified(plan: Plan, catalog: Catalog, path: string): Explanation {
  const [first, managementCluster = "", id = "", manager] = path.split(".");
  if (first !== CAPACITY) return explain(plan, catalog, path);
  if (counted.includes(id)) return contextOf(plan.scenario, catalog, explanations).limit(id);
  const uses = usesAt(planWith(plan.scenario, catalog, explanations), managementCluster, manager, catalog);
  const use = uses.find(({row}) => row.id === id);
  if (!use) throw new Error(`${path}: is no limit of a management cluster of the plan`);
  return use.capacity;
}

/** What a management cluster asks of each limit, as far as one of its managers does where it is named. */
function usesAt(plan: PlanOf<Explanation>, id: string, manager: string | undefined, catalog: Catalog) {
  const {scenario, management, tier, bill} = plan;
  const demand = plan.demand.managementClusters.find((one) => one.id === id);
  if (!demand) return [];
  const controllers = demand.controllers.filter((one) => manager === undefined || one.id === manager);
  return usesOf({
    demand: {...demand, controllers},
    rows: bill.filter(({managementCluster, instances}) => managementCluster === id && instances === undefined),
    layout: management.layout,
    shards: management.shards,
    fleetTier: tier.id,
    context: contextOf(scenario, catalog, explanations)
  });
}
