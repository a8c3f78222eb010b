import {expect, test} from "vitest";
import {configHeadline} from "../../../src/lib/config/config-headline.js";
import {configNotices} from "../../../src/lib/config/config-notices.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {contextFor} from "../../config-context.js";

const value = {component: "etcd", value: 1, default: 1, why: "", source: "etcd"} as const;
const file = {path: "a.yaml", language: "yaml", text: "", about: ""} as const;

test("configHeadline(files, versions, plan) counts what is set and what is the default, with the versions", () => {
  const {versions, plan} = contextFor({clusters: 300});
  const values = [
    {...value, name: "--a", isDefault: false},
    {...value, name: "--b", isDefault: true},
    {...value, name: "--c", isDefault: true}
  ];
  expect(
    configHeadline(
      [
        {...file, values},
        {...file, path: "b.yaml", values}
      ],
      versions,
      plan
    )
  ).toBe(
    "1 value is set and 2 are the default already: Cluster API v1.14, CAPX v1.10, etcd v3.6 and Kubernetes v1.36."
  );
  const metal3 = contextFor({provider: "metal3"});
  expect(configHeadline([], metal3.versions, metal3.plan)).toBe(
    "0 values are set and 0 are the default already: Cluster API v1.14, CAPM3 v1.13, BMO v0.13, etcd v3.6 and Kubernetes v1.36."
  );
});

test("configNotices(context) say what cannot be sharded, is not covered, or comes with another etcd", () => {
  const codes = (scenario: ScenarioInput, versions = {}) =>
    configNotices(contextFor(scenario, {etcd: "v3.6", kubernetes: "v1.35", ...versions})).map(
      ({level, code}) => `${level} ${code}`
    );
  expect(codes({clusters: 300})).toEqual(["note not-shardable", "note version"]);
  expect(codes({clusters: 300, layout: "sharded", shards: 3})).toEqual(["warning not-shardable", "note version"]);
  for (const provider of ["aws", "gcp", "azure", "metal3", "in-memory"] as const)
    expect(codes({provider, layout: "sharded", shards: 3})).toEqual(["note version"]);
  expect(codes({provider: "in-memory"}, {capi: "v1.4"})).toContain("note provider-not-covered");
  expect(codes({clusters: 1_800, machines: 45_000, layout: "multi"})).toContain("note largest");
  expect(codes({}, {etcd: "v3.5", kubernetes: "v1.33"})).not.toContain("note other-etcd");
  expect(codes({}, {etcd: "v3.7", kubernetes: "v1.33"})).toContain("note other-etcd");
});

test("configNotices(another etcd) names the field to set where kubeadm runs etcd, and what to do where it does not", () => {
  const [notice] = configNotices(contextFor({}, {etcd: "v3.7", kubernetes: "v1.36"})).filter(
    ({code}) => code === "other-etcd"
  );
  expect(notice?.message).toMatch(/^kubeadm of Kubernetes v1\.36 installs etcd v3\.6, not v3\.7\./);
  expect(notice?.message).toContain("etcd.local.imageTag");
  expect(notice?.message).toContain("on machines of its own");
});
