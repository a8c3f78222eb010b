import fc from "fast-check";
import {expect, test} from "vitest";
import {diagramOf} from "../../../src/lib/layout/diagram.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";
import {placed, regionsNamed} from "./fleets.js";

const diagram = (input: ScenarioInput) => diagramOf({plan: plan(input, catalog)});

test("diagramOf(option) draws one management cluster in its region, and no controller above it", () => {
  const {controller, regions, links} = diagram({clusters: 60, machines: 1_200});
  expect(controller).toBeUndefined();
  expect(regions).toEqual([
    {
      name: "region-1",
      workloadClusters: 60,
      machines: 1_200,
      managementClusters: [{id: "mc1", workloadClusters: 60, machines: 1_200, shards: []}],
      managedFrom: "region-1",
      isHub: false
    }
  ]);
  expect(links).toEqual([
    {from: "region:region-1", to: "mc1", kind: "contains"},
    {from: "region:region-1", to: "region:region-1", kind: "manages"}
  ]);
});

test("diagramOf(option) counts the clusters of 500 through four shards", () => {
  const [region] = diagram({clusters: 500, layout: "sharded", provider: "aws"}).regions;
  expect(region?.managementClusters[0]?.shards.map(({from, to}) => [from, to])).toEqual([
    [1, 125],
    [126, 250],
    [251, 375],
    [376, 500]
  ]);
});

test("diagramOf(option) draws the fleet controller of XL and the federation of hubs in extreme", () => {
  const xl = diagram({clusters: 1_800, machines: 45_000, regions: regionsNamed(3)});
  expect(xl.controller).toMatchObject({id: "fleet", region: "r1", nodes: 6});
  expect(xl.regions.map(({isHub, managementClusters}) => [isHub, managementClusters.length])).toEqual(
    Array(3).fill([false, 1])
  );
  const extreme = diagram({clusters: 15_000, machines: 100_000, regions: regionsNamed(10)});
  expect(extreme.controller).toMatchObject({id: "federation", nodes: 3});
  expect(extreme.regions.map(({isHub, managementClusters}) => [isHub, managementClusters.length])).toEqual(
    Array(10).fill([true, 3])
  );
  expect(extreme.links.filter(({kind}) => kind === "controls")).toHaveLength(10);
});

test("diagramOf(option) shows regions that are managed from another one", () => {
  const single = diagram({clusters: 60, regions: regionsNamed(3)});
  expect(single.links.filter(({kind}) => kind === "manages").map(({from, to}) => `${from} ${to}`)).toEqual([
    "region:r1 region:r1",
    "region:r1 region:r2",
    "region:r1 region:r3"
  ]);
});

test("diagramOf(option) draws every workload cluster and every machine once", () => {
  fc.assert(
    fc.property(placed, (input) => {
      const planned = plan(input, catalog);
      const {regions, links} = diagramOf({plan: planned});
      const managers = regions.flatMap(({managementClusters}) => managementClusters);
      for (const all of [regions, managers]) {
        expect(all.reduce((sum, each) => sum + each.workloadClusters, 0)).toBe(planned.scenario.clusters);
        expect(all.reduce((sum, each) => sum + each.machines, 0)).toBe(planned.scenario.machines);
      }
      for (const {shards, workloadClusters} of managers)
        if (shards.length) expect(shards.at(-1)?.to).toBe(workloadClusters);
      const ids = new Set([
        "fleet",
        "federation",
        ...managers.map(({id}) => id),
        ...regions.map(({name}) => `region:${name}`)
      ]);
      for (const {from, to} of links) expect(ids.has(from) && ids.has(to)).toBe(true);
    }),
    {numRuns: 60}
  );
});
