import {fields} from "../scenario/fields.js";
import {mapRange, type Range} from "../sizing/bill-line.js";
import type {Rule} from "../sizing/calculus.js";
import type {DemandOf} from "../sizing/demand/demand.js";
import {addUp} from "../sizing/management.js";
import {rowById} from "../sizing/row-by-id.js";
import type {Payable} from "./cost-line.js";
import {costInputAt, GLOBAL, type PricingOf} from "./pricing.js";
import {pulled, queried, replicated, shareOfClusters, uploaded, watched} from "./traffic-rules.js";

/** What one region of the fleet sends to another in a month, or between its own zones where both are the same. */
export interface FlowOf<V> {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly gib: Range<V>;
}

/** The level of an uncertain figure that belongs to a bound of the cost. */
const levelOf = {low: "low", plan: "likely", high: "high"} as const;
type Bound = keyof typeof levelOf;

/**
 * Everything a fleet sends over lines that providers charge for. Only what the layout has: metrics where the bill has an
 * object storage, the fleet controller where it has a fleet layer, and the replication of etcd everywhere.
 */
export function flowsOf<V>(plan: Payable<V>, pricing: PricingOf<V>): FlowOf<V>[] {
  const {calculus, scenario} = pricing;
  const flows = scenario.regions.flatMap(({name}, index) => [
    ...(index > 0 ? toFirst(plan, name, pricing) : []),
    ...managedFromAfar(plan, name, pricing),
    ...betweenZones(plan, name, pricing)
  ]);
  return flows.filter(({gib}) => calculus.decide((amount) => amount > 0, gib.high));
}

/** Between a region and the first one, in which object storage and fleet layer stand. */
function toFirst<V>(plan: Payable<V>, region: string, pricing: PricingOf<V>): FlowOf<V>[] {
  const managed = plan.demand.managementClusters.filter((cluster) => cluster.region === region);
  if (!managed.length) return [];
  const first = pricing.scenario.regions[0]?.name ?? "";
  const id = (what: string) => `${placeOf(region, pricing)}/${what}`;
  const storesMetrics = plan.bill.some(({role}) => role === "object-storage");
  const hasFleetLayer = plan.bill.some((line) => line.region === GLOBAL);
  const clusters = plan.management.regions.find(({name}) => name === region)?.managementClusters;
  return [
    ...(storesMetrics
      ? [
          {id: id("upload"), from: region, to: first, gib: blocksOf(managed, pricing)},
          {id: id("queries"), from: region, to: first, gib: queriesOf(managed, pricing)}
        ]
      : []),
    ...(hasFleetLayer && clusters !== undefined
      ? [
          {id: id("controller"), from: region, to: first, gib: watchesOf("Fleet controller", clusters, pricing)},
          {id: id("sync"), from: first, to: region, gib: pullsOf(clusters, pricing)}
        ]
      : [])
  ];
}

/** Workload clusters whose management cluster is in another region. */
function managedFromAfar<V>(plan: Payable<V>, region: string, pricing: PricingOf<V>): FlowOf<V>[] {
  const there = plan.management.regions.find(({name}) => name === region);
  if (there?.managedFrom === region) return [];
  const from = there?.managedFrom ?? pricing.scenario.regions[0]?.name ?? "";
  const clusters = there?.workloadClusters ?? clustersOf(region, pricing);
  const gib = watchesOf("Workload clusters managed from another region", clusters, pricing);
  return [{id: `${placeOf(region, pricing)}/managed`, from: region, to: from, gib}];
}

/** A region's workload clusters by its share, where the layout manages all of them from the first region. */
function clustersOf<V>(region: string, {calculus, scenario}: PricingOf<V>): V {
  const share = scenario.regions.find(({name}) => name === region)?.share ?? 0;
  return calculus.apply(
    {label: `Workload clusters in ${region}`, unit: "clusters", rule: shareOfClusters},
    calculus.input("clusters", "Workload clusters", "clusters", scenario.clusters),
    calculus.input("regions", `Share of ${region}`, "", share)
  );
}

/** Each follower of an etcd counts as in another zone than the leader: with five in three zones one may share it. */
function betweenZones<V>({demand, bill}: Payable<V>, region: string, pricing: PricingOf<V>): FlowOf<V>[] {
  if (pricing.scenario.managedControlPlane) return [];
  const etcds = demand.managementClusters.flatMap((cluster) => {
    const line = bill.find(({managementCluster, hostsEtcd}) => hostsEtcd && managementCluster === cluster.id);
    return line && cluster.region === region ? [{cluster, members: line.nodes}] : [];
  });
  if (!etcds.length) return [];
  const gib = summed("Replication of etcd", etcds, pricing, ({cluster, members}, bound) => [
    cluster.id,
    replicated,
    cluster.steadyWritesPerSecond[levelOf[bound]],
    traffic("kb-per-write", bound, pricing),
    members[bound]
  ]);
  return [{id: `${placeOf(region, pricing)}/etcd`, from: region, to: region, gib}];
}

/** Only raw samples travel; they are downsampled beside the object storage. */
function blocksOf<V>(managed: readonly DemandOf<V>[], pricing: PricingOf<V>): Range<V> {
  const {calculus, catalog, scenario} = pricing;
  const {label, unit} = fields.scrapeSeconds;
  const scrape = calculus.input("scrapeSeconds", label, unit, scenario.scrapeSeconds);
  const row = rowById(catalog.constants, "bytes-per-sample", "demand/constants.csv");
  return summed("Blocks uploaded", managed, pricing, ({id, series}, bound) => {
    const level = levelOf[bound];
    return [id, uploaded, series[level], scrape, calculus.cell("demand/constants.csv", row, level)];
  });
}

/** The central query asks each Prometheus for what is not yet in object storage. */
function queriesOf<V>(managed: readonly DemandOf<V>[], pricing: PricingOf<V>): Range<V> {
  return summed("Metrics queried", managed, pricing, ({id, prometheusDiskGB}, bound) => [
    id,
    queried,
    traffic("queried-share", bound, pricing),
    prometheusDiskGB[levelOf[bound]]
  ]);
}

function watchesOf<V>(label: string, clusters: V, pricing: PricingOf<V>): Range<V> {
  const quantity = {label, unit: "GiB", rule: watched};
  return mapRange((bound) =>
    pricing.calculus.apply(quantity, clusters, traffic("controller-mb-per-cluster-hour", bound, pricing))
  );
}

function pullsOf<V>(clusters: V, pricing: PricingOf<V>): Range<V> {
  const quantity = {label: "Repositories and images pulled", unit: "GiB", rule: pulled};
  return mapRange((bound) =>
    pricing.calculus.apply(quantity, clusters, traffic("sync-gb-per-management-cluster", bound, pricing))
  );
}

/** A quantity in GiB for each of several, told apart by id, and their sum. */
function summed<T, V>(
  label: string,
  each: readonly T[],
  {calculus}: PricingOf<V>,
  formula: (one: T, bound: Bound) => [string, Rule, ...V[]]
): Range<V> {
  return mapRange((bound) => {
    const parts = each.map((one) => {
      const [id, rule, ...terms] = formula(one, bound);
      return calculus.placed(id, calculus.apply({label, unit: "GiB", rule}, ...terms));
    });
    return addUp(`${label} a month`, "GiB", parts, calculus);
  });
}

function traffic<V>(name: string, bound: Bound, pricing: PricingOf<V>): V {
  return costInputAt(levelOf[bound], `traffic/${name}`, pricing);
}

/** The id of a region in cost lines: region names may hold characters that paths do not. */
function placeOf<V>(region: string, {scenario}: PricingOf<V>): string {
  return `region${scenario.regions.findIndex(({name}) => name === region) + 1}`;
}
