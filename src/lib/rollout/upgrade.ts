import type {Catalog} from "../catalog/tables.js";
import type {Scenario} from "../scenario/fields.js";
import type {Calculus, Quantity} from "../sizing/calculus.js";
import {addUp, type Part} from "../sizing/management.js";
import {ceilingOfRatio, largest, product, sum} from "../sizing/rules.js";
import {type GroupOf, groupsOf} from "./fleet.js";
import {pace, rateOf} from "./provisioning.js";
import {
  atOnceInWindow,
  hoursOf,
  machinesInTurn,
  minutesToReplace,
  quotient,
  surgeOf,
  timesInWindow,
  writesPerSecond
} from "./rules.js";
import {applySpread, constantOf, mapSpread, outcomes, type Spread} from "./spread.js";

/** An upgrade that replaces every machine of a management cluster's fleet, one by one in each group of machines. */
export interface UpgradeOf<V = number> {
  readonly windowHours: V;
  readonly minutesPerMachine: Spread<V>;
  /** Time for the cluster that takes longest. */
  readonly clusterHours: Spread<V>;
  readonly clustersAtOnce: Spread<V>;
  readonly surgeMachines: Spread<V>;
  /** Addresses in use at the peak, one for each machine. */
  readonly addresses: Spread<V>;
  /** Time the provider takes to create all machines anew, however many clusters run at once. */
  readonly providerHours: V;
  /** Machines the provider must create at once for all to be there in the window. */
  readonly providerAtOnce: V;
  /** The shortest window: no cluster, and not the provider, takes longer. */
  readonly shortestHours: Spread<V>;
  readonly holds: Spread<boolean>;
  readonly writesPerSecond: Spread<V>;
  /** The share of what etcd is said to carry, in per cent. */
  readonly shareOfWrites: Spread<V>;
}

/** The upgrade of a management cluster's fleet. Source: S004, node scaling; Cluster API's rollout with one surge machine. */
export function upgradeOf<V>(part: Part<V>, scenario: Scenario, catalog: Catalog, calculus: Calculus<V>): UpgradeOf<V> {
  const {seconds, atOnce} = pace(scenario, calculus);
  const windowHours = calculus.input("upgradeWindowHours", "Upgrade window", "h", scenario.upgradeWindowHours);
  const spread = (quantity: Quantity, ...terms: (V | Spread<V>)[]) => applySpread(calculus, quantity, ...terms);
  const constant = (id: string) => constantOf(catalog, calculus, id);
  const minutesPerMachine = spread(
    {label: "Time to replace a machine", unit: "min", rule: minutesToReplace},
    constant("node-add"),
    seconds,
    constant("node-drain")
  );
  const groups = groupsOf(part, scenario, calculus).map((group) =>
    upgradeGroup(group, minutesPerMachine, windowHours, constant("surge").likely, calculus)
  );
  const over = (quantity: Quantity, of: (group: (typeof groups)[number]) => Spread<V>) =>
    mapSpread((outcome) =>
      groups.length === 1 && groups[0]
        ? of(groups[0])[outcome]
        : calculus.apply(quantity, ...groups.map((group) => calculus.placed(group.id, of(group)[outcome])))
    );
  const clusterHours = over({label: "Time for the slowest cluster", unit: "h", rule: largest}, ({hours}) => hours);
  const surgeMachines = over({label: "Surge machines", unit: "machines", rule: sum}, ({surge}) => surge);
  const providerHours = rateOf(part.machines, seconds, atOnce, calculus).hours;
  const shortestHours = spread({label: "Shortest window", unit: "h", rule: largest}, clusterHours, providerHours);
  const writes = spread(
    {label: "Writes to etcd during the upgrade", unit: "writes/s", rule: writesPerSecond},
    part.machines,
    constant("writes-per-machine"),
    windowHours
  );
  return {
    windowHours,
    minutesPerMachine,
    clusterHours,
    clustersAtOnce: over({label: "Clusters upgraded at once", unit: "clusters", rule: sum}, ({atOnce}) => atOnce),
    surgeMachines,
    addresses: spread(
      {label: "Addresses in use at the peak", unit: "addresses", rule: sum},
      part.machines,
      surgeMachines
    ),
    providerHours,
    providerAtOnce: calculus.apply(
      {label: "Machines created at once that the window needs", unit: "machines", rule: atOnceInWindow},
      part.machines,
      seconds,
      windowHours
    ),
    shortestHours,
    holds: mapSpread((outcome) => calculus.valueOf(shortestHours[outcome]) <= scenario.upgradeWindowHours),
    writesPerSecond: writes,
    shareOfWrites: spread({label: "Share of etcd's writes", unit: "", rule: quotient}, writes, constant("etcd-writes"))
  };
}

/** Clusters of a group run one after the other in as many lanes as end in the window. */
function upgradeGroup<V>(
  {id, clusters, controlPlaneMachines, workers, machineDeployments}: GroupOf<V>,
  minutesPerMachine: Spread<V>,
  windowHours: V,
  surge: V,
  calculus: Calculus<V>
) {
  const spread = (quantity: Quantity, ...terms: (V | Spread<V>)[]) => applySpread(calculus, quantity, ...terms);
  const inTurn = calculus.apply(
    {label: "Machines replaced in turn", unit: "machines", rule: machinesInTurn},
    controlPlaneMachines,
    workers,
    machineDeployments
  );
  const minutes = spread({label: "Time for a cluster", unit: "min", rule: product}, inTurn, minutesPerMachine);
  const rounds = spread(
    {label: "Clusters one after the other", unit: "clusters", rule: timesInWindow},
    windowHours,
    minutes
  );
  const atOnce = spread({label: "Clusters upgraded at once", unit: "clusters", rule: ceilingOfRatio}, clusters, rounds);
  const machines = {label: "Surge machines", unit: "machines", rule: surgeOf};
  return {
    id,
    hours: spread({label: "Time for a cluster", unit: "h", rule: hoursOf}, minutes),
    atOnce,
    surge: spread(machines, atOnce, surge, controlPlaneMachines, workers, machineDeployments)
  };
}

/** What the upgrades of all management clusters ask for together, side by side. */
export function upgradeOfFleet<V>(upgrades: readonly {id: string; upgrade: UpgradeOf<V>}[], calculus: Calculus<V>) {
  const total = (label: string, unit: string, key: "clustersAtOnce" | "surgeMachines") =>
    mapSpread((outcome) =>
      addUp(
        `${label} in the fleet`,
        unit,
        upgrades.map(({id, upgrade}) => calculus.placed(id, upgrade[key][outcome])),
        calculus
      )
    );
  return {
    clustersAtOnce: total("Clusters upgraded at once", "clusters", "clustersAtOnce"),
    surgeMachines: total("Surge machines", "machines", "surgeMachines")
  };
}

/** Whether the window holds in every outcome, in some, or in none. */
export function verdictOf({holds}: Pick<UpgradeOf, "holds">): "holds" | "may hold" | "does not hold" {
  const count = outcomes.filter((outcome) => holds[outcome]).length;
  return count === outcomes.length ? "holds" : count ? "may hold" : "does not hold";
}
