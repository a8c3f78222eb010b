import {expect, test} from "vitest";
import {defaultOf, defaultRow} from "../../../src/lib/catalog/capi-defaults.js";
import {compareVersions} from "../../../src/lib/catalog/compare-versions.js";
import {capiComponents} from "../../../src/lib/catalog/vocabulary.js";
import {catalog} from "../../library.js";

const at = (...rest: Parameters<typeof defaultOf> extends [unknown, ...infer R] ? R : never) =>
  defaultOf(catalog, ...rest);

test("defaultOf(Cluster API) gives the limits of main.go at v1.12.0 and at v1.13.0", () => {
  for (const component of ["core", "kcp", "cabpk"] as const) {
    expect([at(component, "qps", "v1.12.0"), at(component, "burst", "v1.12.0")]).toEqual([20, 30]);
    expect([at(component, "qps", "v1.13.0"), at(component, "burst", "v1.13.0")]).toEqual([100, 200]);
    expect([at(component, "qps", "v1.14"), at(component, "burst", "v1.14")]).toEqual([100, 200]);
    expect([at(component, "qps", "v1.4.9"), at(component, "burst", "v1.3")]).toEqual([20, 30]);
    expect([at(component, "sync-period-min", "v1.3"), at(component, "sync-period-min", "v1.14")]).toEqual([10, 10]);
  }
});

test("defaultOf(concurrency) gives what main.go gives each reconciler", () => {
  const core = ["cluster", "clustertopology", "machine", "machineset", "machinedeployment", "machinehealthcheck"];
  expect(core.map((reconciler) => at("core", "concurrency", "v1.12.11", reconciler))).toEqual(Array(6).fill(10));
  expect(core.map((reconciler) => at("core", "concurrency", "v1.13.0", reconciler))).toEqual([50, 50, 100, 50, 50, 50]);
  expect(at("kcp", "concurrency", "v1.12", "kubeadmcontrolplane")).toBe(10);
  expect(at("kcp", "concurrency", "v1.13", "kubeadmcontrolplane")).toBe(100);
  expect(at("cabpk", "concurrency", "v1.12", "kubeadmconfig")).toBe(10);
  expect(at("cabpk", "concurrency", "v1.13", "kubeadmconfig")).toBe(100);
  expect(at("core", "concurrency", "v1.14", "clusterclass")).toBe(10);
});

test("defaultOf(clustercache) follows the flag through its names", () => {
  expect(at("core", "clustercache-concurrency", "v1.5.8")).toBeUndefined();
  expect(at("core", "clustercache-concurrency", "v1.8")).toBe(10);
  expect(at("core", "clustercache-concurrency", "v1.9.0")).toBe(100);
  expect(at("core", "clustercache-qps", "v1.7.4")).toBeUndefined();
  expect(at("core", "clustercache-qps", "v1.7.5")).toBe(20);
  expect(at("core", "clustercache-qps", "v1.7")).toBe(20);
  expect(at("kcp", "clustercache-burst", "v1.14")).toBe(30);
});

test("defaultOf(flag that is gone) is undefined, and its row says why", () => {
  expect(at("cabpk", "concurrency", "v1.4", "cluster")).toBeUndefined();
  expect(at("cabpk", "concurrency", "v1.12.0", "cluster")).toBe(10);
  expect(defaultRow(catalog, "cabpk", "concurrency", "v1.12.0", "cluster")?.note).toMatch(/^Deprecated and without/);
  expect(at("cabpk", "concurrency", "v1.13.0", "cluster")).toBeUndefined();
  expect(at("core", "concurrency", "v1.14", "nothing")).toBeUndefined();
});

test("defaultOf(capx) is the limit of controller-runtime, then null", () => {
  expect([at("capx", "qps", "v1.8.6"), at("capx", "burst", "v1.8")]).toEqual([20, 30]);
  expect([at("capx", "qps", "v1.9.0"), at("capx", "burst", "v1.10")]).toEqual([null, null]);
  expect(at("capx", "concurrency", "v1.10", "nutanix")).toBe(10);
  expect(at("capx", "sync-period-min", "v1.10")).toBe(600);
  expect([at("capx", "rate-limiter-qps", "v1.4"), at("capx", "rate-limiter-burst", "v1.10")]).toEqual([10, 100]);
});

test("defaultOf(CAPA, CAPG, CAPZ) is the limit of controller-runtime v0.20, then null; CAPD's rises with Cluster API's", () => {
  expect([at("capa", "qps", "v2.9"), at("capg", "qps", "v1.10"), at("capz", "qps", "v1.21")]).toEqual([20, 20, 20]);
  expect([at("capa", "qps", "v2.10"), at("capg", "burst", "v1.11"), at("capz", "qps", "v1.22")]).toEqual([
    null,
    null,
    null
  ]);
  expect([at("capd", "qps", "v1.12"), at("capd", "qps", "v1.13"), at("capim", "burst", "v1.9")]).toEqual([20, 100, 30]);
  expect([at("capa", "concurrency", "v2.1", "awscluster"), at("capa", "concurrency", "v2.11", "awsmachine")]).toEqual([
    5, 10
  ]);
  expect(at("capd", "concurrency", "v1.13", "dev")).toBe(100);
  expect(at("capd", "concurrency", "v1.14", "dev")).toBeUndefined();
  expect(at("capd", "concurrency", "v1.14", "devmachine")).toBe(50);
});

test("defaultOf(bmo) has its flags from v0.3.1 on, and the limit of controller-runtime before", () => {
  const flags = ["v0.3.0", "v0.3.1", "v0.3", "v0.13.2"].map(
    (version) => defaultRow(catalog, "bmo", "qps", version)?.flag
  );
  expect(flags).toEqual(["", "--kube-api-qps", "--kube-api-qps", "--kube-api-qps"]);
});

test("defaultOf(capm3, clustercache) exists from v1.9.0 on", () => {
  const values = ["v1.8", "v1.9.0", "v1.13"].map((version) => at("capm3", "clustercache-qps", version));
  expect(values).toEqual([undefined, 20, 20]);
  expect(at("capm3", "clustercache-burst", "v1.13")).toBe(30);
});

test("defaultOf(capm3, bmo) stays at 20 and 30", () => {
  expect([at("capm3", "qps", "v1.4"), at("capm3", "burst", "v1.4")]).toEqual([20, 30]);
  expect([at("capm3", "qps", "v1.13"), at("capm3", "burst", "v1.13")]).toEqual([20, 30]);
  const machines = ["v1.3", "v1.4", "v1.5.3", "v1.6", "v1.13"];
  expect(machines.map((version) => at("capm3", "concurrency", version, "metal3machine"))).toEqual([
    undefined,
    10,
    1,
    10,
    10
  ]);
  expect([at("bmo", "qps", "v0.3.0"), at("bmo", "qps", "v0.13"), at("bmo", "concurrency", "v0.4")]).toEqual([
    20,
    20,
    undefined
  ]);
});

test("no two rows of flag defaults hold at once, and each value follows on the one before", () => {
  const settings = new Map<string, typeof catalog.capiDefaults>();
  for (const row of catalog.capiDefaults) {
    const key = [row.component, row.what, row.reconciler].join(" ");
    settings.set(key, [...(settings.get(key) ?? []), row]);
  }
  for (const rows of settings.values()) {
    for (const [index, {id, until}] of rows.slice(0, -1).entries()) {
      const next = rows[index + 1];
      expect([id, until && next && compareVersions(until, next.since)]).toEqual([id, -1]);
    }
  }
  expect(new Set(catalog.capiDefaults.map(({component}) => component))).toEqual(new Set(capiComponents));
});

test("every version of the list has limits for its managers", () => {
  const managers = {
    capi: ["core", "kcp", "cabpk"],
    capx: ["capx"],
    capm3: ["capm3"],
    capa: ["capa"],
    capg: ["capg"],
    capz: ["capz"]
  } as const;
  for (const {component, version} of catalog.capiVersions) {
    for (const manager of managers[component]) expect(at(manager, "qps", version)).not.toBeUndefined();
  }
  const ranks = catalog.capiVersions.filter(({component}) => component === "capi").map(({rank}) => rank);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(catalog.capiVersions.filter(({component}) => component === "capx")).toHaveLength(7);
});

test("compareVersions() compares by number, not by letter", () => {
  expect(compareVersions("v1.9", "v1.13")).toBeLessThan(0);
  expect(compareVersions("v1.13.0", "v1.13")).toBe(0);
  expect(compareVersions("v1.13.10", "v1.13.9")).toBeGreaterThan(0);
  expect(compareVersions("v0.13", "v1.0")).toBeLessThan(0);
  expect(() => compareVersions("1.13", "v1.13")).toThrowErrorMatchingInlineSnapshot(
    `[Error: 1.13: is not a version such as v1.13 or v1.13.0]`
  );
});
