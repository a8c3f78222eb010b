import {addUp, type Part} from "../management.js";
import {type Context, figureOf} from "./context.js";
import {type ControllersOf, controllersOf} from "./controllers.js";
import {certain, type Estimate, type Level} from "./estimate.js";
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

/**
 * The demand of a management cluster.
 *
 * @param nodes its nodes in the guide, which renew leases and have series of their own
 */
export function demandOf<V>(part: Part<V>, nodes: V, context: Context<V>): DemandOf<V> {
  const load = loadOf(part, context);
  const {constant, input} = context;
  const machines = certain(load.machines);
  return {
    ...load,
    ...storedOf(load, nodes, context),
    ...controllersOf(load, context),
    ...metricsOf(load, nodes, context),
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

/** Sums over the management clusters, of the figures that sum; a single one is its own sum. */
export function fleetDemand<V>(parts: readonly DemandOf<V>[], {calculus}: Context<V>): FleetDemandOf<V> {
  const fleet: Partial<Record<SummedFigure, Estimate<V>>> = {};
  for (const key of summedFigureKeys) {
    const {label, unit} = demandFigures[key];
    const sum = (level: Level) =>
      addUp(
        `${label}, fleet`,
        unit,
        parts.map((part) => calculus.placed(part.id, part[key][level])),
        calculus
      );
    const likely = sum("likely");
    const isCertain = parts.every((part) => part[key].low === part[key].likely && part[key].high === part[key].likely);
    fleet[key] = isCertain ? certain(likely) : {low: sum("low"), likely, high: sum("high")};
  }
  return fleet as FleetDemandOf<V>;
}
