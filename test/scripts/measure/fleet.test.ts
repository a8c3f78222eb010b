import {expect, test} from "vitest";
import {clustersFor, memberName, perCluster, rowsOfCluster} from "../../../scripts/measure/fleet.js";

test("rowsOfCluster(rows, cluster) repeats each row for its owners", () => {
  const rows = [{per: "cluster"}, {per: "controlPlaneMachine"}, {per: "worker"}] as const;
  expect(rowsOfCluster(rows, 4)).toHaveLength(1 + 3 + 17);
  expect(rowsOfCluster(rows, 4).at(-1)).toEqual({cluster: 4, index: 16, row: {per: "worker"}});
  expect(rowsOfCluster([], 4)).toEqual([]);
  expect(perCluster.controlPlaneMachine + perCluster.worker).toBe(20);
});

test("clustersFor(target, each) comes nearest to the target, with one cluster at least", () => {
  expect(clustersFor(80_000, 70)).toBe(1_143);
  expect(clustersFor(1_000_000, 1_860)).toBe(538);
  expect(clustersFor(1, 70)).toBe(1);
});

test("memberName(member, per) tells machines of one cluster apart", () => {
  const names = (per: "worker" | "controlPlaneMachine") =>
    Array.from({length: 20}, (_, index) => memberName({cluster: 7, index}, per));
  expect(new Set([...names("worker"), ...names("controlPlaneMachine")]).size).toBe(40);
  expect(memberName({cluster: 7, index: 0}, "cluster")).toBe("fleet-00007");
  expect(memberName({cluster: 7, index: 0}, "machineDeployment")).toBe("fleet-00007-md-0");
});
