import {expect, test} from "vitest";
import {catalog, operations, reference} from "./library.js";

/**
 * What the seeds hold that can be done, asked, read or drawn, typed in from them in few words: each item with the rows
 * and corrections that stand for it. A row is named by its table and id, a correction by its id alone.
 */
type Item = readonly [item: string, ...targets: string[]];

const S000: Readonly<Record<string, readonly Item[]>> = {
  "known fixes: 7": [
    ["qps and burst at 600 clusters", "knownFixes/rate-limits", "kube-api-qps"],
    ["concurrency to 100+", "knownFixes/concurrency"],
    ["KCP key generation", "knownFixes/kcp-keys", "kcp-private-key-caching"],
    ["BMO requeues", "knownFixes/bmo-requeue", "bmo-requeue-fix"],
    ["300 clusters in 135 min: sharding", "knownFixes/slow-creation", "slow-creation-cause"],
    ["etcd: SSD, compaction, quota", "knownFixes/etcd-slow", "auto-compaction-moot"],
    ["API server: replicas, APF, informers", "knownFixes/api-overload"]
  ],
  "etcd alerts: 5": [
    ["size above 6 GB", "alerts/etcd-size-high", "etcd-size-alert-fixed-bytes"],
    ["size above 7 GB", "alerts/etcd-size-critical", "etcd-size-alert-fixed-bytes"],
    ["fsync above 25 ms", "alerts/etcd-fsync", "alerts/etcd-commit", "fsync-alert-threshold"],
    ["leader changes above 3", "alerts/etcd-leader-changes"],
    ["peer round trip above 50 ms", "alerts/etcd-peer-latency"]
  ],
  "diagrams: 3": [
    ["namespace shards", "diagrams/namespace-shards"],
    ["regional management clusters", "diagrams/regional"],
    ["hierarchical control plane", "diagrams/hierarchical"]
  ],
  "fleet tools: 4": [
    ["Rancher Fleet", "tools/rancher-fleet"],
    ["Red Hat ACM", "tools/acm"],
    ["Argo CD ApplicationSets", "tools/argo-cd"],
    ["ClusterResourceSets", "tools/clusterresourcesets"]
  ],
  "provider limits: 14": [
    ["AWS nodes 100", "providerLimits/aws/nodes", "providerLimits/aws/node-group", "eks-100-nodes"],
    ["AWS vCPU of a region", "providerLimits/aws/vcpu"],
    ["AWS ENIs of a subnet", "providerLimits/aws/enis"],
    ["AWS security groups of an ENI", "providerLimits/aws/security-groups"],
    ["AWS prefix delegation", "providerLimits/aws/prefix-delegation", "prefix-delegation-configmap"],
    ["GCP nodes 15,000", "providerLimits/gcp/nodes", "gke-15000-nodes"],
    ["GCP pods 200,000", "providerLimits/gcp/pods"],
    ["GCP etcd 6 GB", "providerLimits/gcp/etcd"],
    ["Azure nodes 5,000", "providerLimits/azure/nodes"],
    ["Azure pods 200,000", "providerLimits/azure/pods"],
    ["Nutanix API rate", "providerLimits/nutanix/api"],
    ["Nutanix concurrent VMs", "providerLimits/nutanix/vm-creates"],
    ["Nutanix volume IOPS", "providerLimits/nutanix/iops"],
    ["Nutanix addresses", "providerLimits/nutanix/addresses"]
  ],
  "dashboard panels: 8": [
    ["clusters", "queries/clusters", "phase-metric-names"],
    ["machines", "queries/machines", "phase-metric-names"],
    ["reconcile p99", "queries/reconcile-p99"],
    ["queue depth", "queries/queue-depth"],
    ["controller CPU", "queries/controller-cpu", "capi-namespaces-miss-capx"],
    ["controller memory", "queries/controller-memory", "capi-namespaces-miss-capx"],
    ["etcd size", "queries/etcd-size"],
    ["API latency p99", "queries/api-p99"]
  ],
  "PromQL: 7": [
    ["reconcile p99", "queries/reconcile-p99"],
    ["queue depth by name", "queries/queue-depth"],
    ["429 by resource", "queries/api-throttled"],
    ["fsync p99", "queries/fsync-p99"],
    ["storage objects", "queries/objects", "apiserver-storage-objects-label"],
    ["CPU by quota", "queries/cpu-throttling", "saturation-without-limits"],
    ["memory by limit", "queries/memory-share", "saturation-without-limits"]
  ],
  "documents: 4": [
    ["Cluster API book", "reading/capi-book"],
    ["Cluster API repository", "reading/repo-capi"],
    ["Kubernetes large clusters", "reading/k8s-large"],
    ["etcd hardware", "reading/etcd-hardware"]
  ],
  "provider repositories: 5": [
    ["CAPX", "reading/repo-capx"],
    ["CAPA", "reading/repo-capa"],
    ["CAPG", "reading/repo-capg"],
    ["CAPZ", "reading/repo-capz"],
    ["CAPM3", "reading/repo-capm3"]
  ],
  "provider pages: 4": [
    ["EKS scalability", "reading/eks-scalability"],
    ["GKE large clusters", "reading/gke-large"],
    ["AKS at scale", "reading/aks-large"],
    ["CAPX documentation", "reading/capx-docs"]
  ],
  "case studies: 6": [
    ["Metal3 part 3", "reading/metal3-3"],
    ["Metal3 part 2", "reading/metal3-2"],
    ["Metal3 part 1", "reading/metal3-1"],
    ["EKS ultra scale", "reading/eks-ultra"],
    ["Spectro Cloud 10K", "reading/spectro-10k"],
    ["EKS approach", "reading/eks-approach"]
  ],
  "issues: 2": [
    ["8052", "reading/capi-8052"],
    ["5558", "reading/capi-5558", "capi-issue-5558"]
  ],
  "checklist: 24": [
    ["default install", "steps/scale-1/install"],
    ["Prometheus and Grafana", "steps/scale-1/monitoring"],
    ["baseline metrics", "steps/scale-1/baseline"],
    ["create and delete times", "steps/scale-1/cycle"],
    ["tuning patches", "steps/scale-2/patches"],
    ["etcd on SSD or NVMe", "steps/scale-2/disks"],
    ["etcd alerts", "steps/scale-2/alerts"],
    ["simulated clusters", "steps/scale-2/simulate", "paused-objects-test-nothing"],
    ["controller resources", "steps/scale-3/resources"],
    ["consider sharding", "steps/scale-3/consider-shards"],
    ["auto-compaction", "steps/scale-3/compaction", "auto-compaction-moot"],
    ["sync period", "steps/scale-3/sync-period"],
    ["namespace sharding", "steps/scale-4/shards"],
    ["five etcd members", "steps/scale-4/etcd-members"],
    ["quota", "steps/scale-4/quota"],
    ["API server replicas", "steps/scale-4/api-servers"],
    ["several management clusters", "steps/scale-5/management-clusters"],
    ["fleet control", "steps/scale-5/fleet"],
    ["federated monitoring", "steps/scale-5/monitoring"],
    ["regional distribution", "steps/scale-5/regions"],
    ["weekly etcd", "steps/scale-ongoing/weekly"],
    ["monthly capacity", "steps/scale-ongoing/monthly"],
    ["quarterly scale test", "steps/scale-ongoing/quarterly"],
    ["document bottlenecks", "steps/scale-ongoing/record"]
  ],
  "troubleshooting: 7": [
    ["creation above 5 min", "troubleshooting/creation-slow"],
    ["controllers high CPU", "troubleshooting/controllers-cpu", "cpu-not-cured-by-concurrency"],
    ["etcd slow", "troubleshooting/etcd-slow", "fsync-alert-threshold"],
    ["429", "troubleshooting/too-many-requests", "429-is-server-side"],
    ["queue backs up", "troubleshooting/queue-grows"],
    ["etcd above 6 GB", "troubleshooting/etcd-large", "auto-compaction-moot"],
    ["controller OOM", "troubleshooting/controller-oom"]
  ]
};

const S001: Readonly<Record<string, readonly Item[]>> = {
  "diagrams: 7": [
    ["large, sharded", "diagrams/large-shards"],
    ["XL, regional", "diagrams/xl-regional"],
    ["extreme, hierarchy", "diagrams/extreme-hierarchy"],
    ["Thanos flow", "diagrams/thanos"],
    ["GitOps tree", "diagrams/gitops-tree"],
    ["label shards", "diagrams/label-shards", "label-selector-never-existed"],
    ["dedicated etcd", "diagrams/dedicated-etcd"]
  ],
  "alerts: 7": [
    ["reconcile above 60 s", "alerts/reconcile-latency", "reconcile-alert-never-fires"],
    ["queue above 100", "alerts/queue-backlog"],
    ["machines stuck", "alerts/machines-stuck", "phase-count-counts-all"],
    ["creation rate", "alerts/creation-rate", "cluster-created-counter", "creation-rate-threshold"],
    ["API latency", "alerts/api-latency"],
    ["Prism Central latency", "nutanix-metrics-missing"],
    ["VM creation failures", "alerts/reconcile-errors", "nutanix-metrics-missing"]
  ],
  "PromQL: 9": [
    ["clusters by phase", "queries/clusters-by-phase", "phase-metric-names"],
    ["machines by phase", "queries/machines-by-phase", "phase-metric-names"],
    ["reconcile rate", "queries/reconcile-rate"],
    ["reconcile errors", "queries/reconcile-errors"],
    ["queue latency", "queries/queue-wait"],
    ["API request rate", "queries/api-rate"],
    ["etcd request latency", "queries/etcd-request-p99"],
    ["memory trend", "queries/memory-trend", "capi-namespaces-miss-capx"],
    ["reconcile time by shard", "queries/reconcile-p99-by-shard", "shard-query-groups-shards"]
  ],
  "small plan: 11": [
    ["deploy 5-6 nodes", "steps/small-1/deploy"],
    ["monitoring stack", "steps/small-1/monitoring"],
    ["basic alerts", "steps/small-1/alerts"],
    ["baseline", "steps/small-1/baseline"],
    ["minimal patches", "steps/small-2/patches", "small-plan-omits-machine-concurrency"],
    ["create 5 clusters", "steps/small-2/create-5"],
    ["validate observability", "steps/small-2/observability"],
    ["GitOps", "steps/small-3/gitops"],
    ["ClusterClass", "steps/small-3/clusterclass"],
    ["runbooks", "steps/small-3/runbooks"],
    ["DR test", "steps/small-3/restore"]
  ],
  "medium plan: 13": [
    ["8-13 nodes", "steps/medium-1/nodes", "medium-workers-versus-action-plan"],
    ["NVMe", "steps/medium-1/nvme"],
    ["quota 4 GB", "steps/medium-1/quota"],
    ["Prism Central size", "steps/medium-1/prism"],
    ["controller patches", "steps/medium-2/patches"],
    ["CAPX patch", "steps/medium-2/capx", "capx-concurrency-flags"],
    ["10 batches of 10", "steps/medium-3/batches"],
    ["monitor thresholds", "steps/medium-3/watch", "medium-thresholds-versus-checklist"],
    ["document results", "steps/medium-3/results"],
    ["migrate", "steps/medium-4/migrate"],
    ["GitOps", "steps/medium-4/gitops"],
    ["on-call", "steps/medium-4/on-call"],
    ["dashboards", "steps/medium-4/dashboards"]
  ],
  "large plan: 14": [
    ["sharding strategy", "steps/large-1/sharding"],
    ["namespace and label scheme", "steps/large-1/namespaces"],
    ["network", "steps/large-1/network"],
    ["dedicated etcd", "steps/large-2/etcd"],
    ["management cluster", "steps/large-2/nodes", "large-workers-versus-action-plan"],
    ["IOPS by fio", "steps/large-2/disks", "fio-test"],
    ["sharded controllers", "steps/large-3/deploy"],
    ["APF", "steps/large-3/apf", "apf-schema-rejected"],
    ["shard isolation", "steps/large-3/isolation"],
    ["150 clusters a shard", "steps/large-4/create", "large-shards-450-of-500"],
    ["measure per shard", "steps/large-4/measure", "shard-query-groups-shards"],
    ["Thanos", "steps/large-5/thanos"],
    ["logs", "steps/large-5/logs"],
    ["fleet dashboards", "steps/large-5/dashboards"]
  ],
  "XL plan: 12": [
    ["regions", "steps/xl-1/regions"],
    ["addresses", "steps/xl-1/addresses"],
    ["connectivity", "steps/xl-1/links"],
    ["select fleet controller", "steps/xl-1/tool"],
    ["fleet controller cluster", "steps/xl-2/controller"],
    ["secrets", "steps/xl-2/secrets"],
    ["management clusters", "steps/xl-3/deploy", "xl-region-versus-action-plan"],
    ["regional configuration", "steps/xl-3/regional"],
    ["50 clusters a region", "steps/xl-3/create-50"],
    ["Thanos", "steps/xl-4/thanos"],
    ["global alerting", "steps/xl-4/alerting"],
    ["failover scenarios", "steps/xl-4/failover"]
  ],
  "extreme plan: 11": [
    ["federation options", "steps/extreme-1/evaluate"],
    ["hierarchy", "steps/extreme-1/hierarchy"],
    ["isolation", "steps/extreme-1/isolation"],
    ["global control plane", "steps/extreme-2/control-plane", "federation-controller-nodes"],
    ["multi-level GitOps", "steps/extreme-2/gitops"],
    ["3-5 hubs", "steps/extreme-3/hubs"],
    ["2-4 management clusters a hub", "steps/extreme-3/managers", "extreme-hub-arithmetic"],
    ["hub communication", "steps/extreme-3/connect"],
    ["cross-hub operations", "steps/extreme-3/across"],
    ["500, 1,000, 2,000+", "steps/extreme-4/ramp"],
    ["measure and optimize", "steps/extreme-4/measure"]
  ],
  "checklist: 29": [
    ["Prism Central below 2 s", "checklist/infrastructure/prism-latency"],
    ["container IOPS above 5,000", "checklist/infrastructure/container-iops"],
    ["switch backplane", "checklist/infrastructure/switches"],
    ["IP pools of 3x machines", "checklist/infrastructure/addresses"],
    ["DNS", "checklist/infrastructure/dns"],
    ["NTP", "checklist/infrastructure/ntp"],
    ["tuning applied", "checklist/software/tuning"],
    ["quota and compaction", "checklist/software/quota", "auto-compaction-moot"],
    ["APF rules", "checklist/software/apf"],
    ["monitoring and alerting", "checklist/software/monitoring"],
    ["backup tested", "checklist/software/backup"],
    ["reconcile below 60 s", "checklist/capi/reconcile"],
    ["queue below 100", "checklist/capi/queue"],
    ["CPU below 80 %", "checklist/capi/cpu", "saturation-without-limits"],
    ["memory below 80 %", "checklist/capi/memory", "saturation-without-limits"],
    ["no OOM", "checklist/capi/oom"],
    ["database below 75 %", "checklist/etcd/size"],
    ["fsync below 25 ms", "checklist/etcd/fsync", "fsync-alert-threshold"],
    ["leader stable", "checklist/etcd/leader"],
    ["no alarms", "checklist/etcd/alarms"],
    ["Prism Central task queue", "checklist/provider/task-queue"],
    ["no RESOURCE_EXHAUSTED", "checklist/provider/exhausted"],
    ["VM creation below 5 min", "checklist/provider/vm-create", "vm-create-times"],
    ["AHV hosts below 80 %", "checklist/provider/hosts"],
    ["largest scale", "checklist/after/scale"],
    ["first bottleneck", "checklist/after/bottleneck"],
    ["resource curves", "checklist/after/curves"],
    ["sizing updated", "checklist/after/sizing"],
    ["next tier", "checklist/after/next"]
  ],
  "NKP features: 5": [
    ["Kubernetes 1.33", "nkpFeatures/kubernetes-1-33"],
    ["autoscaler fixes", "nkpFeatures/autoscaler"],
    ["CIS images", "nkpFeatures/hardened-images"],
    ["proxy leak", "nkpFeatures/proxy-leak"],
    ["Insights", "nkpFeatures/insights"]
  ],
  "editions and their overhead: 3": [
    ["Starter, 1-5, baseline", "editions/starter"],
    ["Pro, 20-50, +20-30 %", "editions/pro"],
    ["Ultimate, 50-100+, +40-50 %", "editions/ultimate"]
  ],
  "Prism Central operations: 5": [
    ["VM create", "prismOperations/vm-create", "vm-create-times"],
    ["VM delete", "prismOperations/vm-delete"],
    ["VM list", "prismOperations/vm-list"],
    ["volume create", "prismOperations/volume-create"],
    ["image clone", "prismOperations/image-clone"]
  ],
  "Prism Central sizes: 3": [
    ["small, below 500 VMs", "prismSizes/small"],
    ["large, 500-2,000", "prismSizes/medium"],
    ["X-Large or several, 2,000+", "prismSizes/large-and-up"]
  ],
  "Karmada targets: 4": [
    ["mutating below 1 s", "karmada/api-mutating-p99"],
    ["read-only below 1 s", "karmada/api-read-p99"],
    ["distribution below 2 s", "karmada/distribution-p99"],
    ["heartbeat below 5 s", "karmada/heartbeat"]
  ],
  "PayPal fixes: 5": [
    ["etcd transactions", "paypal/etcd"],
    ["LIST calls", "paypal/list"],
    ["scheduler throughput", "paypal/scheduler"],
    ["watches of the controller manager", "paypal/watch"],
    ["Calico", "paypal/calico"]
  ],
  "references: 19": [
    ["NKP release notes", "reading/nkp-2-16-1"],
    ["NKP documentation", "reading/nkp-docs"],
    ["CAPX repository", "reading/repo-capx"],
    ["Nutanix Bible", "reading/nutanix-bible"],
    ["Cluster API book", "reading/capi-book"],
    ["tuning guide", "reading/capi-tuning"],
    ["autoscaling", "reading/capi-autoscaling"],
    ["in-memory provider", "reading/capi-in-memory", "in-memory-provider-gone"],
    ["Kubernetes large clusters", "reading/k8s-large"],
    ["GKE large clusters", "reading/gke-large"],
    ["AKS at scale", "reading/aks-large"],
    ["Karmada", "reading/karmada-100"],
    ["PayPal", "reading/paypal-4k"],
    ["Metal3", "reading/metal3-3"],
    ["Spectro Cloud", "reading/spectro-10k"],
    ["KWOK", "tools/kwok"],
    ["kube-burner", "tools/kube-burner"],
    ["Karmada site", "tools/karmada"],
    ["Rancher Fleet", "tools/rancher-fleet"]
  ],
  "fleet and federation tools beside: 3": [
    ["Flux", "tools/flux"],
    ["Open Cluster Management", "tools/ocm"],
    ["custom controller", "tools/custom"]
  ]
};

const experiments: Readonly<Record<string, readonly Item[]>> = {
  "S002 lessons: 5": [
    ["BMO requeues", "knownFixes/bmo-requeue", "troubleshooting/requeue-spam"],
    ["concurrency flags", "knownFixes/concurrency"],
    ["rate limits at 600 clusters", "knownFixes/rate-limits"],
    ["KCP keys", "knownFixes/kcp-keys"],
    ["in-memory provider", "tools/in-memory", "in-memory-provider-gone"]
  ],
  "S002 links: 5": [
    ["BMO bug", "reading/bmo-1190", "bmo-requeue-fix"],
    ["rate limit issue", "reading/capi-8052"],
    ["KCP CPU issue", "reading/capi-8602", "kcp-private-key-caching"],
    ["KubeCon deep dive", "reading/kubecon-2k"],
    ["in-memory provider", "reading/capi-in-memory", "in-memory-provider-gone"]
  ],
  "S003 goals, ticked: 7": [
    ["3-node kind cluster", "metal3Setups/v1-external-etcd"],
    ["BMO in test mode", "reading/metal3-1"],
    ["script of the management cluster", "reading/metal3-readme"],
    ["script of workload clusters", "reading/metal3-readme"],
    ["300 clusters", "metal3ScaleOut/v1-external-etcd/0-300"],
    ["1,000 clusters", "metal3ScaleOut/v3-tuned/900-1000"],
    ["30 kB of cloud-init", "max-request-bytes"]
  ],
  "S003 open points: 4": [
    ["concurrency in CAPM3", "knownFixes/concurrency-metal3", "capm3-concurrency-flags"],
    ["rate limits as flags", "knownFixes/rate-limits", "knownFixes/rate-limits-capm3", "kube-api-qps"],
    ["CPU of KCP", "knownFixes/kcp-keys", "kcp-private-key-caching"],
    ["measure again with all of it", "metal3ScaleOut/in-memory/0-1000"]
  ],
  "S003 notes: 6": [
    ["inotify limits", "knownFixes/inotify"],
    ["client-side throttling in the log", "troubleshooting/throttling-log"],
    ["CAPM3 without concurrency", "knownFixes/concurrency-metal3", "capm3-concurrency-flags"],
    ["KCP rollouts after an annotation", "knownFixes/kcp-rollout"],
    ["scale targets of custom resources", "reading/kep-95"],
    ["load on one of three API servers", "troubleshooting/uneven-api-servers", "goaway-chance"]
  ],
  "S004 alerts: 5": [
    ["API server down", "alerts/api-down"],
    ["etcd unhealthy", "alerts/etcd-no-leader"],
    ["scheduler not scheduling", "alerts/scheduler-down"],
    ["node not ready", "alerts/node-not-ready"],
    ["high error rate", "alerts/api-errors"]
  ]
};

const {editions, prismOperations, metal3Setups, metal3ScaleOut} = catalog;
const {prismSizes, karmada, paypal} = reference;
const others = {editions, prismOperations, metal3Setups, metal3ScaleOut, prismSizes, karmada, paypal};
type Row = {readonly id: string};
const idsOf = (tables: Readonly<Record<string, readonly Row[]>>) =>
  Object.entries(tables).flatMap(([table, rows]) => rows.map(({id}) => `${table}/${id}`));

const known = new Set<string>([...idsOf({...operations, ...others}), ...reference.corrections.map(({id}) => id)]);
const lists = Object.entries({...prefixed("S000", S000), ...prefixed("S001", S001), ...experiments});

function prefixed(name: string, groups: typeof S000): typeof S000 {
  return Object.fromEntries(Object.entries(groups).map(([title, items]) => [`${name} ${title}`, items]));
}

test.each(lists)("%s: every item is there, or corrected", (title, items) => {
  expect(items).toHaveLength(Number(title.split(": ")[1]));
  expect(new Set(items.map(([item]) => item)).size).toBe(items.length);
  for (const [item, ...targets] of items)
    expect(
      targets.filter((target) => !known.has(target)),
      item
    ).toEqual([]);
  expect(items.filter(([, ...targets]) => !targets.length)).toEqual([]);
});

test("a row that a correction of the list is about names that correction", () => {
  const rows = new Map<string, readonly string[]>(
    Object.entries(operations).flatMap(([table, all]) =>
      all.map((row: {id: string; correction: readonly string[]}) => [`${table}/${row.id}`, row.correction] as const)
    )
  );
  const unnamed = lists.flatMap(([, items]) =>
    items.flatMap(([item, ...targets]) => {
      const named = targets.flatMap((target) => rows.get(target) ?? []);
      const corrections = targets.filter((target) => !rows.has(target));
      return targets.some((target) => rows.has(target))
        ? corrections.filter((id) => !named.includes(id)).map((id) => `${item}: ${id}`)
        : [];
    })
  );
  expect(unnamed).toEqual([]);
});

/** What stands below an item of S001's plans, as bullets of its own, by the step that says it: a word of each bullet. */
const below: Readonly<Record<string, readonly RegExp[]>> = {
  "small-1/alerts": [/etcd/, /controller|reconcile/i, /API/],
  "medium-1/nodes": [/control-plane nodes/, /workers/],
  "medium-1/quota": [/quota/i, /compaction/],
  "medium-2/patches": [/QPS/, /burst/, /for clusters/, /for machines/, /sync period/, /requests and limits/],
  "medium-3/watch": [/etcd below/, /reconcile p99 below 30 s/, /mutating calls/, /queues below 50/],
  "large-1/sharding": [/shards/i, /several management clusters/],
  "large-2/nodes": [/control-plane nodes/, /workers/],
  "large-5/dashboards": [/State of all/, /use by shard/, /ten slowest reconciles/],
  "xl-1/tool": [/Argo CD/, /Rancher Fleet/, /your own/],
  "xl-3/regional": [/Provider endpoint/, /storage classes/, /networks/, /image registries/],
  "xl-4/failover": [/management cluster lost/, /fleet controller lost/, /region cut off/],
  "extreme-1/evaluate": [/Karmada/, /Open Cluster Management/, /your own/],
  "extreme-1/hierarchy": [/Global/, /hubs/, /management clusters/],
  "extreme-1/isolation": [/reach/, /share a fault/, /waves/],
  "extreme-2/control-plane": [/federation controller/, /policies/, /view over everything/],
  "extreme-4/ramp": [/500 clusters/, /1,000/, /2,000/],
  "extreme-4/measure": [/change has reached every cluster/, /policy holds/, /reconcile p99/]
};

test("what stands below a step of S001 is in the text of the step", () => {
  expect(Object.values(below).flat()).toHaveLength(52);
  for (const [id, bullets] of Object.entries(below)) {
    const step = operations.steps.find((row) => row.id === id);
    for (const bullet of bullets) expect(`${step?.title} ${step?.text}`, id).toMatch(bullet);
  }
});

test("every step and check of the guides' lists is in the list above", () => {
  const named = new Set(lists.flatMap(([, items]) => items.flatMap(([, ...targets]) => targets)));
  const rows = [
    ...operations.steps.map(({id}) => `steps/${id}`),
    ...operations.checklist.map(({id}) => `checklist/${id}`)
  ];
  expect(rows.filter((id) => !named.has(id))).toEqual([]);
});
