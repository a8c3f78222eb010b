import type {Catalog} from "../catalog/tables.js";
import type {Scenario} from "../scenario/fields.js";
import type {Calculus, Quantity} from "../sizing/calculus.js";
import {type Estimate, eachLevel, levels} from "../sizing/demand/estimate.js";
import {addUp, type Part} from "../sizing/management.js";
import {rowById} from "../sizing/row-by-id.js";
import {largest, sum} from "../sizing/rules.js";
import {applyEach, constantOf, demandConstantOf} from "./estimates.js";
import {groupsOf} from "./fleet.js";
import {pace, rateOf} from "./provisioning.js";
import {atOnceInWindow, inPercent, minutesToReplace, writesPerSecond} from "./rules.js";
import {upgradeGroup} from "./upgrade-group.js";

/** An upgrade that replaces every machine of a management cluster's fleet, one by one in each group of machines. */
export interface UpgradeOf<V = number> {
  readonly windowHours: V;
  readonly minutesPerMachine: Estimate<V>;
  /** Time for the cluster that takes longest. */
  readonly clusterHours: Estimate<V>;
  readonly clustersAtOnce: Estimate<V>;
  readonly surgeMachines: Estimate<V>;
  /** Addresses in use at the peak, one for each machine. */
  readonly addresses: Estimate<V>;
  /** Time the provider takes to create all machines anew, however many clusters run at once. */
  readonly providerHours: V;
  /** Machines the provider must create at once for all to be there in the window. */
  readonly providerAtOnce: V;
  /** The shortest window: no cluster, and not the provider, takes longer. */
  readonly shortestHours: Estimate<V>;
  readonly holds: Estimate<boolean>;
  readonly writesPerSecond: Estimate<V>;
  /** The share of what etcd is said to carry, in per cent. */
  readonly shareOfWrites: Estimate<V>;
}

/** The upgrade of a management cluster's fleet. Source: S004, node scaling; Cluster API's rollout with one surge machine. */
export function upgradeOf<V>(part: Part<V>, scenario: Scenario, catalog: Catalog, calculus: Calculus<V>): UpgradeOf<V> {
  const {seconds, atOnce} = pace(scenario, calculus);
  const windowHours = calculus.input("upgradeWindowHours", "Upgrade window", "h", scenario.upgradeWindowHours);
  const spread = (quantity: Quantity, ...terms: (V | Estimate<V>)[]) => applyEach(calculus, quantity, ...terms);
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
  const over = (quantity: Quantity, of: (group: (typeof groups)[number]) => Estimate<V>) =>
    eachLevel((level) =>
      groups.length === 1 && groups[0]
        ? of(groups[0])[level]
        : calculus.apply(quantity, ...groups.map((group) => calculus.placed(group.id, of(group)[level])))
    );
  const clusterHours = over({label: "Time for the slowest cluster", unit: "h", rule: largest}, ({hours}) => hours);
  const surgeMachines = over({label: "Surge machines", unit: "machines", rule: sum}, ({surge}) => surge);
  const providerHours = rateOf(part.machines, seconds, atOnce, calculus).hours;
  const shortestHours = spread({label: "Shortest window", unit: "h", rule: largest}, clusterHours, providerHours);
  const writes = spread(
    {label: "Writes to etcd during the upgrade", unit: "writes/s", rule: writesPerSecond},
    part.machines,
    demandConstantOf(catalog, calculus, "writes-per-machine-replaced"),
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
    holds: eachLevel((level) => calculus.valueOf(shortestHours[level]) <= scenario.upgradeWindowHours),
    writesPerSecond: writes,
    shareOfWrites: spread(
      {label: "Share of the writes that etcd is said to carry", unit: "%", rule: inPercent},
      writes,
      calculus.cell("limits.csv", rowById(catalog.limits, "etcd-writes", "limits.csv"), "value")
    )
  };
}

/** What the upgrades of all management clusters ask for together, side by side. */
export function upgradeOfFleet<V>(upgrades: readonly {id: string; upgrade: UpgradeOf<V>}[], calculus: Calculus<V>) {
  const total = (label: string, unit: string, key: "clustersAtOnce" | "surgeMachines") =>
    eachLevel((level) =>
      addUp(
        `${label} in the fleet`,
        unit,
        upgrades.map(({id, upgrade}) => calculus.placed(id, upgrade[key][level])),
        calculus
      )
    );
  return {
    clustersAtOnce: total("Clusters upgraded at once", "clusters", "clustersAtOnce"),
    surgeMachines: total("Surge machines", "machines", "surgeMachines")
  };
}

/** Whether the window holds in every level, in some, or in none. */
export function verdictOf({holds}: Pick<UpgradeOf, "holds">): "holds" | "may hold" | "does not hold" {
  const count = levels.filter((level) => holds[level]).length;
  return count === levels.length ? "holds" : count ? "may hold" : "does not hold";
}
