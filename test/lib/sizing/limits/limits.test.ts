import fc from "fast-check";
import {expect, test} from "vitest";
import {limitClasses} from "../../../../src/lib/catalog/vocabulary.js";
import type {ScenarioInput} from "../../../../src/lib/scenario/fields.js";
import {presets} from "../../../../src/lib/scenario/presets.js";
import {carriedBy, counts, limitsAt, limitsOnHardware, roomOf} from "../../../../src/lib/sizing/limits/capacity.js";
import {type Plan, plan} from "../../../../src/lib/sizing/plan.js";
import {catalog} from "../../../library.js";
import {fleet, scenario} from "../../../scenarios.js";

const planOf = (input: ScenarioInput) => plan(input, catalog);
const limit = ({limits}: Plan, id: string) => limits.find((row) => row.id === id);
const over = ({limits}: Plan, name?: string) =>
  limits.filter((row) => row.status === "over" && (!name || row.class === name)).map(({id}) => id);

test("500 clusters of 20 machines use all of the objects per type and 11.6 % of etcd", () => {
  const planned = planOf({clusters: 500, machines: 10_000});
  expect(limit(planned, "objects-per-type")).toMatchObject({utilisation: 1, status: "tight", of: "Machine"});
  expect(limit(planned, "etcd-db")?.utilisation).toBeCloseTo(0.1162, 4);
  expect(planned.binding).toBe("objects-per-type");
});

test("sharded in three, the namespaces hold more than twice what is advised", () => {
  const planned = planOf({clusters: 500, machines: 10_000, layout: "sharded", shards: 3});
  expect(limit(planned, "objects-per-namespace")?.utilisation).toBeCloseTo(2.2222, 4);
  expect(limit(planned, "objects-per-namespace")?.demand).toBeCloseTo(3_333.33, 1);
  expect(planned.binding).toBe("objects-per-namespace");
  expect(limit(planOf({clusters: 500, machines: 10_000}), "objects-per-namespace")).toBeUndefined();
});

test("15,000 clusters and 100,000 machines in one management cluster are over by a hard limit", () => {
  const planned = planOf({clusters: 15_000, machines: 100_000, layout: "single"});
  expect(over(planned, "hard")).toContain("etcd-db");
  expect(planned.needed.policy).toEqual({managementClusters: 30, limit: "clusters-per-management-cluster"});
  expect(planned.notices.filter(({code}) => code === "limit-hard").map(({message}) => message)).toContainEqual(
    expect.stringContaining("MB of etcd database")
  );
});

test("automatic layouts of the presets are over by no hard limit, and advice that is over names its N", () => {
  for (const {input} of presets) {
    const planned = planOf(input);
    expect(over(planned, "hard")).toEqual([]);
    for (const id of over(planned, "advice")) {
      const needs = limit(planned, id)?.needs ?? 0;
      expect(needs).toBeGreaterThan(planned.management.clusters);
      const told = planned.notices.filter(({code}) => code === "limit-advice").map(({message}) => message);
      expect(told.some((message) => message.includes(`${needs} management clusters`))).toBe(true);
    }
  }
});

test("one workload cluster of 6,000 nodes is over, and more management clusters do not mend it", () => {
  expect(limit(planOf({clusters: 1, machines: 6_000}), "nodes-per-workload-cluster")).toMatchObject({
    utilisation: 1.2,
    status: "over",
    needs: null
  });
  expect(limit(planOf({clusters: 12, machines: 4_000}), "nodes-per-workload-cluster")?.status).toBe("ok");
});

test("hard limits raise an automatic number of management clusters to the least that is under them", () => {
  const input = {clusters: 300, crsPayloadKB: 20_000};
  const planned = planOf(input);
  expect(planned.management.raised).toBe(true);
  expect(over(planned, "hard")).toEqual([]);
  expect(planned.notices.map(({code}) => code)).toContain("raised-by-limit");
  const fewer = planOf({...input, layout: "multi", managementClusters: planned.management.clusters - 1});
  expect(over(fewer, "hard")).not.toEqual([]);
  expect(planOf({...input, layout: "single"}).management.clusters).toBe(1);
  expect(planOf({...input, basis: "guide"}).management.raised).toBe(false);
});

test("addresses and a window count only where they are given", () => {
  expect(limit(planOf({}), "ip-addresses")).toBeUndefined();
  expect(limit(planOf({clusters: 100, machines: 2_500, ipAddresses: 5_000}), "ip-addresses")?.utilisation).toBe(1.5);
  const window = {
    clusters: 100,
    machines: 2_500,
    provisioningWindowHours: 2,
    prismCreateSeconds: 60,
    prismConcurrency: 10
  };
  expect(limit(planOf(window), "provisioning-window")?.utilisation).toBeCloseTo((2_500 * 60) / 36_000 / 2, 9);
});

test("limits of any scenario are sorted, and their status follows the utilisation", () => {
  fc.assert(
    fc.property(scenario, (input) => {
      const planned = planOf(input);
      const {limits, binding} = planned;
      expect(binding).toBe(limits[0]?.id);
      limits.forEach((row, index) => {
        const next = limits[index + 1];
        expect(row.low <= row.utilisation && row.utilisation <= row.high).toBe(true);
        expect(row.status).toBe(row.utilisation > 1 ? "over" : row.utilisation < 0.7 ? "ok" : "tight");
        if (!next) return;
        expect(row.utilisation).toBeGreaterThanOrEqual(next.utilisation);
        if (row.utilisation === next.utilisation)
          expect(limitClasses.indexOf(row.class)).toBeLessThanOrEqual(limitClasses.indexOf(next.class));
      });
    }),
    {numRuns: 100}
  );
});

test("inverse mode finds the last fleet that fits: one cluster more is over", () => {
  fc.assert(
    fc.property(
      fleet,
      fc.integer({min: 1, max: 40}),
      fc.constantFrom(...limitClasses),
      (input, managementClusters, upTo) => {
        const {scenario: base, bill} = planOf({...input, layout: "single"});
        const hardware = {managementClusters, rows: bill};
        const {clusters, stoppedBy} = carriedBy(base, hardware, upTo, catalog);
        const overAt = (count: number) =>
          limitsOnHardware(base, hardware, count, catalog).filter((row) => counts(row, upTo) && row.utilisation > 1);
        if (clusters > 0) expect(overAt(clusters)).toEqual([]);
        if (stoppedBy) expect(overAt(clusters + 1).map(({id}) => id)).toContain(stoppedBy.id);
      }
    ),
    {numRuns: 60}
  );
});

test("the room of a plan ends where the limit is over, on the nodes it has", () => {
  fc.assert(
    fc.property(fleet, fc.constantFrom(...limitClasses), (input, upTo) => {
      const planned = planOf(input);
      const isCounted = (row: {class: (typeof limitClasses)[number]}) => counts(row, upTo);
      const {clusters, stoppedBy} = roomOf(planned, catalog, isCounted);
      const overAt = (count: number) =>
        limitsAt(planned, count, catalog).filter((row) => isCounted(row) && row.utilisation > 1);
      if (clusters > 0) expect(overAt(clusters)).toEqual([]);
      if (stoppedBy) expect(overAt(clusters + 1).map(({id}) => id)).toContain(stoppedBy.id);
    }),
    {numRuns: 60}
  );
});
