import {expect, test} from "vitest";
import {actionPlan, implementationPhases} from "../../../src/lib/operations/action-plan.js";
import {checklist} from "../../../src/lib/operations/checklist.js";
import {plainText} from "../../../src/lib/operations/fill-text.js";
import {planValues, valueNames} from "../../../src/lib/operations/plan-values.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {presets} from "../../../src/lib/scenario/presets.js";
import {explain} from "../../../src/lib/sizing/explain.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, operations} from "../../library.js";

const planOf = (input: ScenarioInput) => actionPlan(plan(input, catalog), operations, catalog);
const textOf = (input: ScenarioInput, id: string) => {
  const step = planOf(input)
    .phases.flatMap(({steps}) => steps)
    .find((row) => row.id === id);
  return step && plainText(step.text);
};
const layouts: readonly ScenarioInput[] = [
  ...presets.map(({input}) => input),
  {clusters: 300, layout: "regional", regions: ["a", "b", "c"].map((name) => ({name, share: 1 / 3}))},
  {clusters: 300, layout: "sharded", provider: "metal3"},
  {clusters: 2_000, layout: "single", basis: "demand"},
  {clusters: 3_000, layout: "multi", managementClusters: 12, provider: "aws"},
  {clusters: 50, controlPlaneMachines: 0, machines: 50}
];

test("actionPlan(plan, tables) is the plan of the tier, as long as S001 says", () => {
  const length = (clusters: number) => {
    const {tier, length, phases} = planOf({clusters});
    return [tier, length, phases.length, phases.flatMap(({steps}) => steps).length];
  };
  expect(length(10)).toEqual(["small", "4 weeks", 3, 11]);
  expect(length(60)).toEqual(["medium", "8 weeks", 4, 13]);
  expect(length(300)).toEqual(["large", "10 weeks", 5, 14]);
  expect(length(1_000)).toEqual(["xl", "12 weeks", 4, 12]);
  expect(length(5_000)).toEqual(["extreme", "8 months", 4, 11]);
});

test("actionPlan(plan, tables) fills in the values of the plan", () => {
  expect(textOf({clusters: 300, machines: 6_000}, "large-2/nodes")).toBe(
    "5 control-plane nodes of 16 vCPU and 64 GiB, and 12 workers; 22 nodes, 360 vCPU and 1,360 GiB in all."
  );
  expect(textOf({clusters: 300, machines: 6_000}, "large-2/disks")).toContain(
    "5,000 IOPS and a WAL fsync p99 below 5 ms"
  );
  expect(textOf({clusters: 300, machines: 6_000}, "large-1/sharding")).toContain("in this plan: 1, shards in each: 1.");
});

test("actionPlan(plan, tables) leaves out what the plan has not, and steps for another provider", () => {
  const input: ScenarioInput = {clusters: 60, provider: "aws"};
  expect(textOf(input, "medium-2/capx")).toBeUndefined();
  expect(textOf({clusters: 60}, "medium-2/capx")).toBeDefined();
  expect(textOf({clusters: 1_000, layout: "single"}, "xl-2/controller")).toMatch(/^one ApplicationSet/);
});

test("no step and no check of any layout has a place that the plan cannot fill", () => {
  for (const input of layouts) {
    const planned = plan(input, catalog);
    const phases = [
      ...actionPlan(planned, operations, catalog).phases,
      ...implementationPhases(planned, operations, catalog)
    ];
    const texts = [
      ...phases.flatMap(({steps}) => steps.map(({id, text}) => `${id}: ${plainText(text)}`)),
      ...checklist(planned, operations, catalog).flatMap(({checks}) =>
        checks.map(({id, bound}) => `${id}: ${plainText(bound)}`)
      )
    ];
    expect(texts.filter((text) => /[–{}[\]]|NaN|undefined/.test(text))).toEqual([]);
  }
});

test("every name in braces is a value, and every value is used", () => {
  const texts = [...operations.steps.map(({text}) => text), ...operations.checklist.map(({bound}) => bound)];
  const used = new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)));
  expect([...used].sort()).toEqual([...valueNames].sort());
});

test("every number that is filled in explains itself, with the same value", () => {
  for (const input of [{clusters: 20}, {clusters: 300}, layouts[5] ?? {}, {clusters: 3_000, machines: 60_000}]) {
    const planned = plan(input, catalog);
    const valueFor = planValues(planned, catalog);
    for (const name of valueNames) {
      const value = valueFor(name);
      if (!value?.path) continue;
      const explained = explain(planned, catalog, value.path).value;
      const shown = Number(value.text.replace(/[,%\s]/g, "")) / (value.text.endsWith("%") ? 100 : 1);
      expect(Math.abs(shown - explained), `${name} at ${value.path}`).toBeLessThanOrEqual(
        Math.max(0.5, 0.01 * explained)
      );
    }
  }
});

test("implementationPhases(plan, tables) marks the one phase that the clusters lie in", () => {
  for (const [clusters, id] of [
    [1, "scale-1"],
    [100, "scale-1"],
    [101, "scale-2"],
    [500, "scale-2"],
    [5_001, "scale-5"]
  ] as const) {
    const phases = implementationPhases(plan({clusters}, catalog), operations, catalog);
    expect(phases.filter(({isNow}) => isNow).map((phase) => phase.id)).toEqual([id]);
  }
});
