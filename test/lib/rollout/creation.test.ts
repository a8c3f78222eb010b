import {expect, test} from "vitest";
import {rollout} from "../../../src/lib/rollout/rollout.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";

const creation = (input: ScenarioInput) => rollout(plan(input, catalog), catalog).creation;
const qps = (input: ScenarioInput) => creation(input).limits.map((limit) => limit.qps);

test("creation() counts the calls of Metal3's first 100 clusters at 20 a second as 10 minutes at most", () => {
  const {calls, limits} = creation({
    clusters: 100,
    machines: 100,
    machineDeployments: 0,
    capiVersion: "v1.4",
    provider: "metal3"
  });
  expect(calls).toEqual({low: 3_000, likely: 6_000, high: 12_000});
  expect(limits[0]?.qps).toBe(20);
  expect(limits[0]?.minutes.high).toBe(10);
});

test("creation() follows the defaults of the version, and the slowest client", () => {
  expect(qps({capiVersion: "v1.14"})).toEqual([100, 200]);
  expect(qps({capiVersion: "v1.12"})).toEqual([20, 200]);
  expect(qps({capiVersion: "v1.14", providerVersion: "v1.8"})).toEqual([20, 20]);
  expect(qps({capiVersion: "v1.14", provider: "metal3"})).toEqual([20, 200]);
  expect(qps({capiVersion: "v1.3", provider: "aws"})).toEqual([20, 20]);
});

test("creation() says which managers have a rate that no flag sets", () => {
  const fixed = (input: ScenarioInput) => creation(input).limits[1]?.fixed;
  expect(fixed({capiVersion: "v1.14"})).toEqual([]);
  expect(fixed({capiVersion: "v1.4"})).toEqual(["core"]);
  expect(fixed({providerVersion: "v1.8"})).toEqual(["capx"]);
});

test("creation() counts machines and MachineDeployments by class", () => {
  const classes = [
    {name: "a", clusters: 10, controlPlaneMachines: 3, workers: 7, machineDeployments: 2},
    {name: "b", clusters: 5, controlPlaneMachines: 1, workers: 0, machineDeployments: 0}
  ];
  expect(creation({classes}).calls.likely).toBe(15 * 60 + (105 - 15) * 16 + 20 * 20);
});
