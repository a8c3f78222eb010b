import fc from "fast-check";
import {expect, test} from "vitest";
import type {ScenarioInput} from "../../../../src/lib/scenario/fields.js";
import {demandFigureKeys, summedFigureKeys} from "../../../../src/lib/sizing/demand/figures.js";
import {plan} from "../../../../src/lib/sizing/plan.js";
import {catalog, reference} from "../../../library.js";
import {fleet, scenario} from "../../../scenarios.js";

const demandOf = (input: ScenarioInput) => plan(input, catalog).demand;
const single = (input: ScenarioInput) => {
  const [own] = demandOf({...input, layout: "single"}).managementClusters;
  if (!own) throw new Error("no management cluster");
  return own;
};

test("plan(500 clusters of 20 machines) asks for what was worked out by hand", () => {
  const own = single({clusters: 500, machines: 10_000});
  expect(own.objects.likely).toBe(48_000);
  expect(own.customResources.likely).toBe(35_000);
  expect(own.logicalMB.likely).toBeCloseTo(289, 6);
  expect(own.etcdDbMB.likely).toBeCloseTo(748.525, 6);
  expect(own.capiSeries.likely).toBe(930_000);
  expect([own.controlPlaneMachines, own.workers, own.machineDeployments]).toEqual([1_500, 8_500, 500]);
});

test("plan() of any scenario: low <= likely <= high, nothing negative, and the fleet is the sum of its parts", () => {
  fc.assert(
    fc.property(scenario, (input) => {
      const {fleet: all, managementClusters} = demandOf(input);
      for (const part of managementClusters) {
        for (const key of demandFigureKeys) {
          const {low, likely, high} = part[key];
          expect([key, 0 <= low && low <= likely && likely <= high && high < Infinity]).toEqual([key, true]);
        }
        expect(part.workers).toBeGreaterThanOrEqual(0);
        expect(part.controlPlaneMachines + part.workers).toBeCloseTo(part.machines, 6);
      }
      for (const key of summedFigureKeys) {
        for (const level of ["low", "likely", "high"] as const) {
          const sum = managementClusters.reduce((total, part) => total + part[key][level], 0);
          expect(Math.abs(all[key][level] - sum)).toBeLessThanOrEqual(1e-9 * sum);
        }
      }
    }),
    {numRuns: 150}
  );
});

test("demand never falls with more clusters or machines, at any level", () => {
  fc.assert(
    fc.property(
      fleet,
      fc.integer({min: 0, max: 2_000}),
      fc.integer({min: 0, max: 40_000}),
      (input, clusters, machines) => {
        const more = {
          clusters: Math.min(50_000, input.clusters + clusters),
          machines: Math.min(2_000_000, Math.max(input.machines + machines, input.clusters + clusters))
        };
        const [before, after] = [single(input), single(more)];
        for (const key of demandFigureKeys) {
          for (const level of ["low", "likely", "high"] as const) {
            expect([key, level, after[key][level] >= before[key][level] * (1 - 1e-12)]).toEqual([key, level, true]);
          }
        }
      }
    ),
    {numRuns: 200}
  );
});

test("demand is continuous but for whole-number steps: one machine more changes little", () => {
  const steps = new Set(["etcdQuotaGiB", "etcdAlarmMB", "etcdMemoryGiB", "shards"]); // quotas and shards are whole
  for (const machines of [600, 2_400, 6_000, 9_999, 30_000]) {
    const guide = {clusters: 300, basis: "guide"} as const;
    const [before, after] = [single({...guide, machines}), single({...guide, machines: machines + 1})];
    for (const key of demandFigureKeys.filter((name) => !steps.has(name))) {
      const change = Math.abs(after[key].likely - before[key].likely) / Math.max(1, before[key].likely);
      expect([key, change < 0.01]).toEqual([key, true]);
    }
  }
});

test("fleets of one-machine clusters give no absurd figure", () => {
  for (const clusters of [1_000, 3_500]) {
    const own = single({clusters, machines: clusters});
    expect([own.controlPlaneMachines, own.workers]).toEqual([clusters, 0]);
    expect(own.objects.likely).toBe(clusters * (11 + 5 + 4));
    expect(own.controllerMemoryGiB.likely).toBeLessThan(20);
  }
});

test("Metal3's idle figures lie within low and high", () => {
  const own = single({
    clusters: 1_000,
    machines: 1_000,
    controlPlaneMachines: 1,
    machineDeployments: 0,
    provider: "metal3",
    capiVersion: "v1.4"
  });
  const pods = (component: string) => {
    const rows = reference.metal3Idle.filter((row) => row.component === component);
    if (!rows.length) throw new Error(`${component} is missing`);
    const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
    return {cores: sum((row) => row.cpuMillicores) / 1_000, mib: sum((row) => row.memoryMiB), count: rows.length};
  };
  const within = (measured: number, {low, high}: {low: number; high: number}) =>
    expect([low <= measured, measured <= high, measured]).toEqual([true, true, measured]);
  const managers = {core: "core", kcp: "kubeadm-control-plane", cabpk: "bootstrap", infrastructure: "capm3"} as const;
  for (const [id, component] of Object.entries(managers)) {
    const manager = own.controllers.find((row) => row.id === id);
    if (!manager) throw new Error(`${id} is missing`);
    within(pods(component).mib / 1_024, manager.memoryGiB);
    within(pods(component).cores, manager.cores);
  }
  const api = pods("kube-apiserver");
  within(((api.mib / api.count) * 1_048_576) / 1e9, own.apiServerMemoryGB);
  within(api.cores, own.apiServerCores);
  const etcd = pods("etcd");
  within(((etcd.mib / etcd.count) * 1_048_576) / 1e6, own.etcdDbMB);
});

test("classes give control planes, workers and MachineDeployments in their proportions", () => {
  const own = single({
    classes: [
      {name: "edge", clusters: 80, controlPlaneMachines: 1, workers: 0, machineDeployments: 0},
      {name: "large", clusters: 20, controlPlaneMachines: 3, workers: 47, machineDeployments: 4}
    ]
  });
  expect([own.clusters, own.machines]).toEqual([100, 80 + 20 * 50]);
  expect(own.controlPlaneMachines).toBeCloseTo(80 + 60, 9);
  expect(own.workers).toBeCloseTo(940, 9);
  expect(own.machineDeployments).toBeCloseTo(80, 9);
});

test("an older version has its own defaults, and a provider without a client limit has none", () => {
  const manager = (input: ScenarioInput, id: string) => single(input).controllers.find((row) => row.id === id);
  expect(manager({capiVersion: "v1.12"}, "core")?.defaultQps).toBe(20);
  expect(manager({capiVersion: "v1.13"}, "core")?.defaultQps).toBe(100);
  expect(manager({}, "infrastructure")?.defaultQps).toBeNull();
  expect(manager({providerVersion: "v1.8"}, "infrastructure")?.defaultQps).toBe(20);
  expect(manager({provider: "metal3"}, "infrastructure")?.defaultQps).toBe(20);
});
