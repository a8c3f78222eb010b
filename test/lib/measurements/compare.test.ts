import {expect, test} from "vitest";
import {modelTables, referenceTables} from "../../../src/lib/catalog/tables.js";
import {compare} from "../../../src/lib/measurements/compare.js";
import type {Comparison} from "../../../src/lib/measurements/comparison.js";
import {isAbout, notPredicted} from "../../../src/lib/measurements/not-predicted.js";
import {catalog, reference} from "../../library.js";

const rows = compare(catalog, reference);

function row(id: string): Comparison {
  const found = rows.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${id} is missing`);
  return found;
}

test("compare(catalog, reference) gives every row an id of its own, and numbers in order", () => {
  expect(new Set(rows.map(({id}) => id)).size).toBe(rows.length);
  for (const {id, low, likely, high, measured} of rows) {
    expect([id, low > 0, low <= likely, likely <= high, measured > 0]).toEqual([id, true, true, true, true]);
  }
});

// Metal3's figures: S003, resource usage with 1,000 clusters.
test("compare(catalog, reference) has Metal3's idle figures within low to high", () => {
  const metal3 = rows.filter(({id}) => id.startsWith("metal3-idle-"));
  expect(metal3.map(({id, within}) => [id.replace("metal3-idle-", ""), within])).toEqual(
    [
      "core-memory",
      "core-cpu",
      "kcp-memory",
      "kcp-cpu",
      "cabpk-memory",
      "cabpk-cpu",
      "capm3-memory",
      "capm3-cpu",
      "api-memory",
      "api-cpu",
      "etcd"
    ].map((id) => [id, true])
  );
  expect(row("metal3-idle-core-memory").measured).toBeCloseTo(1_322 / 1_024, 9);
  expect(row("metal3-idle-kcp-cpu").measured).toBeCloseTo(16.531, 9);
  expect(row("metal3-idle-api-memory").measured).toBeCloseTo((((4_418 + 4_255 + 4_241) / 3) * 1.048576) / 1_000, 9);
  expect(row("metal3-idle-api-cpu").measured).toBeCloseTo(3.559 + 0.95 + 1.935, 9);
  expect(row("metal3-idle-etcd").measured).toBeCloseTo(((241 + 234 + 227) / 3) * 1.048576, 9);
});

test("compare(catalog, reference) has the ratio of API server memory to database of ACM's hub within low to high", () => {
  const hub = rows.filter(({id}) => /^acm-hub-\d+-api-memory$/.test(id));
  expect(hub.length).toBe(reference.acmHub.length);
  expect(hub.filter(({within}) => !within)).toEqual([]);
  expect(row("acm-hub-3619-api-memory").likely).toBeCloseTo(1 + (10 * 16_190.9) / 3 / 1_000, 9);
});

test("compare(catalog, reference) has our own etcd within low to high at every size", () => {
  const own = rows.filter(({id}) => id.startsWith("etcd-load-"));
  expect(own.length).toBe(3 * reference.etcdLoad.length);
  expect(own.filter(({within}) => !within)).toEqual([]);
  expect(row("etcd-load-80000-bolt-factor").measured).toBeCloseTo(627.52 / 517.58, 9);
  expect(row("etcd-load-80000-fragmentation").measured).toBeCloseTo(1_127.33 / 626.43, 9);
  expect(row("etcd-load-80000-database").high).toBeCloseTo(1.35 * 2 * 517.58, 9);
});

test("compare(catalog, reference) has our own Prometheus, whose blocks of fewer samples than two hours are no check", () => {
  expect(row("prometheus-load-1000000-memory")).toMatchObject({within: true, checks: "checked"});
  expect(row("prometheus-load-1000000-memory").measured).toBeCloseTo((7_399 * 1.048576) / 1_000, 9);
  expect(row("prometheus-load-100000-bytes-per-sample")).toMatchObject({within: true, checks: "checked"});
  expect(row("prometheus-load-100000-bytes-per-sample").measured).toBeCloseTo((21.58 + 13.89) / 24.106825, 9);
  for (const {id, series, blockSamples} of reference.prometheusLoad) {
    const {checks} = row(`${id.replace("-", "-load-")}-bytes-per-sample`);
    expect([id, checks]).toEqual([id, Math.round(blockSamples / series) < 240 ? "shown" : "checked"]);
  }
});

test("compare(catalog, reference) says where a check lies outside: Alauda's disks took 2.7 to 6.8 bytes a sample", () => {
  const outside = rows.filter(({within, checks}) => within === false && checks === "checked").map(({id}) => id);
  expect(outside).toEqual(["small", "medium", "large"].map((size) => `prometheus-hosts-${size}-disk`));
  const {measured, likely, errorPercent} = row("prometheus-hosts-large-disk");
  expect(likely).toBeCloseTo((41_575 * 7 * 86_400 * 1.5) / 1e9, 9);
  expect(errorPercent).toBeCloseTo(100 * (likely / measured - 1), 9);
});

test("compare(catalog, reference) never counts a figure as a check that a constant was fitted to", () => {
  const known = new Map(rows.map((comparison) => [comparison.id, comparison]));
  for (const {id, fittedTo} of catalog.constants) {
    for (const measured of fittedTo) {
      expect([id, measured, known.get(measured)?.checks]).toEqual([id, measured, "fitted"]);
      expect(known.get(measured)?.fitted).toContain(id);
    }
  }
  for (const {checks, fitted} of rows) expect(checks === "fitted").toBe(fitted.length > 0);
});

test("compare(catalog, reference) rests on constants that exist, and on those that were fitted to it", () => {
  const ids = new Set(catalog.constants.map(({id}) => id));
  expect(rows.flatMap(({restsOn}) => restsOn).filter((id) => !ids.has(id))).toEqual([]);
  expect(rows.filter(({fitted, restsOn}) => fitted.some((id) => !restsOn.includes(id)))).toEqual([]);
});

/** The rows of every table below measurements/, as table/id. */
const measured = Object.entries({...modelTables, ...referenceTables})
  .filter(([, {file}]) => file.startsWith("measurements/"))
  .flatMap(([table]) =>
    ({...catalog, ...reference})[table as keyof typeof reference].map(({id}) => [table, id] as const)
  );

test("every measured row is compared, or listed with the reason why not", () => {
  const compared = new Set(rows.flatMap((comparison) => comparison.rows));
  const missing = measured.filter(
    ([table, id]) => !compared.has(`${table}/${id}`) && !notPredicted.some((entry) => isAbout(entry, table, id))
  );
  expect(missing).toEqual([]);
  const exists = new Set(measured.map(([table, id]) => `${table}/${id}`));
  expect([...compared].filter((id) => !exists.has(id))).toEqual([]);
});

test("every reason is about rows that exist", () => {
  for (const entry of notPredicted) {
    expect(entry.reason).toMatch(/^[A-Z].*\.$/);
    for (const start of entry.rows) {
      const about = measured.filter(([table, id]) => isAbout({...entry, rows: [start]}, table, id));
      expect([entry.what, start, about.length > 0]).toEqual([entry.what, start, true]);
    }
  }
});
