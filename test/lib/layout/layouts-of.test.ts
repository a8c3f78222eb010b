import fc from "fast-check";
import {expect, test} from "vitest";
import {compareLayouts} from "../../../src/lib/layout/compare.js";
import {comparedLayouts, layoutsOf} from "../../../src/lib/layout/layouts-of.js";
import {regionalSweep} from "../../../src/lib/layout/regional-sweep.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {checkScenario} from "../../../src/lib/scenario/file.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";
import {placed, regionsNamed} from "./fleets.js";

const optionsOf = (input: ScenarioInput) => layoutsOf(input, catalog);
const table = (input: ScenarioInput) =>
  optionsOf(input).map(({id, plan, blast}) => [
    id,
    plan.management.clusters,
    Number(blast.managementCluster.clusterShare.toFixed(4)),
    Number(blast.region.clusterShare.toFixed(4))
  ]);

/** Every number below an object, with its path. */
function numbersIn(value: unknown, path = ""): [string, number][] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, next]) => numbersIn(next, `${path}.${key}`));
}

test("layoutsOf(input) gives one cluster one management cluster in every layout", () => {
  for (const [, managementClusters, cluster, region] of table({clusters: 1}))
    expect([managementClusters, cluster, region]).toEqual([1, 1, 1]);
});

test("layoutsOf(input) shows 60 clusters of one region in two, which are hypothetical, named like the form's", () => {
  expect(table({clusters: 60})).toEqual([
    ["single", 1, 1, 1],
    ["sharded", 1, 1, 1],
    ["multi", 2, 0.5, 1],
    ["regional", 2, 0.5, 0.5],
    ["hierarchical", 2, 0.5, 0.5]
  ]);
  const options = optionsOf({clusters: 60});
  expect(options.map(({isCurrent}) => isCurrent)).toEqual([true, false, false, false, false]);
  expect(options.map(({hypothetical}) => hypothetical)).toEqual([false, false, false, true, true]);
  expect(options.map(({assumed}) => assumed)).toEqual([false, false, true, false, false]);
  expect(options[3]?.input.regions).toEqual([
    {name: "region-1", share: 0.5},
    {name: "region-2", share: 0.5}
  ]);
});

test("layoutsOf(input) keeps the prices of a region's copy, and steps aside for its name", () => {
  const [, , , regional] = optionsOf({regions: [{name: "region-2", share: 1, priceRegion: "eu-west-1"}]});
  expect(regional?.input.regions).toEqual([
    {name: "region-2", share: 0.5, priceRegion: "eu-west-1"},
    {name: "region-3", share: 0.5, priceRegion: "eu-west-1"}
  ]);
});

test("layoutsOf(input) at 500 and 501 clusters in three regions: from single to regional", () => {
  const current = (clusters: number) =>
    optionsOf({clusters, regions: regionsNamed(3)}).find(({isCurrent}) => isCurrent)?.id;
  expect([current(500), current(501)]).toEqual(["single", "regional"]);
});

test("layoutsOf(input) loses a third of 1,500 clusters with one of three regions, and a tenth of 15,000 in ten", () => {
  expect(table({clusters: 1_500, regions: regionsNamed(3)})).toEqual([
    ["single", 1, 1, 1],
    ["sharded", 1, 1, 1],
    ["multi", 3, 0.3333, 1],
    ["regional", 3, 0.3333, 0.3333],
    ["hierarchical", 3, 0.3333, 0.3333]
  ]);
  expect(table({clusters: 15_000, machines: 100_000, regions: regionsNamed(10)})).toEqual([
    ["single", 1, 1, 1],
    ["sharded", 1, 1, 1],
    ["multi", 30, 0.0333, 1],
    ["regional", 30, 0.0333, 0.1],
    ["hierarchical", 30, 0.0333, 0.1]
  ]);
});

test("layoutsOf(input) counts regions that are managed from another one with that one", () => {
  const [, , , regional] = optionsOf({
    clusters: 40,
    regions: regionsNamed(4),
    managementClusters: 2,
    layout: "regional"
  });
  expect(regional?.blast.region).toMatchObject({id: "r2", clusters: 30, clusterShare: 0.75});
  expect(regional?.fleetRtt.map(({kind, from, to}) => [kind, from, to])).toEqual([
    ["fleet", "r1", "r2"],
    ["workload", "r2", "r3"],
    ["workload", "r2", "r4"]
  ]);
});

test("layoutsOf(input) keeps management clusters that are set where the layout can have them", () => {
  const set = (managementClusters: number, layout: "auto" | "regional" = "auto") =>
    optionsOf({clusters: 300, regions: regionsNamed(3), managementClusters, layout}).map(
      ({plan}) => plan.management.clusters
    );
  expect(set(5)).toEqual([1, 1, 5, 5, 5]);
  expect(set(1)).toEqual([1, 1, 3, 3, 3]);
  expect(set(1, "regional")).toEqual([1, 1, 3, 1, 3]);
});

test("layoutsOf(input) says that CAPX cannot be sharded, and what an edition lacks", () => {
  const sharded = (input: ScenarioInput) => optionsOf(input)[1]?.feasibility;
  expect(sharded({clusters: 300})).toMatchObject({feasible: false, hard: {status: "infeasible"}});
  expect(sharded({clusters: 300})?.hard.words[0]).toContain("cannot be sharded");
  expect(sharded({clusters: 300, provider: "aws"})).toMatchObject({feasible: true, hard: {status: "ok"}});
  const [, , multi] = optionsOf({clusters: 5, edition: "starter"});
  expect(multi?.feasibility.obstacles).toMatchObject([{code: "edition-fleet-management", field: "edition"}]);
});

test("layoutsOf(input) names residency where a layout cannot keep it", () => {
  const options = optionsOf({clusters: 900, regions: regionsNamed(3), residency: ["r1", "r3"]});
  expect(options.map(({feasibility}) => feasibility.feasible)).toEqual([false, false, false, true, true]);
  expect(options[2]?.residency).toMatchObject([
    {region: "r1", kept: true},
    {region: "r3", kept: false, managedFrom: "r1", field: "residency"}
  ]);
  expect(options[2]?.residency[1]?.message).toMatchInlineSnapshot(
    `"residency: the workload clusters of r3 must be managed from inside it, and layout multi manages them from r1."`
  );
  expect(options[2]?.feasibility.hard).toMatchObject({status: "infeasible"});
});

test("layoutsOf(input) plans heartbeat and election by the RTT: 0, 100, 101 and 1,000 ms", () => {
  const etcd = (rttMs: number) => optionsOf({rttMs})[0]?.etcd[0];
  expect(etcd(0)).toMatchObject({heartbeatMs: 100, electionMs: 1_000, advised: true});
  expect(etcd(100)).toMatchObject({heartbeatMs: 100, electionMs: 1_000, advised: true});
  expect(etcd(101)).toMatchObject({heartbeatMs: 101, electionMs: 1_010, advised: false});
  expect(etcd(1_000)).toMatchObject({heartbeatMs: 1_000, electionMs: 10_000, advised: false});
});

test("layoutsOf(input) stretches etcd over regions by their longest RTT, and doubts what it does not know", () => {
  const stretched = (regionRtt: Record<string, number>, count: number) =>
    optionsOf({regions: regionsNamed(count), regionRtt})[3]?.etcd[1];
  expect(stretched({"r1/r2": 40, "r2/r3": 140, "r3/r1": 90}, 3)).toMatchObject({
    rttMs: 140,
    electionMs: 1_400,
    advised: false
  });
  expect(stretched({"r1/r2": 40, "r2/r3": 50, "r3/r1": 90}, 3)).toMatchObject({rttMs: 90, advised: true});
  expect(stretched({"r1/r2": 40}, 3)).toMatchObject({advised: null});
  expect(stretched({"r2/r1": 1_000}, 2)?.message).toContain("One of two regions holds the majority");
});

test("layoutsOf(input) bills what plan() bills, and its shares lie within 0 and 1", () => {
  fc.assert(
    fc.property(placed, (input) => {
      const options = optionsOf(input);
      expect(options.map(({id}) => id)).toEqual(comparedLayouts);
      expect(options.filter(({isCurrent}) => isCurrent)).toHaveLength(1);
      const current = plan(input, catalog);
      for (const option of options) {
        expect(() => checkScenario({...option.input})).not.toThrow();
        expect(option.plan.management.layout).toBe(option.id);
        expect(option.plan.totals).toEqual(plan(option.input, catalog).totals);
        if (option.isCurrent) expect(option.plan.bill).toEqual(current.bill);
        for (const {clusterShare, machineShare} of [option.blast.managementCluster, option.blast.region]) {
          for (const share of [clusterShare, machineShare]) expect(share > 0 && share <= 1).toBe(true);
        }
        expect(option.blast.region.clusters).toBeGreaterThanOrEqual(option.blast.managementCluster.clusters);
        if (option.plan.management.clusters === 1) expect(option.blast.managementCluster.clusterShare).toBe(1);
        const {blast, move, etcd, fleetRtt, rtt} = option;
        for (const [path, value] of numbersIn({blast, move, etcd, fleetRtt, rtt}))
          expect(Number.isFinite(value) && value >= 0, `${path} is ${value}`).toBe(true);
        const {low, likely, high} = move.minutes;
        expect(low <= likely && likely <= high).toBe(true);
      }
    }),
    {numRuns: 60}
  );
});

test("compareLayouts(options) never calls all of the cheapest feasible ones dominated, nor any by what cannot be", () => {
  fc.assert(
    fc.property(placed, (input) => {
      const options = optionsOf(input);
      const compared = compareLayouts(options);
      const feasible = options.filter(({feasibility, hypothetical}) => feasibility.feasible && !hypothetical);
      for (const {dominatedBy} of compared) if (dominatedBy) expect(feasible.map(({id}) => id)).toContain(dominatedBy);
      const cost = Math.min(...feasible.map(({plan}) => plan.totals.vcpu.plan));
      const cheapest = feasible.filter(({plan}) => plan.totals.vcpu.plan === cost).map(({id}) => id);
      if (cheapest.length)
        expect(compared.some(({id, dominatedBy}) => cheapest.includes(id) && !dominatedBy)).toBe(true);
    }),
    {numRuns: 40}
  );
});

test("compareLayouts(options, base) gives differences from the base, and from how it is planned by now", () => {
  const options = optionsOf({clusters: 1_500, regions: regionsNamed(3)});
  const regional = compareLayouts(options).find(({id}) => id === "regional");
  expect(Object.values(regional?.deltas ?? {}).every((value) => value === 0)).toBe(true);
  const [single, , multi] = compareLayouts(options, "single");
  expect(single?.deltas.vcpu).toBe(0);
  expect(multi?.deltas.vcpu).toBe((multi?.measures.vcpu ?? 0) - (single?.measures.vcpu ?? 0));
  expect(multi?.deltas).not.toHaveProperty("monthUsd");
  expect(multi?.dominatedBy).toBe("regional");
  expect(compareLayouts([])).toEqual([]);
});

test("regionalSweep(input) spreads a fleet over 2 to 10 equal regions, its own first", () => {
  const points = regionalSweep({clusters: 1_500, regions: regionsNamed(3), residency: ["r3"]}, catalog);
  expect(points.map(({regions}) => regions)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(points.map(({hypothetical}) => hypothetical)).toEqual([false, false, ...Array(7).fill(true)]);
  expect(points[0]?.input.residency).toEqual([]);
  expect(points[2]?.input.regions?.map(({name}) => name)).toEqual(["r1", "r2", "r3", "region-4"]);
  expect(points.map(({blast}) => Number(blast.region.clusterShare.toFixed(2)))).toEqual([
    0.5, 0.33, 0.25, 0.2, 0.17, 0.14, 0.13, 0.11, 0.1
  ]);
});

test("checkScenario(eleven regions) is refused with the field named", () => {
  expect(() => checkScenario({regions: regionsNamed(11)})).toThrowErrorMatchingInlineSnapshot(
    `[Error: regions must be 1 to 10 regions, got 11]`
  );
});
