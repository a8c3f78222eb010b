import {expect, test} from "vitest";
import type {ScenarioInput} from "../src/lib/scenario/fields.js";
import {acmObservability} from "../src/lib/sizing/acm-observability.js";
import {etcdClassFor} from "../src/lib/sizing/demand/etcd-class.js";
import {kbToGB, samplesGB, samplesTB} from "../src/lib/sizing/demand/rules.js";
import {plan} from "../src/lib/sizing/plan.js";
import golden from "./golden/demand.json" with {type: "json"};
import peers from "./golden/peers.json" with {type: "json"};
import {catalog, reference} from "./library.js";

type Values = Readonly<Record<string, number>>;
interface Case {
  readonly id: string;
  readonly kind: string;
  readonly input: Values;
  readonly expected: Values;
  readonly source: string;
}

const cases = golden.cases as unknown as Case[];
const used = new Set<string>();

function each(kind: string, matches: (input: Values) => boolean, check: (input: Values, expected: Values) => void) {
  for (const {id, input, expected, source} of cases.filter((found) => found.kind === kind && matches(found.input))) {
    used.add(id);
    test(`${id}: ${JSON.stringify(input)} as in ${source}`, () => check(input, expected));
  }
}

/** Within half a per cent. */
function near(actual: number | undefined, expected: number | undefined): void {
  expect(actual).toBeGreaterThanOrEqual((expected ?? Number.NaN) * 0.995);
  expect(actual).toBeLessThanOrEqual((expected ?? Number.NaN) * 1.005);
}

const has =
  (...keys: string[]) =>
  (input: Values) =>
    keys.every((key) => key in input);
const of = (input: Values, key: string) => input[key] ?? Number.NaN;

/** The fleet of a case in one management cluster. */
function fleetOf(input: Values): ScenarioInput {
  const clusters = of(input, "clusters");
  const machines =
    "workers" in input && "cp" in input
      ? clusters * (of(input, "cp") + of(input, "workers"))
      : of(input, "cp_machines") + of(input, "workers");
  return {clusters, machines, layout: "single"};
}

each("demand", has("clusters"), (input, expected) => {
  const {demand, limits, needed} = plan(fleetOf(input), catalog);
  const [own] = demand.managementClusters;
  near(own?.objects.likely, expected.objects);
  near(own?.customResources.likely, expected.crs);
  near(own?.logicalMB.likely, expected.logical_mb);
  near(own?.etcdDbMB.likely, expected.db_mb);
  near(own?.capiSeries.likely, expected.series);
  near(own?.apiServerMemoryGB.likely, expected.api_mem_gb);
  if (expected.n_mgmt === undefined) return;
  const needs = (id: string) => limits.find((limit) => limit.id === id)?.needs;
  expect(needs("etcd-db")).toBe(expected.n_mgmt_etcd);
  expect(limits.find(({id}) => id === "etcd-db")?.status === "over").toBe(!expected.fits_75pct_of_8GiB);
  expect(needs("clusters-per-management-cluster")).toBe(expected.n_mgmt_policy500);
  expect(needed.policy.managementClusters).toBe(expected.n_mgmt);
});

// The source counts Machine objects alone; design.md section 5 also counts their bytes, which ask for one more here.
test("G34: 100,000 machines ask for ten management clusters by their number, and for eleven by their size", () => {
  const {limits} = plan({clusters: 15_000, machines: 100_000, layout: "single"}, catalog);
  const limit = limits.find(({id}) => id === "objects-per-type");
  expect([limit?.unit, limit?.needs]).toEqual(["MB", 11]);
  expect(100_000 / (catalog.limits.find(({id}) => id === "objects-per-type")?.value ?? 0)).toBe(10);
});

each("qps", has("clusters", "sync_s"), (input, expected) => {
  const {demand} = plan(
    {clusters: of(input, "clusters"), layout: "single", syncPeriodMin: of(input, "sync_s") / 60},
    catalog
  );
  const kcp = demand.managementClusters[0]?.controllers.find(({id}) => id === "kcp");
  near(kcp?.callsPerSecond.likely, expected.qps);
});

each("etcd", has("data_mb"), (input, expected) => {
  const {id} = etcdClassFor(of(input, "data_mb"), of(input, "rps"), catalog);
  expect(id).toBe(String(expected.hardware_class).toLowerCase());
});

each("prom", has("retention_d"), (input, expected) => {
  near(
    samplesGB.apply(
      of(input, "series"),
      of(input, "interval_s"),
      of(input, "retention_d"),
      of(input, "bytes_per_sample")
    ),
    expected.disk_gb
  );
});

each("prom", has("kb_per_series"), (input, expected) => {
  near(kbToGB.apply(of(input, "kb_per_series"), of(input, "series")), expected.ram_gb);
});

each("thanos", has("tib"), (input, expected) => {
  const {series, interval_s, bytes_per_sample, tib} = input as Record<string, number>;
  const yearTB = samplesTB.apply(series ?? 0, interval_s ?? 0, 365, bytes_per_sample ?? 0, 1);
  near(((tib ?? 0) * 1.024 ** 4) / yearTB, expected.years);
});

each("thanos", has("object_tb"), (input, expected) => {
  const {interval_s, days, bytes, resolutions} = input as Record<string, number>;
  const tb = (series: number) => samplesTB.apply(series, interval_s ?? 0, days ?? 0, bytes ?? 0, resolutions ?? 0);
  const [from, to] = expected.series_millions as unknown as [number, number];
  const [low, high] = input.object_tb as unknown as [number, number];
  near(tb(from * 1e6), low);
  near(tb(to * 1e6), high);
});

each("acm", has("series_per_cluster"), (input, expected) => {
  const series = of(input, "clusters") * of(input, "series_per_cluster");
  expect(series).toBe(expected.series);
  const sized = acmObservability(
    series,
    {samplesPerHour: of(input, "samples_per_hour"), localHours: of(input, "hours"), objectDays: of(input, "days")},
    reference.acmObservability
  );
  near(sized.memoryGB, expected.stack_mem_gb);
  near(sized.cores, expected.cpu);
  near(sized.receivePvGiBPerReplica.raw, expected.receiver_gib_per_day);
  near(sized.objectStoreGiB.raw, expected.object_gib);
});

each("loki", has("ingest_tb_day"), (input, expected) => {
  const tier = {"<3": "below-3", "3-30": "3-to-30"}[String(input.ingest_tb_day)];
  const rows = reference.lokiSizes.filter((row) => row.tier === tier);
  near(
    rows.reduce((sum, row) => sum + row.replicas * row.vcpuEach, 0),
    expected.cpu
  );
  near(
    rows.reduce((sum, row) => sum + row.replicas * row.memoryGiBEach, 0),
    expected.mem_gi
  );
});

each("pc", has("machines"), (input, expected) => {
  const {demand} = plan({clusters: 100, machines: of(input, "machines")}, catalog);
  expect(demand.fleet.ipAddresses.likely).toBe(expected.ip_addresses);
});

each("metal3", has("apiserver_mi"), (input, expected) => {
  const each = catalog.metal3Setups.find(({id}) => id === "v2")?.apiServerMiBPerCluster;
  expect(each).toBe(input.apiserver_mi);
  near((of(input, "clusters") * (each ?? 0)) / 1_024, expected.gib);
});

each("metal3", has("what"), (input, expected) => {
  const setup = String(input.what).startsWith("tuned") ? "v3-tuned" : "v3-default";
  const minutes = (to: number) =>
    catalog.metal3ScaleOut
      .filter((row) => row.setup === setup && row.to <= to)
      .reduce((sum, row) => sum + row.minutes, 0);
  expect(minutes(1_000)).toBe(expected.total);
  if (expected.to_700 !== undefined) expect(minutes(700)).toBe(expected.to_700);
});

test("every case is used", () => {
  expect(cases.map(({id}) => id).filter((id) => !used.has(id))).toEqual([]);
});

const peer = (id: string) =>
  peers.cases.find((found) => found.id === id) as unknown as {
    input: Values;
    expected: Record<string, unknown>;
  };

test("prometheus-disk: retention × samples/s × bytes per sample, at the 1 to 2 bytes the model takes", () => {
  const bytes = catalog.constants.find(({id}) => id === "bytes-per-sample");
  expect([bytes?.low, bytes?.high]).toEqual(peer("prometheus-disk").expected.bytesPerSample);
  const {series, prometheusDiskGB} = plan({}, catalog).demand.fleet;
  near(prometheusDiskGB.high, (15 * 86_400 * (series.high / 30) * 2) / 1e9);
});

test("vm-disk-example: the same formula with two replicas and a fifth kept free", () => {
  const {rf, bytesPerSample, samplesPerSec, seconds, freeFactor} = peer("vm-disk-example").input as Record<
    string,
    number
  >;
  const gb = samplesGB.apply(samplesPerSec ?? 0, 1, (seconds ?? 0) / 86_400, bytesPerSample ?? 0);
  near((gb * (rf ?? 0) * (freeFactor ?? 0)) / 1.024 ** 3, peer("vm-disk-example").expected.diskGiB as number);
});

test("prometheus-ram-rp: about 2 GiB a million series lies at or below the low constant and ingestion on top", () => {
  const low = catalog.constants.find(({id}) => id === "prometheus-memory-per-series")?.low ?? 0;
  expect(kbToGB.apply(low, 1e6) / 1.024 ** 3).toBeGreaterThanOrEqual(2);
});

test("capi-rate-limit-cliff: at 600 clusters a resync asks for at least one call a second", () => {
  const {observedCliffClusters, syncPeriodSec} = peer("capi-rate-limit-cliff").input as Record<string, number>;
  const {demand} = plan(
    {
      clusters: observedCliffClusters ?? 0,
      machines: observedCliffClusters ?? 0,
      layout: "single",
      syncPeriodMin: (syncPeriodSec ?? 0) / 60
    },
    catalog
  );
  expect(
    demand.managementClusters[0]?.controllers.find(({id}) => id === "kcp")?.callsPerSecond.likely
  ).toBeGreaterThanOrEqual(1);
});
