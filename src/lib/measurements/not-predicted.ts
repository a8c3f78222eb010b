import type {Catalog, Reference} from "../catalog/tables.js";

/** A measured figure, or rows of a table, that nothing predicts. */
export interface NotPredicted {
  /** The key of the table in the catalogue or among the tables for reference. */
  readonly table: keyof Catalog | keyof Reference;
  /** Beginnings of the ids of the rows; none where a part of rows that are compared is meant. */
  readonly rows: readonly string[];
  readonly system: string;
  readonly what: string;
  readonly reason: string;
  /** Another page of the workbook that holds them against a model. */
  readonly page?: string;
}

const ALL = [""];

/** What was measured and is not compared, with the reason. */
export const notPredicted: readonly NotPredicted[] = [
  {
    table: "metal3Idle",
    rows: ["etcd"],
    system: "Cluster API with Metal3",
    what: "CPU of etcd",
    reason: "The model takes etcd's hardware from the classes of etcd's guide, not from a use of CPU."
  },
  {
    table: "metal3Idle",
    rows: [
      "baremetal-operator",
      "ipam",
      "cert-manager",
      "coredns",
      "kindnet",
      "kube-controller-manager",
      "kube-proxy",
      "kube-scheduler",
      "local-path-provisioner",
      "metrics-server"
    ],
    system: "Cluster API with Metal3",
    what: "Other pods of the management cluster",
    reason:
      "Neither managers of Cluster API nor API servers nor etcd; the smallest nodes of the demand leave room for them."
  },
  {
    table: "metal3ScaleOut",
    rows: ALL,
    system: "Cluster API with Metal3",
    what: "Minutes to create clusters",
    reason: "The model of a rollout is held against them on its own page.",
    page: "rollout"
  },
  {
    table: "metal3Setups",
    rows: ALL,
    system: "Cluster API with Metal3",
    what: "Setups of the runs",
    reason: "They describe the runs and hold no measured figure of the management cluster."
  },
  {
    table: "etcdLoad",
    rows: [],
    system: "etcd, measured here",
    what: "Memory, latencies and writes a second",
    reason:
      "The model sizes a member for its quota and page cache; times and rates are of a machine that other work shared."
  },
  {
    table: "prometheusLoad",
    rows: [],
    system: "Prometheus, measured here",
    what: "CPU, log of writes, times of a scrape",
    reason:
      "Nobody queried it and it evaluated no rules, so its CPU is that of taking in samples alone; times are of a machine that other work shared."
  },
  {
    table: "acmHub",
    rows: [],
    system: "Red Hat ACM hub",
    what: "Size of the database, CPU, other memory",
    reason:
      "ACM keeps other objects for each cluster than Cluster API does, and its hub runs other software; only the ratio of memory to database is of the API server alone."
  },
  {
    table: "hubDatabase",
    rows: ALL,
    system: "Multicluster Global Hub",
    what: "Database of a global hub",
    reason: "Cluster API has no such database."
  },
  {
    table: "hostedControlPlanes",
    rows: ALL,
    system: "OpenShift hosted control planes",
    what: "A hosted control plane by its requests",
    reason: "The control planes of workload clusters are no part of the demand on the management cluster here."
  },
  {
    table: "openshiftNodes",
    rows: ALL,
    system: "OpenShift",
    what: "Control plane and infrastructure nodes by workers",
    reason: "Hardware as advised for a workload cluster, no use that was measured."
  },
  {
    table: "otherSystems",
    rows: ["acm", "metal3-1000"],
    system: "Red Hat ACM and Metal3",
    what: "Use of the whole system",
    reason: "Sums of the figures compared above and of what the model does not size."
  },
  {
    table: "otherSystems",
    rows: ["rancher", "alauda", "karmada", "platform9"],
    system: "Rancher, Alauda, Karmada, Platform9",
    what: "Hardware by number of clusters",
    reason: "What the makers ask for, or the machine a test ran on: no use was published."
  },
  {
    table: "otherSystems",
    rows: ["capi"],
    system: "Cluster API",
    what: "Reports of memory that grew",
    reason: "The reports give no figure of the memory."
  },
  {
    table: "prometheusHosts",
    rows: [],
    system: "Prometheus, measured by Alauda",
    what: "vCPU and memory",
    reason: "Limits of the container, and the number of series is not given."
  },
  {
    table: "etcdBenchmarks",
    rows: ["write-1", "write-1000-all", "read", "connection", "stream", "watch", "memory", "index"],
    system: "etcd's benchmark",
    what: "Other requests, and memory by keys, connections and watches",
    reason:
      "The limit on writes is for one busy cluster; reads, and memory by keys and watches, are no figures of the demand."
  }
];

/** Whether an entry is about a row. */
export function isAbout({table, rows}: NotPredicted, inTable: string, id: string): boolean {
  return table === inTable && rows.some((start) => id.startsWith(start));
}
