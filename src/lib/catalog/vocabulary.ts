/** How well a figure is known; the order is from best to least. */
export const kinds = ["measured", "published", "guide", "estimate"] as const;

export const tierIds = ["small", "medium", "large", "xl", "extreme"] as const;
export const roles = [
  "control-plane",
  "etcd",
  "observability",
  "controllers",
  "platform",
  "fleet-control-plane",
  "fleet-workers",
  "federation-controller",
  "central-observability",
  "regional-observability",
  "prometheus",
  "thanos-sidecar",
  "thanos-query",
  "thanos-store",
  "thanos-compactor",
  "object-storage"
] as const;
/** A role in words: "fleet control plane". */
export const roleName = (role: (typeof roles)[number]) => role.replaceAll("-", " ");
export const billTables = ["small", "medium", "large", "xl", "fleet", "federated", "extreme"] as const;
export const metrics = [
  "disk-class",
  "iops",
  "sequential-iops",
  "fsync-p99",
  "backend-commit-p99",
  "quota",
  "quota-alarm",
  "compaction",
  "snapshot-count",
  "heartbeat",
  "election",
  "network",
  "max-wals",
  "api-mutating-p99",
  "api-read-p99",
  "api-list-p99",
  "api-p99-alert",
  "max-requests-inflight",
  "max-mutating-requests-inflight",
  "watch-cache-size of clusters",
  "watch-cache-size of machines",
  "kube-api-qps",
  "kube-api-burst",
  "percentageOfNodesToScore"
] as const;
export const correctionKinds = [
  "arithmetic",
  "rounding",
  "missing",
  "scope",
  "contradiction",
  "flag",
  "metric",
  "manifest"
] as const;
export const pages = ["home", "bill", "targets", "workload", "operations", "sources"] as const;

export type Kind = (typeof kinds)[number];
export type TierId = (typeof tierIds)[number];
export type Role = (typeof roles)[number];
export type Metric = (typeof metrics)[number];

/** What objects, series and constants are counted for. */
export const perUnits = ["cluster", "machineDeployment", "controlPlaneMachine", "worker"] as const;
/** In what the range over which a constant was measured is given. */
export const constantUnits = ["clusters", "objects", "series", "database MB", "machines per cluster"] as const;
/** A hard limit fails when passed, an advice is a published suggested maximum, a policy is one's own cap. */
export const limitClasses = ["hard", "advice", "policy"] as const;
/** What takes a limit away that is over. */
export const limitMends = ["clusters", "flags", "nothing"] as const;
/** The Cluster API managers the model knows: core, control plane, bootstrap and infrastructure. */
export const managers = ["core", "kcp", "cabpk", "infrastructure"] as const;

export type LimitClass = (typeof limitClasses)[number];
export type Manager = (typeof managers)[number];

/**
 * Whose defaults the tables of Cluster API hold: the project's managers, those of providers, and BMO beside CAPM3.
 * The in-memory provider is CAPIM to Cluster API v1.9 and a part of CAPD from v1.10 on.
 */
export const capiComponents = [
  "core",
  "kcp",
  "cabpk",
  "capx",
  "capm3",
  "bmo",
  "capa",
  "capg",
  "capz",
  "capim",
  "capd"
] as const;
/** Products with versions of their own; the others go with those of Cluster API, and BMO with CAPM3's. */
export const capiProducts = ["capi", "capx", "capm3", "capa", "capg", "capz"] as const;
/** What a flag of a manager sets. */
export const capiSettings = [
  "qps",
  "burst",
  "concurrency",
  "sync-period-min",
  "clustercache-qps",
  "clustercache-burst",
  "clustercache-concurrency",
  "rate-limiter-qps",
  "rate-limiter-burst",
  "rate-limiter-base-delay-ms",
  "rate-limiter-max-delay-min"
] as const;

export type CapiComponent = (typeof capiComponents)[number];
export type CapiSetting = (typeof capiSettings)[number];
