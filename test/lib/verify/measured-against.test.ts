import {expect, test} from "vitest";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {asInputs} from "../../../src/lib/verify/as-inputs.js";
import {measuredAgainst} from "../../../src/lib/verify/measured-against.js";
import {readPrometheus} from "../../../src/lib/verify/prometheus-answers.js";
import {shortfalls, verdict} from "../../../src/lib/verify/verdict.js";
import {catalog, verify} from "../../library.js";
import {healthy, vector} from "./answers.js";

const {queries} = verify();
const fleet = plan({clusters: 300}, catalog);
const against = (answers: object, planned = fleet, managementCluster?: string) =>
  measuredAgainst(planned, readPrometheus(JSON.stringify(answers), queries), {catalog, queries, managementCluster});
const inputs = (answers: object, input: ScenarioInput) => {
  const planned = plan(input, catalog);
  return asInputs(against(answers, planned).values, planned, input);
};

test("measuredAgainst(plan, answers) says whether a figure lies inside what the model says", () => {
  const {demand, reconcilers} = against(healthy);
  const places = demand.filter(({measured}) => measured !== null).map(({id, place}) => `${id} ${place}`);
  expect(places).toMatchInlineSnapshot(`
    [
      "clusters above",
      "machines above",
      "machine-deployments above",
      "control-plane-machines above",
      "etcd-size inside",
      "etcd-writes above",
      "reconciles below",
      "controller-calls inside",
      "series above",
    ]
  `);
  expect(demand.find(({id}) => id === "etcd-size")?.modelled).toEqual(fleet.demand.managementClusters[0]?.etcdDbMB);
  expect(demand.find(({id}) => id === "etcd-memory")).toMatchObject({
    measured: null,
    place: null,
    problem: "was not asked"
  });
  expect(reconcilers.map(({label, measured, place}) => [label, measured, place])).toEqual([
    ["Reconciles of cluster", 0.6, "above"],
    ["Reconciles of topology/cluster", 0, "below"],
    ["Reconciles of machine", 11, "above"]
  ]);
});

test("measuredAgainst(plan, answers) holds the plan's limits against measured values, on the plan's own nodes", () => {
  const {limits} = against(healthy);
  const modelled = new Map(fleet.limits.map((limit) => [limit.id, limit]));
  for (const {id, capacity, class: own} of limits) {
    if (id !== "client-qps")
      expect([id, capacity, own]).toEqual([id, modelled.get(id)?.capacity, modelled.get(id)?.class]);
  }
  expect(limits.map(({id, of, demand, status}) => [id, of, demand, status])).toMatchInlineSnapshot(`
    [
      [
        "objects-per-type",
        "machines.cluster.x-k8s.io",
        6450,
        "ok",
      ],
      [
        "clusters-per-management-cluster",
        "",
        310,
        "ok",
      ],
      [
        "prism-vms",
        "",
        6450,
        "ok",
      ],
      [
        "client-qps",
        "core",
        31,
        "ok",
      ],
      [
        "custom-resources",
        "",
        24000,
        "ok",
      ],
      [
        "etcd-db",
        "",
        700,
        "ok",
      ],
      [
        "series",
        "",
        900000,
        "ok",
      ],
      [
        "etcd-writes",
        "",
        44.5,
        "ok",
      ],
      [
        "namespaces",
        "",
        340,
        "ok",
      ],
    ]
  `);
});

test("a value as modelled gives the plan's own limit", () => {
  const [part] = fleet.demand.managementClusters;
  const {limits} = against({"etcd-size": vector([String((part?.etcdDbMB.likely ?? 0) * 1e6)])});
  expect(limits).toHaveLength(1);
  expect(limits[0]?.utilisation).toBeCloseTo(fleet.limits.find(({id}) => id === "etcd-db")?.utilisation ?? 0, 12);
});

test("measuredAgainst(plan, answers) holds targets and bounds, and a missed one or a hard limit over fails", () => {
  const good = against(healthy);
  expect(good.targets.filter(({measured}) => measured !== null).map(({id, status}) => `${id} ${status}`)).toEqual([
    "quota-alarm pass",
    "fsync-p99 pass",
    "backend-commit-p99 pass",
    "api-mutating-p99 pass"
  ]);
  expect(good.checks.find(({id}) => id === "queue")).toMatchObject({
    status: "fail",
    decides: false,
    why: "cluster, within the looser bound of 100"
  });
  expect(verdict(fleet, {measured: good})).toMatchInlineSnapshot(
    `"Met: 4 targets and 2 hard limits kept; 2 targets were not measured."`
  );
  const bad = against({
    ...healthy,
    "fsync-p99": vector(["0.04"]),
    "etcd-size": vector(["7e9"]),
    "etcd-writes": vector(["5000"])
  });
  expect(shortfalls({measured: bad})).toMatchInlineSnapshot(`
    [
      "Database size is 6.52 GiB, the target at most 6 GiB",
      "WAL fsync, p99 is 40 ms, the target at most 5 ms",
      "etcd database is over its limit of 6,442 MB of etcd database (hard), 109 % used",
    ]
  `);
});

test("measuredAgainst(plan, answers) takes the management cluster that is named, and the largest otherwise", () => {
  const regional = plan(
    {
      clusters: 700,
      regions: [
        {name: "us", share: 0.7},
        {name: "eu", share: 0.3}
      ]
    },
    catalog
  );
  expect(against(healthy, regional).managementCluster).toBe(regional.ladder.largestManagementCluster);
  expect(against(healthy, regional, "mc2").managementCluster).toBe("mc2");
  expect(() => against(healthy, regional, "mc9")).toThrowErrorMatchingInlineSnapshot(
    `[Error: management cluster "mc9" is not in the plan, which has mc1, mc2]`
  );
});

test("answers without a value leave verdict and limits empty", () => {
  const nothing = against({clusters: vector()});
  expect([nothing.limits, shortfalls({measured: nothing})]).toEqual([[], []]);
  expect(verdict(fleet, {measured: nothing})).toBe(
    "Nothing was measured that the plan has a target or a hard limit for."
  );
});

test("asInputs(values, plan, input) gives the scenario that was measured, and what could not be taken", () => {
  const {input, taken, notTaken} = inputs(healthy, {clusters: 300, name: "east", provider: "aws"});
  expect(input).toMatchInlineSnapshot(`
    {
      "clusters": 310,
      "controlPlaneMachines": 3,
      "machineDeployments": 2,
      "machines": 6450,
      "name": "east",
      "provider": "nutanix",
      "rttMs": 0.84,
      "scrapeSeconds": 29.97,
    }
  `);
  expect(taken.map(({key, from, to}) => `${key} ${from} ${to}`)).toContain("clusters 300 310");
  expect(notTaken).toMatchInlineSnapshot(`
    [
      {
        "key": "prometheusRetentionDays",
        "why": "was not asked",
      },
      {
        "key": "seriesPerCluster",
        "why": "was not asked",
      },
      {
        "key": "syncPeriodMin",
        "why": "no metric tells it",
      },
      {
        "key": "capiVersion",
        "why": "no metric tells it",
      },
      {
        "key": "crsPayloadKB",
        "why": "no metric tells it",
      },
      {
        "key": "prismCreateSeconds",
        "why": "no metric tells it",
      },
    ]
  `);
  expect(plan(input, catalog).scenario).toMatchObject({clusters: 310, machines: 6_450, machineDeployments: 2});
});

test("asInputs(values, plan, input) is the one management cluster that was measured, whatever the fleet was", () => {
  const classes = [{name: "edge", clusters: 900, controlPlaneMachines: 1, workers: 0, machineDeployments: 0}];
  expect(inputs(healthy, {classes, regions: [{name: "a", share: 1}]}).input).toMatchObject({
    clusters: 310,
    classes: [],
    managementClusters: 1,
    layout: "single"
  });
});

test("asInputs(values, plan, input) takes nothing that a field does not allow", () => {
  const odd = {
    clusters: vector(["0"]),
    machines: vector(["5"]),
    "scrape-interval": vector(["0.4"]),
    provider: vector(["9", {resource: "vspheremachines"}])
  };
  const {input, taken, notTaken} = inputs(odd, {clusters: 60});
  expect(input).toEqual({clusters: 60});
  expect(taken).toEqual([]);
  expect(notTaken.map(({key}) => key)).toContain("provider");
});
