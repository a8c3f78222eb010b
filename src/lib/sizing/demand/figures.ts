interface Figure {
  readonly label: string;
  readonly unit: string;
  /** Whether the fleet's figure is the sum over its management clusters. */
  readonly sums: boolean;
  readonly group: "Stored" | "API server" | "Controllers" | "Metrics" | "Infrastructure";
}

const summed = (group: Figure["group"], label: string, unit: string) => ({group, label, unit, sums: true}) as const;
const single = (group: Figure["group"], label: string, unit: string) => ({group, label, unit, sums: false}) as const;

/** Every figure of the demand: MB, GB and TB are decimal, GiB and MiB binary. */
export const demandFigures = {
  objects: summed("Stored", "Objects", "objects"),
  customResources: summed("Stored", "Custom resources", "objects"),
  logicalMB: summed("Stored", "Logical size", "MB"),
  etcdDbMB: summed("Stored", "etcd database", "MB"),
  etcdQuotaGiB: single("Stored", "etcd quota", "GiB"),
  etcdAlarmMB: single("Stored", "etcd alarm level", "MB"),
  etcdMemoryGiB: single("Stored", "Memory of an etcd member", "GiB"),
  steadyWritesPerSecond: summed("Stored", "Writes, steady", "writes/s"),
  peakWritesPerSecond: summed("Stored", "Writes, in an upgrade", "writes/s"),
  apiServerMemoryGB: summed("API server", "Memory of an API server", "GB"),
  apiServerCores: summed("API server", "CPU of all API servers", "cores"),
  reconcilesPerSecond: summed("Controllers", "Reconciles", "reconciles/s"),
  controllerQps: summed("Controllers", "API calls of the controllers", "calls/s"),
  restartDrainMinutes: single("Controllers", "Time to work off a restart", "min"),
  probesPerSecond: summed("Controllers", "Probes of workload clusters", "probes/s"),
  workloadConnections: summed("Controllers", "Connections to workload clusters", "connections"),
  controllerMemoryGiB: summed("Controllers", "Memory of the controllers", "GiB"),
  controllerCores: summed("Controllers", "CPU of the controllers", "cores"),
  shards: single("Controllers", "Namespace shards asked for", "shards"),
  capiSeries: summed("Metrics", "Series of Cluster API objects", "series"),
  series: summed("Metrics", "Series in all", "series"),
  prometheusMemoryGB: summed("Metrics", "Memory of a Prometheus", "GB"),
  prometheusCores: summed("Metrics", "CPU of a Prometheus", "cores"),
  prometheusDiskGB: summed("Metrics", "Disk of a Prometheus", "GB"),
  objectStorageTB: summed("Metrics", "Object storage, all resolutions included", "TB"),
  compactorDiskGB: summed("Metrics", "Disk of the compactor", "GB"),
  prismVms: summed("Infrastructure", "Machines of Prism Central or another provider", "machines"),
  provisioningHours: single("Infrastructure", "Time to create all machines", "h"),
  ipAddresses: summed("Infrastructure", "IP addresses", "addresses")
} as const satisfies Record<string, Figure>;

export type DemandFigure = keyof typeof demandFigures;
export const demandFigureKeys = Object.keys(demandFigures) as DemandFigure[];

/** Figures whose sum over the management clusters is the fleet's. */
export type SummedFigure = {
  [K in DemandFigure]: (typeof demandFigures)[K]["sums"] extends true ? K : never;
}[DemandFigure];
export const summedFigureKeys = demandFigureKeys.filter((key): key is SummedFigure => demandFigures[key].sums);
