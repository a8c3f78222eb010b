import {expect, test} from "vitest";
import {growthFrom} from "../../../src/lib/growth/growth.js";
import {growthAt} from "../../../src/lib/growth/growth-at.js";
import {rememberedPlans} from "../../../src/lib/growth/remembered-plans.js";
import {completeScenario} from "../../../src/lib/scenario/complete.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";

test("rememberedPlans() plans a fleet once, and anew where anything else has changed", () => {
  const planner = rememberedPlans();
  const scenario = completeScenario({clusters: 300}, catalog);
  const fleet = growthAt(12, growthFrom(scenario, {}, "2026-11-22"));
  const first = planner(scenario, catalog)(fleet);
  expect(first).toEqual(plan({clusters: 360, machines: 7_200}, catalog));
  expect(planner({...scenario, clusters: 10, machines: 200}, catalog)(fleet)).toBe(first);
  const pro = planner({...scenario, edition: "pro"}, catalog)(fleet);
  expect(pro).toEqual(plan({clusters: 360, machines: 7_200, edition: "pro"}, catalog));
  expect(planner(scenario, {...catalog})(fleet)).not.toBe(first);
});
