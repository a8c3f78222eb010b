import fc from "fast-check";
import {expect, test} from "vitest";
import {rollout} from "../../../src/lib/rollout/rollout.js";
import {verdictOf} from "../../../src/lib/rollout/upgrade.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {levels} from "../../../src/lib/sizing/demand/estimate.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";
import {scenario} from "../../scenarios.js";

const rolled = (input: ScenarioInput) => rollout(plan(input, catalog), catalog);
const upgrade = (input: ScenarioInput) => rolled(input).upgrade;

test("upgrade() replaces the control plane and then the workers, one by one", () => {
  // 3 + 17 machines in turn, 7, 11 and 15 minutes each; 3, 2 and 1 clusters one after the other in 8 h
  const {minutesPerMachine, clusterHours, clustersAtOnce, surgeMachines} = upgrade({clusters: 60});
  expect(minutesPerMachine).toEqual({low: 7, likely: 11, high: 15});
  expect(clusterHours.high).toBe(5);
  expect(clustersAtOnce).toEqual({low: 20, likely: 30, high: 60});
  expect(surgeMachines).toEqual({low: 40, likely: 60, high: 120});
});

test("upgrade() goes faster with more MachineDeployments, and needs more surge machines for each cluster", () => {
  const {clusterHours, clustersAtOnce, surgeMachines} = upgrade({clusters: 60, machineDeployments: 17});
  expect(clusterHours.likely).toBeCloseTo((4 * 11) / 60, 12); // 3 + 1 machines in turn
  expect(clustersAtOnce.likely).toBe(6); // 10 one after the other
  expect(surgeMachines.likely).toBe(6 * 18);
});

test("upgrade() holds where neither a cluster nor the provider takes longer than the window", () => {
  expect(verdictOf(upgrade({clusters: 60}))).toBe("holds");
  expect(verdictOf(upgrade({clusters: 300}))).toBe("does not hold"); // the provider takes 10 h
  expect(upgrade({clusters: 300})).toMatchObject({providerHours: 10, providerAtOnce: 13});
  expect(verdictOf(upgrade({clusters: 300, prismConcurrency: 13}))).toBe("holds");
  expect(verdictOf(upgrade({clusters: 60, upgradeWindowHours: 4}))).toBe("may hold"); // a cluster takes 2.3 to 5 h
});

test("upgrade() takes a slow provider's time for a machine instead of S004's", () => {
  expect(upgrade({prismCreateSeconds: 600}).minutesPerMachine).toEqual({low: 15, likely: 17.5, high: 20});
});

test("upgrade() writes to etcd by machines and window", () => {
  const {writesPerSecond, shareOfWrites} = upgrade({clusters: 500, machines: 28_800, layout: "single"});
  expect(writesPerSecond).toEqual({low: 25, likely: 60, high: 120});
  expect(shareOfWrites.likely).toBe(6);
});

test("upgrade() counts no surge machine where there is nothing to replace", () => {
  expect(upgrade({clusters: 10, machines: 10, controlPlaneMachines: 1}).surgeMachines.likely).toBe(1);
  expect(upgrade({clusters: 10, machines: 30, controlPlaneMachines: 0}).surgeMachines.likely).toBe(1);
});

test("upgrade() runs each class in lanes of its own", () => {
  const classes = [
    {name: "big", clusters: 2, controlPlaneMachines: 3, workers: 60, machineDeployments: 3},
    {name: "tiny", clusters: 30, controlPlaneMachines: 1, workers: 0, machineDeployments: 0}
  ];
  const {clusterHours, clustersAtOnce} = upgrade({classes});
  expect(clusterHours.likely).toBeCloseTo((23 * 11) / 60, 12);
  expect(clustersAtOnce.likely).toBe(2 + 1); // 253 and 11 minutes each: 1 and 43 one after the other
});

test("upgrade() of any scenario: levels in order, and the window holds from its shortest on", () => {
  fc.assert(
    fc.property(scenario, (input) => {
      const {upgrade: found, fleet, provisioning} = rolled(input);
      for (const key of ["clusterHours", "clustersAtOnce", "surgeMachines", "addresses", "writesPerSecond"] as const) {
        expect(found[key].low).toBeLessThanOrEqual(found[key].likely);
        expect(found[key].likely).toBeLessThanOrEqual(found[key].high);
        expect(Number.isFinite(found[key].high)).toBe(true);
      }
      expect(found.providerHours).toBe(provisioning.hours);
      for (const level of levels) {
        expect(fleet.surgeMachines[level]).toBeGreaterThanOrEqual(found.surgeMachines[level]);
        const hours = Math.min(720, Math.max(0.5, found.shortestHours[level] + 1e-9));
        if (hours < 720 && hours > 0.5) expect(upgrade({...input, upgradeWindowHours: hours}).holds[level]).toBe(true);
      }
    }),
    {numRuns: 60}
  );
});
