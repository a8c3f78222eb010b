import type {Reconciler} from "../../catalog/demand-schemas.js";
import type {Manager} from "../../catalog/vocabulary.js";
import {addUp} from "../management.js";
import {largest} from "../rules.js";
import {type Context, estimateOf} from "./context.js";
import {certain, type Estimate, eachLevel} from "./estimate.js";
import {demandFigures} from "./figures.js";
import type {LoadOf} from "./load.js";
import {managerDefault, syncPeriod} from "./manager-defaults.js";
import {
  differenceOf,
  drainMinutes,
  gibOfMib,
  perProbe,
  perSync,
  productOf,
  qpsFor,
  sumOfProducts,
  thousandthsOfProducts,
  workersFor
} from "./rules.js";

/** A manager with what it asks of the API server, of memory and of CPU. */
export interface ControllerOf<V = number> {
  readonly id: Manager;
  readonly callsPerSecond: Estimate<V>;
  /** The client limit of the version; null where nothing limits the client. */
  readonly defaultQps: V | null;
  /** A limit of which likely calls use half, not below the default. */
  readonly tunedQps: V | null;
  readonly memoryGiB: Estimate<V>;
  readonly cores: Estimate<V>;
}

/** A reconciler with the workers it needs, and how long a restart takes to work off with those it has. */
export interface ReconcilerOf<V = number> {
  readonly id: string;
  readonly manager: Manager;
  readonly flag: string;
  readonly perSecond: V;
  readonly defaultConcurrency: V | null;
  readonly concurrency: Estimate<V>;
  readonly drainMinutes: Estimate<V>;
}

export interface ControllersOf<V> {
  readonly reconcilesPerSecond: Estimate<V>;
  readonly controllerQps: Estimate<V>;
  readonly restartDrainMinutes: Estimate<V>;
  readonly probesPerSecond: Estimate<V>;
  readonly workloadConnections: Estimate<V>;
  readonly controllerMemoryGiB: Estimate<V>;
  readonly controllerCores: Estimate<V>;
  readonly controllers: readonly ControllerOf<V>[];
  readonly reconcilers: readonly ReconcilerOf<V>[];
}

/** What the managers of Cluster API ask for. Sources: S002, S003, and the flags of Cluster API. */
export function controllersOf<V>(load: LoadOf<V>, context: Context<V>): ControllersOf<V> {
  const {calculus, constant} = context;
  const reconcilers = context.catalog.reconcilers.map((row) => reconcilerOf(row, load, context));
  const controllers = managersOf(reconcilers, load, context);
  const total = (key: keyof typeof demandFigures, values: readonly Estimate<V>[]) =>
    eachLevel((level) =>
      addUp(
        demandFigures[key].label,
        demandFigures[key].unit,
        values.map((value) => value[level]),
        calculus
      )
    );
  return {
    reconcilesPerSecond: total(
      "reconcilesPerSecond",
      reconcilers.map(({perSecond}) => certain(perSecond))
    ),
    controllerQps: total(
      "controllerQps",
      controllers.map(({callsPerSecond}) => callsPerSecond)
    ),
    restartDrainMinutes: estimateOf(
      {...demandFigures.restartDrainMinutes, rule: largest},
      context,
      ...reconcilers.map((row) => row.drainMinutes)
    ),
    probesPerSecond: estimateOf(
      {...demandFigures.probesPerSecond, rule: perProbe},
      context,
      constant("probes-per-cluster"),
      certain(load.clusters)
    ),
    workloadConnections: estimateOf(
      {...demandFigures.workloadConnections, rule: productOf},
      context,
      constant("connections-per-cluster"),
      certain(load.clusters)
    ),
    controllerMemoryGiB: total(
      "controllerMemoryGiB",
      controllers.map(({memoryGiB}) => memoryGiB)
    ),
    controllerCores: total(
      "controllerCores",
      controllers.map(({cores}) => cores)
    ),
    controllers,
    reconcilers
  };
}

function reconcilerOf<V>(row: Reconciler, load: LoadOf<V>, context: Context<V>): ReconcilerOf<V> {
  const {calculus, constant, rule} = context;
  const objects = objectsOf(row, load, context);
  const perSecond = calculus.apply(
    {label: `Reconciles of ${row.id}`, unit: "reconciles/s", rule: perSync},
    objects,
    syncPeriod(row.manager, context)
  );
  const workers = managerDefault(row.manager, "concurrency", context, row.id);
  const given = certain(workers ?? calculus.input("capiVersion", "No default is known", "workers", 1));
  const seconds = constant("seconds-per-reconcile");
  return {
    id: row.id,
    manager: row.manager,
    flag: row.flag,
    perSecond,
    defaultConcurrency: workers,
    concurrency: estimateOf(
      {label: `Workers of ${row.id}`, unit: "workers", rule: workersFor},
      context,
      given,
      certain(perSecond),
      seconds,
      certain(rule("workers-busy"))
    ),
    drainMinutes: estimateOf(
      {label: `Time to work off a restart: ${row.id}`, unit: "min", rule: drainMinutes},
      context,
      certain(objects),
      seconds,
      given
    )
  };
}

function objectsOf<V>({counts, id}: Reconciler, load: LoadOf<V>, {calculus}: Context<V>): V {
  if (counts === "cluster") return load.clusters;
  if (counts === "machine") return load.machines;
  if (counts === "machineDeployment") return load.machineDeployments;
  return addUp(`Objects of ${id}`, "objects", [load.clusters, load.machineDeployments], calculus);
}

function managersOf<V>(
  reconcilers: readonly ReconcilerOf<V>[],
  load: LoadOf<V>,
  context: Context<V>
): ControllerOf<V>[] {
  const {calculus, constant} = context;
  const {clusters, machines} = load;
  const further = calculus.apply(
    {label: "Machines beyond the first of each cluster", unit: "machines", rule: differenceOf},
    machines,
    clusters
  );
  const manager = (id: Manager, memory: [Estimate<V>, V][], cpu: [Estimate<V>, V]): ControllerOf<V> => ({
    id,
    ...qpsOf(id, reconcilers, load, context),
    memoryGiB: estimateOf(
      {label: `Memory of the ${id} manager`, unit: "GiB", rule: gibOfMib},
      context,
      ...memory.flatMap(([each, count]) => [each, certain(count)])
    ),
    cores: estimateOf(
      {label: `CPU of the ${id} manager`, unit: "cores", rule: thousandthsOfProducts},
      context,
      cpu[0],
      certain(cpu[1])
    )
  });
  const core: [Estimate<V>, V][] = [
    [constant("core-memory-per-cluster"), clusters],
    [constant("core-memory-per-machine"), further]
  ];
  return [
    manager("core", core, [constant("core-cpu-per-cluster"), clusters]),
    manager("kcp", [[constant("kcp-memory-per-cluster"), clusters]], [constant("kcp-cpu-per-cluster"), clusters]),
    manager("cabpk", [[constant("cabpk-memory-per-machine"), machines]], [constant("cabpk-cpu-per-machine"), machines]),
    manager(
      "infrastructure",
      [[constant("infrastructure-memory-per-machine"), machines]],
      [constant("infrastructure-cpu-per-machine"), machines]
    )
  ];
}

/** Calls a second of a manager: the reconciles of each of its reconcilers times the calls of an idle one. */
function qpsOf<V>(
  id: Manager,
  reconcilers: readonly ReconcilerOf<V>[],
  load: LoadOf<V>,
  context: Context<V>
): Pick<ControllerOf<V>, "callsPerSecond" | "defaultQps" | "tunedQps"> {
  const {calculus, constant, rule} = context;
  const rates =
    id === "infrastructure"
      ? [infrastructureRate(load, context)]
      : reconcilers.filter(({manager}) => manager === id).map(({perSecond}) => perSecond);
  const calls = constant("calls-per-reconcile");
  const callsPerSecond = estimateOf(
    {label: `API calls of the ${id} manager`, unit: "calls/s", rule: sumOfProducts},
    context,
    ...rates.flatMap((rate) => [certain(rate), calls])
  );
  const defaultQps = managerDefault(id, "qps", context);
  return {
    callsPerSecond,
    defaultQps,
    tunedQps:
      defaultQps &&
      calculus.apply(
        {label: `Tuned client QPS of the ${id} manager`, unit: "calls/s", rule: qpsFor},
        defaultQps,
        callsPerSecond.likely,
        rule("qps-used")
      )
  };
}

/** The provider reconciles its own cluster and machine objects. */
function infrastructureRate<V>(load: LoadOf<V>, context: Context<V>): V {
  const {calculus} = context;
  const objects = addUp("Objects of the provider", "objects", [load.clusters, load.machines], calculus);
  return calculus.apply(
    {label: "Reconciles of the provider", unit: "reconciles/s", rule: perSync},
    objects,
    syncPeriod("infrastructure", context)
  );
}
