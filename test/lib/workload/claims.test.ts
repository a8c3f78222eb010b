import {expect, test} from "vitest";
import {catalog, reference} from "../../library.js";
import {numbersOf} from "./numbers-of.js";

/**
 * Everything S004 states, line by line in its order, with where it went: a number or a piece of advice in the tables,
 * a field or a figure of the page, a threshold, or a correction.
 */
const claims: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "API Server Scaling": [
    ["10 instances", "constant:api-servers"],
    ["load balanced, round-robin", "practice:api-balanced"],
    ["stateless, scale infinitely", "correction:s004-stateless-api-servers practice:api-stateless"],
    ["1,000 req/s each", "constant:requests-per-api-server"],
    ["caching layer, 80 % hit rate", "constant:cache-hit practice:api-caching"],
    ["request prioritization", "practice:level-critical"],
    ["rate limiting per user", "practice:api-user-limits"],
    ["connection pooling to etcd", "practice:api-pool"],
    ["10 × 1,000 = 10K req/s", "constant:api-servers"],
    ["50 instances for 50K", "constant:api-servers"]
  ],
  "etcd Scaling": [
    ["8 to 16 cores", "practice:etcd-cpu"],
    ["16 to 32 GB", "practice:etcd-memory"],
    ["NVMe", "practice:etcd-disk"],
    ["dedicated network", "practice:etcd-network"],
    ["compaction", "practice:etcd-compaction"],
    ["defragmentation", "practice:etcd-defragmentation"],
    ["pagination", "practice:etcd-pagination"],
    ["watch bookmarks", "practice:etcd-bookmarks"],
    ["1,000 writes/s", "limit:etcd-writes correction:etcd-1000-writes"],
    ["8 GB", "limit:etcd-db correction:etcd-quota"],
    ["10,000 watch streams", "constant:watch-streams correction:s004-watch-streams"],
    ["separate etcd for events", "practice:etcd-events"],
    ["aggregate updates", "practice:etcd-aggregate"],
    ["client-side caching", "practice:api-informers"]
  ],
  "Scheduler Scaling": [
    ["5 instances", "constant:schedulers correction:s004-scheduler-instances"],
    ["leader election", "practice:scheduler-leader"],
    ["automatic failover", "practice:scheduler-failover"],
    ["pre-filter nodes", "practice:scheduler-prefilter"],
    ["parallel scoring", "practice:scheduler-parallel"],
    ["cache node information", "practice:scheduler-cache"],
    ["batch scheduling", "practice:scheduler-batch"],
    ["1,000 pods/s", "constant:scheduler-stated correction:s004-scheduler-throughput"],
    ["below 1 s per pod", "constant:scheduler-latency"],
    ["5,000 node evaluations", "constant:scheduler-evaluations correction:s004-scheduler-evaluations"]
  ],
  "Node Scaling": [
    ["monitor utilization", "practice:nodes-monitor"],
    ["add nodes when pods pending", "practice:nodes-add"],
    ["remove nodes when underutilized", "practice:nodes-underused"],
    ["pending above 30 s", "constant:pending-seconds"],
    ["CPU above 80 %", "constant:utilisation-trigger correction:s004-autoscaler-triggers"],
    ["memory above 80 %", "constant:utilisation-trigger"],
    ["below 50 % for 10 minutes", "constant:unneeded-utilisation constant:unneeded-minutes"],
    ["all pods can be rescheduled", "practice:nodes-reschedule"],
    ["no local storage", "practice:nodes-local-storage"],
    ["5,000 nodes", "threshold:cluster-nodes correction:nodes-per-cluster"],
    ["100 nodes at a time", "constant:nodes-added correction:s004-autoscaler-steps"],
    ["10 nodes at a time", "constant:nodes-removed"]
  ],
  "Pod Density": [
    ["110 pods per node", "constant:max-pods-default"],
    ["254 addresses per /24", "constant:node-mask correction:s004-node-addresses practice:density-addresses"],
    ["kubelet overhead", "practice:density-kubelet"],
    ["container runtime overhead", "practice:density-runtime"],
    ["fragmentation", "practice:density-fragments"],
    ["/23 = 510", "constant:node-mask-larger"],
    ["efficient packing", "practice:density-packing"],
    ["reduce system overhead", "practice:density-overhead"],
    ["250 pods/node", "constant:max-pods-raised correction:s004-pods-per-node-250"]
  ],
  "Service Discovery": [
    ["3 replicas", "constant:dns-replicas"],
    ["10,000 queries/s per replica", "constant:dns-per-replica correction:s004-dns-capacity"],
    ["30K in all", "constant:dns-replicas constant:dns-per-replica"],
    ["30-second TTL", "constant:dns-ttl practice:dns-cache"],
    ["negative caching", "practice:dns-negative"],
    ["parallel queries", "practice:dns-parallel"],
    ["horizontal scaling", "practice:dns-scale"],
    ["replicas by query rate", "correction:s004-dns-autoscaling"],
    ["1 replica per 10K", "constant:dns-per-replica"],
    ["auto-scale with HPA", "practice:dns-scale"]
  ],
  "Network Policy": [
    ["1,000 policies across 150K pods", "constant:pods-per-policy"],
    ["eBPF", "practice:policy-ebpf"],
    ["compile policies", "correction:s004-network-policy"],
    ["kernel-level enforcement", "practice:policy-ebpf"],
    ["below 1 ms", "constant:policy-latency"],
    ["aggregation", "practice:policy-aggregate"],
    ["namespace-level", "practice:policy-namespace"],
    ["avoid per-pod", "practice:policy-pods"],
    ["cache decisions", "practice:policy-cache"]
  ],
  "Load Balancing": [
    ["ClusterIP: iptables/IPVS", "practice:service-clusterip correction:s004-ipvs"],
    ["kube-proxy on each node", "practice:service-clusterip"],
    ["local load balancing", "practice:service-clusterip"],
    ["no external traffic", "practice:service-clusterip"],
    ["LoadBalancer: cloud", "practice:service-loadbalancer"],
    ["external IP", "practice:service-loadbalancer"],
    ["health checks", "practice:service-loadbalancer"],
    ["SSL at LoadBalancer", "correction:s004-loadbalancer-tls"],
    ["Ingress: HTTP routing", "practice:service-ingress correction:s004-ingress-type"],
    ["path-based", "practice:service-ingress"],
    ["host-based", "practice:service-ingress"],
    ["SSL at Ingress", "practice:service-ingress"],
    ["single entry point", "practice:service-ingress"],
    ["ClusterIP scales with nodes", "practice:service-clusterip"],
    ["provider handles LoadBalancer", "practice:service-loadbalancer"],
    ["scale ingress controller", "practice:service-ingress"]
  ],
  "Persistent Volume Provisioning": [
    ["on demand", "practice:volume-dynamic"],
    ["storage classes", "practice:volume-classes"],
    ["automatic binding", "practice:volume-binding"],
    ["lifecycle", "practice:volume-lifecycle"],
    ["50,000 volumes", "constant:volumes"],
    ["100 provisions/min", "constant:provisions-per-minute"],
    ["parallel", "practice:volume-parallel"],
    ["cloud APIs", "practice:volume-parallel"],
    ["pre-provision", "practice:volume-preprovision"],
    ["pools", "practice:volume-pools"],
    ["fast provisioners", "practice:volume-local correction:s004-local-volumes"],
    ["async", "practice:volume-async"]
  ],
  "Volume Attachment": [
    ["attach 50K volumes", "constant:volumes correction:s004-volumes-per-node"],
    ["standard interface", "practice:csi-standard"],
    ["pluggable drivers", "practice:csi-standard"],
    ["parallel operations", "practice:csi-timeouts"],
    ["timeouts", "practice:csi-timeouts"],
    ["attach below 10 s", "constant:attach-seconds"],
    ["detach below 5 s", "constant:detach-seconds"],
    ["mount below 5 s", "constant:mount-seconds"],
    ["100 at once", "constant:attach-at-once correction:s004-attach-concurrency"]
  ],
  HPA: [
    ["CPU", "practice:hpa-cpu"],
    ["memory", "practice:hpa-memory"],
    ["custom metrics", "practice:hpa-custom"],
    ["external metrics", "practice:hpa-external"],
    ["formula", "figure:hpa.raw correction:s004-hpa-tolerance"],
    ["current 3 replicas", "field:hpaReplicas"],
    ["current CPU 80 %", "field:hpaMetric"],
    ["target CPU 50 %", "field:hpaTarget"],
    ["4.8, so 5", "figure:hpa.desired"],
    ["min 2", "field:hpaMin"],
    ["max 10", "field:hpaMax"],
    ["at most 2x per minute", "constant:hpa-up-factor correction:s004-hpa-behaviour"],
    ["at most 50 % per minute", "constant:hpa-down-share"],
    ["5-minute window", "constant:hpa-stabilisation"]
  ],
  VPA: [
    ["historical usage", "practice:vpa-history"],
    ["recommend requests/limits", "practice:vpa-recommends"],
    ["update pods", "practice:vpa-updates"],
    ["Off", "practice:vpa-off"],
    ["Initial", "practice:vpa-initial"],
    ["Auto", "practice:vpa-auto correction:s004-vpa-modes"],
    ["requires restart", "practice:vpa-restart correction:s004-vpa-restart"],
    ["disruption", "practice:vpa-disruption"],
    ["coordinate with HPA", "practice:vpa-hpa"]
  ],
  "Cluster Autoscaler": [
    ["1. check for pending pods", "practice:nodes-check"],
    ["2. simulate", "practice:nodes-simulate"],
    ["3. add node", "practice:nodes-add"],
    ["4. check for underutilized", "practice:nodes-underused"],
    ["5. delete if safe", "practice:nodes-delete"],
    ["pending above 30 s", "constant:pending-seconds"],
    ["add nodes", "practice:nodes-add"],
    ["2-5 minutes", "rollout:node-add"],
    [
      "below 50 % for 10 min",
      "constant:unneeded-utilisation constant:unneeded-minutes correction:s004-autoscaler-utilisation"
    ],
    ["drain and delete", "practice:nodes-delete"],
    ["5-10 minutes", "rollout:node-drain"]
  ],
  "Cluster Federation": [
    ["control plane cluster", "practice:federation-control"],
    ["100 member clusters", "constant:members"],
    ["federated resources", "practice:federation-resources correction:s004-federation"],
    ["cross-cluster scheduling", "practice:federation-scheduling"],
    ["multi-region", "practice:federation-regions"],
    ["disaster recovery", "practice:federation-disaster"],
    ["burst capacity", "practice:federation-burst"],
    ["compliance", "practice:federation-compliance"],
    ["networking", "practice:federation-network"],
    ["consistent configuration", "practice:federation-configuration"],
    ["unified monitoring", "practice:federation-monitoring"],
    ["cost management", "practice:federation-cost"]
  ],
  "API Server Optimization": [
    ["in-memory cache 10 GB", "constant:api-cache-gb correction:s004-cache-hit-rate"],
    ["cache frequently accessed", "practice:api-caching"],
    ["80 % hit rate", "constant:cache-hit"],
    ["reduce etcd load", "figure:controlPlane.etcdRequests"],
    ["Critical", "practice:level-critical correction:s004-priority-levels"],
    ["High", "practice:level-high"],
    ["Low", "practice:level-low"],
    ["shed low priority", "practice:api-shed"],
    ["reuse connections", "practice:api-reuse"],
    ["100 connections per API server", "constant:etcd-connections correction:s004-etcd-connections"],
    ["multiplexing", "practice:api-reuse"]
  ],
  "Scheduler Optimization": [
    ["cache node information", "practice:scheduler-cache"],
    ["filter infeasible early", "practice:scheduler-prefilter"],
    ["reduce scoring overhead", "practice:scheduler-prefilter"],
    ["score in parallel", "practice:scheduler-parallel"],
    ["use all cores", "correction:s004-scheduler-parallelism"],
    ["reduce latency", "practice:scheduler-parallel"],
    ["schedule several together", "practice:scheduler-batch correction:s004-scheduler-batch"],
    ["amortize overhead", "practice:scheduler-batch"],
    ["better bin packing", "practice:scheduler-packing"]
  ],
  "Metrics Collection": [
    ["scrape all components", "practice:metrics-all"],
    ["15 s", "constant:scrape-seconds correction:s004-scrape-interval"],
    ["15 days", "constant:retention-days"],
    ["alerting rules", "practice:metrics-rules"],
    ["API latency", "practice:metric-api"],
    ["etcd latency and throughput", "practice:metric-etcd"],
    ["scheduler latency", "practice:metric-scheduler"],
    ["pod startup time", "practice:metric-pods"],
    ["node utilization", "practice:metric-nodes"],
    ["API server down", "practice:alert-api"],
    ["etcd unhealthy", "practice:alert-etcd"],
    ["scheduler not scheduling", "practice:alert-scheduler"],
    ["node not ready", "practice:alert-node"],
    ["high error rate", "practice:alert-errors"]
  ],
  "Distributed Tracing": [
    ["trace API requests", "practice:tracing-requests"],
    ["bottlenecks", "practice:tracing-bottlenecks"],
    ["debug", "practice:tracing-debug"],
    ["1 % of requests", "constant:trace-share"],
    ["100 % of errors", "constant:trace-errors correction:s004-tail-sampling"],
    ["100 % above 1 s", "constant:trace-slow constant:trace-slow-seconds"]
  ],
  "Resource Efficiency": [
    ["pack pods", "practice:cost-packing"],
    ["minimize waste", "practice:cost-packing"],
    ["70 %+ utilization", "constant:packed-utilisation"],
    ["VPA recommendations", "practice:cost-rightsizing"],
    ["adjust requests/limits", "practice:cost-rightsizing"],
    ["reduce over-provisioning", "practice:cost-overprovision"],
    ["fault-tolerant workloads", "practice:cost-spot"],
    ["70 % savings", "constant:spot-saving correction:s004-spot-saving"],
    ["interruptions", "practice:cost-interruptions"]
  ],
  "Multi-Tenancy": [
    ["logical isolation", "practice:tenant-namespaces"],
    ["resource quotas", "practice:tenant-quotas"],
    ["network policies", "practice:tenant-policies"],
    ["RBAC", "practice:tenant-rbac"],
    ["limit CPU/memory", "figure:cluster.coresPerNamespace figure:cluster.memoryPerNamespace"],
    ["prevent hogging", "practice:tenant-hogging"],
    ["fair sharing", "practice:tenant-fair correction:s004-quota-fairness"],
    ["share across teams", "practice:tenant-shared"],
    ["reduce cost", "practice:tenant-cost"],
    ["better utilization", "practice:tenant-use"]
  ],
  "Closing line": [
    ["hundreds of thousands of containers", "threshold:cluster-containers"],
    ["thousands of nodes", "threshold:cluster-nodes"]
  ]
};

const all = Object.entries(claims).flatMap(([section, list]) =>
  list.map(([claim, places]) => ({section, claim, places}))
);
const placed = new Set(all.flatMap(({places}) => places.split(" ")));
const ids = (rows: readonly {readonly id: string}[], kind: string) => rows.map(({id}) => `${kind}:${id}`);
const ofS004 = <R extends {readonly source: string}>(rows: readonly R[]) =>
  rows.filter(({source}) => source === "S004");

const known = new Set([
  ...ids(reference.workloadConstants, "constant"),
  ...ids(reference.workloadPractices, "practice"),
  ...ids(reference.corrections, "correction"),
  ...ids(reference.kubernetesThresholds, "threshold"),
  ...ids(catalog.rolloutConstants, "rollout"),
  ...ids(catalog.limits, "limit"),
  ...numbersOf()
]);

test("every claim of S004 is in the workbook, or in the corrections with the reason", () => {
  expect(all).toHaveLength(218);
  expect(Object.keys(claims)).toHaveLength(21);
  expect([...placed].filter((place) => !known.has(place))).toEqual([]);
  expect(all.filter(({places}) => places.trim() === "")).toEqual([]);
});

test("nothing is said to be of S004 that it does not state", () => {
  expect(ids(ofS004(reference.workloadConstants), "constant").filter((id) => !placed.has(id))).toEqual([]);
  expect(ids(ofS004(reference.workloadPractices), "practice").filter((id) => !placed.has(id))).toEqual([]);
  const corrections = reference.corrections.filter(({id}) => id.startsWith("s004-"));
  expect(ids(corrections, "correction").filter((id) => !placed.has(id))).toEqual([]);
});
