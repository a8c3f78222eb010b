import {expect, test} from "vitest";
import {stepToXl} from "../../../src/lib/layout/step-to-xl.js";
import {catalog} from "../../library.js";
import {regionsNamed} from "./fleets.js";

test("stepToXl(input) stands at 500 and 501 clusters with 20 machines each, with one cluster beside it", () => {
  const step = stepToXl({clusters: 60, regions: regionsNamed(3)}, catalog);
  const sides = [step?.before, step?.after, step?.single].map((side) => [
    side?.plan.scenario.clusters,
    side?.plan.tier.id,
    side?.plan.management.layout,
    side?.plan.management.clusters
  ]);
  expect(sides).toEqual([
    [500, "large", "single", 1],
    [501, "xl", "regional", 3],
    [501, "xl", "single", 1]
  ]);
  expect(step?.change.managementClusters).toBe(2);
  expect(step?.added).toEqual(expect.arrayContaining(["Fleet control plane", "Object storage"]));
  expect(step?.single.feasibility).toMatchObject({
    feasible: true,
    advice: {status: "over", over: ["objects-per-type"]}
  });
  expect(step?.messages).toMatchInlineSnapshot(`
    [
      "500 clusters need 1 management cluster, 24 nodes and 448 vCPU; one cluster more needs 3 management clusters, 60 nodes and 1,146 vCPU. The guide plans XL with a management cluster in each region, a layer above them and federated metrics.",
      "With one management cluster it is 21 nodes and 520 vCPU; no hard limit is over, but advice is. Over: 10,020 of 10,000 Machine objects (advice).",
    ]
  `);
});

test("stepToXl(input) comes earlier with more machines a cluster, and not at all where one cluster is XL", () => {
  expect(stepToXl({clusters: 10, machines: 1_000}, catalog)?.after.plan.scenario.clusters).toBe(101);
  expect(stepToXl({clusters: 1, machines: 20_000}, catalog)).toBeUndefined();
});

test("stepToXl(input) keeps one management cluster in one region", () => {
  const step = stepToXl({}, catalog);
  expect(step?.change.managementClusters).toBe(0);
  expect(step?.singleInstead.vcpu).toBe(0);
  expect(step?.messages[0]).toContain("stays one management cluster");
});
