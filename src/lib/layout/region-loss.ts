import type {Catalog} from "../catalog/tables.js";
import type {LimitClass} from "../catalog/vocabulary.js";
import {formatCount, formatNumber} from "../format.js";
import type {ScenarioInput} from "../scenario/fields.js";
import type {Calculus} from "../sizing/calculus.js";
import type {DemandOf} from "../sizing/demand/demand.js";
import {certain, type Estimate, eachLevel} from "../sizing/demand/estimate.js";
import {limitUsed} from "../sizing/limits/limit-words.js";
import {addUp} from "../sizing/management.js";
import {type PlanOf, planWith} from "../sizing/plan.js";
import {clusterctlLimit} from "./clusterctl.js";
import {isFatal} from "./feasibility.js";
import {beside, moveMinutes} from "./move.js";
import {inTurns} from "./rules.js";
import {nothingShort, type ShortOf, shortOf} from "./short.js";
import {strandedIn, survivorsOf} from "./survivors.js";

/**
 * What becomes of the management of a lost region, the best first: the others take it over with what they have, or with
 * more hardware, or not without passing a hard limit; or nothing is left and everything is restored from a backup.
 */
export const verdicts = ["as-bought", "with-hardware", "beyond-limits", "restore"] as const;
export type Verdict = (typeof verdicts)[number];

/** A hard or advised limit that is over once the others have taken over. */
export interface OverLimit {
  readonly id: string;
  readonly class: LimitClass;
  readonly words: string;
  /** Whether it is over as things are, too. */
  readonly alreadyOver: boolean;
}

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
  return {...facts, message: messageOf(facts, calculus)};
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

function overLimits<V>(taken: PlanOf<V>, before: PlanOf<V>, calculus: Calculus<V>): OverLimit[] {
  const known = new Set(before.limits.filter(({status}) => status === "over").map(({id}) => id));
  return taken.limits
    .filter((limit) => limit.class !== "policy" && limit.status === "over")
    .map((limit) => ({
      id: limit.id,
      class: limit.class,
      words: limitUsed({
        ...limit,
        demand: calculus.valueOf(limit.demand),
        capacity: calculus.valueOf(limit.capacity),
        utilisation: calculus.valueOf(limit.utilisation)
      }),
      alreadyOver: known.has(limit.id)
    }));
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

/** The largest of the lost ones, as often in turn as there are more of them than survivors; clusterctl runs beside its target. */
function restoreMinutes<V>(
  lost: readonly DemandOf<V>[],
  left: number,
  {scenario}: PlanOf<V>,
  catalog: Catalog,
  calculus: Calculus<V>
): Estimate<V> {
  const objects = ({objects}: DemandOf<V>) => calculus.valueOf(objects.likely);
  const largest = lost.reduce((most, next) => (objects(next) > objects(most) ? next : most));
  const qps = calculus.cell("layouts/clusterctl.csv", clusterctlLimit(scenario.capiVersion, catalog), "qps");
  const rttMs = certain(beside(calculus));
  const minutes = moveMinutes("restore", {objects: largest.objects.likely, qps, rttMs}, catalog, calculus);
  const count = (label: string, value: number) => calculus.input("managementClusters", label, "clusters", value);
  const [gone, there] = [count("Management clusters lost", lost.length), count("Management clusters left", left)];
  const quantity = {label: "Time to restore what was lost", unit: "min", rule: inTurns};
  return eachLevel((level) => calculus.apply(quantity, minutes[level], gone, there));
}

function messageOf<V>(loss: Omit<RegionLossOf<V>, "message">, calculus: Calculus<V>): string {
  const {region, verdict, stranded, short, over, survivingManagementClusters: left} = loss;
  const stay = calculus.valueOf(stranded.clusters);
  const kept = stay
    ? ` residency: ${formatCount(stay, "workload clusters")} of ${region} must stay and cannot move.`
    : "";
  const rest = `the ${formatCount(left, "management clusters")} left`;
  const missing = `${formatCount(calculus.valueOf(short.nodes), "nodes")}, ${formatNumber(calculus.valueOf(short.vcpu))} vCPU and ${formatNumber(calculus.valueOf(short.memoryGiB))} GiB`;
  const texts: Readonly<Record<Verdict, string>> = {
    restore: left
      ? `Nothing that ${region} manages may move.`
      : `Everything is managed from ${region}: when it is lost, nothing is left to take over. Restore from a backup, elsewhere.`,
    "beyond-limits": `When ${region} is lost, ${rest} cannot take over: ${over.map(({words}) => words).join("; ")}.`,
    "with-hardware": `When ${region} is lost, ${rest} can take over with ${missing} more.`,
    "as-bought": `When ${region} is lost, ${rest} can take over with what they have.`
  };
  return texts[verdict] + kept;
}
