import fc from "fast-check";
import {commitments, priceBooks} from "../src/lib/catalog/price-vocabulary.js";
import {
  bases,
  type ClusterClass,
  capiVersions,
  editions,
  fields,
  layouts,
  providers,
  type Region,
  type ScenarioInput
} from "../src/lib/scenario/fields.js";

/** Region names as users write them, awkward ones included. */
const name = fc
  .string({minLength: 1, maxLength: 12, unit: fc.constantFrom(..."abcXYZ019 -_.=+&#%?/éß".split(""))})
  .map((text) => text.trim())
  .filter((text) => text !== "" && text !== "global");

/** One to ten regions with equal shares, or with uneven ones in thousandths. */
export const regions: fc.Arbitrary<Region[]> = fc.uniqueArray(name, {minLength: 1, maxLength: 10}).chain((names) =>
  fc.oneof(
    fc.constant(names.map((name) => ({name, share: 1 / names.length}))),
    fc
      .array(fc.integer({min: 1, max: 300}), {minLength: names.length, maxLength: names.length})
      .map((weights) => unevenly(names, weights))
  )
);

function unevenly(names: readonly string[], weights: readonly number[]): Region[] {
  const total = weights.reduce((a, b) => a + b, 0);
  return names.map((name, index) => ({name, share: Number(((weights[index] ?? 0) / total).toFixed(6)) || 1e-6}));
}

/** Numbers spread over the decades rather than over the range. */
const logarithmic = (max: number) =>
  fc.double({min: 0, max: Math.log(max), noNaN: true}).map((x) => Math.round(Math.exp(x)));

/** Fleets over the whole domain: clusters, machines from one a cluster up, and the borders of the tiers. */
export const fleet = fc
  .tuple(
    fc.oneof(
      logarithmic(fields.clusters.max),
      fc.constantFrom(1, 20, 21, 100, 101, 166, 167, 500, 501, 600, 2_000, 2_001, 15_000, 50_000)
    ),
    fc.oneof(logarithmic(500), fc.constantFrom(1, 20, 25))
  )
  .map(([clusters, density]) => ({
    clusters,
    machines: Math.min(fields.machines.max, Math.max(clusters, clusters * density))
  }));

/** Up to four classes of clusters whose sums are the fleet. */
export const classes: fc.Arbitrary<ClusterClass[]> = fc.uniqueArray(name, {minLength: 1, maxLength: 4}).chain((names) =>
  fc.tuple(
    ...names.map((name) =>
      fc.record({
        name: fc.constant(name.replace(/[,:]/g, "") || "x"),
        clusters: logarithmic(5_000),
        controlPlaneMachines: fc.constantFrom(1, 3, 5),
        workers: logarithmic(60),
        machineDeployments: fc.integer({min: 0, max: 4})
      })
    )
  )
);

/** Everything about the clusters, their software and their metrics. */
const details = fc.record(
  {
    controlPlaneMachines: fc.constantFrom(0, 1, 3, 5),
    machineDeployments: fc.integer({min: 0, max: 50}),
    crsPayloadKB: fc.constantFrom(0, 95, 1_000),
    provider: fc.constantFrom(...providers),
    capiVersion: fc.constantFrom(...capiVersions),
    shards: fc.oneof(fc.constant("auto" as const), fc.integer({min: 1, max: 50})),
    syncPeriodMin: fc.constantFrom(1, 10, 30),
    scrapeSeconds: fc.constantFrom(15, 30, 60),
    prometheusRetentionDays: fc.constantFrom(1, 15, 90),
    centraliseMetrics: fc.boolean(),
    seriesPerCluster: fc.constantFrom(0, 7_606, 140_656),
    upgradeWindowHours: fc.constantFrom(1, 8, 72),
    policyCap: fc.oneof(fc.constant("auto" as const), fc.integer({min: 1, max: 2_000})),
    ipAddresses: fc.constantFrom("none" as const, 65_536),
    provisioningWindowHours: fc.constantFrom("none" as const, 24),
    priceBook: fc.constantFrom(...priceBooks),
    commitment: fc.constantFrom(...commitments),
    architecture: fc.constantFrom("x86" as const, "arm" as const, "any" as const),
    managedControlPlane: fc.boolean(),
    prices: fc.constantFrom({}, {"onprem/server-usd": 30_000, "aws/us-east-1/m6i.4xlarge/on-demand": 0.7}),
    ownCosts: fc.constantFrom({}, {staff: 12_000.5, licences: 0})
  },
  {requiredKeys: []}
);

/** Whole scenarios. */
export const scenario: fc.Arbitrary<ScenarioInput> = fc
  .tuple(
    fc.oneof({weight: 4, arbitrary: fleet}, {weight: 1, arbitrary: classes.map((list) => ({classes: list}))}),
    regions,
    fc.constantFrom(...layouts),
    fc.oneof(fc.constant("auto" as const), fc.integer({min: 1, max: 200})),
    fc.constantFrom(...editions),
    fc.constantFrom(...bases),
    fc.oneof(fc.integer({min: 0, max: 1_000}), fc.constantFrom(0.5, 12.25)),
    details
  )
  .map(([size, places, layout, managementClusters, edition, basis, rttMs, more]) => ({
    ...size,
    ...more,
    regions: places,
    layout,
    managementClusters,
    edition,
    basis,
    rttMs
  }));
