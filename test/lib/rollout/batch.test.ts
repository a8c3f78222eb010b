import fc from "fast-check";
import {expect, test} from "vitest";
import {rollout, tunedOf} from "../../../src/lib/rollout/rollout.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";
import {scenario} from "../../scenarios.js";

const rolled = (input: ScenarioInput) => rollout(plan(input, catalog), catalog);
const batches = (input: ScenarioInput) => rolled(input).batches.phases.map((phase) => [phase.clusters, phase.batches]);

test("batchPlan() follows S001: tens to 100, then fifties, then shards", () => {
  expect(batches({clusters: 100})).toEqual([
    [100, 10],
    [100, 0],
    [100, 0]
  ]);
  expect(batches({clusters: 7})).toEqual([
    [7, 1],
    [7, 0],
    [7, 0]
  ]);
  expect(batches({clusters: 320})).toEqual([
    [100, 10],
    [320, 5],
    [320, 0]
  ]);
  expect(batches({clusters: 700, layout: "single"})).toEqual([
    [100, 10],
    [500, 8],
    [700, 2]
  ]);
});

test("batchPlan() waits for the slower of controllers and provider, and then pauses", () => {
  const {phases, hours} = rolled({clusters: 100}).batches;
  // 2,000 machines at 10 a minute take 200 minutes; 10 pauses of 300 s
  expect(phases[0]?.providerMinutes).toBeCloseTo(200, 9);
  expect(hours).toBeCloseTo((200 + 50) / 60, 9);
  const quick = rolled({clusters: 100, machines: 100, prismConcurrency: 200, prismCreateSeconds: 5}).batches;
  expect(quick.hours).toBeCloseTo(((quick.phases[0]?.controllerMinutes ?? 0) + 50) / 60, 9);
});

test("batchPlan() of any scenario covers the fleet, and its parts add up to the estimate", () => {
  fc.assert(
    fc.property(scenario, (input) => {
      const {
        clusters,
        machines,
        batches: {phases, extrapolated},
        scaleOut,
        provisioning
      } = rolled(input);
      expect(phases.at(-1)?.clusters).toBe(clusters);
      const total = (key: "controllerMinutes" | "providerMinutes") =>
        phases.reduce((sum, phase) => sum + phase[key], 0);
      expect(total("controllerMinutes") / tunedOf(scaleOut).minutes).toBeCloseTo(1, 6);
      expect(total("providerMinutes") / (provisioning.hours * 60)).toBeCloseTo(1, 6);
      expect(phases.every((phase) => phase.batches * phase.size >= 0 && Number.isInteger(phase.batches))).toBe(true);
      expect(extrapolated).toBe(clusters > 1_000);
      expect(machines).toBeGreaterThanOrEqual(clusters);
    }),
    {numRuns: 60}
  );
});
