interface Figure {
  readonly label: string;
  readonly unit: string;
  /** Whether the fleet's figure is the sum over its management clusters. */
  readonly sums: boolean;
  readonly group: "Stored" | "API server" | "Controllers" | "Metrics" | "Infrastructure";
}

const figure = (group: Figure["group"], label: string, unit: string, sums = true): Figure => ({
  group,
  label,
  unit,
  sums
});

/** Every figure of the demand: MB, GB and TB are decimal, GiB and MiB binary. */
export const demandFigures = {
  objects: figure("Stored", "Objects", "objects"),
  customResources: figure("Stored", "Custom resources", "objects"),
  logicalMB: figure("Stored", "Logical size", "MB"),
  etcdDbMB: figure("Stored", "etcd database", "MB"),
  etcdQuotaGiB: figure("Stored", "etcd quota", "GiB", false),
  etcdAlarmMB: figure("Stored", "etcd alarm level", "MB", false),
  etcdMemoryGiB: figure("Stored", "Memory of an etcd member", "GiB", false),
  steadyWritesPerSecond: figure("Stored", "Writes, steady", "writes/s"),
  peakWritesPerSecond: figure("Stored", "Writes, in an upgrade", "writes/s"),
  apiServerMemoryGB: figure("API server", "Memory of an API server", "GB"),
  apiServerCores: figure("API server", "CPU of all API servers", "cores"),
  reconcilesPerSecond: figure("Controllers", "Reconciles", "reconciles/s"),
  controllerQps: figure("Controllers", "API calls of the controllers", "calls/s"),
  restartDrainMinutes: figure("Controllers", "Time to work off a restart", "min", false),
  probesPerSecond: figure("Controllers", "Probes of workload clusters", "probes/s"),
  workloadConnections: figure("Controllers", "Connections to workload clusters", "connections"),
  controllerMemoryGiB: figure("Controllers", "Memory of the controllers", "GiB"),
  controllerCores: figure("Controllers", "CPU of the controllers", "cores"),
  shards: figure("Controllers", "Namespace shards asked for", "shards", false),
  capiSeries: figure("Metrics", "Series of Cluster API objects", "series"),
  series: figure("Metrics", "Series in all", "series"),
  prometheusMemoryGB: figure("Metrics", "Memory of a Prometheus", "GB"),
  prometheusCores: figure("Metrics", "CPU of a Prometheus", "cores"),
  prometheusDiskGB: figure("Metrics", "Disk of a Prometheus", "GB"),
  objectStorageTB: figure("Metrics", "Object storage, all resolutions included", "TB"),
  compactorDiskGB: figure("Metrics", "Disk of the compactor", "GB"),
  prismVms: figure("Infrastructure", "Machines of Prism Central or another provider", "machines"),
  provisioningHours: figure("Infrastructure", "Time to create all machines", "h", false),
  ipAddresses: figure("Infrastructure", "IP addresses", "addresses")
} as const satisfies Record<string, Figure>;

export type DemandFigure = keyof typeof demandFigures;
export const demandFigureKeys = Object.keys(demandFigures) as DemandFigure[];
