import type {Scenario} from "../../src/lib/scenario/fields.js";
import type {Plan} from "../../src/lib/sizing/plan.js";
import {decimal, times, toCents, total} from "./decimal.js";
import type {Entry} from "./entry.js";
import {type Bounds, each, inTiers, ranged, type Tables} from "./tables.js";

const HOURS = 730;
/** GB in a GiB: 2^30 / 10^9. */
const GB_PER_GIB = 2 ** 30 / 1e9;

/** What is sent, by the table; what the scenario says instead has no range. */
function traffic(name: string, {prices}: Scenario): Bounds<number> {
  const id = `traffic/${name}`;
  const changed = prices[id];
  return changed === undefined ? ranged("prices/traffic.csv", id) : each(() => changed);
}

/** What the fleet sends between zones and regions in a month. */
export function transfer(plan: Plan, tables: Tables): Entry[] {
  const {management, bill, scenario} = plan;
  const [first] = management.regions;
  if (!first) return [];
  const share = traffic("queried-share", scenario);
  const controllerMB = traffic("controller-mb-per-cluster-hour", scenario);
  const syncGB = traffic("sync-gb-per-management-cluster", scenario);
  const sampleBytes = ranged("demand/constants.csv", "bytes-per-sample");
  const hasObjects = bill.some(({objectTB}) => objectTB);
  const hasGlobal = bill.some(({region}) => region === "global");
  const send = (from: string, to: string, gib: Bounds<number>): Entry => {
    const [here, there] = [tables.priceRegionOf(from), tables.priceRegionOf(to)];
    const near = tables.continentOf(here) === tables.continentOf(there) ? "transfer/region" : "transfer/continent";
    return paid(from, here, here === there ? "transfer/zone" : near, gib, tables);
  };
  const controller = (clusters: number) =>
    each((bound) => (clusters * controllerMB[bound] * HOURS) / 1000 / GB_PER_GIB);
  // layouts in one region manage the clusters of the others from there
  const afar = scenario.regions
    .filter(({name}) => !management.regions.some((region) => region.name === name))
    .map(({name, share: part}) => send(name, first.name, controller(scenario.clusters * part)));
  const managed = management.regions.flatMap((region) => {
    const {name, managementClusters, workloadClusters, managedFrom} = region;
    // the followers of an etcd that the cloud runs are the cloud's own matter
    const entries = scenario.managedControlPlane ? [] : [replication(plan, name, tables)];
    if (region !== first && managementClusters > 0) {
      const demands = plan.demand.managementClusters.filter((demand) => demand.region === name);
      if (hasObjects) {
        const samples = (HOURS * 3600) / scenario.scrapeSeconds;
        const series = each((bound) => total(demands.map((demand) => demand.series[likely(bound)])));
        const disk = each((bound) => total(demands.map((demand) => demand.prometheusDiskGB[likely(bound)])));
        entries.push(
          send(
            name,
            first.name,
            each((bound) => (series[bound] * samples * sampleBytes[bound]) / 2 ** 30)
          )
        );
        entries.push(
          send(
            name,
            first.name,
            each((bound) => (share[bound] * disk[bound]) / GB_PER_GIB)
          )
        );
      }
      // what is watched and pulled from is the fleet layer, which not every layout has
      if (hasGlobal) {
        entries.push(send(name, first.name, controller(managementClusters)));
        entries.push(
          send(
            first.name,
            name,
            each((bound) => (managementClusters * syncGB[bound]) / GB_PER_GIB)
          )
        );
      }
    }
    if (managedFrom !== name) entries.push(send(name, managedFrom, controller(workloadClusters)));
    return entries;
  });
  return [...managed, ...afar];
}

const likely = (bound: "low" | "plan" | "high") => (bound === "plan" ? "likely" : bound);

/** etcd's followers stand in other zones of the same region. */
function replication(plan: Plan, region: string, tables: Tables): Entry {
  const kB = traffic("kb-per-write", plan.scenario);
  const gib = each((bound) =>
    total(
      plan.demand.managementClusters
        .filter((demand) => demand.region === region)
        .map((demand) => {
          const host = plan.bill.find(({hostsEtcd, managementCluster}) => hostsEtcd && managementCluster === demand.id);
          const followers = Math.max(0, (host?.nodes[bound] ?? 1) - 1);
          const writes = demand.steadyWritesPerSecond[likely(bound)] * HOURS * 3600;
          return (writes * kB[bound] * 1000 * followers) / 2 ** 30;
        })
    )
  );
  return paid(region, tables.priceRegionOf(region), "transfer/zone", gib, tables);
}

function paid(
  region: string,
  priceRegion: string,
  item: string,
  gib: Bounds<number>,
  {priceBook, ...tables}: Tables
): Entry {
  const tiers = tables.tiers(priceRegion, item);
  // between zones, AWS has the receiver pay as much as the sender
  const ends = item === "transfer/zone" && priceBook === "aws" ? 2 : 1;
  const cents = each((bound) =>
    total(inTiers(tiers, gib[bound] * ends).map(({tier, quantity}) => toCents(times(tier.usd, decimal(quantity)))))
  );
  return {lineId: null, kind: "transfer", region, cents};
}
