import type {Catalog} from "../catalog/tables.js";
import type {TierId} from "../catalog/vocabulary.js";
import {completeScenario} from "../scenario/complete.js";
import {fields, type Scenario} from "../scenario/fields.js";
import {numbers} from "./calculus.js";
import {manage} from "./management.js";
import {plan} from "./plan.js";
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
  readonly machines: number;
  readonly tier: TierId;
  readonly managementClusters: number;
}

/** The scenario with another number of clusters, at the same machines per cluster. */
export function atClusters(scenario: Scenario, clusters: number): Scenario {
  const machines = Math.round((scenario.machines / scenario.clusters) * clusters);
  return {...scenario, clusters, machines: Math.min(fields.machines.max, Math.max(clusters, machines))};
}

/** Plans at numbers of clusters evenly spaced on a log scale from 1 to `to`, all else and the density as they are. */
export function sweep(scenario: Scenario, catalog: Catalog, {to = 15_000, steps = 96} = {}): SweepPoint[] {
  const clusters = new Set(Array.from({length: steps + 1}, (_, index) => Math.round(to ** (index / steps))));
  return [...clusters].map((count) => {
    const {tier, management, totals} = plan(atClusters(scenario, count), catalog);
    const {low, plan: planned, high} = totals.vcpu;
    return {
      clusters: count,
      tier: tier.id,
      managementClusters: management.clusters,
      nodes: totals.nodes.plan,
      vcpuLow: low,
      vcpu: planned,
      vcpuHigh: high
    };
  });
}

/** Tier and management clusters alone, without the bill. */
export function shapeOf(scenario: Scenario, catalog: Catalog): Shape {
  const {clusters, machines} = completeScenario(scenario, catalog);
  const tier = tierOf(clusters, machines, catalog, numbers);
  const {clusters: managementClusters} = manage(scenario, tier.id, {clusters, machines}, catalog, numbers);
  return {clusters, machines, tier: tier.id, managementClusters};
}

/**
 * The smallest larger fleet of the same density that needs another tier or more management clusters, or undefined where
 * there is none within the limits. Both only grow with the fleet, so that halving the distance finds the step.
 */
export function nextStep(scenario: Scenario, catalog: Catalog): Shape | undefined {
  const now = shapeOf(scenario, catalog);
  const at = (clusters: number) => shapeOf(atClusters(scenario, clusters), catalog);
  const differs = (shape: Shape) => shape.tier !== now.tier || shape.managementClusters !== now.managementClusters;
  let low = scenario.clusters;
  let high: number = fields.clusters.max;
  if (!differs(at(high))) return undefined;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (differs(at(middle))) high = middle;
    else low = middle;
  }
  return at(high);
}
