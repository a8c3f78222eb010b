import {expect, test} from "vitest";
import {componentVersion} from "../../../src/lib/config/component-version.js";
import {defaultOf} from "../../../src/lib/config/default-of.js";
import {flagOf, isDeprecated, isKnown} from "../../../src/lib/config/flag-of.js";
import {newest, tables} from "../../config-context.js";
import {catalog} from "../../library.js";

const known = (...rest: Parameters<typeof isKnown> extends [unknown, ...infer R] ? R : never) =>
  isKnown(tables, ...rest);

test("isKnown(managers) follows main.go: since, removed, gone and back", () => {
  expect([known("core", "--kube-api-qps", "v1.4.9"), known("core", "--kube-api-qps", "v1.5.0")]).toEqual([false, true]);
  expect([
    known("cabpk", "--cluster-concurrency", "v1.12"),
    known("cabpk", "--cluster-concurrency", "v1.13.0")
  ]).toEqual([true, false]);
  const names = ["v1.6.5", "v1.7.1", "v1.7.2", "v1.7", "v1.14"];
  expect(names.map((version) => known("core", "--webhook-cert-name", version))).toEqual([
    true,
    false,
    true,
    true,
    true
  ]);
  const capx = ["--max-concurrent-reconciles", "--kube-api-qps", "--sync-period", "--namespace", "--watch-filter"];
  expect(capx.map((name) => known("capx", name, "v1.10.3"))).toEqual([true, false, false, false, false]);
  expect(known("capx", "--health-addr", "v1.9")).toBe(false);
});

test("isKnown(etcd) has experimental flags until v3.6 and their successors from v3.6 on", () => {
  const at = (name: string) => ["v3.4", "v3.5", "v3.6", "v3.7"].map((version) => known("etcd", name, version));
  expect(at("--quota-backend-bytes")).toEqual([true, true, true, true]);
  expect(at("--experimental-compaction-batch-limit")).toEqual([true, true, true, false]);
  expect(at("--compaction-batch-limit")).toEqual([false, false, true, true]);
  expect(at("--enable-v2")).toEqual([true, true, false, false]);
});

test("isDeprecated(flag) holds from the version on that says so", () => {
  const flag = flagOf(tables, "cabpk", "--cluster-concurrency", "v1.5.0");
  expect(flag && [isDeprecated(flag, "v1.5"), isDeprecated(flag, "v1.6.0")]).toEqual([false, true]);
  expect(flagOf(tables, "core", "--nothing", "v1.14")).toBeUndefined();
});

test("defaultOf(version) follows changes, in the unit of the flag", () => {
  expect(
    ["v3.4", "v3.5.9", "v3.6", "v3.7"].map((version) => defaultOf(catalog, tables, "etcd", "--snapshot-count", version))
  ).toEqual([100_000, 100_000, 10_000, 10_000]);
  expect(defaultOf(catalog, tables, "core", "--sync-period", "v1.14")).toBe("10m");
  expect(defaultOf(catalog, tables, "core", "--insecure-diagnostics", "v1.14")).toBe(false);
  expect(defaultOf(catalog, tables, "core", "--namespace", "v1.14")).toBeNull();
  expect(defaultOf(catalog, tables, "core", "--nothing", "v1.14")).toBeNull();
});

test("componentVersion(component) takes the version of its product", () => {
  expect(componentVersion("kcp", newest)).toBe("v1.14");
  expect(componentVersion("capx", {...newest, provider: ""})).toBeUndefined();
  expect(componentVersion("flowcontrol", newest)).toBe(newest.kubernetes);
  expect(componentVersion("bmo", newest)).toBeUndefined();
});
