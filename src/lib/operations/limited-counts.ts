import type {limitedCounts, ProviderLimitRow} from "../catalog/operations-schemas.js";
import type {Plan} from "../sizing/plan.js";

type Count = (typeof limitedCounts)[number] | "largest-clusters";

/** Where `explain` finds what a limit is held against. */
export function countPath(count: Count, plan: Plan): string {
  const largest = `demand.managementClusters.${plan.ladder.largestManagementCluster}`;
  const paths: Readonly<Record<Count, string>> = {
    "nodes-per-cluster": "limits.nodes-per-workload-cluster.demand",
    clusters: "scenario.clusters",
    "clusters-per-region": `management.regions.${busiestRegion(plan)}.workloadClusters`,
    "largest-clusters": `${largest}.clusters`,
    database: `${largest}.etcdDbMB.likely`,
    vms: `${largest}.prismVms.likely`,
    addresses: "rollout.provisioning.addresses",
    "prism-concurrency": "scenario.prismConcurrency"
  };
  return paths[count];
}

/** The limit of a row; addresses are what the scenario gives. */
export function capacityOf({against, value}: ProviderLimitRow, {scenario}: Plan): number | undefined {
  if (against === "addresses") return typeof scenario.ipAddresses === "number" ? scenario.ipAddresses : undefined;
  return value ?? undefined;
}

function busiestRegion({management: {regions}}: Plan): number {
  const counts = regions.map(({workloadClusters}) => workloadClusters);
  return counts.indexOf(Math.max(...counts));
}
