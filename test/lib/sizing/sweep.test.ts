import fc from "fast-check";
import {expect, test} from "vitest";
import {parseClasses} from "../../../src/lib/scenario/classes.js";
import {completeScenario, scenarioProblem} from "../../../src/lib/scenario/complete.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {atClusters, nextStep, shapeOf, sweep} from "../../../src/lib/sizing/sweep.js";
import {catalog} from "../../library.js";
import {classes, scenario} from "../../scenarios.js";

const complete = (input: Parameters<typeof completeScenario>[0]) => completeScenario(input, catalog);

test("sweep(scenario) gives the plan at each number of clusters, at the same density", () => {
  const points = sweep(complete({clusters: 300}), catalog);
  expect([points[0]?.clusters, points.at(-1)?.clusters]).toEqual([1, 15_000]);
  const point = points.find(({clusters}) => clusters > 250) ?? points[0];
  const planned = plan({clusters: point?.clusters ?? 0, machines: 20 * (point?.clusters ?? 0)}, catalog);
  expect(point).toMatchObject({tier: "large", nodes: planned.totals.nodes.plan, vcpu: planned.totals.vcpu.plan});
});

test("sweep(scenario) has both sides of every step, and the scenario itself", () => {
  const points = sweep(complete({clusters: 105}), catalog);
  const at = (clusters: number) => points.find((point) => point.clusters === clusters);
  for (const [last, tier] of [
    [20, "small"],
    [100, "medium"],
    [500, "large"],
    [2_000, "xl"]
  ] as const) {
    expect(at(last)?.tier).toBe(tier);
    expect(at(last + 1)?.tier).not.toBe(tier);
  }
  expect(at(105)?.vcpu).toBe(plan({clusters: 105}, catalog).totals.vcpu.plan);
  const steps = points.filter((point, index) => point.managementClusters !== points[index - 1]?.managementClusters);
  expect(steps.map(({clusters}) => clusters).slice(1, 6)).toEqual([601, 1_201, 1_801, 2_001, 2_501]);
});

test("sweep(scenario, {to}) reaches as far as asked", () => {
  expect(sweep(complete({clusters: 50_000}), catalog, {to: 50_000}).at(-1)?.clusters).toBe(50_000);
});

test("nextStep(scenario) is where the tier or the number of management clusters changes first", () => {
  const step = (input: Parameters<typeof completeScenario>[0]) => nextStep(complete(input), catalog);
  expect(step({clusters: 300})).toMatchObject({clusters: 501, tier: "xl", managementClusters: 1});
  expect(step({clusters: 60, machines: 3_600})).toMatchObject({clusters: 167, tier: "xl"});
  expect(step({clusters: 600})).toMatchObject({clusters: 601, tier: "xl", managementClusters: 2});
  const regions = ["a", "b"].map((name) => ({name, share: 0.5}));
  expect(step({clusters: 140, machines: 3_100, layout: "regional", regions})).toMatchObject({
    clusters: 201,
    tier: "large",
    sizedAs: ["medium", "large"]
  });
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
      const {tier, managementClusters, sizedAs} = shapeOf(start, catalog);
      expect(shapeOf(atClusters(start, between), catalog)).toMatchObject({tier, managementClusters, sizedAs});
    }),
    {numRuns: 200}
  );
});

test("atClusters(scenario) scales the classes of a fleet, and leaves out those without clusters", () => {
  const mixed = complete({classes: parseClasses("edge:60:1:0:0,standard:30:3:17:1,large:10:3:97:2")});
  const at = (clusters: number) => {
    const scaled = atClusters(mixed, clusters);
    return [scaled.clusters, scaled.machines, ...scaled.classes.map((row) => row.clusters)];
  };
  expect(atClusters(mixed, 100)).toEqual(mixed);
  expect(at(1_000)).toEqual([1_000, 16_600, 600, 300, 100]);
  expect(at(3)).toEqual([3, 121, 1, 1, 1]);
  expect(at(2)).toEqual([2, 21, 1, 1]);
  expect(at(1)).toEqual([1, 1, 1]);
});

test("atClusters(scenario) of classes with more machines than a fleet can have takes the most, of one kind", () => {
  const vast = complete({classes: parseClasses("vast:1:3:100000")});
  expect(atClusters(vast, 19)).toMatchObject({machines: 1_900_057, classes: [{clusters: 19}]});
  expect(atClusters(vast, 20)).toMatchObject({clusters: 20, machines: 2_000_000, classes: []});
});

test("atClusters(scenario) of classes holds, and more clusters never have fewer machines", () => {
  fc.assert(
    fc.property(classes, fc.integer({min: 1, max: 49_999}), (list, clusters) => {
      const start = complete({classes: list});
      const [fewer, more] = [atClusters(start, clusters), atClusters(start, clusters + 1)];
      expect(completeScenario(fewer, catalog)).toEqual(fewer);
      expect(scenarioProblem(fewer)).toBeUndefined();
      expect(fewer.clusters).toBe(clusters);
      expect(more.machines).toBeGreaterThanOrEqual(fewer.machines);
      expect(atClusters(start, start.clusters)).toEqual(start);
    }),
    {numRuns: 200}
  );
});

test("sweep(scenario) of classes passes through the plan, and its steps are those of the sums", () => {
  const start = complete({classes: parseClasses("edge:60:1:0:0,standard:30:3:17:1,large:10:3:97:2")});
  const points = sweep(start, catalog, {to: 3_000});
  expect(points.find(({clusters}) => clusters === 100)?.vcpu).toBe(plan(start, catalog).totals.vcpu.plan);
  expect(points.at(-1)?.clusters).toBe(3_000);
  const {tier} = plan(atClusters(start, 3_000), catalog);
  expect(points.at(-1)?.tier).toBe(tier.id);
});
