import type {Demand, Plan} from "./plan.js";

/** The demand of the plan's largest management cluster, the one that the ladder and the targets speak of. */
export function largestManaged({demand, ladder}: Plan): Demand | undefined {
  return demand.managementClusters.find(({id}) => id === ladder.largestManagementCluster);
}
