import fc from "fast-check";
import {expect, test} from "vitest";
import {rollout, rolloutWith} from "../../../src/lib/rollout/rollout.js";
import {fields} from "../../../src/lib/scenario/fields.js";
import {presets} from "../../../src/lib/scenario/presets.js";
import {explain} from "../../../src/lib/sizing/explain.js";
import {type Explanation, evaluate, explanations, leavesOf} from "../../../src/lib/sizing/explanation.js";
import {plan, planWith} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";
import {scenario} from "../../scenarios.js";

/** Every explanation with its path. */
function explained(value: unknown, path = "rollout"): [string, Explanation][] {
  if (typeof value !== "object" || value === null) return [];
  if ("label" in value && "value" in value && "unit" in value) return [[path, value as Explanation]];
  return Object.entries(value).flatMap(([key, next]) => explained(next, `${path}.${key}`));
}

const at = (from: unknown, path: string) =>
  path.split(".").reduce((value, key) => (value as Record<string, unknown>)[key], {rollout: from} as unknown);

test("rollout() is the same with explanations, and each of them evaluates to its number", () => {
  fc.assert(
    fc.property(scenario, (input) => {
      const numbers = rollout(plan(input, catalog), catalog);
      const found = explained(rolloutWith(planWith(input, catalog, explanations), catalog, explanations));
      expect(found.length).toBeGreaterThan(100);
      for (const [path, explanation] of found) {
        expect(explanation.value).toBe(at(numbers, path));
        expect(evaluate(explanation)).toBe(explanation.value);
      }
    }),
    {numRuns: 15}
  );
});

test("rollout() rests on inputs of the scenario and on cells of data/ with a source", () => {
  for (const {input} of presets) {
    const found = explained(rolloutWith(planWith(input, catalog, explanations), catalog, explanations));
    for (const leaf of found.flatMap(([, explanation]) => leavesOf(explanation))) {
      if (leaf.field) expect(Object.hasOwn(fields, leaf.field)).toBe(true);
      else expect([leaf.cell?.file, leaf.source, leaf.section, leaf.kind].every(Boolean)).toBe(true);
    }
  }
});

test("explain(rollout.…) walks the rollout, with ids of setups, limits and phases", () => {
  const planned = plan({clusters: 300}, catalog);
  const value = (path: string) => explain(planned, catalog, path).value;
  expect(value("rollout.scaleOut.v3-tuned.points.at-700.minutes")).toBe(140);
  expect(value("rollout.creation.limits.tuned.qps")).toBe(200);
  expect(value("rollout.batches.phases.tens.batches")).toBe(10);
  expect(value("rollout.upgrade.clustersAtOnce.high")).toBe(300);
  expect(() => value("rollout.upgrade.speed")).toThrowErrorMatchingInlineSnapshot(
    `[Error: rollout.upgrade.speed: "speed" leads nowhere; paths follow the plan, such as totals.nodes.plan]`
  );
});

test("rollout() is about the largest of several management clusters, and adds up the fleet", () => {
  const {managementCluster, clusters, machines, upgrade, fleet} = rollout(
    plan({clusters: 1_801, machines: 36_000}, catalog),
    catalog
  );
  expect([managementCluster, clusters, machines]).toEqual(["mc1", 451, 9_000]);
  expect(fleet.surgeMachines.low).toBeGreaterThan(upgrade.surgeMachines.low * 3);
});
