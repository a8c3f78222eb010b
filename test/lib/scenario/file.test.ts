import fc from "fast-check";
import {expect, expectTypeOf, test} from "vitest";
import type {Region, Scenario} from "../../../src/lib/scenario/fields.js";
import {formatScenarioFile, parseScenarioFile} from "../../../src/lib/scenario/file.js";
import {scenarioFileSchema} from "../../../src/lib/scenario/schema.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";
import {scenario} from "../../scenarios.js";

const wrong = (content: unknown) => () =>
  parseScenarioFile(typeof content === "string" ? content : JSON.stringify(content));

test("parseScenarioFile(text) reads a scenario, and the scenario of a plan", () => {
  expect(parseScenarioFile('{"clusters": 300}')).toEqual({clusters: 300});
  expect(parseScenarioFile('{"schema": "headroom.scenario/1", "regions": [{"name": "us"}]}')).toEqual({
    regions: [{name: "us", share: 1}]
  });
  const planned = plan({clusters: 300}, catalog);
  expect(parseScenarioFile(JSON.stringify(planned))).toEqual(planned.scenario);
});

test("parseScenarioFile(text) names the field and what it takes", () => {
  expect(wrong({clusters: "300"})).toThrowErrorMatchingInlineSnapshot(
    `[Error: clusters must be a whole number from 1 to 50000, got "300"]`
  );
  expect(wrong('{"clusters": NaN}')).toThrowError(/^is not JSON: /);
  expect(wrong({clusters: 1e9})).toThrowErrorMatchingInlineSnapshot(
    `[Error: clusters must be a whole number from 1 to 50000, got 1000000000]`
  );
  expect(wrong({clusters: null})).toThrowErrorMatchingInlineSnapshot(
    `[Error: clusters must be a whole number from 1 to 50000, got null]`
  );
  expect(wrong({cluster: 300})).toThrowErrorMatchingInlineSnapshot(`[Error: "cluster" is not a field of a scenario]`);
  expect(wrong('{"__proto__": {"clusters": 5}}')).toThrowErrorMatchingInlineSnapshot(
    `[Error: "__proto__" is not a field of a scenario]`
  );
  expect(wrong({clusters: 50, machines: 5})).toThrowErrorMatchingInlineSnapshot(
    `[Error: machines must be at least the number of clusters, 50, got 5]`
  );
  expect(wrong({schema: "headroom.scenario/2"})).toThrowErrorMatchingInlineSnapshot(
    `[Error: schema must be headroom.scenario/1 or headroom.plan/1, got "headroom.scenario/2"]`
  );
  expect(wrong({schema: "headroom.plan/1"})).toThrowErrorMatchingInlineSnapshot(
    `[Error: scenario is missing in this plan]`
  );
  expect(wrong('{"clusters": 3')).toThrowError(/^is not JSON: /);
  expect(wrong("[]")).toThrowErrorMatchingInlineSnapshot(`[Error: must be a scenario, that is {"clusters": 300, ...}]`);
  expect(wrong("null")).toThrowErrorMatchingInlineSnapshot(
    `[Error: must be a scenario, that is {"clusters": 300, ...}]`
  );
  expect(wrong(`"${"x".repeat(1_000_001)}"`)).toThrowErrorMatchingInlineSnapshot(
    `[Error: must be at most 1000000 characters long, got 1000003]`
  );
});

test("parseScenarioFile(text) pollutes no prototype", () => {
  expect(wrong('{"constructor": {"prototype": {"polluted": 1}}}')).toThrow();
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("parseScenarioFile(formatScenarioFile(input)) gives the same input, which the zod schema takes as well", () => {
  fc.assert(
    fc.property(scenario, (input) => {
      fc.pre(Math.abs((input.regions ?? []).reduce((sum, {share}) => sum + share, 0) - 1) < 1e-3);
      const text = formatScenarioFile(input);
      expect(parseScenarioFile(text)).toEqual(input);
      expect(scenarioFileSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
    })
  );
});

test("the type of a scenario follows the field table", () => {
  expectTypeOf<Scenario["clusters"]>().toEqualTypeOf<number>();
  expectTypeOf<Scenario["managementClusters"]>().toEqualTypeOf<number | "auto">();
  expectTypeOf<Scenario["edition"]>().toEqualTypeOf<"none" | "starter" | "pro" | "ultimate">();
  expectTypeOf<Scenario["regions"]>().toEqualTypeOf<readonly Region[]>();
});
