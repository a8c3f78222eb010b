import {expect, test} from "vitest";
import {labOf} from "../../../src/lib/rollout/lab.js";
import {numbers} from "../../../src/lib/sizing/calculus.js";
import {catalog} from "../../library.js";

const lab = (clusters: number, machines = clusters) => labOf({clusters, machines}, catalog, numbers);

// golden-domain G64, from S003
test("lab() of 1,000 clusters is S003's: 200 Mi for each API server, 10 backing clusters, a VM of 32 vCPU and 64 GiB", () => {
  const {apiServers, backing} = lab(1_000);
  expect(apiServers.memoryGiB).toBeCloseTo(195.31, 2);
  expect(backing).toMatchObject({clusters: 10, vcpu: 80, memoryGiB: 320, managementVcpu: 32, managementMemoryGiB: 64});
  expect([backing.totalVcpu, backing.totalMemoryGiB]).toEqual([112, 384]);
});

test("lab() begins a backing cluster for every 100 clusters", () => {
  expect([1, 100, 101].map((clusters) => lab(clusters).backing.clusters)).toEqual([1, 1, 2]);
});

test("lab() takes S002's quarter of an hour for 1,000 clusters in memory, and S003's 50 clusters in 32 GB", () => {
  expect(lab(1_000).inMemory).toEqual({minutes: 15, extrapolated: false});
  expect(lab(2_000).inMemory).toEqual({minutes: 30, extrapolated: true});
  expect(lab(50).docker.memoryGiB).toBe(32);
});

test("lab() gives KWOK its nodes: 20 a second, 1,000 for each", () => {
  expect(lab(300, 6_000).kwok).toEqual({minutes: 5, instances: 6});
});
