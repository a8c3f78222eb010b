import type {Catalog} from "../catalog/tables.js";
import {tierIds} from "../catalog/vocabulary.js";
import type {Scenario} from "../scenario/fields.js";
import type {Calculus} from "./calculus.js";
import {contextOf} from "./demand/context.js";
import {fleetDemand} from "./demand/demand.js";
import {tablesOf} from "./guide-rows.js";
import {layerLines} from "./layers.js";
import {bindingOf, limitsOf, neededOf} from "./limits/limits.js";
import {raiseOf} from "./limits/raise.js";
import {manage, partsOf} from "./management.js";
import type {PlanOf} from "./plan.js";
import {linesOf, type SizedPart, sizeParts} from "./size-parts.js";
import {tierOf} from "./tier.js";
import {managedTotals, totalsOf} from "./totals.js";

/** The figures of a plan, from which everything else about it follows. */
export type FiguresOf<V = number> = Omit<PlanOf<V>, "ladder" | "notices" | "cost">;

/** The figures with the management clusters they are of. */
export interface Sized<V> {
  readonly figures: FiguresOf<V>;
  readonly sized: readonly SizedPart<V>[];
}

/**
 * The figures of a complete scenario. Under the basis `larger` an automatic number of management clusters rises until no
 * hard limit is over that more of them mend.
 */
export function figuresOf<V>(scenario: Scenario, catalog: Catalog, calculus: Calculus<V>): Sized<V> {
  const planned = figuresAt(scenario, catalog, calculus);
  const limitsAt = (count: number) => figuresAt(scenario, catalog, calculus.plain, count).figures.limits;
  const raise = raiseOf(planned.figures, calculus, catalog, limitsAt);
  return raise === undefined ? planned : figuresAt(scenario, catalog, calculus, raise);
}

/** The figures with the number of management clusters as it comes, or raised to another one. */
function figuresAt<V>(scenario: Scenario, catalog: Catalog, calculus: Calculus<V>, raise?: number): Sized<V> {
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
  const figures: FiguresOf<V> = {
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
    targets: largest?.targets ?? []
  };
  return {figures, sized};
}

/** The part with the highest table, then the most clusters, then the most machines. */
export function largestPart<V>(sized: readonly SizedPart<V>[], calculus: Calculus<V>): SizedPart<V> | undefined {
  const keys = sized.map(({part, table}) => [
    tierIds.indexOf(table.tier),
    calculus.shown(part.clusters),
    calculus.shown(part.machines)
  ]);
  return sized[keys.reduce((best, key, index) => (isLarger(key, keys[best] ?? []) ? index : best), 0)];
}

function isLarger(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, i) => value !== b[i]);
  return index >= 0 && (a[index] ?? 0) > (b[index] ?? 0);
}
