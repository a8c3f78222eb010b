import {expect, test} from "vitest";
import {clusterctlLimit} from "../../../src/lib/layout/clusterctl.js";
import {layoutsOf} from "../../../src/lib/layout/layouts-of.js";
import {minutesToMove} from "../../../src/lib/layout/rules.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {catalog} from "../../library.js";
import {regionsNamed} from "./fleets.js";

const moveOf = (input: ScenarioInput, index = 0) => layoutsOf(input, catalog)[index]?.move;

test("clusterctlLimit(version) is 20 up to v1.12 and 500 from v1.13 on, whose newest patch counts", () => {
  expect(["v1.3", "v1.9", "v1.12", "v1.13", "v1.14"].map((version) => clusterctlLimit(version, catalog).qps)).toEqual([
    20, 20, 20, 500, 500
  ]);
});

test("minutesToMove waits for the limit or for the answer, whichever is longer", () => {
  const minutes = (...terms: number[]) => minutesToMove.apply(...terms);
  expect(minutes(1_200, 5, 2, 1, 20, 20, 0)).toBeCloseTo((1_200 * 7) / 20 / 60, 9);
  expect(minutes(1_200, 5, 2, 1, 500, 20, 0)).toBeCloseTo((1_200 * 7 * 20) / 60_000, 9);
  expect(minutes(1_200, 5, 2, 1, 500, 20, 100)).toBeCloseTo((1_200 * (5 * 20 + 2 * 120)) / 60_000, 9);
  expect(minutes(0, 5, 2, 1, 500, 20, 100)).toBe(0);
});

test("moveOf(plan) takes the largest management cluster, to another one in its region or in the nearest", () => {
  const regions = regionsNamed(3);
  const regionRtt = {"r1/r2": 200, "r1/r3": 30, "r2/r3": 180};
  expect(moveOf({clusters: 900, regions, regionRtt}, 3)).toMatchObject({
    managementCluster: "mc1",
    toRegion: "r3",
    rttMs: {likely: 30},
    rttOrigin: "set"
  });
  expect(moveOf({clusters: 900, regions, regionRtt}, 2)).toMatchObject({toRegion: "r1", rttOrigin: "same region"});
  expect(moveOf({clusters: 60})).toMatchObject({toRegion: "region-1", rttMs: {likely: 0}, qps: 500});
});

test("moveOf(plan) takes longer with an older clusterctl, and less from files than from a cluster", () => {
  const [old, now] = [moveOf({clusters: 300, capiVersion: "v1.12"}), moveOf({clusters: 300})];
  expect(old?.objects).toBe(now?.objects);
  expect(old?.minutes.likely).toBeCloseTo(((now?.objects ?? 0) * 7) / 20 / 60, 6);
  expect(now?.minutes.likely).toBeCloseTo(((now?.objects ?? 0) * 7 * 20) / 60_000, 6);
  expect(now?.restoreMinutes.likely).toBeLessThan(now?.minutes.likely ?? 0);
});
