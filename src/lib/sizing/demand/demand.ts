import {addUp, type Part} from "../management.js";
import {type Context, figureOf} from "./context.js";
import {type ControllersOf, controllersOf} from "./controllers.js";
import {type UnitCounts, unitCounts} from "./counts.js";
import {certain, type Estimate, eachLevel} from "./estimate.js";
import {demandFigures, type SummedFigure, summedFigureKeys} from "./figures.js";
import {type LoadOf, loadOf} from "./load.js";
import {type MetricsOf, metricsOf} from "./metrics.js";
import {hoursToCreate, productOf, shardsFor} from "./rules.js";
import {type StoredOf, storedOf} from "./stored.js";

/** What a management cluster's part of the fleet asks of it; every figure low, likely and high. */
export interface DemandOf<V = number>
  extends LoadOf<V>,
    StoredOf<V>,
    ControllersOf<V>,
    MetricsOf<V>,
    Readonly<Record<"shards" | "prismVms" | "provisioningHours" | "ipAddresses", Estimate<V>>> {}

/** The demand of the whole fleet: the sums over its management clusters. */
export type FleetDemandOf<V = number> = Readonly<Record<SummedFigure, Estimate<V>>>;

/** Gives the demand of each management cluster of a plan. */
export function demandModel<V>(context: Context<V>): (part: Part<V>, nodes: V) => DemandOf<V> {
  const counts = unitCounts(context.catalog, context.calculus);
  return (part, nodes) => demandOf(part, nodes, counts, context);
}

function demandOf<V>(part: Part<V>, nodes: V, counts: UnitCounts<V>, context: Context<V>): DemandOf<V> {
  const load = loadOf(part, context);
  const {constant, input} = context;
  const machines = certain(load.machines);
  return {
    ...load,
    ...storedOf(load, nodes, counts, context),
    ...controllersOf(load, context),
    ...metricsOf(load, nodes, counts, context),
    shards: shardsOf(load, context),
    prismVms: machines,
    provisioningHours: figureOf(
      "provisioningHours",
      hoursToCreate,
      context,
      machines,
      certain(input("prismCreateSeconds")),
      certain(input("prismConcurrency"))
    ),
    ipAddresses: figureOf("ipAddresses", productOf, context, constant("addresses-per-machine"), machines)
  };
}

/** Shards by clusters alone; the high figure also keeps each type within what a namespace may hold. */
function shardsOf<V>({clusters, machines}: LoadOf<V>, {calculus, rule, limit}: Context<V>): Estimate<V> {
  const {label, unit} = demandFigures.shards;
  const byClusters = calculus.apply({label, unit, rule: shardsFor}, clusters, rule("clusters-per-shard"));
  const strict = calculus.apply(
    {label, unit, rule: shardsFor},
    clusters,
    rule("clusters-per-shard"),
    machines,
    limit("objects-per-namespace")
  );
  return {low: byClusters, likely: byClusters, high: strict};
}

/** Sums over the management clusters, of the figures that sum. */
export function fleetDemand<V>(parts: readonly DemandOf<V>[], {calculus}: Context<V>): FleetDemandOf<V> {
  return Object.fromEntries(
    summedFigureKeys.map((key) => {
      const {label, unit} = demandFigures[key];
      const sum = eachLevel((level) =>
        addUp(
          `${label}, fleet`,
          unit,
          parts.map((part) => calculus.placed(part.id, part[key][level])),
          calculus
        )
      );
      return [key, sum];
    })
  ) as FleetDemandOf<V>;
}
