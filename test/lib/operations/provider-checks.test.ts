import {expect, test} from "vitest";
import {operationsPage} from "../../../src/lib/catalog/operations-page.js";
import {actionPlan} from "../../../src/lib/operations/action-plan.js";
import {operationsHeadline} from "../../../src/lib/operations/operations-headline.js";
import {providerChecks} from "../../../src/lib/operations/provider-checks.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {explain} from "../../../src/lib/sizing/explain.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, library, operations} from "../../library.js";

const tables = operationsPage(library);
const checksOf = (input: ScenarioInput) => providerChecks(plan(input, catalog), tables, catalog);
const check = (input: ScenarioInput, id: string) => checksOf(input).find((row) => row.id === id);

test("providerChecks(plan) holds machines against Prism Central, at its limit and beyond", () => {
  expect(check({clusters: 20, machines: 400}, "nutanix/vms")?.status).toBe("ok");
  expect(check({clusters: 600, machines: 12_500, layout: "single"}, "nutanix/vms")?.status).toBe("tight");
  expect(check({clusters: 600, machines: 12_501, layout: "single"}, "nutanix/vms")?.status).toBe("over");
});

test("providerChecks(plan) picks the size of Prism Central by VMs, not by tier", () => {
  const size = (machines: number) => check({clusters: 20, machines}, "prism-central/size")?.limit;
  expect([500, 501, 2_000, 2_001].map(size)).toEqual([
    "Prism Central: Small (default)",
    "Prism Central: Large",
    "Prism Central: Large",
    "Prism Central: X-Large or several Prism Centrals"
  ]);
});

test("providerChecks(plan) holds the fleet, or the largest management cluster, against editions", () => {
  expect(check({clusters: 5}, "edition/starter")?.status).toBe("tight");
  expect(check({clusters: 6}, "edition/starter")?.status).toBe("over");
  expect(check({clusters: 60, edition: "pro"}, "edition/pro")).toMatchObject({
    status: "over",
    limit: "NKP Pro (chosen)"
  });
  expect(check({clusters: 300}, "edition/ultimate")?.status).toBe("look");
});

test("providerChecks(plan) knows the limits of each provider, and nothing of Prism Central elsewhere", () => {
  const aws: ScenarioInput = {clusters: 101, provider: "aws", controlPlaneMachines: 0};
  expect(check(aws, "aws/eks-clusters")?.status).toBe("over");
  expect(check(aws, "aws/prefix-delegation")?.status).toBe("look");
  expect(checksOf(aws).filter(({id}) => /nutanix|prism|edition/.test(id))).toEqual([]);
  const azure: ScenarioInput = {clusters: 10, machines: 60_000, provider: "azure", controlPlaneMachines: 0};
  expect(check(azure, "azure/nodes")?.status).toBe("over");
  expect(check({clusters: 100, provider: "gcp", managedControlPlane: true}, "gcp/etcd")?.status).toBe("ok");
});

test("providerChecks(plan) leaves limits of managed services apart where the control planes are one's own", () => {
  const own: ScenarioInput = {clusters: 101, provider: "aws"};
  expect(check(own, "aws/eks-clusters")).toMatchObject({status: "apart", capacity: "100 clusters"});
  expect(check(own, "aws/eks-clusters")?.demand).toBeUndefined();
  expect(check(own, "aws/vcpu")?.status).toBe("look");
  expect(check({clusters: 100, provider: "gcp", controlPlaneMachines: 0}, "gcp/etcd")?.status).toBe("apart");
  const kind = {name: "a", clusters: 60, controlPlaneMachines: 3, workers: 2, machineDeployments: 1} as const;
  const classes = [kind, {...kind, name: "b", controlPlaneMachines: 0}] as const;
  expect(check({provider: "aws", classes}, "aws/eks-clusters")?.status).toBe("over");
  expect(check({provider: "aws", classes: [kind]}, "aws/eks-clusters")?.status).toBe("apart");
});

test("providerChecks(plan) holds addresses against what is given, and asks where nothing is", () => {
  const input: ScenarioInput = {clusters: 10, machines: 100};
  expect(check(input, "nutanix/addresses")?.status).toBe("look");
  expect(check({...input, ipAddresses: 300}, "nutanix/addresses")?.status).toBe("tight");
  expect(check({...input, ipAddresses: 299}, "nutanix/addresses")?.status).toBe("over");
});

test("every number of a check explains itself", () => {
  for (const provider of ["nutanix", "aws", "gcp", "azure", "metal3"] as const) {
    const planned = plan({clusters: 300, provider}, catalog);
    for (const {demand} of providerChecks(planned, tables, catalog))
      if (demand) expect(explain(planned, catalog, demand.path).value).toBeCloseTo(demand.value, 6);
  }
});

test("operationsHeadline() says whose plan, how much is done, and what is exceeded", () => {
  const planned = plan({clusters: 300, machines: 6_000, edition: "pro"}, catalog);
  const steps = actionPlan(planned, operations, catalog);
  const ticks = new Set(["large-1/sharding", "large-2/etcd", "of another plan"]);
  expect(operationsHeadline(steps, providerChecks(planned, tables, catalog), ticks)).toBe(
    "The large tier's action plan takes 10 weeks in 5 phases: 2 of 14 steps done. Exceeded: NKP Pro (chosen) (20 to 50 clusters)."
  );
});
