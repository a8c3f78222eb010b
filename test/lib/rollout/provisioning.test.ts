import {expect, test} from "vitest";
import {rollout} from "../../../src/lib/rollout/rollout.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";

const provisioning = (input: ScenarioInput) => rollout(plan(input, catalog), catalog).provisioning;

// golden-domain G57 and G58, from S001
test("provisioning() takes S001's rates and addresses", () => {
  const {guide, addresses} = provisioning({clusters: 100, machines: 2_500});
  expect([guide?.fastest.perMinute, guide?.slowest.perMinute]).toEqual([40, 5]);
  expect(addresses).toBe(7_500);
});

test("provisioning() is machines by their time over how many are created at once", () => {
  expect(provisioning({clusters: 300})).toMatchObject({perMinute: 10, hours: 10});
  expect(provisioning({clusters: 300, prismConcurrency: 20, prismCreateSeconds: 30})).toMatchObject({hours: 2.5});
  expect(provisioning({clusters: 1, machines: 1, prismConcurrency: 1, prismCreateSeconds: 3_600}).hours).toBe(1);
});

test("provisioning() has Prism Central's figures for Nutanix alone", () => {
  expect(provisioning({provider: "aws"}).guide).toBeUndefined();
});

test("provisioning() of the largest management cluster is what the demand model says of it", () => {
  for (const input of [{clusters: 300}, {clusters: 1_800, machines: 45_000}, {clusters: 60, prismCreateSeconds: 45}]) {
    const planned = plan(input, catalog);
    const {managementCluster, provisioning: ours} = rollout(planned, catalog);
    const demand = planned.demand.managementClusters.find(({id}) => id === managementCluster);
    expect(ours.hours).toBeCloseTo(demand?.provisioningHours.likely ?? Number.NaN, 9);
    expect(ours.addresses).toBe(demand?.ipAddresses.likely);
  }
});
