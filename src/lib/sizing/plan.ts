import type {Catalog} from "../catalog/tables.js";
import type {LimitClass} from "../catalog/vocabulary.js";
import {type CostOf, costWith} from "../cost/cost.js";
import {costNotices} from "../cost/cost-notices.js";
import {pricingFor} from "../cost/pricing.js";
import {completeScenario} from "../scenario/complete.js";
import type {Scenario, ScenarioInput} from "../scenario/fields.js";
import type {BillLineOf} from "./bill-line.js";
import {type Calculus, numbers} from "./calculus.js";
import {contextOf} from "./demand/context.js";
import type {DemandOf, FleetDemandOf} from "./demand/demand.js";
import {figuresOf, largestPart, type Sized} from "./figures.js";
import {type RungOf, rungAt} from "./ladder.js";
import type {LimitOf} from "./limits/limit.js";
import type {NeededOf} from "./limits/limits.js";
import type {ManagementOf} from "./management.js";
import {inOrder, type Notice, noticesOf} from "./notices.js";
import type {TargetOf} from "./targets.js";
import type {TierOf} from "./tier.js";
import type {ManagedTotalsOf, TotalsOf} from "./totals.js";

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
  const sized = figuresOf(scenario, catalog, calculus);
  return withCost({...sized.figures, ...saidOf(sized, catalog, calculus)}, catalog, calculus);
}

/** The plan with its cost, where the catalogue holds the price book that the scenario names. */
export function withCost<V>(plan: PlanOf<V>, catalog: Catalog, calculus: Calculus<V>): PlanOf<V> {
  const pricing = pricingFor(plan.scenario, catalog, calculus);
  if (pricing === undefined) return plan;
  const cost = costWith(plan, pricing);
  return {...plan, cost, notices: inOrder([...plan.notices, ...costNotices(plan, cost, pricing.book, calculus)])};
}

/** What is said about the figures of a plan, and the ladder beside them. */
function saidOf<V>({figures, sized}: Sized<V>, catalog: Catalog, calculus: Calculus<V>) {
  const {input} = contextOf(figures.scenario, catalog, calculus);
  const largest = largestPart(sized, calculus);
  const fleetRung = rungAt(input("clusters"), input("machines"), catalog, calculus);
  const ladder = {
    fleet: fleetRung,
    largest: largest ? rungAt(largest.part.clusters, largest.part.machines, catalog, calculus) : fleetRung,
    largestManagementCluster: largest?.part.id ?? ""
  };
  return {ladder, notices: noticesOf({...figures, ladder}, sized, catalog, calculus)};
}
