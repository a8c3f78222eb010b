import type {Catalog} from "../catalog/tables.js";
import type {Scenario} from "../scenario/fields.js";
import {type Plan, plan} from "../sizing/plan.js";
import {type Fleet, scenarioAt} from "./growth-at.js";

const MOST = 1_000;

/** Plans fleets of one scenario; the same fleet is planned once. */
export type PlanOfFleet = (fleet: Fleet) => Plan;

/**
 * A planner that remembers the plans of fleets while all else of the scenario and the tables stay, so that months of the
 * same fleet share a plan and a slider that goes back finds what it had.
 */
export function rememberedPlans(): (scenario: Scenario, catalog: Catalog) => PlanOfFleet {
  const plans = new Map<string, Plan>();
  let [known, made]: [string, Catalog | undefined] = ["", undefined];
  return (scenario, catalog) => {
    const {clusters: _, machines: __, classes: ___, ...rest} = scenario;
    const others = JSON.stringify(rest);
    if (others !== known || catalog !== made) plans.clear();
    [known, made] = [others, catalog];
    return (fleet) => {
      const key = JSON.stringify([fleet.clusters, fleet.machines, fleet.classes]);
      const planned = plans.get(key) ?? plan(scenarioAt(scenario, fleet), catalog);
      if (plans.size >= MOST) plans.clear();
      plans.set(key, planned);
      return planned;
    };
  };
}
