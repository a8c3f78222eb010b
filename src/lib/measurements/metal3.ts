import type {PodUse} from "../catalog/reference-schemas.js";
import type {Catalog, Reference} from "../catalog/tables.js";
import type {Manager} from "../catalog/vocabulary.js";
import type {ScenarioInput} from "../scenario/fields.js";
import type {Demand} from "../sizing/plan.js";
import {plan} from "../sizing/plan.js";
import type {Measured} from "./comparison.js";

const SYSTEM = "Cluster API with Metal3";
const AT = "1,000 one-machine clusters";
const MIB_PER_GIB = 1_024;
const MB_PER_MIB = 1.048576;

/** The fleet that was measured, as a scenario. */
export const metal3Fleet: ScenarioInput = {
  clusters: 1_000,
  machines: 1_000,
  controlPlaneMachines: 1,
  machineDeployments: 0,
  provider: "metal3",
  layout: "single",
  capiVersion: "v1.4"
};

interface Measure {
  readonly manager: Manager;
  readonly component: string;
  readonly name: string;
  readonly label: string;
  /** What the constants of this manager begin with, and what they count. */
  readonly constants: readonly [string, "cluster" | "machine"];
}

const managers: readonly Measure[] = [
  {manager: "core", component: "core", name: "core", label: "Core manager", constants: ["core", "cluster"]},
  {
    manager: "kcp",
    component: "kubeadm-control-plane",
    name: "kcp",
    label: "Control plane manager",
    constants: ["kcp", "cluster"]
  },
  {
    manager: "cabpk",
    component: "bootstrap",
    name: "cabpk",
    label: "Bootstrap manager",
    constants: ["cabpk", "machine"]
  },
  {
    manager: "infrastructure",
    component: "capm3",
    name: "capm3",
    label: "Infrastructure manager",
    constants: ["infrastructure", "machine"]
  }
];

/** S003's use at rest of 1,000 clusters of one machine, against the demand of that fleet. */
export function metal3(catalog: Catalog, {metal3Idle}: Reference): Measured[] {
  const [demand] = plan(metal3Fleet, catalog).demand.managementClusters;
  if (!demand) return [];
  const pods = (component: string) => metal3Idle.filter((row) => row.component === component);
  return [
    ...managers.flatMap((measure) => managerFigures(measure, demand, pods(measure.component))),
    ...apiServerFigures(demand, pods("kube-apiserver")),
    databaseFigure(demand, pods("etcd"))
  ];
}

function managerFigures({manager, name, label, constants}: Measure, demand: Demand, pods: PodUse[]): Measured[] {
  const found = demand.controllers.find(({id}) => id === manager);
  if (!found) return [];
  const [prefix, unit] = constants;
  return [
    {
      ...of(pods),
      id: `metal3-idle-${name}-memory`,
      what: `${label}, memory`,
      measured: total(pods, "memoryMiB") / MIB_PER_GIB,
      unit: "GiB",
      predicted: found.memoryGiB,
      restsOn: [`${prefix}-memory-per-${unit}`]
    },
    {
      ...of(pods),
      id: `metal3-idle-${name}-cpu`,
      what: `${label}, CPU`,
      measured: total(pods, "cpuMillicores") / 1_000,
      unit: "cores",
      predicted: found.cores,
      restsOn: [`${prefix}-cpu-per-${unit}`]
    }
  ];
}

function apiServerFigures(demand: Demand, pods: PodUse[]): Measured[] {
  return [
    {
      ...of(pods),
      id: "metal3-idle-api-memory",
      what: "API server, memory of each",
      measured: (total(pods, "memoryMiB") / pods.length) * (MB_PER_MIB / 1_000),
      unit: "GB",
      predicted: demand.apiServerMemoryGB,
      restsOn: ["api-base-memory", "api-memory-per-database-byte", ...database],
      note: "Mean of three. The high bound of the memory per byte of database was chosen knowing this figure, the likely value was not."
    },
    {
      ...of(pods),
      id: "metal3-idle-api-cpu",
      what: "API servers, CPU of all",
      measured: total(pods, "cpuMillicores") / 1_000,
      unit: "cores",
      predicted: demand.apiServerCores,
      restsOn: ["api-cores-per-1000-objects"]
    }
  ];
}

const database = ["base-database", "bolt-factor", "fragmentation", "kb-per-cluster", "kb-per-control-plane-machine"];

function databaseFigure(demand: Demand, pods: PodUse[]): Measured {
  return {
    ...of(pods),
    id: "metal3-idle-etcd",
    what: "etcd database",
    measured: (total(pods, "memoryMiB") / pods.length) * MB_PER_MIB,
    unit: "MB",
    predicted: demand.etcdDbMB,
    restsOn: database,
    note: "An indirect check: the memory of the process, mean of three, with the part of the database file that is mapped. The database itself was not printed."
  };
}

const of = (pods: readonly PodUse[]) => ({
  system: SYSTEM,
  at: AT,
  rows: pods.map(({id}) => `metal3Idle/${id}`),
  source: pods[0]?.source ?? "",
  section: pods[0]?.section ?? "",
  note: pods
    .map(({note}) => note)
    .join(" ")
    .trim()
});

function total(pods: readonly PodUse[], column: "memoryMiB" | "cpuMillicores"): number {
  return pods.reduce((sum, pod) => sum + pod[column], 0);
}
