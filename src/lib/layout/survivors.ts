import {withoutVoid} from "../scenario/complete.js";
import type {ScenarioInput} from "../scenario/fields.js";
import type {Calculus} from "../sizing/calculus.js";
import type {PlanOf} from "../sizing/plan.js";
import {atClusters} from "../sizing/sweep.js";

interface Load<V> {
  readonly clusters: V;
  readonly machines: V;
}

/** What must be managed from inside a region, by the scenario's residency, and so is lost with it. */
export function strandedIn<V>(region: string, {management, scenario}: PlanOf<V>, calculus: Calculus<V>): Load<V> {
  const own = management.regions.find(({name}) => name === region);
  if (own && scenario.residency.includes(region)) return {clusters: own.workloadClusters, machines: own.machines};
  const none = (unit: string) => calculus.input("residency", "Nothing that must stay", unit, 0);
  return {clusters: none("clusters"), machines: none("machines")};
}

/**
 * The scenario once a region is lost: the other regions in their proportions, the management clusters that are left, and
 * every workload cluster that may move. Undefined where no management cluster is left, or nothing to manage.
 */
export function survivorsOf<V>(
  region: string,
  left: number,
  stranded: Load<V>,
  {management, scenario}: PlanOf<V>,
  calculus: Calculus<V>
): ScenarioInput | undefined {
  const others = scenario.regions.filter(({name}) => name !== region);
  const share = others.reduce((sum, other) => sum + other.share, 0);
  const clusters = scenario.clusters - calculus.valueOf(stranded.clusters);
  const machines = scenario.machines - calculus.valueOf(stranded.machines);
  if (!left || !others.length || clusters < 1) return undefined;
  const fleet = scenario.classes.length ? atClusters(scenario, clusters) : {...scenario, clusters, machines};
  return withoutVoid({
    ...fleet,
    layout: management.layout,
    managementClusters: left,
    regions: others.map((other) => ({...other, share: other.share / share}))
  });
}
