import type {Catalog} from "../catalog/tables.js";
import {withoutVoid} from "../scenario/complete.js";
import {fields, type Region, type ScenarioInput} from "../scenario/fields.js";
import {inOneRegion, type Layout} from "../sizing/management.js";
import {type Plan, plan} from "../sizing/plan.js";

/** Two, the fewest that make a difference. */
const FEWEST = 2;

/** The scenario that choosing a layout sets, with its plan. */
export interface LayoutInput {
  readonly input: ScenarioInput;
  readonly plan: Plan;
  /** Whether the regions are made up, since the fleet has one. */
  readonly hypothetical: boolean;
  /** Whether the number of management clusters is made up, since the layout would have one by itself. */
  readonly assumed: boolean;
}

/**
 * The scenario in a layout. The layout that it has by now stays as it is set. Of the others, single and sharded have one
 * management cluster, whatever is set; the rest keep a number that is set, but for one, which would make them single.
 * Regional and hierarchical spread a fleet of one region over two equal ones; several in one region are at least two.
 */
export function layoutInput(layout: Layout, current: Plan, input: ScenarioInput, catalog: Catalog): LayoutInput {
  if (layout === current.management.layout) {
    return {input: {...input, layout}, plan: current, hypothetical: false, assumed: false};
  }
  const regions = input.regions ?? fields.regions.default;
  const hypothetical = !inOneRegion(layout) && regions.length === 1;
  const placed = {...input, layout, ...(hypothetical && {regions: equalRegions(regions, FEWEST)})};
  const changed = {...placed, ...managementClustersOf(layout, input)};
  const planned = plan(changed, catalog);
  const alone = layout === "multi" && planned.management.clusters === 1 && planned.scenario.clusters >= FEWEST;
  if (!alone) return {input: changed, plan: planned, hypothetical, assumed: false};
  const several = {...changed, managementClusters: FEWEST};
  return {input: several, plan: plan(several, catalog), hypothetical, assumed: true};
}

function managementClustersOf(layout: Layout, {managementClusters = "auto"}: ScenarioInput): ScenarioInput {
  const one = layout === "single" || layout === "sharded" || managementClusters === 1;
  return {managementClusters: one ? "auto" : managementClusters};
}

/** The scenario spread over a number of equal regions: its own first, then further ones. */
export function withRegions(input: ScenarioInput, count: number): ScenarioInput {
  const {managementClusters = "auto", regions = fields.regions.default} = input;
  const enough = managementClusters === "auto" || managementClusters >= count;
  return withoutVoid({
    ...input,
    layout: "regional",
    regions: equalRegions(regions, count),
    managementClusters: enough ? managementClusters : "auto"
  });
}

/** Regions with equal shares, named like those that the form adds; further ones have the prices of the first. */
function equalRegions(regions: readonly Region[], count: number): Region[] {
  const kept = regions.slice(0, count);
  const priceRegion = regions[0]?.priceRegion;
  const taken = new Set(kept.map(({name}) => name));
  const names: string[] = [];
  for (let number = kept.length + 1; kept.length + names.length < count; number++) {
    if (!taken.has(`region-${number}`)) names.push(`region-${number}`);
  }
  const added = names.map((name) => ({name, share: 1 / count, ...(priceRegion !== undefined && {priceRegion})}));
  return [...kept.map((region) => ({...region, share: 1 / count})), ...added];
}
