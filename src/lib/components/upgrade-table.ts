import {html} from "htl";
import type {Rollout} from "../rollout/rollout.js";
import {levels} from "../sizing/demand/estimate.js";
import type {Plan} from "../sizing/plan.js";
import type {CellView} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import type {RolloutSource} from "./rollout-source.js";
import {type Figure, noCell, singleCells, spreadCells, spreadTable} from "./spread-table.js";

/** What an upgrade of the fleet asks for, and whether its window holds. */
export function upgradeTable(rolloutOf: RolloutSource): PlanView {
  const table = spreadTable("An upgrade that replaces every machine in the window");
  const update = (plan: Plan) => table.update(figures(rolloutOf(plan)));
  return Object.assign(html`<div>${table}</div>`, {lazy: true, update});
}

function figures({upgrade, fleet}: Rollout): Figure[] {
  const spread = (
    name: string,
    unit: string,
    key:
      | "minutesPerMachine"
      | "clusterHours"
      | "clustersAtOnce"
      | "surgeMachines"
      | "addresses"
      | "shortestHours"
      | "writesPerSecond"
      | "shareOfWrites",
    note?: string
  ): Figure => ({name, unit, ...(note ? {note} : {}), cells: spreadCells(upgrade[key], `rollout.upgrade.${key}`)});
  const [low, likely, high] = levels.map((level): CellView => ({text: upgrade.holds[level] ? "yes" : "no"}));
  return [
    spread("Time to replace a machine", "min", "minutesPerMachine", "join, then drain and delete"),
    spread("Time for the slowest cluster", "h", "clusterHours", "control plane, then workers"),
    {
      name: "Time of the provider",
      note: "however many run at once",
      unit: "h",
      cells: singleCells(upgrade.providerHours, "rollout.upgrade.providerHours")
    },
    spread("Shortest window", "h", "shortestHours", "the longer of the two"),
    {
      name: "The window holds",
      unit: "",
      cells: [low ?? noCell, likely ?? noCell, high ?? noCell]
    },
    {
      name: "Machines created at once that it needs",
      unit: "machines",
      cells: singleCells(upgrade.providerAtOnce, "rollout.upgrade.providerAtOnce")
    },
    spread("Clusters upgraded at once", "clusters", "clustersAtOnce"),
    spread("Surge machines", "machines", "surgeMachines", "at most"),
    spread("Addresses in use at the peak", "addresses", "addresses", "one for each machine"),
    spread("Writes to etcd", "writes/s", "writesPerSecond"),
    spread("Share of what S004 says etcd carries", "%", "shareOfWrites"),
    {
      name: "Clusters at once in the fleet",
      unit: "clusters",
      cells: spreadCells(fleet.clustersAtOnce, "rollout.fleet.clustersAtOnce")
    },
    {
      name: "Surge machines in the fleet",
      unit: "machines",
      cells: spreadCells(fleet.surgeMachines, "rollout.fleet.surgeMachines")
    }
  ];
}
