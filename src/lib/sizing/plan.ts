import type {Catalog} from "../catalog/tables.js";
import {type LimitClass, tierIds} from "../catalog/vocabulary.js";
import {type CostOf, costWith} from "../cost/cost.js";
import {costNotices} from "../cost/cost-notices.js";
import {completeScenario} from "../scenario/complete.js";
import type {Scenario, ScenarioInput} from "../scenario/fields.js";
import type {BillLineOf} from "./bill-line.js";
import {type Calculus, numbers} from "./calculus.js";
import {contextOf} from "./demand/context.js";
import {type DemandOf, type FleetDemandOf, fleetDemand} from "./demand/demand.js";
import {tablesOf} from "./guide-rows.js";
import {type RungOf, rungAt} from "./ladder.js";
import {layerLines} from "./layers.js";
import type {LimitOf} from "./limits/limit.js";
import {bindingOf, limitsOf, type NeededOf, neededOf} from "./limits/limits.js";
import {raiseOf} from "./limits/raise.js";
import {type ManagementOf, manage, partsOf} from "./management.js";
import {inOrder, type Notice, noticesOf} from "./notices.js";
import {linesOf, type SizedPart, sizeParts} from "./size-parts.js";
import type {TargetOf} from "./targets.js";
import {type TierOf, tierOf} from "./tier.js";
import {type ManagedTotalsOf, managedTotals, type TotalsOf, totalsOf} from "./totals.js";

/** The plan of a fleet, over numbers or over explanations; the schema of its JSON is headroom.plan/1. */
export interface PlanOf<V = number> {
  readonly schema: "headroom.plan/1";
  readonly dataVersion: string;
  readonly scenario: Scenario;
  readonly tier: TierOf<V>;
  readonly management: ManagementOf<V>;
  readonly bill: readonly BillLineOf<V>[];
  readonly totals: TotalsOf<V>;
  /** What the management clusters would be by the guide alone and by the demand alone, whatever the basis. */
  readonly bases: {readonly guide: ManagedTotalsOf<V>; readonly demand: ManagedTotalsOf<V>};
  readonly demand: {readonly fleet: FleetDemandOf<V>; readonly managementClusters: readonly DemandOf<V>[]};
  /** Each limit once, at the management cluster nearest to it; the highest utilisation first. */
  readonly limits: readonly LimitOf<V>[];
  /** The id of the limit that binds. */
  readonly binding: string;
  /** The management clusters that the limits of each class ask for. */
  readonly needed: Readonly<Record<LimitClass, NeededOf<V>>>;
  /** Targets of the largest management cluster: the one with the highest table, then the most clusters. */
  readonly targets: readonly TargetOf<V>[];
  /** S000's figures, never averaged with the bill: for the fleet as one, and for the largest management cluster. */
  readonly ladder: {
    readonly fleet: RungOf<V>;
    readonly largest: RungOf<V>;
    readonly largestManagementCluster: string;
  };
  /** What it costs, where the catalogue holds the price book that the scenario names. */
  readonly cost?: CostOf<V>;
  readonly notices: readonly Notice[];
}

export type Plan = PlanOf<number>;
export type BillLine = BillLineOf<number>;
export type Target = TargetOf<number>;
export type Demand = DemandOf<number>;
export type Limit = LimitOf<number>;
export type {TotalsOf};

/**
 * Sizes a fleet. Pure: the same scenario and catalogue give the same plan.
 *
 * @param scenario what is set; the rest is at its default. Fields are taken as checked.
 */
export function plan(scenario: ScenarioInput, catalog: Catalog): Plan {
  return planWith(scenario, catalog, numbers);
}

/**
 * The plan over any calculus; `plan` and `explain` are both this. Under the basis `larger` an automatic number of
 * management clusters rises until no hard limit is over that more of them mend.
 */
export function planWith<V>(input: ScenarioInput, catalog: Catalog, calculus: Calculus<V>): PlanOf<V> {
  const scenario = completeScenario(input, catalog);
  const planned = planAt(scenario, catalog, calculus);
  const raise = raiseOf(planned, calculus, catalog, (count) => planAt(scenario, catalog, numbers, count));
  return withCost(raise === undefined ? planned : planAt(scenario, catalog, calculus, raise), catalog, calculus);
}

/** The plan with its cost, where the catalogue holds the price book that the scenario names. */
export function withCost<V>(plan: PlanOf<V>, catalog: Catalog, calculus: Calculus<V>): PlanOf<V> {
  const {prices: book} = catalog;
  if (book?.id !== plan.scenario.priceBook) return plan;
  const cost = costWith(plan, {book, scenario: plan.scenario, catalog, calculus});
  return {...plan, cost, notices: inOrder([...plan.notices, ...costNotices(plan, cost, book, calculus)])};
}

/** The plan with the number of management clusters as it comes, or raised to another one. */
function planAt<V>(scenario: Scenario, catalog: Catalog, calculus: Calculus<V>, raise?: number): PlanOf<V> {
  const context = contextOf(scenario, catalog, calculus);
  const {input} = context;
  const [clusters, machines] = [input("clusters"), input("machines")];
  const tier = tierOf(clusters, machines, catalog, calculus);
  const managed = manage(scenario, tier.id, {clusters, machines}, catalog, calculus, raise);
  const parts = partsOf(managed, calculus);
  const sized = sizeParts(parts, tier.id, managed, context);
  const management = {...managed, sizedAs: tablesOf(sized.map(({table}) => table))};
  const layers = layerLines({clusters, machines, tier: tier.id}, management, parts, catalog, calculus);
  const bill = [...sized.flatMap(linesOf), ...layers];
  const largest = largestPart(sized, calculus);
  const limits = limitsOf(
    sized.map(({part, uses}) => ({id: part.id, uses})),
    context
  );
  const demands = sized.map(({demand}) => demand);
  const fleetRung = rungAt(clusters, machines, catalog, calculus);
  const partial: Omit<PlanOf<V>, "notices"> = {
    schema: "headroom.plan/1",
    dataVersion: catalog.version,
    scenario,
    tier,
    management,
    bill,
    totals: totalsOf(bill, calculus),
    bases: {
      guide: managedTotals(
        sized.map(({part, guide}) => ({id: part.id, rows: guide})),
        calculus
      ),
      demand: managedTotals(
        sized.map(({part, asked}) => ({id: part.id, rows: asked})),
        calculus
      )
    },
    demand: {fleet: fleetDemand(demands, context), managementClusters: demands},
    limits,
    binding: bindingOf(limits),
    needed: neededOf(limits, context),
    targets: largest?.targets ?? [],
    ladder: {
      fleet: fleetRung,
      largest: largest ? rungAt(largest.part.clusters, largest.part.machines, catalog, calculus) : fleetRung,
      largestManagementCluster: largest?.part.id ?? ""
    }
  };
  return {...partial, notices: noticesOf(partial, sized, catalog, calculus)};
}

/** The part with the highest table, then the most clusters, then the most machines. */
function largestPart<V>(sized: readonly SizedPart<V>[], calculus: Calculus<V>): SizedPart<V> | undefined {
  const keys = sized.map(({part, table}) => [
    tierIds.indexOf(table.tier),
    calculus.valueOf(part.clusters),
    calculus.valueOf(part.machines)
  ]);
  return sized[keys.reduce((best, key, index) => (isLarger(key, keys[best] ?? []) ? index : best), 0)];
}

function isLarger(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, i) => value !== b[i]);
  return index >= 0 && (a[index] ?? 0) > (b[index] ?? 0);
}
