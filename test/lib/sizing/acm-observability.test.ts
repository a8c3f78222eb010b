import fc from "fast-check";
import {expect, test} from "vitest";
import {acmObservability, acmSeriesPerCluster} from "../../../src/lib/sizing/acm-observability.js";
import {reference} from "../../library.js";

const rows = reference.acmObservability;
const year = {samplesPerHour: 12, localHours: 24, objectDays: 365};
const month = {...year, objectDays: 30};
const cluster = {controlPlaneNodes: 3, furtherWorkers: 0, vcpuPerWorker: 16, podsPerWorker: 0, namespaces: 0};

test("acmObservability() gives what the notebook for batches prints", () => {
  const small = acmObservability(150 * 4_500, month, rows);
  expect(small.memoryGB).toBeCloseTo(7.0513821, 5);
  expect(small.cores).toBeCloseTo(2.48298053, 6);
  expect(small.objectStoreGiB.raw).toBeCloseTo(32.588839530944824, 9);
  expect([small.pvcTotalGiB, small.objectStoreGiB.bought]).toEqual([550, 40]);
  const large = acmObservability(3_000 * 4_500, month, rows);
  expect(large.memoryGB).toBeCloseTo(212.852983, 4);
  expect(large.cores).toBeCloseTo(38.884449, 5);
  expect([large.pvcTotalGiB, large.objectStoreGiB.bought]).toEqual([550, 660]);
});

test("acmObservability() is within 15 % of the memory measured with 501 clusters and more, within 30 % of the cores", () => {
  for (const {clusters, timeSeries, obsMemoryGB, obsCores} of reference.acmHub.slice(1)) {
    const {memoryGB, cores} = acmObservability(timeSeries, year, rows);
    expect([clusters, Math.abs(memoryGB / obsMemoryGB - 1) < 0.15]).toEqual([clusters, true]);
    expect([clusters, Math.abs(cores / obsCores - 1) < 0.3]).toEqual([clusters, true]);
  }
});

test("acmObservability(few series) floors memory at what one cluster was measured to use", () => {
  expect(acmObservability(12_085, year, rows)).toMatchObject({memoryGB: 2.22, extrapolated: false});
  expect(acmObservability(0, year, rows)).toMatchObject({
    memoryGB: 2.22,
    receivePvGiBPerReplica: {raw: 0, bought: 0},
    objectStoreGiB: {raw: 0, bought: 0}
  });
});

test("acmObservability() says when it leaves the range of the fit", () => {
  expect(acmObservability(13_062_059, year, rows).extrapolated).toBe(false);
  expect(acmObservability(13_062_060, year, rows).extrapolated).toBe(true);
});

test("acmObservability() stores as much a day whatever is kept locally", () => {
  const halved = acmObservability(1_000_000, {...year, localHours: 12}, rows);
  const whole = acmObservability(1_000_000, year, rows);
  expect(halved.objectStoreGiB).toEqual(whole.objectStoreGiB);
  expect(halved.receivePvGiBPerReplica.raw).toBeCloseTo(whole.receivePvGiBPerReplica.raw / 2, 12);
});

test("acmObservability() never needs less for more series, and buys at least what it needs", () => {
  fc.assert(
    fc.property(fc.nat(60_000_000), fc.nat(1_000_000), (series, more) => {
      const [less, all] = [acmObservability(series, year, rows), acmObservability(series + more, year, rows)];
      expect(all.memoryGB).toBeGreaterThanOrEqual(less.memoryGB);
      expect(all.cores).toBeGreaterThanOrEqual(less.cores);
      expect(all.pvcTotalGiB).toBeGreaterThanOrEqual(less.pvcTotalGiB);
      expect(less.receivePvGiBPerReplica.bought).toBeGreaterThanOrEqual(less.receivePvGiBPerReplica.raw);
      expect(less.objectStoreGiB.bought).toBeGreaterThanOrEqual(less.objectStoreGiB.raw);
    })
  );
});

test("acmObservability(rows) names a coefficient that is missing", () => {
  expect(() => acmObservability(1, year, [])).toThrowError(
    "upstream/acm-observability.csv: bytes-per-sample is missing"
  );
});

test("acmSeriesPerCluster() gives the bases of the notebook, and 75 for each further control plane node", () => {
  expect(acmSeriesPerCluster(cluster, rows).total).toBe(7_606);
  expect(acmSeriesPerCluster({...cluster, controlPlaneNodes: 5}, rows).total).toBe(7_606 + 2 * 75);
});

test("acmSeriesPerCluster(one node) is the base of such a cluster alone", () => {
  const one = acmSeriesPerCluster({...cluster, controlPlaneNodes: 1, podsPerWorker: 100, namespaces: 50}, rows);
  expect(one).toEqual({base: 3_603, pods: 0, nodes: 0, namespaces: 0, vcpu: 0, total: 3_603});
});
