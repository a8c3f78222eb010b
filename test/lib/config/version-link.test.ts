import {expect, test} from "vitest";
import {formatVersions, parseVersions} from "../../../src/lib/config/version-link.js";
import {parseLink} from "../../../src/lib/scenario/permalink.js";
import {parseWorkload} from "../../../src/lib/workload/link.js";
import {etcdVersions, kubernetesVersions, tables} from "../../config-context.js";
import {catalog} from "../../library.js";

test("parseVersions(query, tables) reads its own parameters and leaves those of others alone", () => {
  const query = "?clusters=300&w.nodes=500&c.etcd=v3.5&c.kubernetes=v1.33";
  expect(parseVersions(query, tables)).toEqual({chosen: {etcd: "v3.5", kubernetes: "v1.33"}, problems: []});
  expect(parseLink(query, catalog)).toMatchObject({input: {clusters: 300}, problems: []});
  expect(parseWorkload(query)).toEqual({input: {nodes: 500}, problems: []});
  expect(parseVersions("", tables)).toEqual({chosen: {}, problems: []});
});

test("parseVersions(query, tables) names versions that are not known, and uses the newest", () => {
  const wrong = `?c.etcd=v9&c.kubernetes=&c.kubernetes=v1.33&c.kubernetes=v1.34&c.bogus=1&c.=1&c.__proto__=1&c.etcd=${"x".repeat(99)}`;
  const {chosen, problems} = parseVersions(wrong, tables);
  expect(chosen).toEqual({kubernetes: "v1.33"});
  expect(problems).toMatchInlineSnapshot(`
    [
      "c.etcd must be one of v3.4, v3.5, v3.6, v3.7, got "v9"; the newest is used",
      "c.kubernetes must be one of v1.29, v1.30, v1.31, v1.32, v1.33, v1.34, v1.35, v1.36, got ""; the newest is used",
      "c.kubernetes is there twice; the first one is used",
      ""c.bogus" is no version to choose and was ignored",
      ""c." is no version to choose and was ignored",
      ""c.__proto__" is no version to choose and was ignored",
      "c.etcd must be one of v3.4, v3.5, v3.6, v3.7, got "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..."; the newest is used",
    ]
  `);
});

test("formatVersions(chosen, tables) writes what is not the newest, and comes back", () => {
  expect(formatVersions({}, tables)).toBe("");
  expect(formatVersions({etcd: etcdVersions.at(-1) ?? "", kubernetes: "v1.33"}, tables)).toBe("c.kubernetes=v1.33");
  for (const etcd of etcdVersions.slice(0, -1))
    for (const kubernetes of kubernetesVersions.slice(0, -1)) {
      const link = formatVersions({etcd, kubernetes}, tables);
      expect(link).toBe(`c.etcd=${etcd}&c.kubernetes=${kubernetes}`);
      expect(parseVersions(`?${link}`, tables)).toEqual({chosen: {etcd, kubernetes}, problems: []});
    }
});
