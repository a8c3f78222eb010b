import {expect, test} from "vitest";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, reference} from "../../library.js";

const metrics = (input: ScenarioInput) =>
  Object.fromEntries(plan(input, catalog).targets.map(({metric, value}) => [metric, value]));

test("targets take the strictest value, by tier", () => {
  expect(metrics({clusters: 10})).toMatchObject({
    "disk-class": "SSD",
    iops: 1_000,
    "sequential-iops": 50,
    "fsync-p99": 10,
    quota: 2,
    "quota-alarm": 1.5
  });
  expect(metrics({clusters: 60})).toMatchObject({
    "disk-class": "NVMe",
    iops: 3_000,
    "fsync-p99": 10,
    quota: 4,
    "quota-alarm": 3
  });
  expect(metrics({clusters: 300})).toMatchObject({
    "disk-class": "NVMe",
    iops: 5_000,
    "sequential-iops": 500,
    "fsync-p99": 5,
    quota: 8,
    "quota-alarm": 6
  });
});

test("targets of XL take large's etcd settings, and S000's storage table by clusters of one management cluster", () => {
  expect(metrics({clusters: 1_800})).toMatchObject({iops: 5_000, "fsync-p99": 5, quota: 8});
  expect(metrics({clusters: 5_000, layout: "single"})).toMatchObject({iops: 10_000, "fsync-p99": 2});
  expect(metrics({clusters: 4_999, layout: "single"})).toMatchObject({iops: 5_000, "fsync-p99": 5});
});

test("targets take upstream's value where it shows the guides' to be meaningless, and say why", () => {
  for (const clusters of [10, 60, 300, 1_800]) {
    expect(metrics({clusters})).toMatchObject({compaction: 5, "snapshot-count": 10_000, "backend-commit-p99": 25});
  }
  const compaction = plan({clusters: 300}, catalog).targets.find(({metric}) => metric === "compaction");
  expect(compaction?.source).toBe("kubernetes");
  expect(compaction?.reason).toMatch(/5 minutes/);
  expect(compaction?.alternatives.map(({source, value}) => [source, value])).toEqual([
    ["S001", 15],
    ["S000", 60],
    ["kubernetes", 5]
  ]);
});

test("heartbeat and election timeout follow the RTT between members", () => {
  expect(metrics({rttMs: 0})).toMatchObject({heartbeat: 100, election: 1_000});
  expect(metrics({rttMs: 130})).toMatchObject({heartbeat: 130, election: 1_300});
  expect(metrics({rttMs: 1_000})).toMatchObject({heartbeat: 1_000, election: 10_000});
});

test("targets stand on the bill line that hosts etcd, and nowhere else", () => {
  for (const clusters of [10, 300, 15_000]) {
    for (const {hostsEtcd, iops, latencyMs, role} of plan({clusters}, catalog).bill) {
      expect([role, iops !== null, latencyMs !== null]).toEqual([role, hostsEtcd, hostsEtcd]);
    }
  }
});

test("every correction a target points to exists", () => {
  const ids = new Set(reference.corrections.map(({id}) => id));
  const named = [10, 60, 300].flatMap((clusters) =>
    plan({clusters}, catalog).targets.flatMap(({alternatives}) =>
      alternatives.flatMap(({correction}) => correction || [])
    )
  );
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
