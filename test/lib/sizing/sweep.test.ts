import fc from "fast-check";
import {expect, test} from "vitest";
import {completeScenario} from "../../../src/lib/scenario/complete.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {atClusters, nextStep, shapeOf, sweep} from "../../../src/lib/sizing/sweep.js";
import {catalog} from "../../library.js";
import {scenario} from "../../scenarios.js";

const complete = (input: Parameters<typeof completeScenario>[0]) => completeScenario(input, catalog);

test("sweep(scenario) gives the plan at each number of clusters, at the same density", () => {
  const points = sweep(complete({clusters: 300}), catalog);
  expect([points[0]?.clusters, points.at(-1)?.clusters]).toEqual([1, 15_000]);
  const point = points.find(({clusters}) => clusters > 250) ?? points[0];
  const planned = plan({clusters: point?.clusters ?? 0, machines: 20 * (point?.clusters ?? 0)}, catalog);
  expect(point).toMatchObject({tier: "large", nodes: planned.totals.nodes.plan, vcpu: planned.totals.vcpu.plan});
});

test("nextStep(scenario) is where the tier or the number of management clusters changes first", () => {
  const step = (input: Parameters<typeof completeScenario>[0]) => nextStep(complete(input), catalog);
  expect(step({clusters: 300})).toMatchObject({clusters: 501, tier: "xl", managementClusters: 1});
  expect(step({clusters: 60, machines: 3_600})).toMatchObject({clusters: 167, tier: "xl"});
  expect(step({clusters: 600})).toMatchObject({clusters: 601, tier: "xl", managementClusters: 2});
  expect(step({clusters: 50_000})).toBeUndefined();
  expect(step({clusters: 3_000, managementClusters: 3})).toBeUndefined();
});

test("nextStep(scenario) leaves everything below it as it is", () => {
  fc.assert(
    fc.property(scenario, fc.double({min: 0, max: 1, noNaN: true}), (input, share) => {
      const start = complete(input);
      const next = nextStep(start, catalog);
      const last = (next?.clusters ?? 50_001) - 1;
      const between = Math.floor(start.clusters + share * (last - start.clusters));
      const {tier, managementClusters} = shapeOf(start, catalog);
      expect(shapeOf(atClusters(start, between), catalog)).toMatchObject({tier, managementClusters});
    }),
    {numRuns: 200}
  );
});
