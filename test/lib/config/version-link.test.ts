import {expect, test} from "vitest";
import {versionsFor} from "../../../src/lib/config/choose-versions.js";
import {formatVersions, parseVersions} from "../../../src/lib/config/version-link.js";
import {parseLink} from "../../../src/lib/scenario/permalink.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {parseWorkload} from "../../../src/lib/workload/link.js";
import {etcdVersions, kubernetesVersions, tables} from "../../config-context.js";
import {catalog} from "../../library.js";

const {scenario} = plan({}, catalog);

test("parseVersions(query, tables) reads its own parameters and leaves those of others alone", () => {
  const query = "?clusters=300&w.nodes=500&c.etcd=v3.5&c.kubernetes=v1.33";
  expect(parseVersions(query, tables)).toEqual({chosen: {etcd: "v3.5", kubernetes: "v1.33"}, problems: []});
  expect(parseLink(query, catalog)).toMatchObject({input: {clusters: 300}, problems: []});
  expect(parseWorkload(query)).toEqual({input: {nodes: 500}, problems: []});
  expect(parseVersions("", tables)).toEqual({chosen: {}, problems: []});
});

test("parseVersions(query, tables) names versions that are not known, and uses the default", () => {
  const wrong = `?c.etcd=v9&c.kubernetes=&c.kubernetes=v1.33&c.kubernetes=v1.34&c.bogus=1&c.=1&c.__proto__=1&c.etcd=${"x".repeat(99)}`;
  const {chosen, problems} = parseVersions(wrong, tables);
  expect(chosen).toEqual({kubernetes: "v1.33"});
  expect(problems).toMatchInlineSnapshot(`
    [
      "c.etcd must be one of v3.4, v3.5, v3.6, v3.7, got "v9"; the one that kubeadm installs is used",
      "c.kubernetes must be one of v1.29, v1.30, v1.31, v1.32, v1.33, v1.34, v1.35, v1.36, got ""; the newest is used",
      "c.kubernetes is there twice; the first one is used",
      ""c.bogus" is no version to choose and was ignored",
      ""c." is no version to choose and was ignored",
      ""c.__proto__" is no version to choose and was ignored",
      "c.etcd must be one of v3.4, v3.5, v3.6, v3.7, got "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..."; the one that kubeadm installs is used",
    ]
  `);
});

test("formatVersions(chosen, tables) writes what is not the default, and comes back", () => {
  expect(formatVersions({}, tables)).toBe("");
  expect(formatVersions({etcd: "v3.6", kubernetes: "v1.36"}, tables)).toBe("");
  expect(formatVersions({etcd: "v3.7"}, tables)).toBe("c.etcd=v3.7");
  expect(formatVersions({etcd: "v3.5", kubernetes: "v1.33"}, tables)).toBe("c.kubernetes=v1.33");
  expect(formatVersions({etcd: "v3.6", kubernetes: "v1.33"}, tables)).toBe("c.etcd=v3.6&c.kubernetes=v1.33");
  for (const etcd of etcdVersions)
    for (const kubernetes of kubernetesVersions) {
      const {chosen, problems} = parseVersions(`?${formatVersions({etcd, kubernetes}, tables)}`, tables);
      expect(problems).toEqual([]);
      expect(versionsFor(scenario, chosen, tables)).toMatchObject({etcd, kubernetes});
    }
});

test("versionsFor(nothing chosen) takes the etcd that kubeadm installs: v3.5 to Kubernetes v1.33, v3.6 from v1.34 on", () => {
  const etcdOf = (kubernetes: string) => versionsFor(scenario, {kubernetes}, tables).etcd;
  expect(kubernetesVersions.map(etcdOf)).toEqual(["v3.5", "v3.5", "v3.5", "v3.5", "v3.5", "v3.6", "v3.6", "v3.6"]);
  expect(versionsFor(scenario, {}, tables)).toMatchObject({etcd: "v3.6", kubernetes: "v1.36", infrastructure: "capx"});
});

test("versionsFor(metal3) has the operator that CAPM3 is built with, and versionsFor(in-memory) none of a provider", () => {
  const of = (input: Parameters<typeof plan>[0]) => versionsFor(plan(input, catalog).scenario, {}, tables);
  expect(of({provider: "metal3"})).toMatchObject({provider: "v1.13", bmo: "v0.13", infrastructure: "capm3"});
  expect(of({provider: "metal3", providerVersion: "v1.8"})).toMatchObject({provider: "v1.8", bmo: "v0.8"});
  expect(of({provider: "aws"})).toMatchObject({provider: "v2.11", infrastructure: "capa"});
  expect(of({provider: "in-memory"})).toMatchObject({provider: "", infrastructure: "capd"});
  expect(of({provider: "in-memory", capiVersion: "v1.9"})).toMatchObject({provider: "", infrastructure: "capim"});
});
