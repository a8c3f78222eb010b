import type {Catalog} from "../catalog/tables.js";
import type {ScenarioInput} from "../scenario/fields.js";
import type {Calculus} from "../sizing/calculus.js";
import type {DemandOf} from "../sizing/demand/demand.js";
import type {Estimate} from "../sizing/demand/estimate.js";
import {addUp} from "../sizing/management.js";
import {type PlanOf, planWith} from "../sizing/plan.js";
import {isFatal} from "./feasibility.js";
import {type OverLimit, overLimits} from "./over-limits.js";
import {regionLossMessage} from "./region-loss-message.js";
import {restoreMinutes} from "./restore-minutes.js";
import {nothingShort, type ShortOf, shortOf} from "./short.js";
import {strandedIn, survivorsOf} from "./survivors.js";

/**
 * What becomes of the management of a lost region, the best first: the others take it over with what they have, or with
 * more hardware, or not without passing a hard limit; or nothing is left and everything is restored from a backup.
 */
export const verdicts = ["as-bought", "with-hardware", "beyond-limits", "restore"] as const;
export type Verdict = (typeof verdicts)[number];

export interface RegionLossOf<V = number> {
  readonly region: string;
  readonly verdict: Verdict;
  readonly message: string;
  /** What is without management until it is restored. */
  readonly clusters: V;
  readonly machines: V;
  readonly lostManagementClusters: number;
  readonly survivingManagementClusters: number;
  /** Workload clusters that must be managed from inside the lost region and so cannot move. */
  readonly stranded: {readonly clusters: V; readonly machines: V};
  /** The scenario that the survivors then have; undefined where nothing survives. */
  readonly survivors?: ScenarioInput;
  readonly over: readonly OverLimit[];
  /** What the survivors' hardware falls short by, in all, by role, and in USD a month where there are prices. */
  readonly short: ShortOf<V>;
  /** Time to restore what was lost: side by side on the survivors, in turns where fewer are left. */
  readonly restoreMinutes: Estimate<V>;
}

export type RegionLoss = RegionLossOf<number>;

/** What happens when a region is lost that something is managed from. */
export function regionLoss<V>(
  region: string,
  plan: PlanOf<V>,
  catalog: Catalog,
  calculus: Calculus<V>
): RegionLossOf<V> {
  const parts = plan.demand.managementClusters;
  const lost = parts.filter((part) => part.region === region);
  const left = parts.length - lost.length;
  const stranded = left ? strandedIn(region, plan, calculus) : noneStranded(calculus);
  const survivors = survivorsOf(region, left, stranded, plan, calculus);
  const taken = survivors && planWith(survivors, catalog, calculus);
  const over = taken ? overLimits(taken, plan, calculus) : [];
  const short = taken ? shortOf(region, plan, taken, calculus) : nothingShort(calculus);
  const verdict = verdictOf(taken, short, catalog, calculus);
  const facts = {
    region,
    verdict,
    clusters: total("clusters", region, lost, calculus),
    machines: total("machines", region, lost, calculus),
    lostManagementClusters: lost.length,
    survivingManagementClusters: left,
    stranded,
    ...(survivors && {survivors}),
    over,
    short,
    restoreMinutes: restoreMinutes(lost, Math.max(1, left), plan, catalog, calculus)
  };
  return {...facts, message: regionLossMessage(facts, calculus)};
}

function total<V>(
  key: "clusters" | "machines",
  region: string,
  lost: readonly DemandOf<V>[],
  calculus: Calculus<V>
): V {
  const values = lost.map((part) => calculus.placed(part.id, part[key]));
  return addUp(
    `${key === "clusters" ? "Workload clusters" : "Machines"} managed from ${region}`,
    key,
    values,
    calculus
  );
}

function noneStranded<V>(calculus: Calculus<V>): RegionLossOf<V>["stranded"] {
  const none = (unit: string) => calculus.input("residency", "Nothing that could move must stay", unit, 0);
  return {clusters: none("clusters"), machines: none("machines")};
}

function verdictOf<V>(
  taken: PlanOf<V> | undefined,
  {nodes, vcpu, memoryGiB}: ShortOf<V>,
  catalog: Catalog,
  calculus: Calculus<V>
): Verdict {
  if (!taken) return "restore";
  if (taken.limits.some((limit) => isFatal(limit, catalog))) return "beyond-limits";
  return [nodes, vcpu, memoryGiB].some((value) => calculus.valueOf(value) > 0) ? "with-hardware" : "as-bought";
}
