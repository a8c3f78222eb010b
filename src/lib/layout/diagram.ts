import {layerOf} from "../sizing/layers.js";
import {inOneRegion} from "../sizing/management.js";
import type {Plan} from "../sizing/plan.js";
import type {LayoutOption} from "./layouts-of.js";

/** A management cluster as it is drawn, with its shards of namespaces where it has several. */
export interface DrawnManager {
  readonly id: string;
  readonly workloadClusters: number;
  readonly machines: number;
  readonly shards: readonly DrawnShard[];
}

/** The workload clusters of a shard, counted through in the management cluster: 1 to 150. */
export interface DrawnShard {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A region with the workload clusters in it and the management clusters; without any it is managed from elsewhere. */
export interface DrawnRegion {
  readonly name: string;
  readonly workloadClusters: number;
  readonly machines: number;
  readonly managementClusters: readonly DrawnManager[];
  readonly managedFrom: string;
  /** Whether the region counts as a hub of the hierarchy. */
  readonly isHub: boolean;
}

/** What stands above the management clusters, in the first region. */
export interface DrawnController {
  readonly id: "fleet" | "federation";
  readonly label: string;
  readonly region: string;
  readonly nodes: number;
}

/** Ids are those of the controller, of regions as `region:name` and of management clusters. */
export interface DrawnLink {
  readonly from: string;
  readonly to: string;
  readonly kind: "controls" | "contains" | "manages";
}

/** What a layout looks like, without places on a page. Sources: S000, Patterns 1 to 3; S001, XL and Extreme diagrams. */
export interface Diagram {
  readonly controller?: DrawnController;
  readonly regions: readonly DrawnRegion[];
  readonly links: readonly DrawnLink[];
}

/** The diagram of an option: controllers, regions, management clusters, and what manages what. */
export function diagramOf({plan}: Pick<LayoutOption, "plan">): Diagram {
  const controller = controllerOf(plan);
  const regions = regionsOf(plan);
  return {...(controller && {controller}), regions, links: linksOf(controller, regions)};
}

const regionId = (name: string) => `region:${name}`;

function controllerOf({management, tier, bill, scenario}: Plan): DrawnController | undefined {
  const layer = layerOf(management.layout, management.clusters, tier.id);
  if (layer === "none") return undefined;
  const roles = layer === "fleet" ? ["fleet-control-plane", "fleet-workers"] : ["federation-controller"];
  const nodes = bill.filter(({role}) => roles.includes(role)).reduce((sum, line) => sum + line.nodes.plan, 0);
  const [id, label] =
    layer === "fleet" ? (["fleet", "Fleet controller"] as const) : (["federation", "Federation controller"] as const);
  return {id, label, region: scenario.regions[0]?.name ?? "", nodes};
}

/** Layouts in one region also show the regions that they manage from there; their counts are those of the first. */
function regionsOf({management, demand, tier, scenario}: Plan): DrawnRegion[] {
  const hierarchical = layerOf(management.layout, management.clusters, tier.id) === "hierarchical";
  const shown = management.regions.map(({name, workloadClusters, machines, managedFrom}) => {
    const managementClusters = demand.managementClusters
      .filter(({region}) => region === name)
      .map(({id, clusters, machines}) => ({
        id,
        workloadClusters: clusters,
        machines,
        shards: shardsOf(id, clusters, management.shards)
      }));
    const isHub = hierarchical && managementClusters.length > 0;
    return {name, workloadClusters, machines, managementClusters, managedFrom, isHub};
  });
  if (!inOneRegion(management.layout)) return shown;
  const home = scenario.regions[0]?.name ?? "";
  const others = scenario.regions.slice(1).map(({name}) => ({
    name,
    workloadClusters: 0,
    machines: 0,
    managementClusters: [],
    managedFrom: home,
    isHub: false
  }));
  return [...shown, ...others];
}

/** Shards as even as whole numbers allow, the larger ones first; one shard is no shard. */
function shardsOf(id: string, clusters: number, shards: number): DrawnShard[] {
  if (shards < 2) return [];
  let from = 1;
  return Array.from({length: shards}, (_, index) => {
    const count = Math.floor(clusters / shards) + (index < clusters % shards ? 1 : 0);
    const shard = {id: `${id}-shard-${index + 1}`, from, to: from + count - 1};
    from += count;
    return shard;
  });
}

function linksOf(controller: DrawnController | undefined, regions: readonly DrawnRegion[]): DrawnLink[] {
  const inside = regions.flatMap(({name, managementClusters}) =>
    managementClusters.map(({id}): DrawnLink => ({from: regionId(name), to: id, kind: "contains"}))
  );
  const controls = regions
    .filter(({managementClusters}) => controller && managementClusters.length > 0)
    .map(({name}): DrawnLink => ({from: controller?.id ?? "", to: regionId(name), kind: "controls"}));
  const manages = regions.map(
    ({name, managedFrom}): DrawnLink => ({from: regionId(managedFrom), to: regionId(name), kind: "manages"})
  );
  return [...controls, ...inside, ...manages];
}
