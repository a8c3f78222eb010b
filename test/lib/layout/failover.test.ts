import fc from "fast-check";
import {expect, test} from "vitest";
import {failoverOf} from "../../../src/lib/layout/failover.js";
import {layoutsOf} from "../../../src/lib/layout/layouts-of.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {checkScenario} from "../../../src/lib/scenario/file.js";
import {type BillLine, plan} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";
import {placed, regionsNamed} from "./fleets.js";

const regional = (input: ScenarioInput) => {
  const planned = plan({layout: "regional", ...input}, catalog);
  return {planned, failover: failoverOf({plan: planned}, catalog)};
};

test("failoverOf(option) restores what is managed from one region, as nothing is left", () => {
  for (const layout of ["single", "sharded", "multi"] as const) {
    const {failover} = regional({clusters: 1_500, regions: regionsNamed(3), layout});
    expect(failover.regions).toHaveLength(1);
    expect(failover.worst).toMatchObject({verdict: "restore", region: "r1", clusters: 1_500, short: {vcpu: 0}});
    expect(failover.worst.survivors).toBeUndefined();
  }
  expect(regional({clusters: 60, layout: "single"}).failover.worst.message).toMatchInlineSnapshot(
    `"Everything is managed from region-1: when it is lost, nothing is left to take over. Restore from a backup, elsewhere."`
  );
});

test("failoverOf(option) plans 1,500 clusters of three regions for the two that are left", () => {
  const {planned, failover} = regional({clusters: 1_500, regions: regionsNamed(3)});
  expect(failover.regions.map(({region}) => region)).toEqual(["r1", "r2", "r3"]);
  const [first, second] = failover.regions;
  expect(second).toMatchObject({
    clusters: 500,
    lostManagementClusters: 1,
    survivingManagementClusters: 2,
    survivors: {clusters: 1_500, managementClusters: 2}
  });
  expect(second?.survivors?.regions).toEqual([
    {name: "r1", share: 0.5},
    {name: "r3", share: 0.5}
  ]);
  const after = plan(second?.survivors ?? {}, catalog);
  const bought = planned.bill.filter(({region}) => region !== "r2");
  for (const {role, nodes, vcpu} of second?.short.byRole ?? []) {
    const sum = (bill: readonly BillLine[], of: (line: BillLine) => number) =>
      bill.filter((line) => line.role === role).reduce((total, line) => total + of(line), 0);
    expect(nodes).toBe(
      Math.max(0, sum(after.bill, (line) => line.nodes.plan) - sum(bought, (line) => line.nodes.plan))
    );
    expect(vcpu).toBe(
      Math.max(0, sum(after.bill, (line) => line.total.vcpu.plan) - sum(bought, (line) => line.total.vcpu.plan))
    );
  }
  // the first region also has the layer above the management clusters, which has to be made anew
  const rolesShort = (loss: typeof first) => loss?.short.byRole.filter(({nodes}) => nodes > 0).map(({role}) => role);
  expect(rolesShort(first)).toContain("fleet-control-plane");
  expect(rolesShort(second)).not.toContain("fleet-control-plane");
  expect(failover.worst.region).toBe("r1");
});

test("failoverOf(option) lets a region that must keep its clusters strand them", () => {
  const {failover} = regional({clusters: 900, machines: 18_000, regions: regionsNamed(3), residency: ["r2"]});
  const [r1, r2] = failover.regions;
  expect(r1?.stranded.clusters).toBe(0);
  expect(r2?.stranded).toEqual({clusters: 300, machines: 6_000});
  expect(r2?.survivors).toMatchObject({clusters: 600, machines: 12_000, residency: []});
  expect(r2?.message).toContain("residency: 300 workload clusters of r2 must stay and cannot move.");
});

test("failoverOf(option) restores in turns where fewer are left than were lost", () => {
  const regions = [
    {name: "a", share: 0.75},
    {name: "b", share: 0.25}
  ];
  const {failover, planned} = regional({clusters: 400, machines: 8_000, regions, managementClusters: 4});
  expect(planned.management.regions.map(({managementClusters}) => managementClusters)).toEqual([3, 1]);
  const [a, b] = failover.regions;
  expect(a?.restoreMinutes.likely).toBeCloseTo(3 * (b?.restoreMinutes.likely ?? 0), 6);
});

test("failoverOf(option) calls what passes a hard limit beyond limits, and names the limit", () => {
  const input = {
    clusters: 20_000,
    machines: 400_000,
    regions: regionsNamed(2),
    managementClusters: 2,
    basis: "guide"
  } as const;
  const {failover} = regional(input);
  expect(failover.worst.verdict).toBe("beyond-limits");
  expect(failover.worst.over.some(({class: own}) => own === "hard")).toBe(true);
  expect(failover.worst.message).toContain("cannot take over");
});

test("failoverOf(option) adds the survivors' parts up to the fleet but for what must stay, without NaN", () => {
  fc.assert(
    fc.property(placed, (input) => {
      for (const option of layoutsOf(input, catalog).slice(2, 4)) {
        for (const loss of failoverOf(option, catalog).regions) {
          const {clusters, machines} = option.plan.scenario;
          expect([loss.short.nodes, loss.short.vcpu, loss.short.memoryGiB].every((value) => value >= 0)).toBe(true);
          expect(Number.isFinite(loss.restoreMinutes.high)).toBe(true);
          expect(loss.lostManagementClusters + loss.survivingManagementClusters).toBe(option.plan.management.clusters);
          if (!loss.survivors) continue;
          expect(() => checkScenario({...loss.survivors})).not.toThrow();
          const parts = plan(loss.survivors, catalog).demand.managementClusters;
          expect(parts).toHaveLength(Math.min(loss.survivingManagementClusters, clusters - loss.stranded.clusters));
          const sum = (key: "clusters" | "machines") => parts.reduce((total, part) => total + part[key], 0);
          expect(sum("clusters")).toBe(clusters - loss.stranded.clusters);
          if (!option.plan.scenario.classes.length) expect(sum("machines")).toBe(machines - loss.stranded.machines);
        }
      }
    }),
    {numRuns: 30}
  );
});
