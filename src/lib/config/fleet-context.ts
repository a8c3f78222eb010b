import type {Operations} from "../catalog/tables.js";
import type {ConfigContext} from "./config-context.js";

/** What the generators of monitoring and GitOps read: the alerts and queries as well, which stand in data/operations. */
export interface FleetContext extends ConfigContext {
  readonly operations: Pick<Operations, "alerts" | "queries">;
}

/** The demand of the largest management cluster, for which everything is generated. */
export function largestDemand({plan}: Pick<ConfigContext, "plan">) {
  const {largestManagementCluster: id} = plan.ladder;
  const demand = plan.demand.managementClusters.find((one) => one.id === id);
  if (!demand) throw new Error(`${id}: is no management cluster of the plan`);
  return demand;
}
