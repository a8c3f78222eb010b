import {FlowSchema} from "kubernetes-models/flowcontrol.apiserver.k8s.io/v1/FlowSchema";
import {PriorityLevelConfiguration} from "kubernetes-models/flowcontrol.apiserver.k8s.io/v1/PriorityLevelConfiguration";
import {expect, test} from "vitest";
import {parseAllDocuments} from "yaml";
import {apfFiles} from "../../../src/lib/config/apf.js";
import {nominalSeats, sharesToExceed} from "../../../src/lib/config/apf-math.js";
import {seatsOf} from "../../../src/lib/config/apf-seats.js";
import {apiServerSettings} from "../../../src/lib/config/api-server-settings.js";
import {contextFor, kubernetesVersions} from "../../config-context.js";

test("sharesToExceed(workload-low) are the fewest that raise its seats: 169 give the same 245, 170 one more", () => {
  expect(sharesToExceed(600, 100, 245)).toBe(170);
  expect([nominalSeats(600, 169, 245 + 169), nominalSeats(600, 170, 245 + 170)]).toEqual([245, 246]);
});

const fleets = [
  {clusters: 5, machines: 50},
  {clusters: 400, machines: 9_000, layout: "sharded"},
  {clusters: 15_000, machines: 300_000}
] as const;

test("seatsOf(plan) raises Cluster API's seats with and without new in-flight limits, and takes none with them", () => {
  for (const fleet of fleets) {
    const seats = seatsOf(contextFor(fleet));
    expect(seats.before).toBe(245);
    expect(seats.ownUnraised).toBeGreaterThan(seats.before);
    expect(seats.own).toBeGreaterThanOrEqual(Math.max(seats.wanted, seats.ownUnraised));
    expect(seats.shared).toBeGreaterThanOrEqual(seats.before);
  }
});

test("apiServerSettings(plan): the in-flight limits add up to the seats that the shares are reckoned with", () => {
  const context = contextFor({clusters: 400, machines: 9_000});
  const at = (name: string) => Number(apiServerSettings(context).find((value) => value.name === name)?.value);
  expect(at("--max-requests-inflight") + at("--max-mutating-requests-inflight")).toBe(seatsOf(context).total);
  expect(at("--goaway-chance")).toBeGreaterThan(0);
  expect(at("--goaway-chance")).toBeLessThanOrEqual(0.02);
});

test("apfFiles(every Kubernetes) passes the published schemas and the rules of the API server", () => {
  for (const kubernetes of kubernetesVersions)
    for (const fleet of fleets)
      for (const {text} of apfFiles(contextFor(fleet, {kubernetes}))) {
        const [level, schema] = parseAllDocuments(text).map((document) => document.toJS());
        new PriorityLevelConfiguration(level).validate();
        new FlowSchema(schema).validate();
        expect(level.spec.limited.limitResponse.queuing).toEqual({queues: 64, handSize: 8, queueLengthLimit: 50});
        expect(schema.spec.priorityLevelConfiguration.name).toBe(level.metadata.name);
        for (const rule of schema.spec.rules[0].resourceRules) expect(rule.namespaces.length).toBeGreaterThan(0);
        const taken = [1, 2, 100, 150, 200, 400, 500, 800, 900, 1_000, 9_000, 9_900, 10_000];
        expect(taken).not.toContain(schema.spec.matchingPrecedence);
        expect(schema.spec.matchingPrecedence).toBeLessThan(9_000);
      }
});

test("apfFiles(plan) names service accounts that exist, and those of the shards", () => {
  const accounts = (scenario: Parameters<typeof contextFor>[0]) => {
    const [, schema] = parseAllDocuments(apfFiles(contextFor(scenario))[0]?.text ?? "").map((document) =>
      document.toJS()
    );
    return schema.spec.rules[0].subjects.map(
      ({serviceAccount}: {serviceAccount: {namespace: string; name: string}}) =>
        `${serviceAccount.namespace}/${serviceAccount.name}`
    );
  };
  expect(accounts({clusters: 60})).toEqual([
    "capi-system/capi-manager",
    "capi-kubeadm-control-plane-system/capi-kubeadm-control-plane-manager",
    "capi-kubeadm-bootstrap-system/capi-kubeadm-bootstrap-manager",
    "capx-system/capx-controller-manager"
  ]);
  const sharded = accounts({clusters: 300, machines: 6_000, layout: "sharded", shards: 2});
  expect(sharded).toContain("capi-shard-2-system/capi-manager-shard-2");
  expect(sharded).toHaveLength(3 * 3 + 1);
});
