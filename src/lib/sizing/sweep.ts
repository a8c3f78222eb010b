import type {Catalog} from "../catalog/tables.js";
import type {TierId} from "../catalog/vocabulary.js";
import {sumOfClasses} from "../scenario/classes.js";
import {completeScenario} from "../scenario/complete.js";
import {fields, type Scenario} from "../scenario/fields.js";
import {numbers} from "./calculus.js";
import {tableFor, tablesOf} from "./guide-rows.js";
import {type ManagementOf, manage, partsOf} from "./management.js";
import {plan} from "./plan.js";
import {scaleClasses} from "./scale-classes.js";
import {tierOf} from "./tier.js";

/** The bill at one number of clusters. */
export interface SweepPoint {
  readonly clusters: number;
  readonly tier: TierId;
  readonly managementClusters: number;
  readonly nodes: number;
  readonly vcpuLow: number;
  readonly vcpu: number;
  readonly vcpuHigh: number;
}

/** What a fleet looks like from afar. */
export interface Shape {
  readonly clusters: number;
  readonly tier: TierId;
  readonly managementClusters: number;
  /** The guide's tables that size the management clusters. */
  readonly sizedAs: ManagementOf["sizedAs"];
}

/**
 * The scenario with another number of clusters, at the same machines per cluster or in the proportions of its classes.
 * Classes with more machines than a fleet can have make way for one kind of cluster with the most.
 */
export function atClusters(scenario: Scenario, clusters: number): Scenario {
  const classes = scenario.classes.length ? scaleClasses(scenario.classes, clusters) : [];
  const {machines} = classes.length ? sumOfClasses(classes) : alike(scenario, clusters);
  if (machines > fields.machines.max) return {...scenario, classes: [], clusters, machines: fields.machines.max};
  return {...scenario, classes, clusters, machines};
}

function alike(scenario: Scenario, clusters: number): {machines: number} {
  const machines = Math.round((scenario.machines / scenario.clusters) * clusters);
  return {machines: Math.min(fields.machines.max, Math.max(clusters, machines))};
}

/**
 * Plans at the numbers of clusters of `sweepCounts`; all but the number of clusters and the machines with it is as it is.
 */
export function sweep(scenario: Scenario, catalog: Catalog, options: SweepOptions = {}): SweepPoint[] {
  return sweepCounts(scenario, catalog, options).map((count) => sweepPoint(count, scenario, catalog));
}

interface SweepOptions {
  readonly to?: number;
  readonly steps?: number;
}

/**
 * Numbers of clusters evenly spaced on a log scale from 1 to `to`, the scenario's own, and those on both sides of every
 * step of tier, tables or management clusters.
 */
export function sweepCounts(
  scenario: Scenario,
  catalog: Catalog,
  {to = 15_000, steps = 96}: SweepOptions = {}
): number[] {
  const samples = Array.from({length: steps + 1}, (_, index) => Math.round(to ** (index / steps)));
  const counts = [...new Set([...samples, Math.min(to, scenario.clusters)])].sort((a, b) => a - b);
  const edges = counts.flatMap((count, index) => edgesBetween(counts[index - 1] ?? count, count, scenario, catalog));
  return [...new Set([...counts, ...edges])].sort((a, b) => a - b);
}

/** The bill at a number of clusters. */
export function sweepPoint(clusters: number, scenario: Scenario, catalog: Catalog): SweepPoint {
  const {tier, management, totals} = plan(atClusters(scenario, clusters), catalog);
  const {low, plan: planned, high} = totals.vcpu;
  return {
    clusters,
    tier: tier.id,
    managementClusters: management.clusters,
    nodes: totals.nodes.plan,
    vcpuLow: low,
    vcpu: planned,
    vcpuHigh: high
  };
}

/** The numbers of clusters on both sides of every step between two. */
function edgesBetween(low: number, high: number, scenario: Scenario, catalog: Catalog): number[] {
  const at = (clusters: number) => keyOf(shapeOf(atClusters(scenario, clusters), catalog));
  const last = at(high);
  const edges: number[] = [];
  for (let from = low; at(from) !== last; ) {
    from = firstDifferent(from, high, at);
    edges.push(from - 1, from);
  }
  return edges;
}

/** The smallest number above `low` with another key; `high` has one. Keys never come back, so halving finds it. */
function firstDifferent(low: number, high: number, at: (clusters: number) => string): number {
  const here = at(low);
  let [same, other] = [low, high];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (at(middle) === here) same = middle;
    else other = middle;
  }
  return other;
}

/** Tier, management clusters and their tables alone, without the bill. */
export function shapeOf(scenario: Scenario, catalog: Catalog): Shape {
  const {clusters, machines} = completeScenario(scenario, catalog);
  const tier = tierOf(clusters, machines, catalog, numbers);
  const managed = manage(scenario, tier.id, {clusters, machines}, catalog, numbers);
  const tables = partsOf(managed, numbers).map((part) => tableFor(part, tier.id, catalog, numbers));
  return {clusters, tier: tier.id, managementClusters: managed.clusters, sizedAs: tablesOf(tables)};
}

function keyOf({tier, managementClusters, sizedAs}: Shape): string {
  return `${tier} ${managementClusters} ${sizedAs}`;
}

/**
 * The smallest larger fleet of the same density that needs another tier, other tables or more management clusters, or
 * undefined where there is none within the limits.
 */
export function nextStep(scenario: Scenario, catalog: Catalog): Shape | undefined {
  const at = (clusters: number) => keyOf(shapeOf(atClusters(scenario, clusters), catalog));
  if (at(fields.clusters.max) === at(scenario.clusters)) return undefined;
  return shapeOf(atClusters(scenario, firstDifferent(scenario.clusters, fields.clusters.max, at)), catalog);
}
