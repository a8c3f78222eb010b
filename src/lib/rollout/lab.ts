import type {Catalog} from "../catalog/tables.js";
import type {Calculus, NumberColumn} from "../sizing/calculus.js";
import {ceilingOfRatio, product, sum} from "../sizing/rules.js";
import {constantOf} from "./estimates.js";
import {gibOf, minutesAtRate, proportion} from "./rules.js";

/** What it takes to rehearse the rollout with faked clusters, in the ways that were tried. */
export interface LabOf<V = number> {
  /** Version 2: an API server for each cluster, all beside the management cluster. */
  readonly apiServers: {readonly servers: V; readonly memoryGiB: V};
  /** Version 3: API servers in backing clusters elsewhere, each on a VM of its own. */
  readonly backing: {
    readonly clusters: V;
    readonly vcpu: V;
    readonly memoryGiB: V;
    readonly managementVcpu: V;
    readonly managementMemoryGiB: V;
    readonly totalVcpu: V;
    readonly totalMemoryGiB: V;
  };
  /** The Docker provider: nodes as containers. */
  readonly docker: {readonly memoryGiB: V};
  /** The in-memory provider on a laptop. */
  readonly inMemory: {readonly minutes: V; readonly extrapolated: boolean};
  /** KWOK: nodes alone. */
  readonly kwok: {readonly minutes: V; readonly instances: V};
  /** Limits of the host that S003 says must be raised. */
  readonly inotify: {readonly watches: V; readonly instances: V};
}

const SETUPS = "measurements/metal3-setups.csv";
const SCALE_OUT = "measurements/metal3-scale-out.csv";

/** The lab for a number of clusters and machines. Source: S003's versions 2 and 3, S002's in-memory run. */
export function labOf<V>(
  {clusters, machines}: {clusters: V; machines: V},
  catalog: Catalog,
  calculus: Calculus<V>
): LabOf<V> {
  const constant = (id: string) => constantOf(catalog, calculus, id).likely;
  const apply = (label: string, unit: string, rule: Parameters<typeof calculus.apply>[0]["rule"], ...terms: V[]) =>
    calculus.apply({label, unit, rule}, ...terms);
  const [v2, tuned, docker] = [setup("v2"), setup("v3-tuned"), setup("capd")];
  const laptop = scaleRow("in-memory");
  const backing = apply("Backing clusters", "clusters", ceilingOfRatio, clusters, constant("backing-clusters"));
  const vcpu = apply("vCPU of the backing clusters", "vCPU", product, backing, constant("backing-vcpu"));
  const memoryGiB = apply("Memory of the backing clusters", "GiB", product, backing, constant("backing-memory"));
  const managementVcpu = setupCell(tuned, "vmVcpu");
  const managementMemoryGiB = setupCell(tuned, "vmMemoryGiB");
  return {
    apiServers: {
      servers: clusters,
      memoryGiB: apply("Memory of the API servers", "GiB", gibOf, clusters, setupCell(v2, "apiServerMiBPerCluster"))
    },
    backing: {
      clusters: backing,
      vcpu,
      memoryGiB,
      managementVcpu,
      managementMemoryGiB,
      totalVcpu: apply("vCPU of the lab", "vCPU", sum, vcpu, managementVcpu),
      totalMemoryGiB: apply("Memory of the lab", "GiB", sum, memoryGiB, managementMemoryGiB)
    },
    docker: {
      memoryGiB: apply(
        "Memory of the host",
        "GiB",
        proportion,
        clusters,
        setupCell(docker, "vmMemoryGiB"),
        constant("docker-clusters")
      )
    },
    inMemory: {
      minutes: apply(
        "Time on a laptop",
        "min",
        proportion,
        clusters,
        calculus.cell(SCALE_OUT, laptop, "minutes"),
        calculus.cell(SCALE_OUT, laptop, "to")
      ),
      extrapolated: calculus.valueOf(clusters) > laptop.to
    },
    kwok: {
      minutes: apply("Time to create the nodes", "min", minutesAtRate, machines, constant("kwok-rate")),
      instances: apply("KWOK clusters", "clusters", ceilingOfRatio, machines, constant("kwok-nodes"))
    },
    inotify: {watches: constant("inotify-watches"), instances: constant("inotify-instances")}
  };

  function setup(id: string) {
    const row = catalog.metal3Setups.find((candidate) => candidate.id === id);
    if (!row) throw new Error(`${SETUPS}: ${id} is missing`);
    return row;
  }

  function setupCell(row: Catalog["metal3Setups"][number], column: NumberColumn<typeof row>): V {
    return calculus.cell(SETUPS, row, column);
  }

  function scaleRow(id: string) {
    const row = catalog.metal3ScaleOut.find((candidate) => candidate.setup === id);
    if (!row) throw new Error(`${SCALE_OUT}: ${id} is missing`);
    return row;
  }
}
